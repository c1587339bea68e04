import type { Config } from '../../config.ts'
import type { Given, House, Io } from '../../platform/commands/command.ts'
import { nearestTo } from '../../platform/commands/nearest.ts'
import { exitCodes } from '../../platform/startup-problem.ts'

type Task = (files: readonly string[], given: Given, io: Io, house: House<Config>) => Promise<number>

/** What can be done with a return at the command line. Each task is read only when it is asked for. */
const tasks: Readonly<Record<string, () => Promise<Task>>> = {
  validate: async () => (await import('./validate-command.ts')).validate,
  totals: async () => (await import('./totals-command.ts')).totalsTask,
  make: async () => (await import('./make-command.ts')).makeTask,
  import: async () => (await import('./import-command.ts')).importTask,
}

export async function sen2Command(
  [task, ...files]: readonly string[],
  given: Given,
  io: Io,
  house: House<Config>,
): Promise<number> {
  const load = task === undefined ? undefined : tasks[task]
  if (load) return (await load())(files, given, io, house)
  const near = task === undefined ? undefined : nearestTo(task, Object.keys(tasks))
  const hint = near ? `Did you mean "sen2 ${near}"?` : `It can ${Object.keys(tasks).join(', ')}.`
  io.stderr.write(`openSEND: ${task === undefined ? 'Say what to do.' : `"sen2" has no task "${task}".`} ${hint}\n`)
  return exitCodes.wrongInput
}
