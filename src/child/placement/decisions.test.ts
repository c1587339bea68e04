import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { NewEvent, RecordedEvent } from '../../platform/events/event.ts'
import { AccessGranted } from '../../record/access/events.ts'
import {
  answerBy,
  askForInstitution,
  type Consulting,
  chaseConsultation,
  consultInstitutions,
  type Deciding,
  decidePlacement,
  replyToConsultation,
  withdrawRequest,
} from './decisions.ts'
import { PlacementDecided } from './events.ts'
import { consulted, larchwood, millbrook, oakfield, replied, requested, upToDraft } from './samples.ts'
import { placementIn, unansweredRequests } from './state.ts'

const TODAY = '2026-05-12'
const [ask, ask2, asked, asked2] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
const given = (...events: NewEvent[]) =>
  events.map((event) => ({
    ...event,
    eventId: randomUUID(),
    supersedes: null,
    capacity: 'caseworker',
    by: null,
  })) as unknown as RecordedEvent[]
const withDraft = (...events: NewEvent[]) => placementIn(given(...upToDraft(), ...events))
const final = { type: 'FinalPlanIssued', data: {}, occurredOn: '2026-05-11' }
const code = (answer: unknown) => (answer as { code?: string }).code
const types = (answer: unknown) => (answer as NewEvent[]).map((event) => event.type)

describe('reminding a school', () => {
  const command = { consultationId: asked, sentTo: 'helen@example.org' }
  const waiting = withDraft(consulted(asked, oakfield))
  const chased = chaseConsultation(waiting, command, TODAY) as NewEvent[]

  it('is written down, with whom and where to', () => {
    expect(chased).toMatchObject([
      { type: 'ConsultationChased', data: { consultationId: asked, sentTo: 'helen@example.org' }, occurredOn: TODAY },
    ])
  })

  it('starts no new time to answer', () => {
    const after = withDraft(consulted(asked, oakfield), ...chased)
    expect(after.consultations).toMatchObject([{ chasedOn: [TODAY], answerBy: waiting.consultations[0]?.answerBy }])
  })

  it.each([
    ['no-such-consultation', withDraft(), command],
    ['already-answered', withDraft(consulted(asked, oakfield), replied(asked, 'no-place')), command],
    ['reminded-today', withDraft(consulted(asked, oakfield), ...chased), command],
    ['cannot-be-reached', waiting, { ...command, sentTo: null }],
    ['plan-already-issued', withDraft(consulted(asked, oakfield), final), command],
  ])('is refused: %s', (expected, placement, reminding) => {
    expect(code(chaseConsultation(placement, reminding, TODAY))).toBe(expected)
  })
})

describe('asking for a school', () => {
  const command = {
    institutionRequestId: ask,
    institution: oakfield,
    by: 'Nadia Khan',
    how: 'online',
    why: null,
    on: TODAY,
  } as const

  it('is open from the day the assessment begins, for anything, and for several at once', () => {
    expect(types(askForInstitution(placementIn(given(...upToDraft().slice(0, 2))), command, TODAY))).toEqual([
      'InstitutionRequested',
    ])
    expect(types(askForInstitution(withDraft(requested(ask2, larchwood)), command, TODAY))).toEqual([
      'InstitutionRequested',
    ])
  })

  it.each([
    ['no-assessment', placementIn([]), command],
    ['plan-already-issued', withDraft(final), command],
    ['in-the-future', withDraft(), { ...command, on: '2026-05-13' }],
    ['no-name', withDraft(), { ...command, institution: { ...oakfield, name: ' ' } }],
    ['already-asked', withDraft(requested(ask2, { ...oakfield, name: 'OAKFIELD  special school.' })), command],
  ])('is refused: %s', (expected, placement, asking) => {
    expect(code(askForInstitution(placement, asking, TODAY))).toBe(expected)
  })
})

describe('taking a school back', () => {
  const command = { institutionRequestId: ask, by: 'Nadia Khan', how: 'phone', why: null, on: TODAY } as const

  it('leaves the request in the record and it stands no more; the school can be asked for again', () => {
    const events = withdrawRequest(withDraft(requested(ask, oakfield)), command, TODAY) as NewEvent[]
    const after = withDraft(requested(ask, oakfield), ...events)
    expect([after.requests.length, unansweredRequests(after).length]).toEqual([1, 0])
    expect(
      types(askForInstitution(after, { ...command, institutionRequestId: ask2, institution: oakfield }, TODAY)),
    ).toEqual(['InstitutionRequested'])
    expect(withdrawRequest(after, command, TODAY)).toEqual([])
  })

  it.each([
    ['no-such-request', withDraft(), command],
    ['plan-already-issued', withDraft(requested(ask, oakfield), final), command],
    ['in-the-future', withDraft(requested(ask, oakfield)), { ...command, on: '2026-05-13' }],
    ['before-it-was-asked', withDraft(requested(ask, oakfield)), { ...command, on: '2026-04-27' }],
  ])('is refused: %s', (expected, placement, withdrawing) => {
    expect(code(withdrawRequest(placement, withdrawing, TODAY))).toBe(expected)
  })
})

