import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** A real openSEND in a process of its own over a PostgreSQL server, which can be killed at any moment and comes back. */
export async function openKillableHouse(databaseUrl: string) {
  const port = await freePort()
  const baseUrl = `http://127.0.0.1:${port}`
  const env = {
    PATH: process.env['PATH'],
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    OPENSEND_PUBLIC_URL: baseUrl,
    OPENSEND_SECRET: randomBytes(32).toString('base64url'),
    OPENSEND_LOG_LEVEL: 'error',
    OPENSEND_DATABASE_CONNECTIONS: '6',
  }
  let running: ChildProcess | undefined
  let said = ''

  const start = async () => {
    const child = spawn(process.execPath, [join(import.meta.dirname, '../../src/main.ts'), 'serve'], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running = child
    child.stdout?.on('data', (text) => (said = `${said}${text}`.slice(-4_000)))
    child.stderr?.on('data', (text) => (said = `${said}${text}`.slice(-4_000)))
    for (let tries = 0; tries < 600; tries += 1) {
      if (child.exitCode !== null) throw new Error(`The server ended by itself:\n${said}`)
      const answer = await fetch(`${baseUrl}/privacy`).catch(() => undefined)
      if (answer?.ok) return
      await new Promise((done) => setTimeout(done, 50))
    }
    throw new Error(`The server does not answer:\n${said}`)
  }
  const kill = async () => {
    const child = running
    running = undefined
    if (!child || child.exitCode !== null) return
    const gone = new Promise((done) => child.once('exit', done))
    child.kill('SIGKILL')
    await gone
  }
  await start()
  return { baseUrl, start, kill, close: kill }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
