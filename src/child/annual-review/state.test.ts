import { expect, it } from 'vitest'
import type { RecordedEvent } from '../../platform/events/event.ts'
import { AmendmentsProposed, ReviewDecided, ReviewMeetingHeld } from './events.ts'
import { reviewsIn } from './state.ts'

const reviewId = '00000000-0000-4000-8000-000000000001'

it('tells what became of a review, and knows no day that nobody recorded', () => {
  const events = [
    ReviewMeetingHeld({ reviewId }, { occurredOn: '2025-10-09' }),
    ReviewDecided({ reviewId, outcome: 'amend', dateKnown: false }, { occurredOn: '2025-10-09' }),
    AmendmentsProposed({ reviewId }, { occurredOn: '2025-10-31' }),
  ].map((event, at) => ({ ...event, eventId: String(at), supersedes: null }) as RecordedEvent)
  expect(reviewsIn(events)).toEqual([
    {
      reviewId,
      metOn: '2025-10-09',
      reportedOn: null,
      decided: { outcome: 'amend', on: null },
      amendmentsProposedOn: '2025-10-31',
      amendedOn: null,
    },
  ])
})
