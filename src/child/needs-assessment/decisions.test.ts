import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isRefusal, type Refusal } from '../../platform/decisions/refusal.ts'
import type { NewEvent, RecordedEvent } from '../../platform/events/event.ts'
import {
  addEvidence,
  correctReceivedDate,
  decideWhetherToAssess,
  type LegalTest,
  recordException,
  recordLettersToOthers,
  requestAssessment,
  withdrawRequest,
} from './decisions.ts'
import { DecidedNotToAssess, OthersTold, type Service } from './events.ts'
import { needsAssessmentIn } from './state.ts'

const today = '2026-02-09'
const born = '2016-05-02'
const asking = {
  requestId: randomUUID(),
  by: 'parent',
  askedBy: { personId: null, name: 'Nadia Khan', relationship: 'Mother' },
  how: 'online',
  concerns: 'Talk is hard to follow.',
} as const
const test: LegalTest = {
  hasOrMayHaveNeeds: true,
  whyNeeds: 'The school says so.',
  planMayBeNecessary: true,
  whyNecessary: 'School help was not enough.',
  viewsHeard: 'Amira wants to read.',
  plainly: 'We think that Amira may need a plan.',
}
const service = (slug: string): Service => ({
  noticeId: randomUUID(),
  to: [{ personId: null, name: 'Nadia Khan', how: 'post' }],
  sentOn: today,
  servedOn: '2026-02-11',
  document: { sha256: '0'.repeat(64), name: 'letter.pdf', mediaType: 'application/pdf', size: 1 },
  letter: { slug, version: 1 },
})
const nothing = needsAssessmentIn([])
const requested = after(requestAssessment(nothing, { ...asking, receivedOn: '2026-01-05', dateOfBirth: born }, today))
const refused = after(
  decideWhetherToAssess(requested.state, {
    test: { ...test, planMayBeNecessary: false },
    service: service('decision-not-to-assess'),
    decidedOn: today,
  }),
  requested,
)

const untold = after(
  [
    OthersTold(
      { requestId: asking.requestId, step: 'request', office: 'health', told: [], byLetter: 'Health' },
      { occurredOn: '2026-01-05' },
    ),
  ],
  requested,
)

describe('asking', () => {
  it('is received on the day it reached the council, which may be earlier', () => {
    expect(requested.events).toMatchObject([{ type: 'AssessmentRequested', occurredOn: '2026-01-05' }])
  })
  it('needs no evidence of what the school tried', () => {
    expect(requested.state.request).toMatchObject({ graduatedApproach: null, documents: [] })
  })
  it.each([
    ['in-the-future', { receivedOn: '2026-02-10', dateOfBirth: born }],
    ['before-birth', { receivedOn: '2016-05-01', dateOfBirth: born }],
    ['not-born', { receivedOn: today, dateOfBirth: '2027-01-01' }],
    ['over-25', { receivedOn: today, dateOfBirth: '2001-02-09' }],
  ])('is refused: %s', (code, days) => {
    expect(requestAssessment(nothing, { ...asking, ...days }, today)).toMatchObject({ code })
  })
  it('is open to somebody on the day before they are 25', () => {
    expect(
      isRefusal(requestAssessment(nothing, { ...asking, receivedOn: today, dateOfBirth: '2001-02-10' }, today)),
    ).toBe(false)
  })
  it('is not done twice, and may be done again after a refusal', () => {
    const again = { ...asking, receivedOn: today, dateOfBirth: born }
    expect(requestAssessment(requested.state, again, today)).toMatchObject({ code: 'already-asked' })
    expect(isRefusal(requestAssessment(refused.state, again, today))).toBe(false)
  })
})

describe('deciding whether to assess', () => {
  it('is to assess when both answers are yes, and happens when the notice counts as served', () => {
    expect(
      decideWhetherToAssess(requested.state, { test, service: service('decision-to-assess'), decidedOn: today }),
    ).toMatchObject([{ type: 'DecidedToAssess', occurredOn: '2026-02-11', data: { decidedOn: today } }])
  })
  it.each([{ hasOrMayHaveNeeds: false }, { planMayBeNecessary: false }])(
    'is not to assess when an answer is no: %o',
    (no) => {
      const events = decideWhetherToAssess(requested.state, {
        test: { ...test, ...no },
        service: service('decision-not-to-assess'),
        decidedOn: today,
      })
      expect(events).toMatchObject([{ type: 'DecidedNotToAssess' }])
    },
  )
  it('gives its reasons in the words of both limbs', () => {
    expect(refused.state.decision?.reasons.inLaw).toContain('may they have, special educational needs? Yes.')
    expect(refused.state.decision?.reasons.inLaw).toContain('in accordance with an EHC plan? No.')
  })
  it('cannot say yes twice and send a refusal', () => {
    expect(
      decideWhetherToAssess(requested.state, { test, service: service('decision-not-to-assess'), decidedOn: today }),
    ).toMatchObject({ code: 'wrong-notice' })
  })
  it.each(['whyNeeds', 'whyNecessary', 'viewsHeard', 'plainly'])('is refused without %s', (field) => {
    const command = { test: { ...test, [field]: ' ' }, service: service('decision-to-assess'), decidedOn: today }
    expect(decideWhetherToAssess(requested.state, command)).toMatchObject({ code: 'no-reasons' })
  })
  it('is done once, and only when somebody asked', () => {
    const command = { test, service: service('decision-to-assess'), decidedOn: today }
    expect(decideWhetherToAssess(refused.state, command)).toMatchObject({ code: 'already-decided' })
    expect(decideWhetherToAssess(nothing, command)).toMatchObject({ code: 'nothing-asked' })
  })
  it('cannot be written without a served notice', () => {
    expect(() =>
      DecidedNotToAssess(
        { requestId: randomUUID(), reasons: { inLaw: 'a', plainly: 'b' }, decidedOn: today } as never,
        { occurredOn: today },
      ),
    ).toThrow()
  })
})

