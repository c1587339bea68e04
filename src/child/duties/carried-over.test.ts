import { describe, expect, it } from 'vitest'
import type { NewEvent, RecordedEvent } from '../../platform/events/event.ts'
import { ReviewDecided, ReviewMeetingHeld, ReviewReportSent } from '../annual-review/events.ts'
import { PlanCarriedOver, PlanCeased } from '../maintained-plan/events.ts'
import { AssessmentRequested, DecisionCarriedOver } from '../needs-assessment/events.ts'
import { PhaseTransferExpected } from '../transition/events.ts'
import { dutiesIn } from './questions.ts'

const id = '00000000-0000-4000-8000-000000000001'
const on = (occurredOn: string) => ({ occurredOn })
const asked = AssessmentRequested(
  {
    requestId: id,
    by: 'setting',
    askedBy: { personId: null, name: 'Not recorded', relationship: 'School' },
    how: null,
    concerns: '',
  },
  on('2026-01-05'),
)
const old = PlanCarriedOver({ planId: id, requestId: id }, on('2016-03-01'))

/** Each duty with its last day and its state on a day. */
function duties(today: string, ...events: NewEvent[]) {
  return dutiesIn(events.map(recorded), today).map(({ duty, dueOn, status }) => `${duty} ${dueOn} ${status}`)
}

describe('clocks of a case that was brought over', () => {
  it('go on for a request of five weeks ago', () => {
    expect(duties('2026-02-09', asked)).toContain('decide-whether-to-assess 2026-02-16 running')
  })

  it('go on after a decision to assess', () => {
    const decided = DecisionCarriedOver({ requestId: id, decision: 'assess' }, on('2026-02-10'))
    const all = duties('2026-03-01', asked, decided)
    expect(all).toContain('decide-whether-to-assess 2026-02-16 met')
    expect(all).toContain('issue-final-plan 2026-05-25 running')
  })

  it('do not start from a decision whose day nobody knows', () => {
    const decided = DecisionCarriedOver({ requestId: id, decision: 'not-assess', dateKnown: false }, on('2026-02-10'))
    expect(duties('2026-03-01', decided)).toEqual([])
  })

  it('count the next review from the last one, and call no earlier one late', () => {
    const reviewed = [
      ReviewMeetingHeld({ reviewId: id }, on('2025-09-10')),
      ReviewDecided({ reviewId: id, outcome: 'maintain' }, on('2025-10-01')),
    ]
    const due = duties('2026-03-01', old, ...reviewed).filter((row) => row.startsWith('review-plan'))
    expect(due).toEqual(['review-plan 2026-09-30 running'])
  })

  it('owe the report of a review that was held here, and not of one that another system told of', () => {
    const held = ReviewMeetingHeld({ reviewId: id }, on('2026-01-12'))
    const reports = (events: NewEvent[]) =>
      duties('2026-03-01', ...events).filter((row) => row.startsWith('send-review-report'))
    expect(reports([old, held])).toEqual(['send-review-report 2026-01-26 late'])
    expect(reports([old, held, ReviewReportSent({ reviewId: id }, on('2026-01-20'))])).toEqual([
      'send-review-report 2026-01-26 met',
    ])
    expect(reports([old, { ...held, source: { system: 'sen2', file: 'a.xml', line: 4 } } as never])).toEqual([])
  })

  it('count the review from the plan when no review is known', () => {
    expect(duties('2016-12-01', old)).toContain('review-plan 2017-02-28 running')
  })

  it('end with the plan', () => {
    const ceased = PlanCeased({ planId: id, reason: 'higher-education' }, on('2016-12-24'))
    expect(duties('2018-01-01', old, ceased)).toContain('review-plan 2017-02-28 not-owed')
  })

  it('show the day of a phase transfer', () => {
    const moving = PhaseTransferExpected(
      { transferId: id, kind: 'primary-to-secondary', startsOn: '2026-09-01' },
      on('2026-01-15'),
    )
    expect(duties('2026-02-01', old, moving)).toContain('finish-phase-transfer 2026-02-14 running')
  })
})

function recorded(event: NewEvent, index: number): RecordedEvent {
  return {
    ...event,
    laCode: '999',
    childId: id,
    version: index + 1,
    eventId: `00000000-0000-4000-8000-00000000010${index}`,
    recordedAt: '2026-01-05T09:00:00.000Z',
    by: null,
    capacity: 'import',
    supersedes: null,
    hiddenFrom: null,
    previousHash: '',
    hash: '',
  }
}
