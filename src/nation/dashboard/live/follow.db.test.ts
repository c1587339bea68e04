import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { recorderFor } from '../../../app.ts'
import { AdviceGiven, AdviceRequested } from '../../../child/advice/events.ts'
import { AmendedPlanIssued, ReviewDecided, ReviewMeetingHeld } from '../../../child/annual-review/events.ts'
import {
  PersonalBudgetRecorded,
  PlanCarriedOver,
  PlanCeased,
  SenTypesRecorded,
} from '../../../child/maintained-plan/events.ts'
import {
  AssessmentRequested,
  DecisionCarriedOver,
  RequestWithdrawn,
  TimeLimitExceptionRecorded,
} from '../../../child/needs-assessment/events.ts'
import { PlacementEnded, PlacementStarted } from '../../../child/placement/events.ts'
import {
  AppealEnded,
  MediationEnded,
  MediationRecorded,
  MediationWanted,
  ThingDone,
} from '../../../child/redress/events.ts'
import { PhaseTransferExpected } from '../../../child/transition/events.ts'
import { features } from '../../../features.ts'
import { asArea, asSighted } from '../../../platform/access/as.ts'
import { clockAt } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/database/schema.ts'
import type { NewEvent } from '../../../platform/events/event.ts'
import { findRecord } from '../../../platform/events/read.ts'
import { rebuildAll } from '../../../platform/events/rebuild.ts'
import { onEveryDatabase } from '../../../platform/testing/databases.ts'
import { ChildDetailsChanged, RecordOpened, SettingAttended } from '../../../record/children/events.ts'
import { followArea, followAreas } from './follow.ts'
import { countAnew } from './rebuild.ts'

const LA = '999'
const lists = features.flatMap((feature) => feature.lists ?? [])
const FIRST = '2025-10-06'
const plus = (on: string, days: number) => Temporal.PlainDate.from(on).add({ days }).toString()

