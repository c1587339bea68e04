import { rebuildAll } from '../events/rebuild.ts'
import { exitCodes } from '../startup-problem.ts'
import type { Command, House, ServiceConfig } from './command.ts'
import { countTo, withDatabase } from './with-database.ts'

export function rebuildCommand<C extends ServiceConfig>(house: House<C>): Command['run'] {
  return (_typed, io) =>
    withDatabase(house, io, async ({ database, features }) => {
      const lists = features.flatMap((feature) => feature.lists ?? [])
      const records = await rebuildAll(database.db, lists, countTo(io, 'Rebuilding'))
      io.stdout.write(`Rebuilt ${lists.length} lists from the events of ${records} records.\n`)
      return exitCodes.ok
    })
}
