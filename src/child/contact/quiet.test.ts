import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { NewEvent } from '../../platform/events/event.ts'
import { AccessGranted } from '../../record/access/events.ts'
import { recorded } from '../../testing/recorded.ts'
import { AssessmentRequested, DecidedToIssue, EvidenceAdded } from '../needs-assessment/events.ts'
import { toAssess } from '../needs-assessment/samples.ts'
import { quietIn } from './quiet.ts'

const by = (...events: [event: NewEvent, capacity: string][]) =>
  recorded(...events.map(([event, capacity]) => ({ ...event, capacity })))
const requested = AssessmentRequested(
  {
    requestId: randomUUID(),
    by: 'parent',
    askedBy: { personId: null, name: 'Nadia Khan', relationship: 'Mother' },
    how: 'online',
    concerns: 'Amira cannot follow what is said in class.',
  },
  { occurredOn: '2026-01-05' },
)
const held = AccessGranted(
  {
    grantId: randomUUID(),
    personId: randomUUID(),
    who: 'Priya Shah',
    capacity: 'caseworker',
    basis: 'caseload',
    purpose: 'Looks after the case',
    from: '2026-01-05',
  },
  { occurredOn: '2026-01-05' },
)
const added = (occurredOn: string) =>
  EvidenceAdded({ evidenceId: randomUUID(), from: 'Nadia Khan', says: 'I forgot this.' }, { occurredOn })
const why = (...events: Parameters<typeof by>) =>
  quietIn(by([requested, 'parent'], [held, 'team-manager'], ...events), '2026-02-09')?.why.join(' ')

it('does not call what the family itself wrote the work of the council', () => {
  expect(why([added('2026-01-20'), 'parent'])).toBe(
    'Nothing is late, and we wrote nothing in the record since Monday 5 January 2026.',
  )
  expect(why([added('2026-01-20'), 'caseworker'], [added('2026-01-27'), 'parent'])).toBe(
    'Work went on, last on Tuesday 20 January 2026, but nobody told the family.',
  )
})

it('does not wait for a decision that was made', () => {
  const requestId = randomUUID()
  const reasons = { inLaw: 'It is necessary.', plainly: 'You need more help.' }
  const decided = DecidedToIssue({ requestId, reasons, decidedOn: '2026-04-20' }, { occurredOn: '2026-04-20' })
  const on = (today: string, ...more: Parameters<typeof by>) =>
    quietIn(
      by([requested, 'parent'], [held, 'team-manager'], [toAssess('2026-02-09'), 'caseworker'], ...more),
      today,
    )?.why.join(' ')
  expect(on('2026-05-11')).toContain('Our decision whether a plan is needed was due')
  expect(on('2026-05-11', [decided, 'caseworker'])).not.toContain('Our decision whether a plan is needed')
  expect(on('2026-06-01', [decided, 'caseworker'])).toContain('The final plan was due')
})