/** What may happen next to a child, as a number draws it. Not all of it is lawful: figures follow whatever is recorded. */
type Case = { childId: string; version: number; requestId: string; planId: string; last: Record<string, string> }
const HAPPENS: readonly ((one: Case, on: string) => NewEvent[])[] = [
  (one, on) => {
    one.requestId = randomUUID()
    const askedBy = { personId: null, name: 'Nadia Khan', relationship: 'Mother' }
    const how = on.endsWith('1') ? 'post' : 'online'
    const said = { requestId: one.requestId, by: 'parent', askedBy, how, concerns: 'School is hard.' } as const
    return [AssessmentRequested(said, { occurredOn: on })]
  },
  (one, on) => decided(one, 'assess', on),
  (one, on) => decided(one, 'not-assess', on),
  (one, on) => decided(one, 'not-issue', on),
  ({ requestId }, on) => [RequestWithdrawn({ requestId, by: 'Nadia Khan', says: 'Not now.' }, { occurredOn: on })],
  (one, on) => {
    one.last['advice'] = randomUUID()
    const askedOf = { personId: null, organisationId: null, name: 'Ed Lowe' }
    const from = on.endsWith('2') ? 'social-care' : 'educational-psychologist'
    return [AdviceRequested({ adviceRequestId: one.last['advice'], from, askedOf, sentOn: on }, { occurredOn: on })]
  },
  (one, on) => {
    if (!one.last['advice']) return []
    const author = { personId: null, name: 'Ed Lowe', profession: 'Educational psychologist' }
    const said = { adviceRequestId: one.last['advice'], adviceId: randomUUID(), author, title: 'Advice' }
    return [AdviceGiven({ ...said, from: 'educational-psychologist' }, { occurredOn: on })]
  },
  (_one, on) => {
    const said = {
      exceptionId: randomUUID(),
      ground: 'absent-from-area',
      until: plus(on, 30),
      evidence: 'A letter.',
    } as const
    return [TimeLimitExceptionRecorded(said, { occurredOn: on })]
  },
  (one, on) => {
    one.planId = randomUUID()
    const said = { planId: one.planId, requestId: one.requestId, issuedOn: on, exceptionApplied: on.endsWith('3') }
    return [
      PlanCarriedOver(said, { occurredOn: on }),
      SenTypesRecorded({ planId: one.planId, primary: 'ASD' }, { occurredOn: on }),
    ]
  },
  ({ planId }, on) => [PersonalBudgetRecorded({ planId, takenUp: on.endsWith('4') }, { occurredOn: on })],
  (one, on) => {
    one.last['review'] = randomUUID()
    return [ReviewMeetingHeld({ reviewId: one.last['review'], planId: one.planId }, { occurredOn: on })]
  },
  (one, on) =>
    one.last['review']
      ? [ReviewDecided({ reviewId: one.last['review'], planId: one.planId, outcome: 'amend' }, { occurredOn: on })]
      : [],
  (one, on) =>
    one.last['review']
      ? [AmendedPlanIssued({ reviewId: one.last['review'], planId: one.planId }, { occurredOn: on })]
      : [],
  (one, on) => {
    one.last['place'] = randomUUID()
    const arrangement = on.endsWith('5') ? 'home-education' : 'other'
    const said = { placementId: one.last['place'], planId: one.planId, place: { arrangement } } as const
    return [PlacementStarted(said, { occurredOn: on })]
  },
  (one, on) => (one.last['place'] ? [PlacementEnded({ placementId: one.last['place'] }, { occurredOn: on })] : []),
  ({ planId }, on) => [
    PhaseTransferExpected(
      { transferId: randomUUID(), planId, kind: 'primary-to-secondary', startsOn: '2026-09-01' },
      { occurredOn: on },
    ),
  ],
  (one, on) => {
    one.last['mediation'] = randomUUID()
    const { requestId } = one
    const wanted = { mediationId: one.last['mediation'], requestId, by: 'Nadia Khan', how: 'phone' } as const
    const held = { mediationId: randomUUID(), requestId, matter: 'whether-to-assess' } as const
    return [MediationWanted(wanted, { occurredOn: on }), MediationRecorded(held, { occurredOn: on })]
  },
  (one, on) => {
    const mediationId = one.last['mediation']
    if (!mediationId) return []
    return [
      MediationEnded(
        { mediationId, requestId: one.requestId, outcome: 'assess', agreement: 'Agreed.' },
        { occurredOn: on },
      ),
    ]
  },
  (one, on) => {
    one.last['thing'] = randomUUID()
    const ordered = { thingId: one.last['thing'], what: 'amend-contents', says: 'Change section F.' } as const
    const other = { thingId: randomUUID(), what: 'amend-placement', says: 'Name Oak School.' } as const
    const outcome = on.endsWith('7') ? 'not-opposed' : 'order'
    const ended = {
      appealId: randomUUID(),
      requestId: one.requestId,
      against: 'contents',
      decisionId: randomUUID(),
    } as const
    return [AppealEnded({ ...ended, outcome, things: [ordered, other] }, { occurredOn: on })]
  },
  ({ last, requestId }, on) =>
    last['thing']
      ? [ThingDone({ thingId: last['thing'], requestId, decisionId: randomUUID(), says: 'Done.' }, { occurredOn: on })]
      : [],
  (_one, on) => [SettingAttended({ organisationId: null, name: 'Oak School', yearGroup: null }, { occurredOn: on })],
  ({ planId }, on) => [PlanCeased({ planId, reason: 'needs-met' }, { occurredOn: on })],
  (_one, on) => [
    ChildDetailsChanged({ sex: on.endsWith('6') ? 'male' : 'female', ethnicity: 'Pakistani' }, { occurredOn: on }),
  ],
]

function decided({ requestId }: Case, decision: 'assess' | 'not-assess' | 'not-issue', on: string): NewEvent[] {
  return [DecisionCarriedOver({ requestId, decision }, { occurredOn: on })]
}

