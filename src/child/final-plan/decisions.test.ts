import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { NewEvent, RecordedEvent } from '../../platform/events/event.ts'
import { RecordOpened } from '../../record/children/events.ts'
import { DecidedNotToIssue } from '../needs-assessment/events.ts'
import { serviceOn } from '../needs-assessment/samples.ts'
import { PlacementDecided } from '../placement/events.ts'
import { DRAFT, oakfield, requested, upToDraft } from '../placement/samples.ts'
import { amirasPlan } from '../plan/content/samples.ts'
import { DraftCommentAnswered, DraftCommented, SectionGAgreed } from '../plan/events.ts'
import { factsIn, type Issuing, issueFinalPlan, sayEverything, whatIsMissing } from './decisions.ts'
import { FamilySaidEverything } from './events.ts'
import { finalityIn } from './state.ts'

const CHILD = randomUUID()
const officer = { name: 'Priya Shah', role: 'EHC caseworker' }
const AFTER = '2026-05-12'
const opened = RecordOpened(
  { givenName: 'Amira', familyName: 'Khan', dateOfBirth: '2016-05-02' },
  { occurredOn: '2026-01-05' },
)
const recorded = (events: NewEvent[]) =>
  events.map((event) => ({
    ...event,
    eventId: randomUUID(),
    supersedes: null,
    capacity: 'caseworker',
    by: null,
  })) as unknown as RecordedEvent[]
const given = (...events: NewEvent[]) => factsIn(CHILD, recorded([opened, ...upToDraft(), ...events]))
const decided = PlacementDecided({ name: null, type: 'Special school', reasons: 'It fits.' }, { occurredOn: AFTER })
const agreed = SectionGAgreed(
  {
    planId: '7b0a3c52-93c1-4a7e-8a35-2f1d0f7c1b10',
    agreement: { body: 'Mereshire ICB', agreedBy: 'Grace Lin', agreedOn: '2026-05-08' },
  },
  { occurredOn: '2026-05-08' },
)
const comment = (commentId: string) =>
  DraftCommented(
    { draftId: DRAFT, commentId, section: 'F', from: 'Nadia Khan', how: 'online', says: 'Two a week.' },
    { occurredOn: '2026-05-05' },
  )
const final = { type: 'FinalPlanIssued', data: { version: 1 }, occurredOn: AFTER }
const said = FamilySaidEverything({ draftId: DRAFT, by: 'Nadia Khan', how: 'online' }, { occurredOn: '2026-05-01' })
const file = (letter: string) => ({ sha256: letter.repeat(64), name: 'plan', mediaType: 'application/pdf', size: 1 })
const issuing = (sentOn = AFTER): Issuing => ({
  officer,
  pdf: file('a'),
  docx: file('b'),
  service: serviceOn(sentOn, 'final-plan'),
  template: { slug: 'ehc-plan-template', version: 1 },
  copiesTo: [],
})
const code = (answer: unknown) => (answer as { code?: string }).code

describe('issuing the final plan', () => {
  it('takes the plan as it stands, with section I and who signs it', () => {
    const facts = given(agreed, decided)
    expect(whatIsMissing(facts, officer, AFTER)).toEqual([])
    expect(issueFinalPlan(facts, issuing(), AFTER)).toMatchObject([
      {
        type: 'FinalPlanIssued',
        occurredOn: AFTER,
        data: {
          version: 1,
          content: {
            sectionI: { name: null, type: 'Special school' },
            officer: { ...officer, date: AFTER },
            needs: amirasPlan.needs.map(({ text }) => ({ text })),
          },
        },
      },
    ])
  })

  it('counts the last of the fifteen days, and goes on the day after', () => {
    const facts = given(agreed, decided)
    expect(whatIsMissing(facts, officer, '2026-05-11').map(code)).toEqual(['draft-time-running'])
    expect(whatIsMissing(facts, officer, '2026-05-12')).toEqual([])
  })

  it('goes sooner when the family said everything, and waits again when it says something more', () => {
    expect(whatIsMissing(given(agreed, decided, said), officer, '2026-05-06')).toEqual([])
    const more = given(
      agreed,
      decided,
      said,
      comment(CHILD),
      DraftCommentAnswered({ commentId: CHILD, changed: true, answer: 'Done.' }, { occurredOn: '2026-05-06' }),
    )
    expect(whatIsMissing(more, officer, '2026-05-06').map(code)).toEqual(['draft-time-running'])
  })

  const before = recorded([opened, ...upToDraft().slice(0, -1)])
  const stopped = DecidedNotToIssue(
    {
      requestId: CHILD,
      reasons: { inLaw: 'x', plainly: 'x' },
      decidedOn: AFTER,
      service: serviceOn(AFTER, 'decision-not-to-issue'),
    },
    { occurredOn: AFTER },
  )
  it.each([
    ['already-issued', given(agreed, decided, final), issuing()],
    ['no-draft', factsIn(CHILD, before), issuing()],
    ['no-draft', given(agreed, decided, stopped), issuing()],
    ['draft-time-running', given(agreed, decided), issuing('2026-05-11')],
    ['comments-unanswered', given(agreed, decided, comment(CHILD)), issuing()],
    ['request-not-decided', given(agreed, decided, requested(CHILD, oakfield)), issuing()],
    ['placement-undecided', given(agreed), issuing()],
    ['section-g-not-agreed', given(decided), issuing()],
    ['plan-incomplete', given(agreed, decided), { ...issuing(), officer: { name: ' ', role: '' } }],
    ['in-the-future', given(agreed, decided), issuing('2026-05-13')],
  ])('is refused: %s', (expected, facts, command) => {
    expect(code(issueFinalPlan(facts, command, AFTER))).toBe(expected)
  })

  it('names every thing that is missing, each with the page on which to put it right', () => {
    const missing = whatIsMissing(given(comment(CHILD)), officer, '2026-05-06')
    expect(missing.map(code)).toEqual([
      'draft-time-running',
      'comments-unanswered',
      'placement-undecided',
      'section-g-not-agreed',
    ])
    expect(missing.every((one) => one.href.includes(CHILD) && one.provision)).toBe(true)
  })
})

describe('having nothing more to say', () => {
  const command = { by: 'Nadia Khan', how: 'phone', on: '2026-05-06' } as const

  it('is for the family to say, once', () => {
    expect(sayEverything(given(), command, AFTER)).toMatchObject([
      { type: 'FamilySaidEverything', data: { draftId: DRAFT }, occurredOn: '2026-05-06' },
    ])
    expect(sayEverything(given(said), command, AFTER)).toEqual([])
    expect(finalityIn(recorded([...upToDraft(), said, comment(CHILD)])).saidEverything).toBeNull()
  })

  it.each([
    ['already-issued', given(final), command],
    ['no-draft', factsIn(CHILD, before()), command],
    ['in-the-future', given(), { ...command, on: '2026-05-13' }],
    ['before-the-draft', given(), { ...command, on: '2026-04-26' }],
  ])('is refused: %s', (expected, facts, saying) => {
    expect(code(sayEverything(facts, saying, AFTER))).toBe(expected)
  })
})

function before() {
  return recorded([opened, ...upToDraft().slice(0, -1)])
}
