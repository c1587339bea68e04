import type { Io } from '../../../platform/commands/command.ts'
import type { Db } from '../../../platform/database/schema.ts'
import { exitCodes } from '../../../platform/startup-problem.ts'
import { plural } from '../../../platform/views/filters.ts'
import { countEverythingAnew } from './every-area.ts'
import { followAreas } from './follow.ts'

/** Where live figures are kept, and up to which day. */
type Here = { db: Db; databaseUrl?: string | undefined; today: string }

/** `opensend measures follow|rebuild`. Ctrl-C stops it after the areas it is at; run again, it goes on from there. */
export async function measuresCommand(here: Here, rest: readonly string[], io: Io): Promise<number> {
  const [what, ...more] = rest
  if ((what !== 'follow' && what !== 'rebuild') || more.length > 0) {
    io.stderr.write('openSEND: Say what to do: measures follow, or measures rebuild\n')
    return exitCodes.wrongInput
  }
  let stopping = false
  const stop = () => {
    stopping = true
  }
  process.once('SIGINT', stop)
  const stopped = () => stopping
  try {
    if (what === 'follow') await follow(here, stopped, io)
    else await rebuild(here, stopped, io)
  } finally {
    process.off('SIGINT', stop)
  }
  if (stopping) io.stderr.write('Stopped. The areas told above are up to date; run it again for the others.\n')
  return exitCodes.ok
}

const follow = ({ db, today }: Here, stopped: () => boolean, io: Io) =>
  followAreas(db, today, {
    stopped,
    told: ({ laCode, changed, anew }) =>
      io.stdout.write(`${laCode}: ${anew ? 'counted anew' : `followed ${plural(changed, 'change')}`}\n`),
  })

const rebuild = ({ db, databaseUrl, today }: Here, stopped: () => boolean, io: Io) =>
  countEverythingAnew(db, today, {
    ...(databaseUrl && { databaseUrl }),
    stopped,
    goesOn: (done, of) => io.stdout.write(`Going on with a count that was stopped: ${done} of ${of} areas are done.\n`),
    told: ({ laCode, records, done, of }) =>
      io.stdout.write(`${laCode}: counted ${plural(records, 'record')} anew (${done} of ${of} areas)\n`),
  })
