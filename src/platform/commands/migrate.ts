import { migrate } from '../database/migrate.ts'
import { exitCodes } from '../startup-problem.ts'
import type { Command, House, ServiceConfig } from './command.ts'
import { lineTo, migrationsOf, openWith } from './with-database.ts'

export function migrateCommand<C extends ServiceConfig>(house: House<C>): Command['run'] {
  return async (_typed, io) => {
    const [database, features] = await openWith(await house.loadConfig(io.env), house)
    try {
      const applied = await migrate(database.db, migrationsOf(features), lineTo(io))
      io.stdout.write(applied.length > 0 ? `The database is up to date now.\n` : 'The database was up to date.\n')
      return exitCodes.ok
    } finally {
      await database.close()
    }
  }
}