describe('consulting', () => {
  const head = { personId: randomUUID(), name: 'Helen Marsh' }
  const command: Consulting = {
    asked: [
      { institution: oakfield, head },
      { institution: millbrook, head: null },
    ],
    papers: [],
    sentOn: '2026-05-12',
    papersChecked: false,
    contactIsProtected: false,
    newId: randomUUID,
  }
  const consult = (
    placement: ReturnType<typeof withDraft>,
    more: Partial<Consulting> = {},
    events: RecordedEvent[] = [],
  ) => consultInstitutions({ placement, events }, { ...command, ...more }, TODAY)

  it('asks each by 15 days, and lets the head read until 15 days after that', () => {
    const answer = consult(withDraft()) as NewEvent[]
    expect(types(answer)).toEqual(['InstitutionConsulted', 'AccessGranted', 'InstitutionConsulted'])
    expect(answer[0]?.data).toMatchObject({ answerBy: '2026-05-27', askedName: 'Helen Marsh' })
    expect(answer[1]?.data).toMatchObject({
      basis: 'consultation',
      capacity: 'head-teacher',
      parts: ['case', 'plan'],
      until: '2026-06-11',
    })
    expect(answerBy('2026-02-20')).toBe('2026-03-07')
  })

  it('gives no second grant to a head who may read the papers long enough', () => {
    const held = AccessGranted(
      {
        grantId: randomUUID(),
        personId: head.personId,
        who: 'x',
        capacity: 'head-teacher',
        basis: 'setting-attended',
        purpose: 'x',
        from: '2026-01-01',
      },
      { occurredOn: '2026-01-01' },
    )
    expect(types(consult(withDraft(), {}, given(held)))).toEqual(['InstitutionConsulted', 'InstitutionConsulted'])
  })

  it.each([
    ['no-assessment', placementIn([]), {}],
    ['plan-already-issued', withDraft(final), {}],
    ['no-draft', placementIn(given(...upToDraft().slice(0, -1))), {}],
    ['nobody-chosen', withDraft(), { asked: [] }],
    ['in-the-future', withDraft(), { sentOn: '2026-05-13' }],
    ['before-the-draft', withDraft(), { sentOn: '2026-04-26' }],
    ['already-consulted', withDraft(consulted(asked, oakfield)), {}],
    ['papers-not-checked', withDraft(), { contactIsProtected: true }],
  ])('is refused: %s', (expected, placement, more) => {
    expect(code(consult(placement, more))).toBe(expected)
  })
})

describe('answering', () => {
  const command = {
    consultationId: asked,
    answer: 'can-meet-need',
    says: 'Yes.',
    grounds: [],
    wouldNeed: null,
    by: 'Helen Marsh',
    how: 'online',
    on: TODAY,
  } as const
  const open = () => withDraft(consulted(asked, oakfield))

  it('is kept with its reasons', () => {
    const events = replyToConsultation(open(), { ...command, grounds: ['unsuitable'] }, TODAY) as NewEvent[]
    expect(withDraft(consulted(asked, oakfield), ...events).consultations[0]?.reply).toMatchObject({
      says: 'Yes.',
      grounds: ['unsuitable'],
      on: TODAY,
    })
  })

  it.each([
    ['no-such-consultation', withDraft(), command],
    ['consultation-over', withDraft(consulted(asked, oakfield), final), command],
    ['already-answered', withDraft(consulted(asked, oakfield), replied(asked, 'no-place')), command],
    ['in-the-future', open(), { ...command, on: '2026-05-13' }],
    ['before-it-was-sent', open(), { ...command, on: '2026-04-28' }],
    ['no-reasons', open(), { ...command, says: ' ' }],
  ])('is refused: %s', (expected, placement, replying) => {
    expect(code(replyToConsultation(placement, { ...replying, grounds: [...replying.grounds] }, TODAY))).toBe(expected)
  })
})

