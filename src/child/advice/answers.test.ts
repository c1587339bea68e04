import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isRefusal, type Refusal } from '../../platform/decisions/refusal.ts'
import type { NewEvent, RecordedEvent } from '../../platform/events/event.ts'
import { AccessGranted } from '../../record/access/events.ts'
import { RecordOpened } from '../../record/children/events.ts'
import { childIn } from '../../record/children/state.ts'
import { factsIn as dutyFactsIn } from '../duties/from-record.ts'
import { askAgain, explainDelay, handBackAdvice, isThin, sayNotKnown } from './answers.ts'
import { askForAdvice, type Facts, passOnAdvice } from './decisions.ts'
import type { AdviceFrom } from './events.ts'
import { answerReuse, proposeReuse, takeBackAnswer } from './prior/decisions.ts'
import { priorIn } from './prior/state.ts'
import { decidedToAssess } from './samples.ts'
import { adviceIn, assessmentIn } from './state.ts'

const today = '2026-02-09'
const osei = randomUUID()
const grace = randomUUID()
const opened = RecordOpened(
  { givenName: 'Amira', familyName: 'Khan', dateOfBirth: '2016-05-02' },
  { occurredOn: '2026-01-05' },
)
const reason = { reason: 'other-service', why: 'It is for the hearing team.', suggests: null, by: 'Dr Osei' } as const

describe('giving a request back', () => {
  it('names nobody from then on, keeps the day, and ends the access that the request gave', () => {
    const before = given(asked('health'))
    const events = done(handBackAdvice(before, { adviceRequestId: idIn(before), ...reason }, today))
    expect(events.map((one) => one.type)).toEqual(['AdviceHandedBack', 'AccessEnded'])
    const [request] = given(before, events).advice.requests
    expect(request).toMatchObject({ status: 'asked', dueOn: '2026-03-23', handedBack: { why: reason.why } })
    expect(request?.askedOf.personId).toBeNull()
  })

  it('is settled when somebody else is asked', () => {
    const before = given(asked('health'))
    const back = given(before, done(handBackAdvice(before, { adviceRequestId: idIn(before), ...reason }, today)))
    const to = {
      personId: grace,
      organisationId: randomUUID(),
      name: 'Grace',
      who: 'Grace',
      role: 'health-adviser' as const,
    }
    const on = done(
      passOnAdvice(back, { adviceRequestIds: [idIn(back)], to, why: 'Hearing', newId: randomUUID }, today),
    )
    expect(given(back, on).advice.requests[0]).toMatchObject({ handedBack: null, askedOf: { personId: grace } })
  })

  it('is refused twice, for advice that came, and for a request that never was', () => {
    const before = given(asked('health'))
    const back = given(before, done(handBackAdvice(before, { adviceRequestId: idIn(before), ...reason }, today)))
    expect(code(handBackAdvice(back, { adviceRequestId: idIn(back), ...reason }, today))).toBe('handed-back-already')
    expect(code(handBackAdvice(before, { adviceRequestId: randomUUID(), ...reason }, today))).toBe('advice-not-asked')
  })
})

describe('saying why it is late', () => {
  const late = {
    ground: 'waiting',
    says: 'No appointment before April',
    expectedOn: '2026-04-02',
    by: 'Dr Osei',
  } as const

  it('is recorded, and moves no day', () => {
    const before = given(asked('health'))
    const after = given(before, done(explainDelay(before, { adviceRequestId: idIn(before), ...late }, today)))
    expect(after.advice.requests[0]).toMatchObject({ dueOn: '2026-03-23', delay: { expectedOn: '2026-04-02' } })
    expect(dutyFactsIn(after.events)).toEqual(dutyFactsIn(before.events))
  })

  it('is refused for a day that is not late, or gone', () => {
    const before = given(asked('health'))
    const on = (expectedOn: string) =>
      code(explainDelay(before, { adviceRequestId: idIn(before), ...late, expectedOn }, today))
    expect([on('2026-03-23'), on('2026-02-08')]).toEqual(['not-late', 'day-gone'])
  })
})

describe('not knowing the child', () => {
  const says = { looked: 'Our records', says: 'We did not ring.', willLook: false, all: null, documents: [] }
  const answer = (facts: Facts, more: { contact: 'none' | 'spoke'; contactOn: string | null }) =>
    sayNotKnown(
      facts,
      { adviceRequestId: idIn(facts), adviceId: randomUUID(), author: author(osei), ...says, ...more },
      today,
    )

  it('is an answer in law, and marked when nobody spoke with the family', () => {
    const before = given(asked('social-care'))
    const after = given(before, done(answer(before, { contact: 'none', contactOn: null })))
    expect(after.advice.requests[0]?.status).toBe('received')
    expect(isThin(after.advice.held[0]?.notKnown ?? null)).toBe(true)
    expect(after.advice.held[0]?.summary).toContain('We do not know this child.')
    const spoke = given(before, done(answer(before, { contact: 'spoke', contactOn: today })))
    expect(isThin(spoke.advice.held[0]?.notKnown ?? null)).toBe(false)
  })

  it('is for health and social care, and needs the day of a contact', () => {
    const school = given(asked('education'))
    expect(code(answer(school, { contact: 'none', contactOn: null }))).toBe('must-know')
    const health = given(asked('health'))
    expect(code(answer(health, { contact: 'spoke', contactOn: null }))).toBe('contact-day')
    expect(code(answer(health, { contact: 'spoke', contactOn: '2026-02-10' }))).toBe('day-to-come')
  })

  it('can be asked for more: the first answer and the first day stay', () => {
    const before = given(asked('social-care'))
    expect(code(askAgain(before, { adviceRequestId: idIn(before), why: 'x' }, today))).toBe('not-answered')
    const answered = given(before, done(answer(before, { contact: 'none', contactOn: null })))
    const again = given(
      answered,
      done(askAgain(answered, { adviceRequestId: idIn(answered), why: 'Please meet them.' }, today)),
    )
    expect(again.advice.requests[0]).toMatchObject({ status: 'asked', givenOn: today, dueOn: '2026-03-23' })
    expect(again.advice.held).toHaveLength(1)
    expect(dutyFactsIn(again.events)).toEqual(dutyFactsIn(answered.events))
  })
})

