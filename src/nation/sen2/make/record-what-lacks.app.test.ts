import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ReviewDecided } from '../../../child/annual-review/events.ts'
import { PersonalBudgetRecorded, PlanCarriedOver, PlanCeased } from '../../../child/maintained-plan/events.ts'
import { AssessmentRequested } from '../../../child/needs-assessment/events.ts'
import { PlacementStarted, place, SectionIRecorded } from '../../../child/placement/events.ts'
import type { EventSource, NewEvent } from '../../../platform/events/event.ts'
import { ChildDetailsChanged } from '../../../record/children/events.ts'
import { openWorld } from '../../../testing/open-world.ts'
import { typedDay } from '../../../testing/typed-day.ts'
import type { World } from '../../../testing/world.ts'
import { noSettings } from '../settings.ts'
import { makeReturn } from './make-return.ts'
import { listMissing } from './missing-list.ts'
import { PAGES } from './page-for.ts'
import { traceOf } from './trace.ts'

let world: World
const year = 2026
const asked = { laCode: '999', year, today: '2026-02-02' }
const file: EventSource = { kind: 'sen2', file: 'f'.repeat(64), name: 'old.xml', line: 1, knownOn: '2025-01-16' }
const brought = (event: NewEvent): NewEvent => ({ ...event, source: file })
const known = place.parse({ arrangement: 'home-education', rank: 1 })
const nowhere = place.parse({})
const ids = { planId: randomUUID(), requestId: randomUUID(), reviewId: randomUUID(), placementId: randomUUID() }
const { planId, requestId, reviewId, placementId } = ids
const on = (occurredOn: string) => ({ occurredOn })

beforeAll(async () => {
  world = await openWorld({ today: '2026-02-02' })
})
afterAll(() => world.close())

const missing = (childId: string) =>
  world.asArea(async (trx) =>
    (await listMissing(trx, { ...asked, personId: world.people.priya })).filter((one) => one.childId === childId),
  )
const made = (childId: string) =>
  world.asArea(async (trx) => {
    const header = { release: '0', serialNo: 1, madeAt: '2026-02-02T09:30:00' }
    const made = await makeReturn(trx, { laCode: '999', year, settings: noSettings, asKnown: 'today', header })
    return [...traceOf(made)].filter((one) => one.childId === childId).map((one) => `${name(one.item)}=${one.value}`)
  })
const name = (item: string) => item.split('/').at(-1) ?? ''

const plan = PlanCarriedOver({ planId, requestId, issuedOn: '2025-09-10' }, on('2025-09-10'))
const home = { arrangement: 'home-education', where: 'arrangement', unit: 'none' }
const board = { rank: '1', residential: 'none', workBased: 'none' }

