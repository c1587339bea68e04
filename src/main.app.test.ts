import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { holdFolder } from './platform/database/hold-folder.ts'
import { openDatabase } from './platform/database/open.ts'
import { exitCodes } from './platform/startup-problem.ts'

// Real processes, started as npm starts them: these are the sentences and exit codes that people and machines meet.
const main = fileURLToPath(new URL('./main.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'opensend-main-'))
const data = join(folder, 'data')
const started: ChildProcess[] = []

beforeAll(async () => {
  expect((await opensend(['migrate'])).code).toBe(exitCodes.ok)
  await change(sql`insert into area (la_code, name, made_up) values ('999', 'Made-up area', true)`)
}, 60_000)
afterAll(() => {
  for (const child of started) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

describe('openSEND that cannot start says why in a sentence', () => {
  it('for wrong settings, all at once', async () => {
    await expectProblem(['serve'], exitCodes.wrongConfiguration, /OPENSEND_MODE must be.*PORT must be/s, {
      PORT: 'x',
      OPENSEND_MODE: 'live',
    })
  })

  it('for production without what it needs', async () => {
    await expectProblem(['serve'], exitCodes.wrongConfiguration, /OPENSEND_SECRET.*https.*demonstration sign-in/s, {
      OPENSEND_MODE: 'production',
    })
  })

  it('for a busy port', async () => {
    const busy = await listening(createServer())
    await expectProblem(['serve'], exitCodes.portBusy, new RegExp(`Port ${portOf(busy)} is in use`), {
      PORT: String(portOf(busy)),
    })
    busy.close()
  })

  it('for an address of another machine', async () => {
    await expectProblem(['serve'], exitCodes.addressNotAvailable, /no address 192\.0\.2\.1/, { HOST: '192.0.2.1' })
  })

  it('for a folder that cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '')
    const OPENSEND_DATA = join(folder, 'file', 'data')
    await expectProblem(
      ['serve'],
      exitCodes.folderNotWritable,
      /The folder .* cannot be written \(part of the path is a file\)/,
      {
        OPENSEND_DATA,
      },
    )
  })

  it('for a folder that another process has open', async () => {
    const release = await holdFolder(data)
    const sentence = new RegExp(`folder ${data} is open in another openSEND \\(process ${process.pid}\\)`)
    await expectProblem(['serve'], exitCodes.folderOpenElsewhere, sentence)
    await release()
  })

  it('for a server that does not answer, without its password', async () => {
    const DATABASE_URL = 'postgres://owner:hidden-word@127.0.0.1:1/opensend'
    const { stderr } = await expectProblem(
      ['migrate'],
      exitCodes.databaseUnreachable,
      /127\.0\.0\.1:1 does not answer/,
      {
        DATABASE_URL,
      },
    )
    expect(stderr).not.toContain('hidden-word')
  })

  it('for a database newer than the code', async () => {
    await change(sql`insert into migration (name, applied_at) values ('2999-01-01-later', now())`)
    await expectProblem(['serve'], exitCodes.databaseNewerThanCode, /newer than this openSEND/)
    await change(sql`delete from migration where name = '2999-01-01-later'`)
  })

  it('for a command that does not exist', async () => {
    await expectProblem(['verfy'], exitCodes.wrongInput, /Did you mean "verify"\?/)
  })
})

describe('openSEND', () => {
  it.each(['serve', 'migrate', 'rebuild', 'verify', 'demo', 'duties'])(
    'explains %s without opening anything',
    async (command) => {
      const { code, stdout, stderr } = await opensend([command, '--help'], { PORT: 'x' })
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(stdout).toContain(`npm run -s opensend -- ${command}`)
    },
  )

  it('prints nothing of npm’s on standard output', async () => {
    const child = spawn('npm', ['run', '-s', 'opensend', '--', '--version'], {
      cwd: join(main, '../..'),
      shell: process.platform === 'win32',
    })
    const { code, stdout } = await ended(child)
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
  })

  it('starts, answers with a reference, logs it and ends with Ctrl-C once a request in flight is answered', async () => {
    const service = await serve()
    expect(await status(`${service.address}/health`)).toBe(200)
    expect(await status(`${service.address}/ready`)).toBe(200)
    await status(`${service.address}/nowhere/marigold?name=thistlewood`)
    const request = slowRequest(service.address)
    await wait(200)
    service.child.kill('SIGINT')
    await wait(200)
    expect(await request.finish()).toMatch(/^HTTP\/1\.1 \d{3} /)
    const { code, stderr } = await service.end
    expect(code).toBe(exitCodes.ok)
    expect(stderr).toMatch(/"reference":"\w{4}-\w{4}"/)
    expect(stderr).not.toMatch(/marigold|thistlewood/)
  })

  it('ends at once at a second Ctrl-C, and starts again afterwards', async () => {
    const service = await serve()
    const request = slowRequest(service.address)
    await wait(200)
    service.child.kill('SIGINT')
    await wait(600)
    service.child.kill('SIGINT')
    expect((await service.end).code).toBe(exitCodes.forced)
    request.finish().catch(() => {})
    expect((await opensend(['verify'])).stdout).toContain('All 0 records are whole.')
  })

  it('starts again after kill -9', async () => {
    const service = await serve()
    service.child.kill('SIGKILL')
    await service.end
    const again = await serve()
    again.child.kill('SIGTERM')
    expect((await again.end).code).toBe(exitCodes.ok)
  })
})

type Ended = { code: number | null; stdout: string; stderr: string }
type Env = Record<string, string>

function start(args: string[], env: Env = {}): ChildProcess {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, [main, ...args], {
    env: { PATH, HOME, OPENSEND_DATA: data, PORT: '0', ...env },
  })
  started.push(child)
  return child
}

async function ended(child: ChildProcess): Promise<Ended> {
  let stdout = ''
  let stderr = ''
  child.stdout?.on('data', (text) => (stdout += text))
  child.stderr?.on('data', (text) => (stderr += text))
  const [code] = await once(child, 'close')
  return { code, stdout, stderr }
}

const opensend = (args: string[], env?: Env): Promise<Ended> => ended(start(args, env))

async function expectProblem(args: string[], code: number, sentence: RegExp, env?: Env): Promise<Ended> {
  const result = await opensend(args, env)
  expect(result.stderr).toMatch(sentence)
  expect(result.stderr).not.toMatch(/^\s+at /m)
  expect(result).toMatchObject({ code, stdout: '' })
  return result
}

async function serve(): Promise<{ child: ChildProcess; address: string; end: Promise<Ended> }> {
  const child = start([])
  const end = ended(child)
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (text) => {
      said += text
      const found = /is ready: (\S+)/.exec(said)?.[1]
      if (found) resolve(found)
    })
    end.then(({ stderr }) => reject(new Error(stderr)))
  })
  return { child, address, end }
}

const status = async (url: string): Promise<number> => (await fetch(url)).status

/** A form whose last word is sent only when asked, so that the request is in flight until then. */
function slowRequest(address: string): { finish(): Promise<string> } {
  const socket = connect(Number(new URL(address).port), '127.0.0.1')
  socket.on('error', () => {})
  socket.write(
    'POST /nowhere HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: 5\r\n\r\na=',
  )
  return {
    async finish() {
      socket.write('one')
      const [answer] = await once(socket, 'data')
      socket.destroy()
      return String(answer)
    },
  }
}

async function listening(server: Server): Promise<Server> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port

async function change(statement: ReturnType<typeof sql>): Promise<void> {
  const { db, close } = await openDatabase({ data })
  await statement.execute(db).finally(close)
}
