import { describe, expect, it } from 'vitest'
import { day } from '../../platform/calendar/index.ts'
import { asStepsOfTheJourney, calculateDuties } from '../duties/questions.ts'
import { dutiesOn, type Told } from '../duties/samples.ts'
import { type AdviceLine, type Facts, journeySteps } from './journey.ts'
import { nowIn } from './now.ts'
import { rightsIn } from './rights.ts'
import type { Case } from './state.ts'
import { latenessIn } from './what-is-late.ts'

const nothing: Case = {
  stage: 'none',
  since: null,
  askedOn: null,
  askedBy: null,
  decidedOn: null,
  decidedToAssess: null,
  issueDecidedOn: null,
  draftOn: null,
  draftNumber: 0,
  answerBy: null,
  finalOn: null,
  exceptions: [],
}
const facts = (today: string, told: Told[], now: Partial<Case>, advice: AdviceLine[] = []): Facts => ({
  name: 'Amira',
  case: { ...nothing, ...now },
  duties: dutiesOn(today, ...told),
  advice,
  holder: 'Priya Shah',
  today,
})
const requested: Told = ['2026-01-05', 'request-received']
const states = (given: Facts) => journeySteps(given).map(({ name, state }) => `${name}: ${state}`)
const health: AdviceLine = { body: 'Health', askedOf: 'Dr Osei', dueOn: '2026-03-09', givenOn: null, isFamily: false }

describe('the picture', () => {
  it('has the days that count anew once a refusal was taken back', () => {
    const today = '2026-05-11'
    const rows = calculateDuties({
      asOf: day(today),
      facts: [
        { what: 'request-received', on: day('2026-01-05') },
        { what: 'decision-not-to-assess-notified', on: day('2026-02-09') },
        {
          what: 'refusal-conceded',
          on: day('2026-05-04'),
          to: 'assess',
          after: 'agreement',
          timesRunFrom: day('2026-05-04'),
        },
      ],
    })
    const steps = journeySteps({
      ...facts(today, [], {
        stage: 'assessing',
        askedOn: '2026-01-05',
        decidedOn: '2026-05-04',
        decidedToAssess: true,
      }),
      duties: asStepsOfTheJourney(rows.filter((row) => row.status !== 'not-owed')),
    })
    expect(steps.at(-1)).toEqual({ name: 'Final plan', state: 'next', by: '2026-08-10', law: true })
  })

  it('shows the law’s days for what is still to come', () => {
    const steps = journeySteps(facts('2026-01-06', [requested], { stage: 'asked', askedOn: '2026-01-05' }))
    expect(steps[1]).toMatchObject({ name: 'Decided', state: 'now', by: '2026-02-16', law: true })
    expect(steps[4]).toMatchObject({ name: 'Final plan', by: '2026-05-25', law: true })
    expect(steps[3]).toEqual({ name: 'Draft plan', state: 'next' })
  })

  it('is late the day after the last day, and not on it', () => {
    const now: Partial<Case> = { stage: 'asked', askedOn: '2026-01-05' }
    expect(states(facts('2026-02-16', [requested], now))[1]).toBe('Decided: now')
    expect(states(facts('2026-02-17', [requested], now))[1]).toBe('Decided: late')
  })

  it('ends at a refusal, with nothing still to come', () => {
    const told: Told[] = [
      requested,
      ['2026-02-10', 'decision-not-to-assess-notified'],
      ['2026-02-10', 'decision-notice-sent'],
    ]
    const given = facts('2026-02-11', told, {
      stage: 'refused',
      askedOn: '2026-01-05',
      decidedOn: '2026-02-10',
      decidedToAssess: false,
    })
    expect(states(given)).toEqual(['Asked: done', 'Decided: done'])
  })

  it('has the advice done when every body has answered, whatever the family has not', () => {
    const family = { ...health, body: 'Parent', isFamily: true }
    const now: Partial<Case> = {
      stage: 'assessing',
      askedOn: '2026-01-05',
      decidedOn: '2026-01-20',
      decidedToAssess: true,
    }
    const told: Told[] = [requested, ['2026-01-20', 'decision-to-assess-notified']]
    expect(states(facts('2026-02-20', told, now, [{ ...health, givenOn: '2026-02-19' }, family]))[2]).toBe(
      'Advice: done',
    )
    expect(states(facts('2026-02-20', told, now, [health, family]))[2]).toBe('Advice: now')
  })
})

