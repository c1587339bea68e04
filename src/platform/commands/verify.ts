import { verifyAll } from '../events/rebuild.ts'
import { exitCodes } from '../startup-problem.ts'
import type { Command, House, ServiceConfig } from './command.ts'
import { countTo, withDatabase } from './with-database.ts'

export function verifyCommand<C extends ServiceConfig>(house: House<C>): Command['run'] {
  return (_typed, io) =>
    withDatabase(house, io, async ({ database }) => {
      const { records, broken } = await verifyAll(database.db, countTo(io, 'Verifying'))
      for (const { laCode, childId, version, why } of broken) {
        io.stdout.write(`Broken: area ${laCode}, record ${childId}, event ${version}: ${why}.\n`)
      }
      io.stdout.write(
        broken.length === 0
          ? `All ${records} records are whole.\n`
          : `${broken.length} of ${records} records are broken. Each line above names the first broken link.\n`,
      )
      return broken.length === 0 ? exitCodes.ok : exitCodes.recordBroken
    })
}