type Step = { child: number; what: number; ago: number; wait: number }
const steps = fc.array(
  fc.record({
    child: fc.nat(4),
    what: fc.nat(HAPPENS.length - 1),
    ago: fc.constantFrom(0, 0, 0, 3, 40),
    // Mostly the next days; now and then weeks in which nobody writes anything.
    wait: fc.constantFrom(0, 0, 1, 2, 5, 9, 20, 33),
  }),
  { minLength: 12, maxLength: 30 },
)

onEveryDatabase((kind, open) => {
  it('comes to the same figures step by step as from nothing, whatever happens and however days pass', async () => {
    const { db } = await open()
    await withArea(db)
    let most = 0
    await fc.assert(
      fc.asyncProperty(steps, async (drawn) => {
        await forget(db)
        const end = await play(db, drawn)
        const followed = await figures(db)
        most = Math.max(most, followed.rows.length)
        await countAnew(db, LA, { today: end, from: 'events' })
        expect(await figures(db)).toEqual(followed)
      }),
      { numRuns: kind === 'server' ? 8 : 4 },
    )
    expect(most).toBeGreaterThan(20)
  }, 120_000)

  it('counts nothing twice, and loses nothing when lists are built anew or a record goes', async () => {
    const { db } = await open()
    await withArea(db)
    await play(db, [
      { child: 0, what: 0, ago: 0, wait: 3 },
      { child: 1, what: 0, ago: 0, wait: 3 },
      { child: 1, what: 1, ago: 0, wait: 3 },
      { child: 1, what: 8, ago: 0, wait: 30 },
    ])
    const day = '2026-01-05'
    await followArea(db, LA, day)
    const before = await figures(db)
    expect(await followArea(db, LA, day)).toEqual({ laCode: LA, changed: 0, anew: false })
    await rebuildAll(db, lists)
    expect((await followArea(db, LA, day)).changed).toBeGreaterThan(0)
    expect(await figures(db)).toEqual(before)
    await asArea(db, LA, (trx) => sql`delete from live_story where la_code = ${LA}`.execute(trx))
    await followArea(db, LA, day)
    expect((await figures(db)).counts).toEqual([])
    await countAnew(db, LA, { today: day, from: 'events' })
    expect(await figures(db)).toEqual(before)
  })

  it('is late on the day after, though nobody wrote anything', async () => {
    const { db } = await open()
    await withArea(db)
    await play(db, [{ child: 0, what: 0, ago: 0, wait: 0 }])
    const due = plus(FIRST, 42)
    await followArea(db, LA, due)
    expect(await valuesOf(db, 'M18')).toEqual([])
    await followArea(db, LA, plus(due, 1))
    expect(await valuesOf(db, 'M18')).toContainEqual({ topic: 'Everybody', breakdown: 'all', value: 1, denominator: 1 })
    await followArea(db, LA, plus(due, 9))
    expect(await valuesOf(db, 'M18')).toContainEqual({ topic: 'Everybody', breakdown: 'all', value: 9, denominator: 1 })
  })

  it('counts an order once, with the first thing that is late, and each kind of thing that it orders', async () => {
    const { db } = await open()
    await withArea(db)
    const [ordered, done] = [HAPPENS.length - 5, HAPPENS.length - 4]
    await play(db, [
      { child: 0, what: 0, ago: 0, wait: 2 },
      { child: 0, what: ordered, ago: 0, wait: 5 },
      { child: 0, what: done, ago: 0, wait: 80 },
    ])
    const shown = (await valuesOf(db, 'M45', 'Calendar year')).map(({ breakdown, value }) => [breakdown, value])
    expect(shown.sort()).toEqual([
      ['Change what the plan says', 100],
      ['Name another place', 0],
      ['all', 0],
    ])
  })

  it('shows stories only to who may see the child, and counts only to the area', async () => {
    const { db } = await open()
    await withArea(db)
    await play(db, [{ child: 0, what: 0, ago: 0, wait: 0 }])
    for (const table of ['live_story', 'live_change', 'live_turn', 'live_area', 'live_count'] as const) {
      const rows = (la: string) => asSighted(db, { la }, (trx) => trx.selectFrom(table).selectAll().execute())
      if (table !== 'live_change') expect((await rows(LA)).length, table).toBeGreaterThan(0)
      expect(await rows('998'), table).toEqual([])
    }
  })
})