describe('a report that is there already', () => {
  const lines = [{ line: 1, kind: 'strength', area: null, text: 'Draws well' }] as const
  const report = (more: object = {}) => ({
    proposalId: randomUUID(),
    from: 'health' as AdviceFrom,
    author: author(osei),
    title: 'Therapy report',
    writtenOn: '2025-11-03',
    adviceId: null,
    lines: [...lines],
    documents: [],
    by: 'Priya Shah',
    why: 'It is from November.',
    ...more,
  })
  const proposed = (facts: Facts) => given(facts, done(proposeReuse(facts, report(), today)))
  const says = (facts: Facts, side: 'author' | 'local-authority' | 'family', agrees = true, on = today) =>
    answerReuse(
      facts,
      { proposalId: idOf(facts), side, agrees, who: side, how: 'in openSEND', says: null, newId: randomUUID },
      on,
    )
  const idOf = (facts: Facts) => priorIn(facts.events).proposals[0]?.proposalId ?? ''

  it('is used on the day when the third agrees, and not before, in whatever order they do', () => {
    const sides = ['author', 'local-authority', 'family'] as const
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ] as const) {
      let facts = proposed(given(asked('health')))
      for (const [at, side] of order.map((one) => sides[one] ?? 'family').entries()) {
        expect(facts.advice.held).toHaveLength(0)
        facts = given(facts, done(says(facts, side, true, `2026-02-${10 + at}`)))
      }
      expect(facts.advice.held[0]).toMatchObject({ on: '2026-02-12', reused: { writtenOn: '2025-11-03' } })
      expect(facts.advice.requests[0]).toMatchObject({ status: 'received', givenOn: '2026-02-12' })
      expect(dutyFactsIn(facts.events).at(-1)).toMatchObject({ what: 'advice-received', from: 'health' })
      expect(code(takeBackAnswer(facts, { proposalId: idOf(facts), side: 'family', who: 'x', why: null }, today))).toBe(
        'used-already',
      )
    }
  })

  it('is not used when one says no, or took their answer back', () => {
    let facts = proposed(given(asked('health')))
    facts = given(facts, done(says(facts, 'author')))
    facts = given(facts, done(says(facts, 'family')))
    expect(code(says(facts, 'family'))).toBe('answered-already')
    facts = given(
      facts,
      done(takeBackAnswer(facts, { proposalId: idOf(facts), side: 'family', who: 'Nadia', why: null }, today)),
    )
    facts = given(facts, done(says(facts, 'local-authority')))
    expect(facts.advice.held).toHaveLength(0)
    facts = given(facts, done(says(facts, 'family', false)))
    expect([facts.advice.held.length, facts.advice.requests[0]?.status]).toEqual([0, 'asked'])
  })

  it('is refused for the family’s own views, twice, without a report, and before it is decided to assess', () => {
    const facts = given(asked('health'))
    expect(code(proposeReuse(facts, report({ from: 'parent-or-young-person' }), today))).toBe('family-is-always-asked')
    expect(code(proposeReuse(facts, report({ lines: [] }), today))).toBe('report-missing')
    expect(code(proposeReuse(proposed(facts), report(), today))).toBe('proposed-already')
    expect(code(proposeReuse(factsFrom([opened]), report(), today))).toBe('not-assessing')
  })
})

const author = (personId: string | null) => ({ personId, name: 'Dr Osei', profession: 'Paediatrician' })

function asked(from: AdviceFrom): NewEvent[] {
  const start = factsFrom([opened, ...decidedToAssess()])
  const askedOf = { personId: osei, organisationId: null, name: 'Dr Osei', role: 'health-adviser' as const }
  const asking = [{ from, askedOf, receivedOn: today, questions: null }]
  const events = askForAdvice(start, { asking, officers: [], newId: randomUUID }, today)
  expect(events).toContainEqual(expect.objectContaining({ type: AccessGranted.type }))
  return [opened, ...decidedToAssess(), ...done(events)]
}

const idIn = (facts: Facts) => facts.advice.requests[0]?.adviceRequestId ?? ''
const given = (before: Facts | NewEvent[], events: NewEvent[] = []): Facts =>
  factsFrom([...(Array.isArray(before) ? before : (before.events as unknown as NewEvent[])), ...events])

function factsFrom(added: NewEvent[]): Facts {
  const events = added.map((event, at) => ({
    ...event,
    eventId: `${at}`,
    version: at + 1,
    capacity: 'caseworker',
    supersedes: null,
  })) as unknown as RecordedEvent[]
  return { events, advice: adviceIn(events), assessment: assessmentIn(events), child: childIn(events) }
}

function done(answer: NewEvent[] | Refusal): NewEvent[] {
  if (isRefusal(answer)) throw new Error(answer.says)
  return answer
}

const code = (answer: NewEvent[] | Refusal) => (isRefusal(answer) ? answer.code : 'allowed')
