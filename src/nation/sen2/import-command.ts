import { writeFile } from 'node:fs/promises'
import type { Config } from '../../config.ts'
import { asArea } from '../../platform/access/as.ts'
import { realClock } from '../../platform/clock.ts'
import type { Given, House, Io } from '../../platform/commands/command.ts'
import { countTo } from '../../platform/commands/with-database.ts'
import type { Trx } from '../../platform/database/schema.ts'
import { exitCodes } from '../../platform/startup-problem.ts'
import { membersOn } from '../../record/people/questions.ts'
import { readEstablishments } from './check/establishments.ts'
import { inArea, refuse, settingsFrom } from './database-task.ts'
import { type CaseTeam, type Imported, importReturn, NotForUs } from './import/import-return.ts'
import { sourcesAt } from './read/files.ts'
import { Unreadable } from './read/xml/problem.ts'

/** `opensend sen2 import FILE...`: an area's record begins from its return, or grows by one of a later year. */
export async function importTask(
  files: readonly string[],
  given: Given,
  io: Io,
  house: House<Config>,
): Promise<number> {
  if (files.length === 0) return refuse(io, 'Give the file of the return, or the CSV tables of one.')
  const stop = new AbortController()
  const onStop = () => stop.abort()
  process.once('SIGINT', onStop)
  try {
    const [sources, settings] = await Promise.all([sourcesAt(files), settingsFrom(given)])
    const register = given['establishments']
    const establishments = register ? await readEstablishments(await sourcesAt([String(register)])) : undefined
    return await inArea(house, given, io, async ({ database: { db }, features, laCode }) => {
      const today = realClock.today()
      const team = await asArea(db, laCode, (trx) => findTeam(trx, laCode, today, given))
      const answer = await importReturn({
        db,
        laCode,
        sources,
        settings,
        ...(establishments && { establishments }),
        team,
        today,
        now: realClock.now(),
        lists: features.flatMap((feature) => feature.lists ?? []),
        who: 'openSEND, moving in from a SEN2 return',
        isForAnyAuthority: given['area'] !== undefined,
        signal: stop.signal,
        progress: countTo(io, 'Children'),
      })
      io.stdout.write(inWords(answer))
      if (!team.some((one) => one.role === 'team-manager'))
        io.stdout.write(
          'The area has no SEN team manager yet, so that nobody can see these records. Add one, and run this again: it gives access and changes nothing else.\n',
        )
      const list = listOf(answer)
      if (list.length > 0 && given['list']) {
        await writeFile(String(given['list']), `${HEAD}${list.join('')}`)
        io.stdout.write(`They are listed in ${given['list']}, which holds personal data.\n`)
      } else if (list.length > 0)
        io.stdout.write('To have them listed, run it again with --list FILE: nothing is written twice.\n')
      return exitCodes.ok
    })
  } catch (error) {
    if (stop.signal.aborted) {
      io.stderr.write('openSEND: Stopped. What was brought over stays; run it again to go on.\n')
      return exitCodes.forced
    }
    if (error instanceof NotForUs) return refuse(io, error.message)
    if (error instanceof Unreadable) return refuse(io, `${error.message} ${error.mends}`)
    throw error
  } finally {
    process.removeListener('SIGINT', onStop)
  }
}

/** Every manager of the area, and the caseworkers who were named: `all`, or by e-mail address. */
async function findTeam(trx: Trx, laCode: string, today: string, given: Given): Promise<CaseTeam> {
  const wanted = String(given['caseworkers'] ?? '')
    .toLowerCase()
    .split(',')
  const members = await membersOn(trx, laCode, today)
    .where('m.role', 'in', ['team-manager', 'caseworker'])
    .orderBy('m.person_id')
    .execute()
  return members
    .filter(
      ({ role, email }) =>
        role === 'team-manager' || wanted[0] === 'all' || wanted.includes(email?.toLowerCase() ?? ''),
    )
    .map(({ personId, name, organisation, role }) => ({
      personId,
      who: `${name}, ${organisation}`,
      role: role as CaseTeam[number]['role'],
    }))
}

function inWords({ year, persons, opened, grown, events, conflicts, problems }: Imported): string {
  return `${[
    `Read the return of ${year} with ${persons} persons.`,
    `Opened ${opened} records, added to ${grown}, and left the others as they were: ${events} events.`,
    `${conflicts.length} times the file says something else than the record. Nothing was overwritten.`,
    `${problems.length} values or persons could not be taken over.`,
  ].join('\n')}\n`
}

const HEAD = 'what,line,child,item,file,record\r\n'

function listOf({ conflicts, problems }: Imported): string[] {
  const row = (...cells: (string | number)[]) =>
    `${cells.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(',')}\r\n`
  return [
    ...conflicts.map(({ line, childId, item, file, record }) => row('conflict', line, childId, item, file, record)),
    ...problems.map(({ line, item, says }) => row('not taken over', line, '', item, says, '')),
  ]
}
