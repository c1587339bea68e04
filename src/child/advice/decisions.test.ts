import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../platform/decisions/refusal.ts'
import type { NewEvent, RecordedEvent } from '../../platform/events/event.ts'
import { AccessGranted } from '../../record/access/events.ts'
import { RecordOpened, SettingAttended } from '../../record/children/events.ts'
import { childIn } from '../../record/children/state.ts'
import { RequestWithdrawn } from '../needs-assessment/events.ts'
import {
  type Asking,
  askForAdvice,
  chaseAdvice,
  type Facts,
  giveAdvice,
  passOnAdvice,
  reuseAdvice,
  type Taker,
} from './decisions.ts'
import { AdviceGiven, AdviceRequested } from './events.ts'
import { adviceLines, availableSteps, bodiesStillToAsk } from './questions.ts'
import { decidedToAssess } from './samples.ts'
import { adviceIn, assessmentIn } from './state.ts'

const today = '2026-02-09'
const ed = randomUUID()
const grace = randomUUID()
const askedOf = {
  personId: ed,
  organisationId: null,
  name: 'Ed Lowe, Mereshire Council',
  role: 'educational-psychologist' as const,
}
const psychologist: Asking = { from: 'educational-psychologist', askedOf, receivedOn: today, questions: null }
const health: Asking = {
  from: 'health',
  askedOf: { personId: null, organisationId: null, name: 'Dr Osei', role: null },
  receivedOn: today,
  questions: null,
}
const opened = RecordOpened(
  { givenName: 'Amira', familyName: 'Khan', dateOfBirth: '2016-05-02' },
  { occurredOn: '2026-01-05' },
)
const ask = (facts: Facts, ...asking: Asking[]) =>
  askForAdvice(facts, { asking, officers: [], newId: randomUUID }, today)

describe('asking for advice', () => {
  it('asks several bodies at once, and lets those who are asked see what they need', () => {
    const officers = [{ personId: grace, who: 'Grace Lin', role: 'designated-clinical-officer' as const }]
    const events = done(askForAdvice(given(), { asking: [psychologist, health], officers, newId: randomUUID }, today))
    expect(events.map((event) => event.type)).toEqual([
      'AdviceRequested',
      'AdviceRequested',
      'AccessGranted',
      'AccessGranted',
    ])
    expect(events[2]?.data).toMatchObject({
      personId: ed,
      basis: 'advice-request',
      until: '2027-02-09',
      parts: ['case', 'request', 'advice', 'plan'],
    })
    expect(events[3]?.data).toMatchObject({
      personId: grace,
      basis: 'designated-officer',
      capacity: 'designated-clinical-officer',
    })
  })

  it('gives each body six weeks of its own from the day it received the request', () => {
    const facts = given(...done(ask(given(), psychologist, { ...health, receivedOn: '2026-02-03' })))
    expect(facts.advice.requests.map((one) => one.dueOn)).toEqual(['2026-03-23', '2026-03-17'])
  })

  it('grants nothing to somebody who has it already', () => {
    const grant = AccessGranted(
      {
        grantId: randomUUID(),
        personId: ed,
        who: 'Ed',
        capacity: 'educational-psychologist',
        basis: 'advice-request',
        purpose: 'x',
        from: today,
      },
      { occurredOn: today },
    )
    expect(done(ask(given(grant), psychologist)).map((event) => event.type)).toEqual(['AdviceRequested'])
  })

  it.each([
    ['before it is decided to assess', () => ask(factsOf([opened]), psychologist), 'not-assessing'],
    [
      'once the request is withdrawn',
      () =>
        ask(
          given(RequestWithdrawn({ requestId: randomUUID(), by: 'Nadia', says: 'x' }, { occurredOn: today })),
          psychologist,
        ),
      'assessment-over',
    ],
    [
      'a body that was asked: no clock starts again',
      () => ask(given(...done(ask(given(), psychologist))), psychologist),
      'already-asked',
    ],
    ['with a day that has not come', () => ask(given(), { ...psychologist, receivedOn: '2026-02-10' }), 'day-to-come'],
    [
      'with a day before the decision',
      () => ask(given(), { ...psychologist, receivedOn: '2026-02-01' }),
      'before-decision',
    ],
    [
      'about adulthood before Year 9',
      () => ask(given(), { ...health, from: 'preparing-for-adulthood' }),
      'not-yet-year-9',
    ],
    ['of nobody', () => ask(given()), 'nobody-chosen'],
  ])('is refused %s', (_, asking, code) => {
    expect(asking()).toMatchObject({ refused: true, code })
  })

  it.each([
    ['by date of birth, whatever the setting said', '2012-05-02', '5', true],
    ['not yet, a day too young', '2012-09-01', null, false],
    ['because the setting says so', '2013-05-02', 'Year 9', true],
  ])('knows who is in Year 9: %s', (_, dateOfBirth, yearGroup, expected) => {
    const born = RecordOpened({ givenName: 'Jo', familyName: 'Ali', dateOfBirth }, { occurredOn: '2026-01-05' })
    const attends = SettingAttended(
      { organisationId: null, name: 'Hill School', yearGroup },
      { occurredOn: '2026-01-05' },
    )
    const { events } = factsOf([born, attends, ...decidedToAssess()])
    expect(bodiesStillToAsk({ events: [...events] }, today).includes('preparing-for-adulthood')).toBe(expected)
  })
})

