import { randomUUID } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { Outcome } from '../check/check-return.ts'
import type { Finding } from '../check/finding.ts'
import type { Settings } from '../settings.ts'
import type { Totals } from '../totals/totals.ts'
import { closeSealed, type SealedFile } from './sealed-file.ts'

export type ToCheck = {
  files: readonly SealedFile[]
  previous: readonly SealedFile[]
  register: readonly SealedFile[]
  settings: Settings | undefined
  /** The code of the authority that the return must be of. */
  authority: string | undefined
  /** In bytes, unpacked. */
  largest: number
}

export type FromThread =
  | { read: number; findings: Finding[] }
  | { outcome: Outcome; totals: Totals | undefined }
  | { unreadable: string }

/** What is known of one return that somebody is having checked. It is in memory alone, and for a short time. */
export type Checking = {
  checkId: string
  personId: string
  name: string
  size: number
  state: 'waiting' | 'checking' | 'done' | 'stopped' | 'failed'
  read: number
  /** The first of each rule. */
  findings: Finding[]
  outcome?: Outcome
  totals?: Totals | undefined
  /** Why it failed. */
  says?: string
}

type Kept = Checking & { forget: NodeJS.Timeout; toCheck?: ToCheck; thread?: Worker; ended: Promise<void>; end(): void }

export const minutesKept = 15
const secondsAfterLeaving = 30
const atOnce = 2
/** Findings of more checks of one person would only fill the memory: the oldest is forgotten. */
const mostOfOnePerson = 3

/** The returns that are being checked now, and what was found in those that somebody still looks at. */
export class Checkings {
  /** In bytes, all files of one check together, packed or unpacked. The configuration may say another size. */
  largest = 4096 * 2 ** 20
  readonly #all = new Map<string, Kept>()

  begin(personId: string, toCheck: ToCheck): Checking {
    const own = [...this.#all.values()].filter((one) => one.personId === personId)
    for (const one of own.slice(0, Math.max(0, own.length - mostOfOnePerson + 1))) this.close(one.checkId, personId)
    const checkId = randomUUID()
    const { promise: ended, resolve: end } = Promise.withResolvers<void>()
    const kept: Kept = {
      checkId,
      personId,
      name: toCheck.files
        .map(({ name }) => name)
        .join(', ')
        .slice(0, 200),
      size: toCheck.files.reduce((sum, { size }) => sum + size, 0),
      state: 'waiting',
      read: 0,
      findings: [],
      toCheck,
      ended,
      end,
      forget: this.#forgetIn(checkId, minutesKept * 60),
    }
    this.#all.set(checkId, kept)
    this.#startNext()
    return kept
  }

  /** Somebody else’s is not there. Looking at it keeps it for as long again. */
  find(checkId: string, personId: string): Checking | undefined {
    const kept = this.#own(checkId, personId)
    if (kept) this.#keepFor(kept, minutesKept * 60)
    return kept
  }

  /** Until it has ended, or for so many seconds. */
  async wait(checkId: string, personId: string, seconds: number): Promise<void> {
    const kept = this.#own(checkId, personId)
    if (!kept) return
    const { promise, resolve } = Promise.withResolvers<void>()
    const timer = setTimeout(resolve, seconds * 1000)
    await Promise.race([kept.ended, promise])
    clearTimeout(timer)
  }

  stop(checkId: string, personId: string): void {
    const kept = this.#own(checkId, personId)
    if (kept && (kept.state === 'waiting' || kept.state === 'checking')) this.#ended(kept, 'stopped')
  }

  /** Nothing is left of it. */
  close(checkId: string, personId: string): void {
    const kept = this.#own(checkId, personId)
    if (!kept) return
    this.stop(checkId, personId)
    clearTimeout(kept.forget)
    this.#all.delete(checkId)
  }

  /** The page was closed in the browser, or another one is about to be opened. */
  leave(checkId: string, personId: string): void {
    const kept = this.#own(checkId, personId)
    if (kept) this.#keepFor(kept, secondsAfterLeaving)
  }

  closeAll(): void {
    for (const { checkId, personId } of [...this.#all.values()]) this.close(checkId, personId)
  }

  #own(checkId: string, personId: string): Kept | undefined {
    const kept = this.#all.get(checkId)
    return kept?.personId === personId ? kept : undefined
  }

  #keepFor(kept: Kept, seconds: number): void {
    clearTimeout(kept.forget)
    kept.forget = this.#forgetIn(kept.checkId, seconds)
  }

  #forgetIn(checkId: string, seconds: number): NodeJS.Timeout {
    const timer = setTimeout(() => {
      const kept = this.#all.get(checkId)
      if (kept) this.close(checkId, kept.personId)
    }, seconds * 1000)
    timer.unref()
    return timer
  }

  #startNext(): void {
    const all = [...this.#all.values()]
    const busy = all.filter(({ state }) => state === 'checking').length
    const next = all.find(({ state }) => state === 'waiting')
    if (!next || busy >= atOnce) return
    next.state = 'checking'
    const thread = new Worker(new URL('./check-worker.ts', import.meta.url), {
      workerData: next.toCheck,
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    })
    next.thread = thread
    thread.unref()
    thread.on('message', (told: FromThread) => this.#hear(next, told))
    thread.on('error', () =>
      this.#ended(next, 'failed', 'This file could not be checked. Check it at the command line.'),
    )
    thread.on('exit', () => this.#ended(next, 'failed', 'The check stopped by itself. Send the file once more.'))
  }

  #hear(kept: Kept, told: FromThread): void {
    if (kept.state !== 'checking') return
    if ('unreadable' in told) this.#ended(kept, 'failed', told.unreadable)
    else if ('outcome' in told) {
      kept.outcome = told.outcome
      kept.totals = told.totals
      this.#ended(kept, 'done')
    } else {
      kept.read = told.read || kept.read
      for (const finding of told.findings) kept.findings.push(finding)
    }
  }

  /** The files are gone from here on, whatever came of them. */
  #ended(kept: Kept, state: 'done' | 'stopped' | 'failed', says?: string): void {
    if (kept.state !== 'waiting' && kept.state !== 'checking') return
    kept.state = state
    if (says) kept.says = says
    const { toCheck, thread } = kept
    const files = toCheck ? [...toCheck.files, ...toCheck.previous, ...toCheck.register] : []
    delete kept.toCheck
    delete kept.thread
    // A thread that still reads must have ended before another file gets the same descriptor.
    Promise.resolve(thread?.terminate()).finally(() => {
      for (const file of files) closeSealed(file)
    })
    kept.end()
    this.#startNext()
  }
}
