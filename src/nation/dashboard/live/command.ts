import type { Io } from '../../../platform/commands/command.ts'
import type { Db } from '../../../platform/database/schema.ts'
import { exitCodes } from '../../../platform/startup-problem.ts'
import { plural } from '../../../platform/views/filters.ts'
import { followAreas } from './follow.ts'
import { countEverythingAnew } from './rebuild.ts'

/** `opensend measures follow|rebuild`. Ctrl-C stops it after the area it is at; run again, it goes on or does nothing. */
export async function measuresCommand(db: Db, rest: readonly string[], today: string, io: Io): Promise<number> {
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
    if (what === 'follow')
      await followAreas(db, today, {
        stopped,
        told: ({ laCode, changed, anew }) =>
          io.stdout.write(`${laCode}: ${anew ? 'counted anew' : `followed ${plural(changed, 'change')}`}\n`),
      })
    else
      await countEverythingAnew(db, today, {
        stopped,
        told: (laCode, records) => io.stdout.write(`${laCode}: counted ${plural(records, 'record')} anew\n`),
      })
  } finally {
    process.off('SIGINT', stop)
  }
  if (stopping) io.stderr.write('Stopped. The areas told above are up to date; run it again for the others.\n')
  return exitCodes.ok
}