describe('giving advice', () => {
  const facts = given(...done(ask(given(), psychologist)))
  const adviceRequestId = facts.advice.requests[0]?.adviceRequestId ?? ''
  const line = { line: 1, kind: 'need', section: 'B', area: 'SEMH', text: 'Finds change hard.' } as const
  const advice = {
    adviceRequestId,
    adviceId: randomUUID(),
    author: { personId: ed, name: 'Ed Lowe', profession: 'Educational psychologist' },
    title: 'Advice',
    summary: null,
    lines: [line],
    documents: [],
    receivedOn: today,
  }

  it('is recorded on the day it came, with its numbered lines', () => {
    const after = factsAfter(facts, done(giveAdvice(facts, advice, today)))
    expect(after.advice.requests[0]).toMatchObject({ status: 'received', givenOn: today })
    expect(adviceLines({ events: [...after.events] })).toMatchObject([
      { adviceId: advice.adviceId, line: { line: 1 }, quote: 'Finds change hard.' },
    ])
  })

  it.each([
    ['when nobody asked', { adviceRequestId: randomUUID() }, 'advice-not-asked'],
    ['when there is nothing in it', { lines: [] }, 'advice-empty'],
    ['with a day that has not come', { receivedOn: '2026-02-10' }, 'day-to-come'],
    ['with a day before it was asked for', { receivedOn: '2026-02-08' }, 'before-request'],
  ])('is refused %s', (_, change, code) => {
    expect(giveAdvice(facts, { ...advice, ...change }, today)).toMatchObject({ refused: true, code })
  })

  it('is refused twice from a body, and never from a family', () => {
    const after = factsAfter(facts, done(giveAdvice(facts, advice, today)))
    expect(giveAdvice(after, advice, today)).toMatchObject({ code: 'advice-already-given' })
    const familyId = randomUUID()
    const asked = AdviceRequested(
      { adviceRequestId: familyId, from: 'parent-or-young-person', askedOf, sentOn: today },
      { occurredOn: today },
    )
    const once = AdviceGiven(
      { ...advice, adviceRequestId: familyId, from: 'parent-or-young-person' },
      { occurredOn: today },
    )
    expect(isRefusal(giveAdvice(given(asked, once), { ...advice, adviceRequestId: familyId }, today))).toBe(false)
  })
})

