import type { ReadOptions, ReturnHandler, Source } from './handler.ts'
import { Unreadable } from './xml/problem.ts'
import { readXml } from './xml/read-xml.ts'

/** Reads a return: one XML file, or the CSV tables of one. Throws Unreadable when it cannot be read on. */
export async function readReturn(
  sources: readonly Source[],
  to: ReturnHandler,
  options: ReadOptions = {},
): Promise<void> {
  const tables = sources.filter(({ name }) => /\.csv$/i.test(name))
  const [first] = sources
  if (!first) throw new Unreadable('There is no file to read.', 1)
  if (tables.length > 0) {
    const { readCsv } = await import('./csv/read-csv.ts')
    await readCsv(tables, to, options)
    return
  }
  if (sources.length > 1) throw new Unreadable('These are several files, and not the CSV tables of one return.', 1)
  await readXml(first, to, options)
}
