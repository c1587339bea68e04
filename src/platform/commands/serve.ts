import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { migrate } from '../database/migrate.ts'
import type { Running } from '../jobs/run-jobs.ts'
import { createLog, type LogLevel } from '../logging/log.ts'
import { exitCodes, StartupProblem } from '../startup-problem.ts'
import type { Command, House, Io, ServiceConfig } from './command.ts'
import { demonstrationIn, makeDemonstrationIn, wipe } from './demonstration-in.ts'
import { type Stopping, untilToldToStop } from './stopping.ts'
import { lineTo, migrationsOf, type Opened, openWith } from './with-database.ts'

const JOBS_AFTER_MS = 3_000

export function serveCommand<C extends ServiceConfig>(house: House<C>): Command['run'] {
  return async (_typed, io) => {
    const config = await house.loadConfig(io.env)
    await seeThatPortIsFree(config)
    const stop = untilToldToStop(io)
    const [database, features] = await openWith(config, house)
    let app: FastifyInstance | undefined
    let jobs: Promise<Running> | undefined
    let growing: Promise<void> | undefined
    try {
      await Promise.race([prepare(house, { config, database, features }, io), stop.told])
      if (stop.wanted()) endAtOnce(io)
      const log = createLog({ level: logLevel(config, io) })
      app = await house.buildApp({ config, db: database.db, log })
      io.stdout.write(greeting(config, await listen(app, config), house.signInPath))
      // The first pages come before the first jobs, whose start keeps the embedded database busy.
      await Promise.race([wait(JOBS_AFTER_MS, undefined, { ref: false }), stop.told])
      if (!stop.wanted()) jobs = house.startJobs?.({ config, database, features, log })
      jobs?.catch((error: Error) => log.error({ err: error }, 'jobs-failed'))
      if (!stop.wanted() && config.mode === 'demonstration')
        growing = grow(house, { config, database, features }, stop, io)
      growing?.catch((error: Error) => log.error({ err: error }, 'demonstration-not-finished'))
      await stop.told
      io.stderr.write('openSEND is ending.\n')
      return exitCodes.ok
    } finally {
      await app?.close()
      await growing?.catch(() => undefined)
      await (await jobs?.catch(() => undefined))?.stop()
      await database.close()
      stop.done()
    }
  }
}

/** Before it listens nobody waits for an answer, and what is half made is made again at the next start. */
function endAtOnce(io: Io): never {
  io.stderr.write('openSEND is ending.\n')
  process.exit(exitCodes.ok)
}

async function prepare<C extends ServiceConfig>(house: House<C>, opened: Opened<C>, io: Io): Promise<void> {
  const { config, database, features } = opened
  const says = lineTo(io)
  const migrations = migrationsOf(features)
  await migrate(database.db, migrations, says)
  const found = await demonstrationIn(database.db)
  if (config.mode === 'production') {
    if (found === 'made' || found === 'unfinished') throw holdsDemonstration()
    if (found === 'none') throw noArea()
    return
  }
  if (found === 'made' || found === 'real') return
  if (found === 'unfinished') {
    says('The demonstration was not finished. Making it again.')
    await wipe(database)
    await migrate(database.db, migrations)
  }
  says('Making a demonstration area. Everyone in it is made up. This happens once.')
  await makeDemonstrationIn(house, { config, db: database.db, ...config.demonstration, says })
}

/** The first people are there already; everybody else is made while they are being visited. */
async function grow<C extends ServiceConfig>(
  house: House<C>,
  { config, database }: Opened<C>,
  stop: Stopping,
  io: Io,
): Promise<void> {
  await house.growDemonstration?.({ config, db: database.db, says: lineTo(io), stopped: stop.wanted, gently: true })
}

/** Somebody at a terminal wants to read the address, so that only what went wrong is logged there unless asked. */
function logLevel(config: ServiceConfig, io: Io): LogLevel {
  return io.stderr.isTTY && config.mode === 'demonstration' && !io.env.OPENSEND_LOG_LEVEL ? 'error' : config.logLevel
}

/** Asked first, so that nobody waits for a demonstration to learn that the port is taken. */
function seeThatPortIsFree({ host, port }: ServiceConfig): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error) => reject(notListening(error, host, port)))
    server.listen(port, host, () => server.close(() => resolve()))
  })
}

async function listen(app: FastifyInstance, { host, port }: ServiceConfig): Promise<number> {
  try {
    await app.listen({ host, port, listenTextResolver: () => 'service-listening' })
  } catch (error) {
    throw notListening(error, host, port)
  }
  const address = app.server.address()
  return typeof address === 'object' && address ? address.port : port
}

function noArea(): StartupProblem {
  return new StartupProblem(
    'There is no local area yet. Open one to its first administrator: npm run -s opensend -- area --help',
    exitCodes.noArea,
  )
}

function notListening(error: unknown, host: string, port: number): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (code === 'EADDRINUSE') {
    return new StartupProblem(
      `Port ${port} is in use by another program, perhaps another openSEND. Stop that one, or choose another port with PORT.`,
      exitCodes.portBusy,
    )
  }
  if (code === 'EACCES') {
    return new StartupProblem(
      `openSEND may not listen on port ${port}. Choose a port from 1024 on with PORT.`,
      exitCodes.addressNotAvailable,
    )
  }
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(code)) {
    return new StartupProblem(
      `This machine has no address ${host}. Choose another with HOST.`,
      exitCodes.addressNotAvailable,
    )
  }
  return error
}

function holdsDemonstration(): StartupProblem {
  return new StartupProblem(
    'This database holds a demonstration, and production does not start on one. Use another database.',
    exitCodes.wrongConfiguration,
  )
}

function greeting({ mode, publicUrl }: ServiceConfig, port: number, signInPath: string): string {
  const address = publicUrl.replace(/:0$/, `:${port}`)
  const signIn =
    mode === 'demonstration'
      ? `To sign in, choose whom to be: ${address}${signInPath}\nThis is a demonstration: everyone in it is made up.`
      : `Sign in at ${address}${signInPath}`
  return `\nopenSEND is ready: ${address}\n${signIn}\nPress Ctrl-C to end it.\n`
}