describe('using a report again', () => {
  const reuse = {
    adviceId: randomUUID(),
    from: 'health' as const,
    author: { personId: null, name: 'Dr Osei', profession: 'Paediatrician' },
    title: 'Report',
    writtenOn: '2025-11-03',
    lines: [],
    documents: [{ sha256: 'a'.repeat(64), name: 'r.pdf', mediaType: 'application/pdf', size: 1 }],
    agreements: { author: 'By letter', localAuthority: 'Priya Shah', family: 'Nadia, by telephone' },
  }

  it('takes three agreements, and then nobody has to be asked', () => {
    const after = given(...done(reuseAdvice(given(), reuse, today)))
    expect(bodiesStillToAsk({ events: [...after.events] }, today)).not.toContain('health')
  })

  it.each(['author', 'localAuthority', 'family'])('is refused without the agreement of the %s', (whose) => {
    const agreements = { ...reuse.agreements, [whose]: null }
    expect(reuseAdvice(given(), { ...reuse, agreements }, today)).toMatchObject({
      code: 'agreement-missing',
      provision: 'SEND Regulations 2014, reg 6(4)',
    })
  })

  it('is refused without the report, and for the family’s own views', () => {
    expect(reuseAdvice(given(), { ...reuse, documents: [] }, today)).toMatchObject({ code: 'report-missing' })
    expect(reuseAdvice(given(), { ...reuse, from: 'parent-or-young-person' }, today)).toMatchObject({
      code: 'family-is-always-asked',
    })
  })
})

describe('reminding', () => {
  const facts = given(...done(ask(given(), psychologist)))
  const chase = [{ adviceRequestId: facts.advice.requests[0]?.adviceRequestId ?? '', sentTo: null }]

  it('is recorded and changes no day', () => {
    const after = factsAfter(facts, done(chaseAdvice(facts, { chase }, today)))
    expect(after.advice.requests[0]).toMatchObject({ chasedOn: [today], dueOn: facts.advice.requests[0]?.dueOn })
    expect(chaseAdvice(after, { chase }, today)).toMatchObject({ code: 'reminded-today' })
  })

  it('is refused of nobody', () => {
    expect(chaseAdvice(facts, { chase: [] }, today)).toMatchObject({ code: 'nobody-chosen' })
  })
})

describe('the steps that may be taken', () => {
  const codes = (facts: Facts, on = today) =>
    availableSteps({ laCode: '999', childId: 'c', version: 1, events: [...facts.events] }, on).map(
      (step) => `${step.code}${step.main ? '!' : ''}`,
    )

  it('are none before it is decided to assess', () => {
    expect(codes(factsOf([opened]))).toEqual([])
  })

  it('are to ask, then to give, and to remind once somebody is late', () => {
    expect(codes(given())).toEqual(['ask-for-advice!', 'reuse-advice', 'tell-us!'])
    const asked = given(...done(ask(given(), psychologist)))
    expect(codes(asked)).toContain('give-advice!')
    expect(codes(asked)).toContain('chase-advice')
    expect(codes(asked, '2026-03-24')).toContain('chase-advice!')
  })
})

