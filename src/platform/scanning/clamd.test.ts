import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { createLog } from '../logging/log.ts'
import { clamdScanner } from './clamd.ts'

const HARMFUL = Buffer.from('this one would do harm')

describe('the scanner', () => {
  it('says that a file is clean', async () => {
    const { port, heard } = await clamd((socket) => socket.end('stream: OK\u0000'))
    const bytes = Buffer.alloc(700_000, 7)
    expect(await clamdScanner({ host: '127.0.0.1', port })(bytes)).toEqual({ verdict: 'clean' })
    expect(Buffer.concat(heard)).toEqual(bytes)
  })

  it('says what it found in a harmful one, and logs that something was found', async () => {
    const { port } = await clamd((socket, file) =>
      socket.end(file.includes(HARMFUL) ? 'stream: Test-Signature FOUND\u0000' : 'stream: OK\u0000'),
    )
    const lines: string[] = []
    const log = createLog({ level: 'info', to: { write: (line: string) => lines.push(line) } })
    const scan = clamdScanner({ host: '127.0.0.1', port, log })
    expect(await scan(HARMFUL)).toEqual({ verdict: 'infected', signature: 'Test-Signature' })
    expect(lines.join('')).toContain('virus-found')
    expect(lines.join('')).not.toContain('Test-Signature')
  })

  it.each([
    ['answers rubbish', 'ALL IS WELL, OK\u0000', 'not-understood'],
    ['says OK about something else', 'other: OK\u0000', 'not-understood'],
    ['reports an error', 'INSTREAM size limit exceeded. ERROR\u0000', 'not-understood'],
    ['hangs up without a word', '', 'no-answer'],
    ['talks without end', 'x'.repeat(10_000), 'not-understood'],
  ])('is unsure when the scanner %s', async (_, answer, why) => {
    const { port } = await clamd((socket) => socket.end(answer))
    expect(await clamdScanner({ host: '127.0.0.1', port })(HARMFUL)).toEqual({ verdict: 'unsure', why })
  })

  it('is unsure when the scanner is too slow', async () => {
    const { port } = await clamd(() => undefined)
    const scan = clamdScanner({ host: '127.0.0.1', port, waitsMs: 80 })
    expect(await scan(HARMFUL)).toEqual({ verdict: 'unsure', why: 'too-slow' })
  })

  it('is unsure when the scanner is down', async () => {
    const { port, close } = await clamd(() => undefined)
    await close()
    expect(await clamdScanner({ host: '127.0.0.1', port })(HARMFUL)).toEqual({ verdict: 'unsure', why: 'unreachable' })
  })
})

const running: Server[] = []
const sockets: Socket[] = []
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
  for (const server of running.splice(0)) server.close()
})

/** A small server that speaks clamd's INSTREAM, and answers as it is told once the whole file has come. */
async function clamd(answer: (socket: Socket, file: Buffer) => void) {
  const heard: Buffer[] = []
  const server = createServer((socket) => {
    sockets.push(socket)
    let waiting = Buffer.alloc(0)
    let greeted = false
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      waiting = Buffer.concat([waiting, chunk as Buffer])
      if (!greeted) {
        const command = 'zINSTREAM\u0000'
        if (waiting.length < command.length) return
        if (waiting.toString('latin1', 0, command.length) !== command) return socket.end('UNKNOWN COMMAND\u0000')
        waiting = waiting.subarray(command.length)
        greeted = true
      }
      while (waiting.length >= 4) {
        const length = waiting.readUInt32BE(0)
        if (length === 0) return answer(socket, Buffer.concat(heard))
        if (waiting.length < 4 + length) return
        heard.push(Buffer.from(waiting.subarray(4, 4 + length)))
        waiting = waiting.subarray(4 + length)
      }
    })
  })
  running.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { port, heard, close: () => new Promise((resolve) => server.close(resolve)) }
}
