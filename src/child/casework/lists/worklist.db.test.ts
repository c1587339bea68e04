import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { recorderFor } from '../../../app.ts'
import { features } from '../../../features.ts'
import { asArea, asSighted } from '../../../platform/access/as.ts'
import { clockAt } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/schema.ts'
import type { NewEvent } from '../../../platform/events/event.ts'
import { rebuildAll } from '../../../platform/events/rebuild.ts'
import { onEveryDatabase } from '../../../platform/testing/databases.ts'
import { AccessGranted } from '../../../record/access/events.ts'
import { RecordOpened } from '../../../record/children/events.ts'
import { heldBy } from '../../../testing/held.ts'
import { AssessmentRequested, DecidedToAssess } from '../../needs-assessment/events.ts'
import { readFind } from '../find.ts'
import { asked, yes } from '../samples.ts'
import type { Show } from './arrange.ts'
import { findCases } from './case-find.ts'
import { readTeam } from './team.ts'
import { readWorklist } from './worklist.ts'

const LA = '999'
const TODAY = '2026-01-05'
const clock = clockAt(TODAY)
const record = recorderFor(features, clock)
const lists = features.flatMap((feature) => feature.lists ?? [])

onEveryDatabase((_name, open) => {
  it('follows each event on the next reading, and rebuilds to the same lines', async () => {
    const { db } = await open()
    const [me, childId] = [randomUUID(), randomUUID()]
    await write(db, childId, 0, opened(me))
    expect(await read(db, me)).toMatchObject({ counts: { cases: 1, all: 0 }, rows: [] })
    expect((await find(db, me, 'zoe')).found).toMatchObject([{ givenName: 'Zoë', duty: null, stage: 'none' }])

    await write(db, childId, 2, [AssessmentRequested(asked(null), { occurredOn: '2025-11-24' })])
    const waiting = await read(db, me)
    expect(waiting.rows.map((row) => [row.duty, row.dueOn, row.status])).toEqual([
      ['decide-whether-to-assess', '2026-01-05', 'running'],
      ['notify-decision-not-to-issue', '2026-03-16', 'running'],
      ['issue-final-plan', '2026-04-13', 'running'],
    ])
    expect(waiting.counts).toMatchObject({ cases: 1, all: 3, late: 0, week: 1, waiting: 0 })
    expect(waiting.first).toMatchObject([
      { childId, duty: 'decide-whether-to-assess', child: 'Zoë Ó Dálaigh', holds: 'you' },
    ])
    expect((await read(db, me, { today: '2026-01-06' })).counts).toMatchObject({ late: 1, week: 0 })
    expect(waiting.rows[0]?.steps.find((step) => step.duty === 'decide-whether-to-assess')?.href).toContain(childId)

    await write(db, childId, 3, [DecidedToAssess(yes(TODAY), { occurredOn: TODAY })])
    expect((await read(db, me)).rows.map((row) => row.duty)).toEqual([
      'notify-decision-not-to-issue',
      'issue-final-plan',
    ])

    const standing = () => asArea(db, LA, (trx) => trx.selectFrom('case_line').selectAll().execute())
    const words = () => asArea(db, LA, (trx) => trx.selectFrom('case_find').selectAll().execute())
    const [kept, keptWords] = [await standing(), await words()]
    await asArea(db, LA, (trx) =>
      trx.insertInto('area').values({ la_code: LA, name: 'Mereshire', made_up: true }).execute(),
    )
    expect(await rebuildAll(db, lists)).toBe(1)
    expect(await standing()).toEqual(kept)
    expect(await words()).toEqual(keptWords)
  })

  it('shows nobody the cases of somebody else, and nothing at all without sight of them', async () => {
    const { db } = await open()
    const [me, other, childId] = [randomUUID(), randomUUID(), randomUUID()]
    await write(db, childId, 0, [...opened(other), AssessmentRequested(asked(null), { occurredOn: TODAY })])
    expect((await read(db, me)).counts).toMatchObject({ cases: 0, all: 0, found: 0 })
    expect((await read(db, other)).rows[0]).toMatchObject({ childId, duty: 'decide-whether-to-assess' })
    const blind = await asSighted(db, { person: other, children: [] }, (trx) =>
      readWorklist(trx, { ...question(other), children: [childId] }),
    )
    expect(blind).toMatchObject({ counts: { all: 0, found: 0 }, first: [], rows: [] })
    expect((await find(db, me, 'dalaigh')).count).toBe(0)
    expect((await find(db, other, 'dalaigh')).count).toBe(1)
    expect(
      await asSighted(db, { person: other, children: [] }, (trx) => findCases(trx, looking(other, 'dalaigh'))),
    ).toMatchObject({ count: 0 })
  })

  it('is right on the next request among 10,000 cases, by pages, whatever is looked for', async () => {
    const { db } = await open()
    const [me, childId] = [randomUUID(), randomUUID()]
    await fill(db, me, 10_000)
    await write(db, childId, 0, [...opened(me), AssessmentRequested(asked(null), { occurredOn: '2025-11-10' })])
    const whole = { duty: 'decide-whether-to-assess', show: 'late' } as const
    const before = await read(db, me, whole)
    expect(before.counts).toMatchObject({ cases: 10_001 })
    expect((await find(db, me, 'dalaih')).found).toMatchObject([
      { childId, duty: 'decide-whether-to-assess', dueOn: '2025-12-22' },
    ])

    await write(db, childId, 3, [DecidedToAssess(yes(TODAY), { occurredOn: TODAY })])
    const after = await read(db, me, whole)
    expect(after.counts.found).toBe(before.counts.found - 1)
    expect(after.duties.find((one) => one.duty === whole.duty)?.count).toBe(after.counts.found)
    expect((await find(db, me, 'dalaih')).found).toMatchObject([
      { childId, duty: 'notify-decision-not-to-issue', dueOn: '2026-03-02' },
    ])

    const [first, second] = [await read(db, me, { from: 0 }), await read(db, me, { from: 25 })]
    const rows = [...first.rows, ...second.rows]
    expect(new Set(rows.map((row) => `${row.childId} ${row.duty}`)).size).toBe(50)
    const dates = rows.map((row) => row.dueOn)
    expect(dates).toEqual(dates.toSorted())
    const one = await find(db, me, 'child 2033-04-17')
    expect([one.count, one.found[0]?.familyName]).toEqual([1, 'Number 7777'])
  }, 120_000)

  it('counts the manager’s cases alone, by duty and by who looks after them', async () => {
    const { db } = await open()
    const [me, boss] = [randomUUID(), randomUUID()]
    await fill(db, me, 30)
    await write(db, randomUUID(), 0, [
      opened(me)[0] as NewEvent,
      granted(boss, 'team-manager'),
      AssessmentRequested(asked(null), { occurredOn: '2025-11-01' }),
    ])
    const team = await asArea(db, LA, (trx) => readTeam(trx, LA, boss, TODAY))
    expect(team).toMatchObject({ cases: 1, breaches: { month: 1, longest: 23 } })
    expect(team.unassigned).toHaveLength(1)
    expect(team.byWorker).toMatchObject([{ personId: null, cases: 1, late: 1 }])
    expect(team.byDuty.find((row) => row.duty === 'decide-whether-to-assess')).toMatchObject({
      late: 1,
      running: 0,
      met: 0,
    })
  })
})

