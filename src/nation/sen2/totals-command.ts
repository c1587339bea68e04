import type { Given, Io } from '../../platform/commands/command.ts'
import { exitCodes } from '../../platform/startup-problem.ts'
import { readEstablishments } from './check/establishments.ts'
import { refuse } from './database-task.ts'
import { sourcesAt } from './read/files.ts'
import { readReturn } from './read/read-return.ts'
import { Unreadable } from './read/xml/problem.ts'
import { inFormat } from './totals/print.ts'
import { countTotals } from './totals/totals.ts'
import { isReturnYear } from './years.ts'

const FORMATS = ['text', 'csv', 'json'] as const

/** `opensend sen2 totals FILE...`: what DfE would publish of this return. Opens no database and keeps nothing. */
export async function totalsTask(files: readonly string[], given: Given, io: Io): Promise<number> {
  if (files.length === 0) return refuse(io, 'Give the file of the return, or the CSV tables of one.')
  const format = FORMATS.find((one) => one === (given['format'] ?? 'text'))
  if (!format) return refuse(io, `There is no format "${given['format']}": it is ${FORMATS.join(', ')}.`)
  try {
    const given_ = given['establishments']
    const register = given_ ? await readEstablishments(await sourcesAt([String(given_)])) : undefined
    let counting: ReturnType<typeof countTotals> | undefined
    await readReturn(await sourcesAt(files), {
      header(header) {
        const year = Number(header.Year?.value)
        if (!isReturnYear(year)) {
          throw new Unreadable(
            'The header gives no year whose return is known.',
            header.Year?.line ?? 1,
            'Correct Year in the header.',
          )
        }
        counting = countTotals(year, header.LEA?.value ?? '', register)
        return year
      },
      person: (person) => counting?.add(person),
      found: () => {},
      end: () => {},
    })
    if (!counting) return refuse(io, 'The file has no header.')
    io.stdout.write(inFormat(format, counting.totals()))
    return exitCodes.ok
  } catch (error) {
    if (error instanceof Unreadable) return refuse(io, `${error.message} ${error.mends}`)
    throw error
  }
}
