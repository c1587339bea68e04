import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { NewEvent } from '../../platform/events/event.ts'
import { recorded } from '../../testing/recorded.ts'
import { AssessmentRequested, DecidedToAssess, EvidenceAdded } from '../needs-assessment/events.ts'
import { InstitutionConsulted, InstitutionRequested, PlacementDecided } from '../placement/events.ts'
import { QuestionAnswered, QuestionAsked } from './events.ts'
import { excerpt, saidIn } from './said.ts'
import { asked, yes } from './samples.ts'

const nadia = { personId: randomUUID(), name: 'Nadia Khan' }
const imran = { personId: randomUUID(), name: 'Imran Khan' }
const written = (...events: [event: NewEvent, by: string][]) =>
  recorded(...events.map(([event, by]) => ({ ...event, by, capacity: 'parent' })))
const [first, second] = [randomUUID(), randomUUID()]
const on = (occurredOn: string) => ({ occurredOn })

const events = written(
  [AssessmentRequested(asked(nadia.personId), on('2026-01-05')), nadia.personId],
  [
    EvidenceAdded(
      { evidenceId: randomUUID(), from: 'Nadia Khan', says: 'A letter from the clinic.' },
      on('2026-01-12'),
    ),
    nadia.personId,
  ],
  [
    QuestionAsked({ questionId: first, ...nadia, from: nadia.name, says: 'When is the visit?' }, on('2026-01-20')),
    nadia.personId,
  ],
  [QuestionAnswered({ questionId: first, by: 'Priya Shah', says: 'On Tuesday.' }, on('2026-01-22')), 'priya'],
  [DecidedToAssess(yes('2026-02-09'), on('2026-02-09')), 'priya'],
  [
    QuestionAsked({ questionId: second, ...nadia, from: nadia.name, says: 'Who comes?' }, on('2026-02-20')),
    nadia.personId,
  ],
)

it('tells each thing that somebody said, where it went and what came of it, the newest first', () => {
  const said = saidIn(events, nadia)
  expect(said.map(({ what, state }) => [what, state])).toEqual([
    ['You asked or told us', 'waiting'],
    ['You asked or told us', 'done'],
    ['Something you added', 'done'],
    ['The request for an assessment', 'done'],
  ])
  expect(said[1]?.went).toBe('Priya Shah answered on Thursday 22 January 2026: On Tuesday.')
  expect(said[2]?.went).toContain('Read before we decided, on Monday 9 February 2026, to assess.')
  expect(said[3]?.changed).toBe('We assess because of it.')
})

it('tells nobody what another parent asked or added', () => {
  expect(saidIn(events, imran)).toEqual([])
})

it('says whether a school that was asked for was asked and named', () => {
  const institution = { name: 'Oakfield Special School', kind: 'maintained-school' as const }
  const wish = InstitutionRequested(
    { institutionRequestId: randomUUID(), institution, by: 'Nadia Khan', how: 'online', why: 'It is calm there.' },
    on('2026-05-04'),
  )
  const consulted = InstitutionConsulted(
    { consultationId: randomUUID(), institution, draftId: randomUUID(), papers: [], answerBy: '2026-05-20' },
    on('2026-05-05'),
  )
  const decided = PlacementDecided(
    { name: institution.name, type: 'Special school', reasons: 'It can meet need.' },
    on('2026-05-18'),
  )
  const base = [
    ...events.map((event) => [event as NewEvent, event.by ?? ''] as [NewEvent, string]),
    [wish, nadia.personId] as [NewEvent, string],
  ]
  expect(saidIn(written(...base), nadia)[0]).toMatchObject({ went: 'We have not asked it yet.', state: 'waiting' })
  expect(saidIn(written(...base, [consulted, 'priya']), nadia)[0]?.went).toMatch(
    /^We asked it on Tuesday 5 May 2026\. It should answer by \w+day \d+ May 2026\.$/,
  )
  expect(saidIn(written(...base, [consulted, 'priya'], [decided, 'priya']), nadia)[0]).toMatchObject({
    went: 'We asked it on Tuesday 5 May 2026.',
    changed: 'It is named in the plan.',
    state: 'done',
  })
})

it('shows the beginning of long words', () => {
  expect(excerpt('Short.')).toBe('Short.')
  expect(excerpt('word '.repeat(100)).length).toBeLessThan(290)
})
