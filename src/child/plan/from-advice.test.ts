import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { NewEvent } from '../../platform/events/event.ts'
import type { AdviceLine } from '../advice/events.ts'
import type { QuotableLine } from '../advice/questions.ts'
import { type EhcPlanContent, emptyPlan, type PlanItemId, Provision } from './content/plan.ts'
import { askToAgreeG, doNotAgreeG, typeUpComment } from './decisions.ts'
import {
  answerContest,
  contestMisquotation,
  type Place,
  placeAdviceLine,
  placesOf,
  setAsideLine,
  takeUpLine,
  unusedLines,
} from './from-advice.ts'
import type { Contest, Plan } from './state.ts'

const TODAY = '2026-04-20'
const SENTENCE = 'Thirty minutes twice a week from a speech therapist, one to one'
const adviceId = randomUUID()
const lineOf = (line: AdviceLine, from: QuotableLine['from'] = 'educational-psychologist'): QuotableLine => ({
  adviceId,
  from,
  body: 'Psychology',
  author: 'Ed Lowe',
  title: 'Advice',
  on: '2026-03-20',
  line,
  quote: 'text' in line ? line.text : line.what,
})
const need = lineOf({ line: 1, kind: 'need', section: 'B', area: 'SEMH', text: SENTENCE })
const planWith = (content: Partial<EhcPlanContent> = {}, more: Partial<Plan> = {}): Plan =>
  ({
    ...({ planId: randomUUID(), startedOn: TODAY, stage: 'writing', drafts: [], comments: [], agreedG: null } as const),
    ...{ askedG: null, notAgreedG: null, finals: [], setAside: [], contests: [] },
    content: { ...emptyPlan(), ...content },
    ...more,
  }) as Plan
const types = (decided: unknown) => (Array.isArray(decided) ? decided.map((one: NewEvent) => one.type) : decided)

describe('placing a line as what the writer knows it to be', () => {
  it.each<[Place, string]>([
    ['need', 'NeedWritten'],
    ['provision', 'ProvisionWritten'],
    ['outcome', 'OutcomeWritten'],
    ['strength', 'StrengthsWritten'],
  ])('as %s', (as, type) => {
    const placing = { line: need, newId: randomUUID(), needs: [] as PlanItemId[], as }
    expect(types(placeAdviceLine(planWith(), placing, TODAY))).toEqual([type])
  })

  it('fills in how much from the sentence, and keeps the source', () => {
    const [event] = placeAdviceLine(
      planWith(),
      { line: need, newId: randomUUID(), needs: [], as: 'provision' },
      TODAY,
    ) as NewEvent<'ProvisionWritten', { provision: Provision }>[]
    expect(event?.data.provision).toMatchObject({
      section: 'F',
      what: SENTENCE,
      frequency: 'twice a week',
      duration: 'Thirty minutes',
      groupSize: 'one to one',
      whoDelivers: 'a speech therapist',
      sources: [{ adviceId, line: 1, quote: SENTENCE }],
    })
  })

  it('takes what its author put into a box before what the sentence says', () => {
    const help = {
      line: 2,
      kind: 'provision',
      section: 'F',
      what: SENTENCE,
      who: 'A teacher',
      frequency: 'daily',
    } as const
    const line = lineOf({ ...help, duration: '', groupSize: null })
    const [event] = placeAdviceLine(planWith(), { line, newId: randomUUID(), needs: [] }, TODAY) as NewEvent<
      'ProvisionWritten',
      { provision: Provision }
    >[]
    expect(event?.data.provision).toMatchObject({
      whoDelivers: 'A teacher',
      frequency: 'daily',
      duration: 'Thirty minutes',
    })
  })

  it('finds a strength again by its source when its words were changed', () => {
    const sources = [{ adviceId, line: 1, quote: SENTENCE, area: 'SEMH' as const }]
    const content = { ...emptyPlan(), strengthSources: sources, strengths: { ...emptyPlan().strengths, SEMH: 'Other' } }
    expect(placesOf(content, need)).toEqual([{ itemId: 'SEMH', section: 'strengths', words: 'Other' }])
  })
})

