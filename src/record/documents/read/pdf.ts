import { Worker } from 'node:worker_threads'
import { LONGEST_TEXT, Unreadable } from './unreadable.ts'

const SLOWEST_MS = 20_000
const MOST_AT_ONCE = 2
const BROKEN =
  'This PDF is broken, protected by a password, or too complicated to read. Copy the words and paste them instead.'
let reading = 0

/** The words of a PDF. Read in a thread of its own with little memory and little time, because a PDF may be made to harm. */
export async function textOfPdf(bytes: Uint8Array, slowest = SLOWEST_MS): Promise<string> {
  if (reading >= MOST_AT_ONCE)
    throw new Unreadable('We are reading other files just now. Try again in a minute, or paste the words.')
  reading += 1
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
    workerData: { bytes: bytes.slice(), longest: LONGEST_TEXT },
    resourceLimits: { maxOldGenerationSizeMb: 256 },
    stdout: true,
    stderr: true,
  })
  let slow: NodeJS.Timeout | undefined
  try {
    return await new Promise<string>((answer, refuse) => {
      slow = setTimeout(() => refuse(new Unreadable(BROKEN)), slowest)
      worker.once('message', (said: { text?: string }) =>
        said.text === undefined ? refuse(new Unreadable(BROKEN)) : answer(said.text),
      )
      worker.once('error', () => refuse(new Unreadable(BROKEN)))
      worker.once('exit', () => refuse(new Unreadable(BROKEN)))
    })
  } finally {
    clearTimeout(slow)
    reading -= 1
    await worker.terminate()
  }
}