/** Everything a return can lack: a record without it, what a caseworker sends, and the value that then goes out. */
const cases: [item: string, events: NewEvent[], sent: Record<string, string | string[]>, goesOut: string][] = [
  ['Sex', [plan], { sex: 'female' }, 'Sex=F'],
  ['Ethnicity', [plan], { ethnicityCode: 'MWAS' }, 'Ethnicity=MWAS'],
  ['PostCode', [plan], { address: '1 Mill Lane', postcode: 'AB1 2CD', prefers: 'post' }, 'PostCode=AB1 2CD'],
  ['UPN', [plan], { upn: 'N201299925001' }, 'UPN=N201299925001'],
  ['UPN', [plan], { noNumberBecause: 'UN8' }, 'UPNunknown=UN8'],
  ['SENtype', [plan], { primary: 'ASD', secondary: 'none' }, 'SENtype=ASD'],
  ['PB', [plan], { takenUp: 'no', ...typedDay('from', '2025-09-10') }, 'PB=0'],
  [
    'DP',
    [plan, PersonalBudgetRecorded({ planId, takenUp: true }, on('2025-09-10'))],
    { takenUp: 'yes', organised: 'yes', directPayments: 'none', ...typedDay('from', '2025-09-10') },
    'OA=1',
  ],
  ['Week20', [plan], { applied: 'yes' }, 'Week20=1'],
  ['PlanDetail', [plan], { ...home, ...typedDay('from', '2025-09-10') }, 'SENsetting=EHE'],
  [
    'PlanDetail URN',
    [plan, SectionIRecorded({ planId, places: [nowhere] }, on('2025-09-10'))],
    { where: 'number', urn: '123456', unit: 'sen-unit', ...typedDay('from', '2025-09-10') },
    'URN=123456',
  ],
  ['PlacementDetail', [plan], { ...home, ...board, ...typedDay('from', '2025-09-10') }, 'EntryDate=2025-09-10'],
  [
    'PlacementDetail URN',
    [plan, PlacementStarted({ placementId, planId, place: nowhere }, on('2025-09-10'))],
    { where: 'number', urn: '123456', ...board, ...typedDay('from', '2025-09-10') },
    'URN=123456',
  ],
  [
    'EntryDate',
    [plan, PlacementStarted({ placementId, planId, place: known, dateKnown: false }, on('2025-09-10'))],
    { ...home, ...board, ...typedDay('from', '2025-09-03') },
    'EntryDate=2025-09-03',
  ],
  [
    'ReviewOutcome',
    [plan, ReviewDecided({ reviewId, planId, outcome: null }, on('2025-12-01'))],
    { outcome: 'maintain', ...typedDay('decidedOn', '2025-12-01') },
    'ReviewOutcome=M',
  ],
  [
    'CeaseReason',
    [plan, brought(PlanCeased({ planId, reason: null }, on('2025-12-20')))],
    { reason: 'needs-met', ...typedDay('on', '2025-12-20') },
    'CeaseReason=2',
  ],
  [
    'RYA',
    [
      ChildDetailsChanged({ dateOfBirth: '2011-05-02' }, on('2025-11-01')),
      AssessmentRequested({ requestId, by: 'parent', askedBy: who(), how: 'post', concerns: 'A' }, on('2025-12-01')),
    ],
    { source: 'family', accommodation: 'no' },
    'RYA=0',
  ],
  [
    'RequestSource',
    [
      brought(
        AssessmentRequested({ requestId, by: 'other', askedBy: who(), how: null, concerns: '' }, on('2025-10-01')),
      ),
    ],
    { source: 'health', accommodation: 'unknown' },
    'RequestSource=3',
  ],
]

function who() {
  return { personId: null, name: 'Not recorded', relationship: 'Not recorded' }
}

it('has a page for every item that a return can lack', () => {
  const told = new Set(cases.map(([item]) => item))
  expect([...told].sort()).toEqual(Object.keys(PAGES).sort())
})

it.each(cases)(
  'records %s after the census day, drops it from the list and sends it',
  async (item, events, sent, out) => {
    const childId = await world.amira()
    await world.write(childId, events)
    const before = (await missing(childId)).find((one) => one.item === item)
    expect(before?.item).toBe(item)
    const href = before?.href ?? ''
    expect((await world.get(href, 'priya')).statusCode).toBe(200)
    for (const other of ['nadia', 'tom', 'owen', 'stranger'] as const)
      expect((await world.get(href, other)).statusCode, other).toBe(404)
    const answer = await world.post(href, sent, 'priya')
    expect(answer.statusCode, answer.body.slice(0, 3000)).toBe(303)
    expect((await missing(childId)).map((one) => one.item)).not.toContain(item)
    expect(await made(childId)).toContain(out)
  },
)

it('asks of youth accommodation only those whom it could hold', async () => {
  const childId = await world.amira()
  const asked = { by: 'parent', askedBy: who(), how: 'post', concerns: 'Reading' } as const
  await world.write(childId, [AssessmentRequested({ requestId, ...asked }, on('2025-12-01'))])
  expect((await missing(childId)).map((one) => one.item)).not.toContain('RYA')
  const href = `/needs-assessment/${childId}/counted/${requestId}`
  expect((await world.post(href, { source: 'family' }, 'priya')).statusCode).toBe(400)
  expect((await world.post(href, { source: 'family', accommodation: 'yes' }, 'priya')).statusCode).toBe(303)
  expect(await made(childId)).toContain('RYA=1')
  expect((await world.post(href, { source: 'family', accommodation: 'no' }, 'priya')).statusCode).toBe(303)
  expect(await made(childId)).toContain('RYA=0')
})
