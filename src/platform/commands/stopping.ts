import { exitCodes } from '../startup-problem.ts'
import type { Io } from './command.ts'

const PATIENCE_SECONDS = 8
/** npm hands a Ctrl-C on to a program that the terminal has told already: that is one Ctrl-C, not two. */
const SAME_PRESS_MS = 400

export type Stopping = {
  /** Settles when somebody asks openSEND to end. */
  told: Promise<void>
  wanted(): boolean
  /** Everything is closed: stop listening for signals. */
  done(): void
}

/** The first signal ends openSEND in order, the second at once; it is ended at once too when it takes too long. */
export function untilToldToStop(io: Io): Stopping {
  const { promise, resolve } = Promise.withResolvers<void>()
  let toldAt: number | undefined
  let limit: NodeJS.Timeout | undefined
  const force = (sentence: string) => {
    io.stderr.write(`${sentence}\n`)
    process.exit(exitCodes.forced)
  }
  const onSignal = () => {
    if (toldAt === undefined) {
      toldAt = Date.now()
      limit = setTimeout(force, PATIENCE_SECONDS * 1000, 'openSEND took too long to end, and was ended.').unref()
      resolve()
    } else if (Date.now() - toldAt > SAME_PRESS_MS) {
      force('openSEND was ended at once.')
    }
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, onSignal)
  return {
    told: promise,
    wanted: () => toldAt !== undefined,
    done() {
      clearTimeout(limit)
      for (const signal of signals) process.off(signal, onSignal)
    },
  }
}