const granted = (personId: string, capacity: 'caseworker' | 'team-manager') =>
  AccessGranted(
    {
      grantId: randomUUID(),
      personId,
      who: 'Priya Shah, Council',
      capacity,
      basis: 'caseload',
      purpose: 'x',
      from: '2025-01-01',
    },
    { occurredOn: '2025-01-01' },
  )

const opened = (personId: string): NewEvent[] => [
  RecordOpened({ givenName: 'Zoë', familyName: 'Ó Dálaigh', dateOfBirth: '2015-03-12' }, { occurredOn: '2025-01-01' }),
  granted(personId, 'caseworker'),
]

const write = (db: Db, childId: string, expectedVersion: number, events: NewEvent[]) =>
  asArea(db, LA, (trx) =>
    record(trx, { laCode: LA, childId, expectedVersion, events, by: null, capacity: 'caseworker' }),
  )

const question = (personId: string, more: { today?: string; show?: Show; from?: number; duty?: string } = {}) => {
  const { today = TODAY, show = 'all', from = 0, duty } = more
  return { laCode: LA, personId, today, show, duty, size: 25, from, withFirst: true }
}
const read = (db: Db, personId: string, more: Parameters<typeof question>[1] = {}) =>
  asArea(db, LA, async (trx) => {
    const asked = question(personId, more)
    return readWorklist(trx, { ...asked, children: await heldBy(trx, asked) })
  })

const looking = (personId: string, typed: string) => {
  const find = readFind(typed)
  if (!find) throw new Error('Nothing was typed.')
  return { laCode: LA, personId, today: TODAY, find, most: 40 }
}
const find = (db: Db, personId: string, typed: string) =>
  asArea(db, LA, (trx) => findCases(trx, looking(personId, typed)))

/** Many cases at once, as their lists would stand: two open duties each. */
async function fill(db: Db, personId: string, count: number): Promise<void> {
  await asArea(db, LA, async (trx) => {
    await sql`insert into child (la_code, child_id, given_name, family_name, date_of_birth)
      select ${LA}, md5('c' || n)::uuid, 'Child', 'Number ' || n, date '2012-01-01' + n from generate_series(1, ${count}::int) n`.execute(
      trx,
    )
    await sql`insert into access_grant (la_code, child_id, grant_id, person_id, who, capacity, basis, purpose, from_on, may_act)
      select ${LA}, md5('c' || n)::uuid, md5('g' || n)::uuid, ${personId}::uuid, 'Priya Shah', 'caseworker', 'caseload', 'x', date '2025-01-01', true
      from generate_series(1, ${count}::int) n`.execute(trx)
    await sql`insert into case_line (la_code, child_id, stage, steps)
      select ${LA}, md5('c' || n)::uuid, 'asked', '[]' from generate_series(1, ${count}::int) n`.execute(trx)
    await sql`insert into case_find (la_code, child_id, words, keys)
      select ${LA}, md5('c' || n)::uuid, ' child number ' || n || ' ', array[n] from generate_series(1, ${count}::int) n`.execute(
      trx,
    )
    await sql`insert into duty (la_code, child_id, duty_key, duty, says, provision, verified, owed_by, started_on, due_on, ended)
      select ${LA}, md5('c' || n)::uuid, d, d, 'x', 'x', true, 'local-authority', date '2025-12-01', date '2025-12-20' + (n * 7919 % 180), false
      from generate_series(1, ${count}::int) n, unnest(array['decide-whether-to-assess', 'issue-final-plan']) d`.execute(
      trx,
    )
  })
  // What a server does by itself, soon after many rows were written.
  await sql`analyze child, access_grant, case_line, case_find, duty, advice_request`.execute(db)
}
