import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { NewEvent } from '../../platform/events/event.ts'
import type { ChildRecord } from '../../platform/events/record.ts'
import { RecordOpened } from '../../record/children/events.ts'
import { PlacementDecided } from '../placement/events.ts'
import { availableSteps as placementSteps } from '../placement/questions.ts'
import { consulted, oakfield, replied, requested, upToDraft } from '../placement/samples.ts'
import { availableSteps, firstReviewBy } from './questions.ts'

const [ask, asked] = [randomUUID(), randomUUID()]
const opened = RecordOpened(
  { givenName: 'Amira', familyName: 'Khan', dateOfBirth: '2016-05-02' },
  { occurredOn: '2026-01-05' },
)
const record = (...events: NewEvent[]): ChildRecord => ({
  laCode: '999',
  childId: randomUUID(),
  version: 1,
  events: [opened, ...events].map((event) => ({ ...event, eventId: randomUUID(), supersedes: null })) as never,
})
const codes = (steps: { code: string; main: boolean }[], main: boolean) =>
  steps.filter((one) => one.main === main).map((one) => one.code)
const draft = upToDraft()
const decided = PlacementDecided(
  { name: 'Oakfield Special School', type: 'Special school', reasons: 'x' },
  { occurredOn: '2026-05-12' },
)

it('leads from asking to consulting to deciding to the final plan', () => {
  const main = (...events: NewEvent[]) => codes(placementSteps(record(...events), '2026-05-12'), true)
  expect(placementSteps(record(), '2026-05-12')).toEqual([])
  expect(main(...draft)).toEqual(['ask-for-a-school', 'consult'])
  expect(main(...draft, requested(ask, oakfield))).toEqual(['consult'])
  expect(main(...draft, requested(ask, oakfield), consulted(asked, oakfield))).toEqual(['answer-consultation'])
  expect(main(...draft, requested(ask, oakfield), consulted(asked, oakfield), replied(asked, 'can-meet-need'))).toEqual(
    ['decide-the-placement'],
  )
  expect(
    main(...draft, requested(ask, oakfield), consulted(asked, oakfield), replied(asked, 'can-meet-need'), decided),
  ).toEqual([])
})

it('offers the final plan as the next step only when nothing is missing', () => {
  expect(availableSteps(record(...draft.slice(0, -1)), '2026-05-12')).toEqual([])
  expect(codes(availableSteps(record(...draft, decided), '2026-05-12'), false)).toEqual(['issue-final-plan'])
  expect(codes(availableSteps(record(...draft, decided), '2026-05-11'), false)).toEqual([
    'issue-final-plan',
    'nothing-more-to-say',
  ])
  expect(availableSteps(record(...draft, decided), '2026-05-12')[0]?.why).toContain('commissioning body')
})

it('works out the review as the last day of the 12 months that begin with the plan', () => {
  expect(firstReviewBy({ servedOn: '2026-05-12' })).toBe('2027-05-11')
  expect(firstReviewBy({ servedOn: '2028-02-29' })).toBe('2029-02-28')
})