describe('passing on', () => {
  const bea: Taker = {
    personId: randomUUID(),
    organisationId: randomUUID(),
    name: 'Bea Quinn',
    who: 'Bea Quinn, Mereshire Council',
    role: 'educational-psychologist',
  }
  const asked = () => given(...done(ask(given(), psychologist)))
  const passOn = (facts: Facts, to: Taker = bea, on = '2026-02-16') => {
    const adviceRequestIds = facts.advice.requests.map((one) => one.adviceRequestId)
    return passOnAdvice(facts, { adviceRequestIds, to, why: 'They are away.', newId: randomUUID }, on)
  }
  it('moves the request and the access, and no day', () => {
    const before = asked()
    const events = done(passOn(before))
    expect(events.map((event) => event.type)).toEqual(['AdvicePassedOn', 'AccessEnded', 'AccessGranted'])
    expect(events[2]?.data).toMatchObject({ personId: bea.personId, parts: ['case', 'request', 'advice', 'plan'] })
    expect(factsAfter(before, events).advice.requests).toMatchObject([
      {
        askedOf: { personId: bea.personId },
        receivedOn: today,
        dueOn: '2026-03-23',
        status: 'asked',
        passedFrom: [askedOf.name],
      },
    ])
  })
  it('does not give twice what the colleague has', () => {
    const before = asked()
    const back = { ...bea, personId: ed, name: 'Ed Lowe', who: 'Ed Lowe' }
    const after = factsAfter(before, done(passOn(before)))
    const returned = factsAfter(after, done(passOn(after, back, '2026-02-17')))
    const types = done(passOn(returned, bea, '2026-02-18')).map((event) => event.type)
    expect(types).toEqual(['AdvicePassedOn', 'AccessEnded', 'AccessGranted'])
    expect(returned.advice.requests[0]?.passedFrom).toEqual([askedOf.name, bea.who])
  })
  it.each([
    ['has-request', { ...bea, personId: ed }],
    ['not-a-colleague', { ...bea, role: 'health-adviser' as const }],
  ])('is refused: %s', (code, to) => {
    expect(passOn(asked(), to)).toMatchObject({ code })
  })
  it('is refused when the advice came, or was never asked', () => {
    const before = asked()
    const adviceRequestId = before.advice.requests[0]?.adviceRequestId ?? ''
    const author = { personId: ed, name: 'Ed', profession: 'Psychologist' }
    const came = AdviceGiven(
      { adviceRequestId, adviceId: randomUUID(), from: 'educational-psychologist', author, title: 'x', summary: 'x' },
      { occurredOn: today },
    )
    expect(passOn(factsAfter(before, [came]))).toMatchObject({ code: 'advice-already-given' })
    const nobody = { adviceRequestIds: [randomUUID()], to: bea, why: 'x', newId: randomUUID }
    expect(passOnAdvice(given(), nobody, today)).toMatchObject({ code: 'advice-not-asked' })
    expect(passOn(given())).toMatchObject({ code: 'nobody-chosen' })
  })
})

describe('an officer who was only told', () => {
  it('is given what answering for advice needs, once', () => {
    const told = AccessGranted(
      {
        grantId: randomUUID(),
        personId: grace,
        who: 'Grace Lin',
        capacity: 'designated-clinical-officer',
        basis: 'designated-officer',
        purpose: 'To be told',
        from: today,
        mayAct: false,
        parts: ['case', 'request'],
      },
      { occurredOn: today },
    )
    const officers = [{ personId: grace, who: 'Grace Lin', role: 'designated-clinical-officer' as const }]
    const before = given(told)
    const first = done(askForAdvice(before, { asking: [health], officers, newId: randomUUID }, today))
    expect(first.map((event) => event.type)).toEqual(['AdviceRequested', 'AccessGranted'])
    const other = { ...health, from: 'other:Speech and language therapy' as const }
    const more = { asking: [other], officers, newId: randomUUID }
    expect(done(askForAdvice(factsAfter(before, first), more, today))).toHaveLength(1)
  })
})

function done(answer: NewEvent[] | { refused: true; code: string }): NewEvent[] {
  if (isRefusal(answer)) throw new Error(answer.code)
  return answer as NewEvent[]
}

function given(...also: NewEvent[]): Facts {
  return factsOf([opened, ...decidedToAssess(), ...also])
}

function factsAfter(facts: Facts, events: NewEvent[]): Facts {
  return factsOf([...(facts.events as never as NewEvent[]), ...events])
}

function factsOf(happened: readonly NewEvent[]): Facts {
  const events = happened.map((event, index) => ({
    ...event,
    eventId: String(index),
    supersedes: null,
    capacity: 'caseworker',
  })) as never as RecordedEvent[]
  return { events, child: childIn(events), advice: adviceIn(events), assessment: assessmentIn(events) }
}