describe('evidence', () => {
  const command = { evidenceId: randomUUID(), from: 'Tom Bell', says: 'A report' }
  it('is added until the decision', () => {
    expect(addEvidence(requested.state, command, today)).toMatchObject([{ type: 'EvidenceAdded' }])
    expect(addEvidence(refused.state, command, today)).toMatchObject({ code: 'already-decided' })
  })
})

describe('taking back', () => {
  it('ends the request, once', () => {
    const gone = after(
      withdrawRequest(requested.state, { by: 'Nadia Khan', says: 'We moved.', on: today }, today),
      requested,
    )
    expect(gone.state.stage).toBe('withdrawn')
    expect(withdrawRequest(gone.state, { by: 'Nadia Khan', says: 'Again', on: today }, today)).toMatchObject({
      code: 'nothing-to-withdraw',
    })
  })
  it('is refused on a day before the request or after today', () => {
    expect(withdrawRequest(requested.state, { by: 'x', says: 'y', on: '2026-01-04' }, today)).toMatchObject({
      code: 'before-the-request',
    })
    expect(withdrawRequest(requested.state, { by: 'x', says: 'y', on: '2026-02-10' }, today)).toMatchObject({
      code: 'in-the-future',
    })
  })
})

describe('a reason in law for being late', () => {
  const base = {
    exceptionId: randomUUID(),
    ground: 'absent-from-area',
    from: '2026-01-10',
    until: '2026-02-06',
    evidence: 'Tickets',
  } as const
  it('needs four weeks on end where the law says so', () => {
    expect(recordException(requested.state, base, today)).toMatchObject([
      { type: 'TimeLimitExceptionRecorded', occurredOn: '2026-01-10' },
    ])
    expect(recordException(requested.state, { ...base, until: '2026-02-05' }, today)).toMatchObject({
      code: 'not-four-weeks',
    })
  })
  it.each([
    ['in-the-future', { from: '2026-02-10', until: '2026-04-01' }],
    ['ends-before-it-begins', { until: '2026-01-09' }],
    ['no-request-for-advice', { ground: 'school-closed' as const }],
  ])('is refused: %s', (code, change) => {
    expect(recordException(requested.state, { ...base, ...change }, today)).toMatchObject({ code })
  })
  it('is refused where no time limit runs', () => {
    expect(recordException(nothing, base, today)).toMatchObject({ code: 'nothing-asked' })
  })
})

describe('a letter to those whom no message reached', () => {
  const which = untold.state.others.map((one) => one.eventId)
  it('is recorded once', () => {
    const events = recordLettersToOthers(untold.state, { which, sentOn: '2026-01-06' }, today)
    expect(events).toMatchObject([{ type: 'OthersTold', data: { told: [{ name: 'Health', how: 'letter' }] } }])
    const sent = after(events, untold)
    expect(recordLettersToOthers(sent.state, { which, sentOn: today }, today)).toMatchObject({
      code: 'no-letter-to-record',
    })
  })
  it.each([
    ['in-the-future', '2026-02-10'],
    ['before-the-step', '2026-01-04'],
  ])('is refused: %s', (code, sentOn) => {
    expect(recordLettersToOthers(untold.state, { which, sentOn }, today)).toMatchObject({ code })
  })
})

describe('correcting the received date', () => {
  it('takes the place of the mistake, keeps what was asked, and moves the dates', () => {
    const fixed = after(
      correctReceivedDate(
        requested.state,
        { receivedOn: '2025-12-20', why: 'Found in the post room.', dateOfBirth: born },
        today,
      ),
      requested,
    )
    expect(fixed.state.request).toMatchObject({
      receivedOn: '2025-12-20',
      concerns: asking.concerns,
      corrects: 'Found in the post room.',
    })
    expect(fixed.events).toHaveLength(2)
  })
  it('is refused when nothing changes, in the future, or before birth', () => {
    const fix = (receivedOn: string) =>
      correctReceivedDate(requested.state, { receivedOn, why: 'x', dateOfBirth: born }, today)
    expect(fix('2026-01-05')).toMatchObject({ code: 'nothing-to-correct' })
    expect(fix('2026-02-10')).toMatchObject({ code: 'in-the-future' })
    expect(fix('2016-05-01')).toMatchObject({ code: 'before-birth' })
  })
})

/** What the record would hold after a decision. */
function after(answer: NewEvent[] | Refusal, before?: { events: RecordedEvent[] }) {
  if (isRefusal(answer)) throw new Error(answer.says)
  const known = before?.events ?? []
  const events = [
    ...known,
    ...answer.map(
      (event, at) =>
        ({
          ...event,
          eventId: randomUUID(),
          version: known.length + at + 1,
          supersedes: event.supersedes ?? null,
        }) as RecordedEvent,
    ),
  ]
  return { events, state: needsAssessmentIn(events) }
}
