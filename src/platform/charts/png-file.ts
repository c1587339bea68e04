import { Worker } from 'node:worker_threads'
import type { Drawing } from './compose.ts'
import { asSvgFile } from './svg-file.ts'

/**
 * The chart as a picture for a paper. Drawing one takes about a tenth of a second of the processor, so it is done in a
 * thread of its own, in which nobody's page waits for it.
 */
export function asPngFile(drawing: Drawing): Promise<Buffer> {
  const svg = asSvgFile(drawing)
  const thread = painter()
  painted += 1
  const id = painted
  return new Promise((resolve, reject) => {
    // While somebody waits for a picture the thread keeps the process alive, and not after that.
    if (waiting.size === 0) thread.ref()
    waiting.set(id, { resolve, reject })
    thread.postMessage({ id, svg })
  })
}

type Answer = { id: number; png?: Uint8Array; error?: string }
const waiting = new Map<number, { resolve(png: Buffer): void; reject(reason: Error): void }>()
let painted = 0
// Started when the first picture is asked for, since most days nobody asks, and kept for the next ones.
let worker: Worker | undefined

function painter(): Worker {
  if (worker) return worker
  const mine = new Worker(new URL('./png-worker.ts', import.meta.url))
  mine.unref()
  mine.on('message', ({ id, png, error }: Answer) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) mine.unref()
    if (png) asked?.resolve(Buffer.from(png.buffer, png.byteOffset, png.byteLength))
    else asked?.reject(new Error(error))
  })
  mine.once('error', (error) => gone(mine, error as Error))
  mine.once('exit', (code) => gone(mine, new Error(`The thread that draws pictures ended (${code}).`)))
  worker = mine
  return mine
}

/** Whoever waits is told; whoever asks next has a new thread. */
function gone(mine: Worker, reason: Error): void {
  if (worker !== mine) return
  worker = undefined
  for (const { reject } of waiting.values()) reject(reason)
  waiting.clear()
}
