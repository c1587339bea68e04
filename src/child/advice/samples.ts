import { randomUUID } from 'node:crypto'
import type { NewEvent } from '../../platform/events/event.ts'
import { AssessmentRequested, DecidedToAssess } from '../needs-assessment/events.ts'

const document = { sha256: '0'.repeat(64), name: 'notice.pdf', mediaType: 'application/pdf', size: 10 }

/** A request on 5 January 2026, and the decision to assess on 2 February: where advice begins. */
export function decidedToAssess(decidedOn = '2026-02-02'): NewEvent[] {
  const requestId = randomUUID()
  return [
    AssessmentRequested(
      {
        requestId,
        by: 'parent',
        askedBy: { personId: null, name: 'Nadia Khan', relationship: 'Mother' },
        how: 'post',
        concerns: 'She cannot follow what the whole class is told.',
        whatHelps: 'Pictures, and somebody who waits.',
      },
      { occurredOn: '2026-01-05' },
    ),
    DecidedToAssess(
      {
        requestId,
        reasons: { inLaw: 'Amira may have special educational needs.', plainly: 'She may need more help.' },
        decidedOn,
        service: {
          noticeId: randomUUID(),
          to: [{ personId: null, name: 'Nadia Khan', how: 'post' }],
          sentOn: decidedOn,
          servedOn: decidedOn,
          document,
          letter: { slug: 'we-will-assess', version: 1 },
        },
      },
      { occurredOn: decidedOn },
    ),
  ]
}
