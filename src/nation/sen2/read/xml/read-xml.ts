import type { ReadOptions, ReturnHandler, Source } from '../handler.ts'
import { textPieces } from '../text.ts'
import { ReturnBuilder } from './build.ts'
import { XmlScanner } from './scanner.ts'

/** Reads the XML of a return. Throws Unreadable at the first thing that is not well-formed. */
export async function readXml(source: Source, to: ReturnHandler, options: ReadOptions = {}): Promise<void> {
  const builder = new ReturnBuilder(to)
  const scanner = new XmlScanner(builder)
  const pieces = textPieces(
    source,
    '>',
    ({ linesAhead, ...problem }) => to.found({ rule: 'H-01', line: scanner.line + linesAhead, ...problem }),
    options,
  )
  for await (const piece of pieces) scanner.write(piece)
  scanner.end()
  builder.end()
}
