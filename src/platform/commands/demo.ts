import { migrate } from '../database/migrate.ts'
import { exitCodes, StartupProblem } from '../startup-problem.ts'
import type { Command, Given, House, ServiceConfig } from './command.ts'
import { demonstrationIn, makeDemonstrationIn, wipe } from './demonstration-in.ts'
import { lineTo, migrationsOf, withDatabase } from './with-database.ts'

export function demoCommand<C extends ServiceConfig>(house: House<C>): Command['run'] {
  return async ({ given }, io) => {
    const wanted = readOptions(given, house.sizes)
    if ('wrong' in wanted) {
      io.stderr.write(`openSEND: ${wanted.wrong}\n`)
      return exitCodes.wrongInput
    }
    return withDatabase(house, io, async ({ config, database, features }) => {
      if (config.mode === 'production') throw notInProduction()
      const { db } = database
      const found = await demonstrationIn(db)
      if (found === 'real') throw holdsRealAreas()
      if (found === 'made' && given.continue) {
        await house.growDemonstration?.({ config, db, says: lineTo(io) })
        io.stdout.write('The demonstration is made.\n')
        return exitCodes.ok
      }
      if (found === 'made' && !given.reset) {
        io.stderr.write(
          'openSEND: There is a demonstration already. To make it anew: npm run -s opensend -- demo --reset\n',
        )
        return exitCodes.wrongInput
      }
      if (found !== 'none') {
        await wipe(database)
        await migrate(db, migrationsOf(features), lineTo(io))
      }
      const { size, seed } = { ...config.demonstration, ...wanted }
      await makeDemonstrationIn(house, { config, db, size, seed, says: lineTo(io) })
      await house.growDemonstration?.({ config, db, says: lineTo(io) })
      io.stdout.write(`The demonstration is made: size ${size}, seed ${seed}.\n`)
      return exitCodes.ok
    })
  }
}

function readOptions(given: Given, sizes: readonly string[]): { size?: string; seed?: number } | { wrong: string } {
  const { size, seed } = given
  if (size !== undefined && !sizes.includes(String(size)))
    return { wrong: `--size must be one of ${sizes.join(', ')}.` }
  if (seed !== undefined && !/^\d{1,9}$/.test(String(seed)))
    return { wrong: '--seed must be a whole number from 0 to 999999999.' }
  return {
    ...(size === undefined ? {} : { size: String(size) }),
    ...(seed === undefined ? {} : { seed: Number(seed) }),
  }
}

function notInProduction(): StartupProblem {
  return new StartupProblem('Production has no demonstration.', exitCodes.wrongConfiguration)
}

function holdsRealAreas(): StartupProblem {
  return new StartupProblem(
    'This database holds a real area, so no demonstration is made in it and nothing is reset. Use another database.',
    exitCodes.databaseNotAllowed,
  )
}
