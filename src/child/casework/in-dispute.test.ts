import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { NewEvent } from '../../platform/events/event.ts'
import { recorded } from '../../testing/recorded.ts'
import { ReviewDecided } from '../annual-review/events.ts'
import { dutiesIn } from '../duties/questions.ts'
import { PlanCarriedOver } from '../maintained-plan/events.ts'
import { AppealEnded, AppealSent, MediationWanted } from '../redress/events.ts'
import { inDispute } from './in-dispute.ts'

const [planId, requestId, mediationId, appealId, thingId] = Array.from({ length: 5 }, () => randomUUID())
const ids = { planId: planId as string, requestId: requestId as string }
const plan = PlanCarriedOver({ ...ids, issuedOn: '2025-06-01' }, { occurredOn: '2025-06-01' })
const ends = ReviewDecided(
  { reviewId: randomUUID(), planId: ids.planId, outcome: 'cease' },
  { occurredOn: '2026-05-11' },
)
const wanted = MediationWanted(
  { mediationId: mediationId as string, requestId: ids.requestId, by: 'Nadia Khan', how: 'online', health: false },
  { occurredOn: '2026-05-18' },
)
const appeal = AppealSent(
  { appealId: appealId as string, requestId: ids.requestId, against: 'cease' },
  { occurredOn: '2026-06-01' },
)
const ordered = AppealEnded(
  {
    appealId: appealId as string,
    requestId: ids.requestId,
    against: 'cease',
    outcome: 'order',
    says: null,
    things: [{ thingId: thingId as string, what: 'continue', says: 'Keep the plan.', ownDay: null }],
    recommendations: [],
  },
  { occurredOn: '2026-07-01' },
)
const said = (today: string, ...events: NewEvent[]) => {
  const all = recorded(plan, ...events)
  return inDispute(all, dutiesIn(all, today), today)
}

it('says nothing where nothing is in dispute', () => {
  expect(said('2026-05-01')).toEqual([])
})

it('says of a plan that is to end that it has not ended', () => {
  expect(said('2026-05-12', ends)).toEqual([
    'We have decided to end the plan. It stays in force until the time to appeal is over.',
  ])
  expect(said('2026-06-02', ends, appeal)).toEqual([
    'There is an appeal against our decision to end the plan. Until it has ended, the plan stays in force.',
  ])
})

it('says by when mediation must be held, until it was', () => {
  expect(said('2026-05-19', ends, wanted)[1]).toMatch(/^Mediation was asked for\. We must hold it by .*17 June 2026/)
})

it('says that what was ordered is not done yet', () => {
  expect(said('2026-07-02', ends, appeal, ordered)).toContain(
    'Something that was ordered or agreed is not done yet. The page about it says what, and by when.',
  )
})
