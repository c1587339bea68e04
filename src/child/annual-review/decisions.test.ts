import { expect, it } from 'vitest'
import type { NewEvent, RecordedEvent } from '../../platform/events/event.ts'
import { recordReview } from './decisions.ts'
import { ReviewDecided, ReviewMeetingHeld } from './events.ts'

const reviewId = '22222222-2222-4222-8222-222222222222'
const planId = '11111111-1111-4111-8111-111111111111'
const today = '2026-02-02'
const recorded = (...events: NewEvent[]) =>
  events.map((event, at) => ({ supersedes: null, ...event, eventId: `e${at}` })) as unknown as RecordedEvent[]
const about = { reviewId, planId }
const met = ReviewMeetingHeld(about, { occurredOn: '2025-11-03' })
const now = { reviewId, planId, outcome: null }

it('records the meeting and the decision, each on its day', () => {
  const command = {
    ...now,
    metOn: '2025-11-03',
    decidedOn: '2025-11-20',
    outcome: 'amend',
    proposedOn: '2025-11-20',
  } as const
  expect(recordReview([], command, today)).toMatchObject([
    { type: 'ReviewMeetingHeld', occurredOn: '2025-11-03' },
    { type: 'ReviewDecided', occurredOn: '2025-11-20', data: { outcome: 'amend', planId } },
    { type: 'AmendmentsProposed', occurredOn: '2025-11-20' },
  ])
})

it('records when the report was sent, which comes after the meeting', () => {
  const sent = (reportedOn: string) => recordReview(recorded(met), { ...now, reportedOn, metOn: '2025-11-03' }, today)
  expect(sent('2025-11-14')).toMatchObject([{ type: 'ReviewReportSent', occurredOn: '2025-11-14', data: { reviewId } }])
  expect(sent('2025-11-02')).toMatchObject({ code: 'report-before-meeting' })
  expect(sent('2026-02-03')).toMatchObject({ code: 'in-the-future' })
})

it('writes only what is new, and corrects by taking the place of what was wrong', () => {
  const before = recorded(met, ReviewDecided({ ...about, outcome: null }, { occurredOn: '2025-11-20' }))
  const same = { ...now, metOn: '2025-11-03', decidedOn: '2025-11-20' }
  expect(recordReview(before, { ...same, outcome: 'maintain' }, today)).toMatchObject([
    { type: 'ReviewDecided', occurredOn: '2025-11-20', supersedes: 'e1', data: { outcome: 'maintain' } },
  ])
  expect(recordReview(before, { ...same, metOn: '2025-11-04' }, today)).toMatchObject([
    { type: 'ReviewMeetingHeld', occurredOn: '2025-11-04', supersedes: 'e0' },
  ])
  expect(recordReview(before, same, today)).toMatchObject({ code: 'nothing-changed' })
})

it('refuses what cannot have happened', () => {
  const code = (command: object) => recordReview(recorded(met), { ...now, ...command }, today)
  expect(code({ metOn: '2026-02-03' })).toMatchObject({ code: 'in-the-future' })
  expect(code({ metOn: '2025-11-03', decidedOn: '2025-11-01', outcome: 'maintain' })).toMatchObject({
    code: 'wrong-order',
  })
  expect(code({ metOn: '2025-11-03', outcome: 'maintain' })).toMatchObject({ code: 'not-told' })
  expect(code({ decidedOn: '2025-11-20', outcome: 'maintain', amendedOn: '2025-12-20' })).toMatchObject({
    code: 'not-amended',
  })
})
