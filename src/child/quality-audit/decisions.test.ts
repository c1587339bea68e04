import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { NewEvent, RecordedEvent } from '../../platform/events/event.ts'
import { AccessGranted } from '../../record/access/events.ts'
import { upToDraft } from '../placement/samples.ts'
import { chooseForAudit, mayRate, scorePlan, settleAudit } from './decisions.ts'
import { CRITERIA, type Criterion, type Level } from './rubric.ts'
import { auditsIn, pairsIn } from './state.ts'

const TODAY = '2026-05-12'
const [auditId, roundId, ann, bob, writer] = [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID()]
const given = (events: NewEvent[], by: string | null = null) =>
  events.map((event) => ({
    ...event,
    eventId: randomUUID(),
    supersedes: null,
    capacity: 'caseworker',
    by,
  })) as unknown as RecordedEvent[]
const rater = (personId: string, name: string) => ({ personId, name, who: `${name}, Council` })
const choosing = {
  auditId,
  roundId,
  stratum: 'Draft plan',
  raters: [rater(ann, 'Ann'), rater(bob, 'Bob')],
  newId: randomUUID,
}
const plan = given(upToDraft(), writer)
const code = (answer: unknown) => (answer as { code?: string }).code
const all = (level: Level): Partial<Record<Criterion, Level>> => Object.fromEntries(CRITERIA.map((one) => [one, level]))
const drawn = [...plan, ...given(chooseForAudit(plan, choosing, TODAY) as NewEvent[])]
const score = (events: RecordedEvent[], personId: string, level: Level) =>
  scorePlan(events, { auditId, personId, scores: all(level), notes: {} }, TODAY)
const one = [...drawn, ...given(score(drawn, ann, 3) as NewEvent[])]
const both = [...one, ...given(score(one, bob, 2) as NewEvent[])]

describe('drawing a plan', () => {
  it('names the plan that the family has, and lets two people read it and nothing else, for four weeks', () => {
    const [chosen, ...grants] = chooseForAudit(plan, choosing, TODAY) as NewEvent[]
    expect(chosen).toMatchObject({ type: 'PlanChosenForAudit', data: { plan: { kind: 'draft', number: 1 } } })
    expect(grants).toHaveLength(2)
    for (const grant of grants)
      expect(grant.data).toMatchObject({
        capacity: 'plan-rater',
        basis: 'quality-audit',
        parts: ['plan'],
        until: '2026-06-09',
      })
  })

  it.each([
    ['no-plan', given([]), choosing],
    ['not-two', plan, { ...choosing, raters: [rater(ann, 'Ann'), rater(ann, 'Ann')] }],
    ['own-work', plan, { ...choosing, raters: [rater(ann, 'Ann'), rater(writer, 'Writer')] }],
  ])('is refused: %s', (expected, events, command) => {
    expect(code(chooseForAudit(events, command, TODAY))).toBe(expected)
  })

  it('counts whoever has had a tie to the child as no outsider, but for the manager', () => {
    const tie = (capacity: 'caseworker' | 'team-manager' | 'educational-psychologist') =>
      given([
        AccessGranted(
          {
            grantId: randomUUID(),
            personId: ann,
            who: 'Ann',
            capacity,
            basis: 'caseload',
            purpose: 'x',
            from: '2025-01-01',
            until: '2025-02-01',
          },
          { occurredOn: '2025-01-01' },
        ),
      ])
    expect(mayRate([...plan, ...tie('caseworker')], ann)).toBe(false)
    expect(mayRate([...plan, ...tie('educational-psychologist')], ann)).toBe(false)
    expect(mayRate([...plan, ...tie('team-manager')], ann)).toBe(true)
  })
})

describe('scoring', () => {
  it('is kept once, and tells nothing until both are done', () => {
    expect(pairsIn(auditsIn(one)[0] as never)).toEqual([])
    expect(pairsIn(auditsIn(both)[0] as never)[0]).toMatchObject({ levels: [3, 2], settled: null })
  })

  it.each([
    ['not-a-rater', drawn, writer, all(3)],
    ['scored-already', one, ann, all(4)],
    ['not-all-scored', drawn, ann, { 'views.clear': 3 as Level }],
  ])('is refused: %s', (expected, events, personId, scores) => {
    expect(code(scorePlan(events, { auditId, personId, scores, notes: {} }, TODAY))).toBe(expected)
  })
})

describe('settling', () => {
  const command = { auditId, by: 'Ann', levels: all(3), note: 'We read it again.' }

  it('keeps the first scores, and ends access', () => {
    const events = settleAudit(both, command, TODAY) as NewEvent[]
    expect(events.map(({ type }) => type)).toEqual(['AuditSettled', 'AccessEnded', 'AccessEnded'])
    const [audit] = auditsIn([...both, ...given(events)])
    expect(pairsIn(audit as never)[0]).toMatchObject({ levels: [3, 2], settled: 3 })
  })

  it.each([
    ['no-such-audit', both, { ...command, auditId: randomUUID() }],
    ['not-both-scored', one, command],
    ['not-all-settled', both, { ...command, levels: {} }],
    ['no-note', both, { ...command, note: ' ' }],
    ['settled-already', [...both, ...given(settleAudit(both, command, TODAY) as NewEvent[])], command],
  ])('is refused: %s', (expected, events, settling) => {
    expect(code(settleAudit(events, settling, TODAY))).toBe(expected)
  })
})
