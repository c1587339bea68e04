import { connect } from 'node:net'
import type { Log } from '../logging/log.ts'

/** What a virus scanner said of a file. `unsure` when it could not be asked, or answered what nobody understands. */
export type Scan =
  | { verdict: 'clean' }
  | { verdict: 'infected'; signature: string }
  | { verdict: 'unsure'; why: string }

export type Scanner = (bytes: Uint8Array) => Promise<Scan>

const CHUNK = 256 * 1024
const LONGEST_ANSWER = 4096

/**
 * Asks ClamAV's daemon, by its INSTREAM command: the file goes over in chunks, each behind its length in four bytes, and
 * a length of nought ends it. Nothing is thrown: whatever goes wrong is `unsure`, and the caller then keeps no file.
 *
 * ```ts
 * const scan = clamdScanner({ host: '127.0.0.1', port: 3310 })
 * await scan(bytes) // { verdict: 'infected', signature: 'Eicar-Test-Signature' }
 * ```
 */
export function clamdScanner(options: { host: string; port: number; waitsMs?: number; log?: Log }): Scanner {
  const { host, port, waitsMs = 15_000, log } = options
  return (bytes) =>
    new Promise((resolve) => {
      const socket = connect({ host, port })
      let answer = ''
      let settled = false
      const done = (scan: Scan) => {
        if (settled) return
        settled = true
        clearTimeout(timer)
        if (scan.verdict !== 'clean')
          log?.warn(scan.verdict === 'infected' ? 'virus-found' : `virus-scanner-${scan.why}`)
        resolve(scan)
        socket.destroy()
      }
      const timer = setTimeout(() => done({ verdict: 'unsure', why: 'too-slow' }), waitsMs)
      socket.on('connect', () => socket.write(instream(bytes)))
      socket.on('data', (chunk: Buffer) => {
        answer += chunk.toString('latin1')
        if (answer.length > LONGEST_ANSWER || answer.includes('\u0000')) done(understand(answer))
      })
      socket.on('end', () => done(understand(answer)))
      socket.on('error', () => done(answer ? understand(answer) : { verdict: 'unsure', why: 'unreachable' }))
    })
}

function instream(bytes: Uint8Array): Buffer {
  const parts: Uint8Array[] = [Buffer.from('zINSTREAM\u0000')]
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const chunk = bytes.subarray(at, at + CHUNK)
    parts.push(lengthOf(chunk.length), chunk)
  }
  return Buffer.concat([...parts, lengthOf(0)])
}

function lengthOf(count: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(count)
  return length
}

/** `stream: OK`, `stream: Eicar-Test-Signature FOUND`, or anything else. */
function understand(answer: string): Scan {
  const said = answer.split('\u0000')[0]?.trim() ?? ''
  if (said === 'stream: OK') return { verdict: 'clean' }
  const found = /^stream: (.{1,200}) FOUND$/.exec(said)
  if (found?.[1]) return { verdict: 'infected', signature: found[1] }
  return { verdict: 'unsure', why: said === '' ? 'no-answer' : 'not-understood' }
}