describe('now, in words', () => {
  it('says after a refusal what comes first, and by when, until those days have passed', () => {
    const told: Told[] = [
      requested,
      ['2026-02-10', 'decision-not-to-assess-notified'],
      ['2026-02-10', 'decision-notice-sent'],
    ]
    const now = { stage: 'refused', askedOn: '2026-01-05', decidedOn: '2026-02-10', decidedToAssess: false } as const
    const at = (today: string) => nowIn(facts(today, told, now))
    expect(at('2026-02-11')).toMatchObject({ isYou: true, by: '2026-04-10' })
    expect(at('2026-02-11').next).toContain('contact a mediation adviser first')
    const certified = nowIn(facts('2026-03-02', [...told, ['2026-03-01', 'mediation-certificate-issued']], now))
    expect(certified).toMatchObject({ next: 'You can accept this, or appeal. An appeal is free.', by: '2026-04-10' })
    expect(at('2026-06-11')).toMatchObject({ by: null })
  })

  it('tells a reader who only sees whose it is to decide, and leaves nothing for them to do', () => {
    const told: Told[] = [requested]
    const now = { stage: 'draft', askedOn: '2026-01-05', draftOn: '2026-03-30', answerBy: '2026-04-15' } as const
    const given = { ...facts('2026-04-01', told, now), deciders: { inSentence: 'the family', first: 'The family' } }
    const says = nowIn(given)
    expect(says).toEqual({
      says: 'The draft plan is with the family.',
      isTheirs: true,
      who: 'The family',
      next: 'The family says what it thinks, asks for a school or college, or asks for a meeting.',
      by: '2026-04-15',
    })
  })

  it('speaks of the family to a reader who only sees a final plan', () => {
    const given = facts('2026-05-21', [requested, ['2026-05-20', 'final-plan-issued']], { stage: 'final' })
    const deciders = { inSentence: 'the family', first: 'The family' }
    expect(nowIn({ ...given, deciders }).next).toContain('with the family')
    expect(nowIn(given).next).toContain('with you')
  })

  it('says beside a final plan until when it can be appealed against, and not after', () => {
    const told: Told[] = [requested, ['2026-05-20', 'final-plan-issued'], ['2026-05-20', 'decision-notice-sent']]
    const at = (today: string) => nowIn(facts(today, told, { stage: 'final', finalOn: '2026-05-20' }))
    expect(at('2026-05-21').also).toContain('You can also appeal, until Monday 20 July 2026.')
    expect(at('2026-07-21').also).toBeUndefined()
  })

  it('says who holds it, what is next and by when', () => {
    expect(nowIn(facts('2026-01-06', [requested], { stage: 'asked', askedOn: '2026-01-05' }))).toEqual({
      says: 'We have the request. We are deciding whether to assess.',
      who: 'Priya Shah',
      next: 'We tell you yes or no, and why.',
      by: '2026-02-16',
    })
  })

  it('names whose advice is first due', () => {
    const now = nowIn(
      facts('2026-02-20', [requested], { stage: 'assessing' }, [
        { ...health, body: 'Social care', dueOn: '2026-03-20' },
        health,
      ]),
    )
    expect(now).toMatchObject({
      says: 'We are waiting for advice from: health and social care.',
      who: 'Dr Osei',
      by: '2026-03-09',
    })
  })

  it('gives the draft to the family until their last day, and then to the council', () => {
    const now: Partial<Case> = { stage: 'draft', answerBy: '2026-04-15', draftOn: '2026-04-01' }
    expect(nowIn(facts('2026-04-15', [requested], now))).toMatchObject({ who: 'You', by: '2026-04-15' })
    expect(nowIn(facts('2026-04-16', [requested], now))).toMatchObject({ who: 'Priya Shah', by: '2026-05-25' })
  })
})

describe('what is late', () => {
  const now: Partial<Case> = { stage: 'asked', askedOn: '2026-01-05' }

  it('is told with its day and its law', () => {
    expect(latenessIn(facts('2026-02-17', [requested], now))).toEqual([
      {
        on: '2026-02-16',
        says: 'We had to tell you whether we will assess by Monday 16 February 2026. That was 1 day ago.',
        covered: false,
        provision: 'SEND Regulations 2014, reg 5(1)',
      },
    ])
  })

  it('tells a lawful reason as one', () => {
    const excused: Told = ['2026-01-10', 'exception', { ground: 'exceptional-circumstances', until: '2026-02-20' }]
    expect(latenessIn(facts('2026-02-17', [requested, excused], now))[0]).toMatchObject({
      covered: true,
      says: expect.stringContaining('as soon as we can'),
    })
  })

  it('never calls a family late', () => {
    const told: Told[] = [
      requested,
      ['2026-01-20', 'decision-not-to-assess-notified'],
      ['2026-01-20', 'decision-notice-sent'],
    ]
    expect(latenessIn(facts('2026-06-01', told, { stage: 'refused' }))).toEqual([])
  })
})

describe('rights', () => {
  const told: Told[] = [
    requested,
    ['2026-01-20', 'decision-not-to-assess-notified'],
    ['2026-01-20', 'decision-notice-sent'],
  ]
  const rights = (today: string, late = false) =>
    rightsIn({ childId: 'c', case: { ...nothing, stage: 'refused' }, duties: dutiesOn(today, ...told), late, today })

  it('give the last day to appeal, and send the reader to check it', () => {
    expect(rights('2026-03-20').find((one) => one.text.startsWith('Appeal'))).toMatchObject({
      by: '2026-03-20',
      how: expect.stringContaining('ask SENDIASS'),
    })
  })

  it('say that the time seems over on the day after, and what may still be done', () => {
    expect(rights('2026-03-21').map((one) => one.text)).toContain('The time to appeal seems to have ended')
  })

  it('offer a complaint only when something is late', () => {
    const complains = (late: boolean) =>
      rights('2026-02-01', late).some((one) => one.text === 'Complain that we are late')
    expect([complains(true), complains(false)]).toEqual([true, false])
  })
})
