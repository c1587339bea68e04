import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { adviceIn } from '../child/advice/questions.ts'
import { caseIn } from '../child/casework/state.ts'
import { contactTasks, quietIn } from '../child/contact/questions.ts'
import { needsAssessmentIn } from '../child/needs-assessment/questions.ts'
import { placementIn } from '../child/placement/questions.ts'
import { planIn } from '../child/plan/questions.ts'
import { usesIn } from '../nation/dashboard/boards/kept.ts'
import { asArea } from '../platform/access/as.ts'
import type { RecordedEvent } from '../platform/events/event.ts'
import { eventsOf } from '../platform/events/read.ts'
import { verifyRecord } from '../platform/events/verify.ts'
import { openTestDatabase, type TestDatabase } from '../platform/testing/databases.ts'
import { grantsIn } from '../record/access/questions.ts'
import { rightsHolderOn } from '../record/children/rights-holder.ts'
import { childIn, fullNameOf } from '../record/children/state.ts'
import { heldBy } from '../testing/held.ts'
import { makeDemonstration } from './make.ts'
import { LA } from './sizes.ts'

const TODAY = '2026-03-02'
const databases: TestDatabase[] = []
let first: Made
let again: Made

type Made = { database: TestDatabase; records: RecordedEvent[][]; said: string[] }

async function make(seed: number): Promise<Made> {
  const database = await openTestDatabase()
  databases.push(database)
  const said: string[] = []
  const config = { publicUrl: 'http://127.0.0.1:3000' }
  await makeDemonstration({
    config,
    db: database.db,
    size: 'small',
    seed,
    says: (line) => said.push(line),
    today: TODAY,
  })
  const records = await asArea(database.db, LA, async (trx) => {
    const heads = await trx.selectFrom('record_head').select('child_id').execute()
    const all: RecordedEvent[][] = []
    for (const { child_id } of heads) all.push(await eventsOf(trx, LA, child_id))
    return all
  })
  return { database, records, said }
}

beforeAll(async () => {
  first = await make(7)
  again = await make(7)
}, 180_000)
afterAll(async () => {
  for (const database of databases) await database.close()
})

const storyOf = (events: RecordedEvent[]) =>
  [fullNameOf(childIn(events)), ...events.map(({ type, occurredOn }) => `${occurredOn} ${type}`)].join('\n')
const stories = (made: Made) => made.records.map(storyOf).sort()
const some = (is: (events: RecordedEvent[]) => boolean) => first.records.some(is)
const daysFrom = (day: string | null | undefined) =>
  day ? Temporal.PlainDate.from(day).until(TODAY).total({ unit: 'days' }) : Number.NaN
const stage = (events: RecordedEvent[]) => caseIn(events).stage
const askedDaysAgo = (events: RecordedEvent[]) => daysFrom(caseIn(events).askedOn)

it('makes the same names, days and stages for the same seed, and others for another', async () => {
  expect(stories(again)).toEqual(stories(first))
  expect(stories(await make(8))).not.toEqual(stories(first))
}, 90_000)

it('makes records whose chains are whole, and nothing that happens after yesterday was written', async () => {
  await asArea(first.database.db, LA, async (trx) => {
    for (const [event] of first.records) expect(await verifyRecord(trx, LA, event?.childId ?? '')).toBeUndefined()
  })
  for (const events of first.records) for (const { recordedAt } of events) expect(recordedAt < TODAY).toBe(true)
})

it('gives every child a name of their own, and tells how far it is', () => {
  const names = first.records.map((events) => fullNameOf(childIn(events)))
  expect(new Set(names).size).toBe(names.length)
  expect(first.said.at(-1)).toBe('Making children and their cases: 26 of 26')
})