describe('deciding the placement', () => {
  const command: Deciding = {
    institution: oakfield,
    type: 'Special school',
    reasons: 'It can give the help in section F.',
    notNamed: [],
    considered: [],
  }
  const typeOnly = { ...command, institution: null }
  const notNaming = {
    institutionRequestId: ask,
    grounds: ['unsuitable' as const],
    evidence: 'The report.',
    stepsConsidered: 'A second adult.',
    costComparison: null,
  }
  const wanted = [requested(ask, oakfield), consulted(asked, oakfield)]
  const both = [...wanted, replied(asked, 'no-place'), consulted(asked2, millbrook), replied(asked2, 'can-meet-need')]
  const millbrookNamed = { ...command, institution: millbrook }

  it('names a consulted school, whether or not it has answered', () => {
    expect(decidePlacement(withDraft(...wanted), command, TODAY)).toMatchObject([
      { type: 'PlacementDecided', data: { name: 'Oakfield Special School', notNamed: [] } },
    ])
  })

  it('hears a requested school, or lets its time pass, before it is not named; and waits for nobody beyond the 20 weeks', () => {
    const placement = withDraft(...wanted)
    const refusing = { ...typeOnly, notNamed: [notNaming] }
    const on = (today: string, finalBy: string | null = '2026-05-25') =>
      decidePlacement(placement, refusing, today, finalBy)
    expect(on('2026-05-12')).toMatchObject({ code: 'still-being-asked' })
    expect(on('2026-05-14')).toMatchObject({ code: 'still-being-asked' })
    expect(on('2026-05-12', null)).toMatchObject({ code: 'still-being-asked' })
    expect(types(on('2026-05-15'))).toEqual(['PlacementDecided'])
    expect(types(on('2026-05-12', '2026-05-13'))).toEqual(['PlacementDecided'])
    const heard = withDraft(...wanted, replied(asked, 'no-place'))
    expect(types(decidePlacement(heard, refusing, TODAY))).toEqual(['PlacementDecided'])
  })

  it('may name a type only, when nobody was asked for, so that the 20 weeks hold', () => {
    expect(decidePlacement(withDraft(), typeOnly, TODAY)).toMatchObject([
      { data: { name: null, type: 'Special school' } },
    ])
  })

  it('keeps ground, evidence and steps of each requested school that is not named, and drops what was typed about the named one', () => {
    expect(decidePlacement(withDraft(...both), { ...millbrookNamed, notNamed: [notNaming] }, TODAY)).toMatchObject([
      { data: { name: 'Millbrook Primary School', notNamed: [{ institutionRequestId: ask }] } },
    ])
    expect(decidePlacement(withDraft(...wanted), { ...command, notNamed: [notNaming] }, TODAY)).toMatchObject([
      { data: { notNamed: [] } },
    ])
  })

  it('considers a wholly independent school without having to consult it', () => {
    const placement = withDraft(requested(ask, larchwood))
    const considered = [{ institutionRequestId: ask, reasons: 'It has no speech therapy.' }]
    expect(decidePlacement(placement, { ...typeOnly, considered }, TODAY)).toMatchObject([{ data: { considered } }])
  })

  it('does nothing when the same was decided', () => {
    const data = { name: oakfield.name, type: command.type, reasons: command.reasons }
    expect(
      decidePlacement(withDraft(...wanted, PlacementDecided(data, { occurredOn: TODAY })), command, TODAY),
    ).toEqual([])
  })

  it('leaves a school unanswered that is asked for afterwards', () => {
    const decided = PlacementDecided({ name: null, type: 'Special school', reasons: 'x' }, { occurredOn: TODAY })
    expect(unansweredRequests(withDraft(decided, requested(ask, oakfield))).map((one) => one.institution.name)).toEqual(
      ['Oakfield Special School'],
    )
  })

  const byCost = { ...notNaming, grounds: ['incompatible-with-resources' as const] }
  it.each([
    ['no-assessment', placementIn([]), command],
    ['plan-already-issued', withDraft(...wanted, final), command],
    ['no-draft', placementIn(given(...upToDraft().slice(0, -1))), command],
    ['requested-not-consulted', withDraft(requested(ask, oakfield)), typeOnly],
    ['requested-not-consulted', withDraft(requested(ask, { ...larchwood, kind: 'not-sure' })), typeOnly],
    ['named-not-consulted', withDraft(), command],
    ['no-type', withDraft(...wanted), { ...command, type: ' ' }],
    ['no-reasons', withDraft(...wanted), { ...command, reasons: ' ' }],
    ['no-ground', withDraft(...both), millbrookNamed],
    ['no-ground', withDraft(...both), { ...millbrookNamed, notNamed: [{ ...notNaming, grounds: [] }] }],
    ['no-evidence', withDraft(...both), { ...millbrookNamed, notNamed: [{ ...notNaming, evidence: '' }] }],
    [
      'no-steps-considered',
      withDraft(...both),
      { ...millbrookNamed, notNamed: [{ ...notNaming, stepsConsidered: '' }] },
    ],
    ['no-cost-comparison', withDraft(...both), { ...millbrookNamed, notNamed: [byCost] }],
    ['request-not-considered', withDraft(requested(ask, larchwood)), typeOnly],
  ])('is refused: %s', (expected, placement, deciding) => {
    const answer = decidePlacement(placement, deciding, TODAY) as { code?: string; provision?: string }
    expect(answer.code).toBe(expected)
  })
})