describe('leaving a line out', () => {
  it('needs a reason, and a line that is not in the plan', () => {
    expect(types(setAsideLine(planWith(), { line: need, why: 'Said twice' }, TODAY))).toEqual(['AdviceLineSetAside'])
    expect(setAsideLine(planWith(), { line: need, why: ' ' }, TODAY)).toMatchObject({ code: 'no-reason' })
    const placed = planWith({
      provisions: [Provision.parse({ id: randomUUID(), section: 'F', sources: [{ adviceId, line: 1, quote: '' }] })],
    })
    expect(setAsideLine(placed, { line: need, why: 'x' }, TODAY)).toMatchObject({ code: 'already-placed' })
  })

  it('is undone by taking it up again, and does nothing twice', () => {
    const aside = planWith({}, { setAside: [{ adviceId, line: 1, why: 'Said twice', on: TODAY }] })
    expect(unusedLines(aside, [need])).toEqual([])
    expect(unusedLines(planWith(), [need])).toEqual([need])
    expect(setAsideLine(aside, { line: need, why: 'Said twice' }, TODAY)).toEqual([])
    expect(types(takeUpLine(aside, { line: need }, TODAY))).toEqual(['AdviceLineTakenUpAgain'])
    expect(takeUpLine(planWith(), { line: need }, TODAY)).toEqual([])
  })
})

describe('contesting a misquotation', () => {
  const contest = { contestId: randomUUID(), line: need, landed: null, from: 'Ed Lowe', says: 'Not what I wrote' }
  const open: Contest = {
    ...contest,
    adviceId,
    line: 1,
    on: TODAY,
    by: null,
    capacity: 'educational-psychologist',
    answer: null,
  }
  it('is kept, once until it is answered, and not when the plan is final', () => {
    expect(types(contestMisquotation(planWith(), contest, TODAY))).toEqual(['MisquotationContested'])
    expect(contestMisquotation(planWith({}, { contests: [open] }), contest, TODAY)).toMatchObject({
      code: 'contested-already',
    })
    expect(contestMisquotation(planWith({}, { stage: 'final' }), contest, TODAY)).toMatchObject({
      code: 'plan-is-final',
    })
    expect(contestMisquotation(planWith(), { ...contest, says: ' ' }, TODAY)).toMatchObject({ code: 'no-reason' })
  })
  it('is answered with what changed or why not', () => {
    const plan = planWith({}, { contests: [open] })
    const answer = { contestId: contest.contestId, changed: false, answer: 'It says so in F2.' }
    expect(types(answerContest(plan, answer, TODAY))).toEqual(['MisquotationAnswered'])
    expect(answerContest(plan, { ...answer, answer: '' }, TODAY)).toMatchObject({ code: 'no-reason' })
    expect(answerContest(planWith(), answer, TODAY)).toMatchObject({ code: 'no-such-contest' })
    const answered = planWith(
      {},
      { contests: [{ ...open, answer: { changed: false, answer: answer.answer, on: TODAY } }] },
    )
    expect(answerContest(answered, answer, TODAY)).toEqual([])
  })
})

describe('asking health about section G', () => {
  const g = Provision.parse({ id: randomUUID(), section: 'G', what: 'Nurse visits' })
  const asking = { of: { personId: null, name: 'Grace Lin' }, answerBy: '2026-05-01' }
  it('asks, while there is something to agree and a day to come', () => {
    expect(types(askToAgreeG(planWith({ provisions: [g] }), asking, TODAY))).toEqual(['SectionGAgreementAsked'])
    expect(askToAgreeG(planWith(), asking, TODAY)).toMatchObject({ code: 'nothing-to-agree' })
    expect(askToAgreeG(planWith({ provisions: [g] }), { ...asking, answerBy: '2026-04-19' }, TODAY)).toMatchObject({
      code: 'answer-in-the-past',
    })
    const agreed = planWith(
      { provisions: [g] },
      { agreedG: { body: 'ICB', agreedBy: 'Grace', agreedOn: TODAY, stands: true } },
    )
    expect(askToAgreeG(agreed, asking, TODAY)).toMatchObject({ code: 'agreed-already' })
  })
  it('keeps a no with its reason', () => {
    const no = { body: 'ICB', by: 'Grace Lin', answer: 'changes' as const, why: 'Twice a month' }
    expect(types(doNotAgreeG(planWith({ provisions: [g] }), no, TODAY))).toEqual(['SectionGNotAgreed'])
    expect(doNotAgreeG(planWith({ provisions: [g] }), { ...no, why: '' }, TODAY)).toMatchObject({ code: 'no-reason' })
    expect(doNotAgreeG(planWith(), no, TODAY)).toMatchObject({ code: 'nothing-to-agree' })
    expect(doNotAgreeG(planWith({ provisions: [g] }, { notAgreedG: { ...no, on: TODAY } }), no, TODAY)).toEqual([])
  })
})

it('types up only what was recorded', () => {
  expect(typeUpComment(planWith(), { commentId: randomUUID(), words: 'x' }, TODAY)).toMatchObject({
    code: 'no-such-recording',
  })
})