const record = (day: string) => recorderFor(features, clockAt(day))

/** Plays what was drawn, and follows after every few steps and over every stretch of days. Answers the last day. */
async function play(db: Db, drawn: readonly Step[]): Promise<string> {
  let today = FIRST
  const cases: Case[] = []
  for (let n = 0; n < 5; n++) cases.push(await openCase(db, n))
  await followAreas(db, today)
  for (const { child, what, ago, wait } of drawn) {
    const one = cases[child] as Case
    const on = plus(today, -ago)
    const events = on < FIRST ? [] : (HAPPENS[what]?.(one, on) ?? [])
    if (events.length > 0) {
      const written = await asArea(db, LA, (trx) =>
        record(today)(trx, {
          laCode: LA,
          childId: one.childId,
          expectedVersion: one.version,
          events,
          by: null,
          capacity: 'caseworker',
        }),
      )
      one.version = written.version
    }
    if (wait > 0) {
      today = plus(today, wait)
      await followAreas(db, today)
    }
  }
  await followAreas(db, today)
  return today
}

async function openCase(db: Db, n: number): Promise<Case> {
  const childId = randomUUID()
  const born = `${2008 + n * 3}-0${n + 1}-11`
  const opened = RecordOpened({ givenName: 'Amira', familyName: `Khan ${n}`, dateOfBirth: born }, { occurredOn: FIRST })
  const { version } = await asArea(db, LA, (trx) =>
    record(FIRST)(trx, { laCode: LA, childId, expectedVersion: 0, events: [opened], by: null, capacity: 'caseworker' }),
  )
  const found = await asArea(db, LA, (trx) => findRecord(trx, LA, childId))
  return { childId, version: found?.version ?? version, requestId: randomUUID(), planId: randomUUID(), last: {} }
}

async function figures(db: Db) {
  return asArea(db, LA, async (trx) => {
    const { rows } = await sql<Record<string, unknown>>`
      select measure, topic, breakdown, period_from, period_to, time_period, time_identifier, period_says, numerator,
        denominator, value, sign, source, notes
      from measure_value where origin = 'live' and place = ${LA} order by 1, 2, 3, 4, 5`.execute(trx)
    const counts = await trx
      .selectFrom('live_count')
      .selectAll()
      .orderBy('measure')
      .orderBy('over')
      .orderBy('number')
      .execute()
    const turns = await trx.selectFrom('live_turn').selectAll().orderBy('child_id').execute()
    return { rows, counts, turns }
  })
}

async function valuesOf(db: Db, measure: string, timeIdentifier = 'Day') {
  return asArea(db, LA, (trx) =>
    trx
      .selectFrom('measure_value')
      .select(['topic', 'breakdown', 'value', 'denominator'])
      .where('measure', '=', measure)
      .where('time_identifier', '=', timeIdentifier)
      .execute(),
  )
}

async function withArea(db: Db): Promise<void> {
  await asArea(db, LA, (trx) =>
    trx.insertInto('area').values({ la_code: LA, name: 'Mereshire', made_up: true }).execute(),
  )
}

/** As if nobody had ever been here. */
async function forget(db: Db): Promise<void> {
  for (const table of [
    'event',
    'record_head',
    'live_story',
    'live_change',
    'live_turn',
    'live_area',
    'live_count',
    'measure_value',
    ...lists.map(({ table }) => table),
  ])
    await sql`truncate ${sql.table(table)} cascade`.execute(db)
}