describe('shows every stage', () => {
  it.each<[string, (events: RecordedEvent[]) => boolean]>([
    ['asked yesterday', (events) => stage(events) === 'asked' && askedDaysAgo(events) === 1],
    ['five days left to decide', (events) => stage(events) === 'asked' && askedDaysAgo(events) === 37],
    ['a decision that is overdue', (events) => stage(events) === 'asked' && askedDaysAgo(events) > 42],
    [
      'a refusal in whose two months one can appeal',
      (events) => stage(events) === 'refused' && daysFrom(caseIn(events).decidedOn) < 59,
    ],
    [
      'advice with the psychologist’s late',
      (events) =>
        stage(events) === 'assessing' &&
        adviceIn(events).requests.some(
          (one) => one.from === 'educational-psychologist' && one.status === 'asked' && one.dueOn < TODAY,
        ) &&
        adviceIn(events).held.length > 2,
    ],
    [
      'all the advice in',
      (events) =>
        stage(events) === 'assessing' &&
        adviceIn(events).requests.length > 0 &&
        adviceIn(events).requests.every((one) => one.status === 'received'),
    ],
    [
      'a plan with loose ends',
      (events) =>
        stage(events) === 'writing' &&
        (planIn(events)?.content.needs.some(
          (need) => !planIn(events)?.content.provisions.some((one) => one.meets.includes(need.id)),
        ) ??
          false),
    ],
    [
      'a draft on day six of fifteen, with comments',
      (events) =>
        stage(events) === 'draft' &&
        daysFrom(caseIn(events).draftOn) === 5 &&
        (planIn(events)?.comments.length ?? 0) > 0,
    ],
    [
      'a school that was asked and has not answered',
      (events) => stage(events) === 'draft' && placementIn(events).consultations.some((one) => !one.reply),
    ],
    [
      'a placement decided and no final plan',
      (events) => stage(events) === 'draft' && placementIn(events).decision !== null,
    ],
    ['a plan late beyond twenty weeks', (events) => stage(events) === 'draft' && askedDaysAgo(events) > 140],
    ['a young person who decides', (events) => rightsHolderOn(childIn(events), TODAY).kind === 'young-person'],
    [
      'an address that one carer must not learn, and a court order',
      (events) =>
        childIn(events).courtOrders.length > 0 &&
        events.some((event) => event.type === 'AddressRecorded' && event.hiddenFrom),
    ],
    [
      'a child’s own page with words, a drawing and a photograph',
      (events) =>
        new Set(
          events.filter(({ type }) => type === 'OwnEntryGiven').map(({ data }) => (data as { kind: string }).kind),
        ).size === 3,
    ],
    ['a draft in easy words', (events) => events.some(({ type }) => type === 'EasyReadWritten')],
    ['a quotation that its author contests', (events) => events.some(({ type }) => type === 'MisquotationContested')],
    ['a family that reads Arabic', (events) => Object.values(childIn(events).languages).includes('ar')],
    ['a family that has heard nothing for 20 working days', (events) => quietIn(events, TODAY)?.silent === true],
    ['an exception', (events) => needsAssessmentIn(events).exceptions.length > 0],
    ['a request taken back', (events) => stage(events) === 'withdrawn'],
    ['a request by a school', (events) => needsAssessmentIn(events).request?.by === 'setting'],
    [
      'a case that is shared with SENDIASS',
      (events) => grantsIn(events).some((one) => one.capacity === 'sendiass-adviser'),
    ],
  ])('%s', (_, is) => {
    expect(some(is)).toBe(true)
  })

  it('more than ten answers about one point, so that they may be shown', async () => {
    const rows = await asArea(first.database.db, LA, (trx) =>
      trx.selectFrom('pulse_answer').select('point').where('la_code', '=', LA).execute(),
    )
    expect(rows.filter((row) => row.point === 'request').length).toBeGreaterThan(10)
  })

  it('what boards decide with which measure, with what they watch beside each target', async () => {
    const uses = await asArea(first.database.db, LA, (trx) => usesIn(trx, LA))
    expect(new Set(uses.map(({ board }) => board)).size).toBe(4)
    expect(uses.filter(({ target }) => target).length).toBeGreaterThan(1)
  })

  it('few families to ring', async () => {
    const people = await asArea(first.database.db, LA, (trx) =>
      trx
        .selectFrom('access_grant')
        .select('person_id')
        .distinct()
        .where('la_code', '=', LA)
        .where('capacity', '=', 'caseworker')
        .where('ended_on', 'is', null)
        .execute(),
    )
    let unopened = 0
    for (const { person_id: personId } of people) {
      const { tasks } = await asArea(first.database.db, LA, async (trx) => {
        const children = await heldBy(trx, { laCode: LA, personId, today: TODAY })
        return contactTasks(trx, { laCode: LA, children, today: TODAY })
      })
      unopened += tasks.filter((one) => one.kind === 'unopened').length
    }
    expect(unopened).toBeGreaterThan(0)
    expect(unopened).toBeLessThan(6)
  })

  it('two final plans', () => {
    expect(first.records.filter((events) => stage(events) === 'final')).toHaveLength(2)
  })
})
