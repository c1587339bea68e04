import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { NewEvent } from '../../platform/events/event.ts'
import type { QuotableLine } from '../advice/questions.ts'
import { type EhcPlanContent, type Need, Outcome, PlanItemId, Provision } from './content/plan.ts'
import { amirasPlan, asDraft } from './content/samples.ts'
import {
  agreeSectionG,
  answerComment,
  commentOnDraft,
  draftToServe,
  removeNeed,
  removeProvision,
  serveDraft,
  startPlan,
  writeNeed,
  writeOutcome,
  writeProvision,
} from './decisions.ts'
import { placeAdviceLine } from './from-advice.ts'
import type { Plan } from './state.ts'

const TODAY = '2026-04-20'
const file = { sha256: 'a'.repeat(64), name: 'draft.pdf', mediaType: 'application/pdf', size: 1 }
const service = (sentOn: string, servedOn = sentOn) => ({
  noticeId: randomUUID(),
  to: [{ personId: null, name: 'Nadia Khan', how: 'email' as const }],
  sentOn,
  servedOn,
  document: file,
  letter: { slug: 'draft-plan', version: 1 },
})
const planWith = (content: EhcPlanContent, more: Partial<Plan> = {}): Plan => ({
  planId: randomUUID(),
  answers: new Map(),
  startedOn: '2026-04-14',
  stage: 'writing',
  content,
  drafts: [],
  comments: [],
  agreedG: null,
  askedG: null,
  notAgreedG: null,
  finals: [],
  setAside: [],
  contests: [],
  ...more,
})
const plan = planWith({ ...asDraft(amirasPlan), officer: { name: '', role: '', date: null } })
const sent = planWith(plan.content, {
  stage: 'with-family',
  drafts: [
    {
      draftId: randomUUID(),
      number: 1,
      content: plan.content,
      pdf: file,
      docx: file,
      service: service('2026-04-16'),
      sentOn: '2026-04-16',
      servedOn: '2026-04-16',
      answerBy: '2026-04-30',
    },
  ],
})
const need = plan.content.needs[0] as Need
const provision = plan.content.provisions.find((one) => one.section === 'F') as Provision
const types = (answer: unknown) => (answer as NewEvent[]).map(({ type }) => type)

describe('starting the plan', () => {
  it('follows the decision that a plan is necessary', () => {
    expect(types(startPlan({ owed: true, plan: undefined }, { planId: randomUUID() }, TODAY))).toEqual(['PlanStarted'])
  })
  it('is refused before that decision', () => {
    expect(startPlan({ owed: false, plan: undefined }, { planId: randomUUID() }, TODAY)).toMatchObject({
      code: 'not-decided-to-issue',
    })
  })
  it('is nothing to do twice', () => {
    expect(startPlan({ owed: true, plan }, { planId: randomUUID() }, TODAY)).toEqual([])
  })
})

describe('writing the plan', () => {
  it('keeps a need, and does nothing when it had not changed', () => {
    expect(types(writeNeed(plan, { ...need, text: 'Other words' }, TODAY))).toEqual(['NeedWritten'])
    expect(writeNeed(plan, { ...need }, TODAY)).toEqual([])
  })
  it('is refused before the plan began, and after it is final', () => {
    expect(writeNeed(undefined, need, TODAY)).toMatchObject({ code: 'no-plan' })
    expect(writeNeed({ ...plan, stage: 'final' }, need, TODAY)).toMatchObject({ code: 'plan-is-final' })
  })
  it('refuses a link that leads nowhere', () => {
    const nowhere = PlanItemId.parse(randomUUID())
    expect(writeProvision(plan, { ...provision, meets: [nowhere] }, TODAY)).toMatchObject({
      code: 'link-leads-nowhere',
    })
    expect(writeOutcome(plan, Outcome.parse({ id: nowhere, provisions: [nowhere] }), TODAY)).toMatchObject({
      code: 'link-leads-nowhere',
    })
  })
  it('takes out what is linked only on purpose', () => {
    expect(removeNeed(plan, { id: need.id, unlink: false }, TODAY)).toMatchObject({ code: 'need-still-met' })
    expect(types(removeNeed(plan, { id: need.id, unlink: true }, TODAY))).toEqual(['NeedRemoved'])
    const named = plan.content.provisions.find((one) =>
      plan.content.outcomes.some((outcome) => outcome.provisions.includes(one.id)),
    )
    if (named)
      expect(removeProvision(plan, { id: named.id, unlink: false }, TODAY)).toMatchObject({
        code: 'provision-still-named',
      })
  })
})

describe('placing a line of advice', () => {
  const line: QuotableLine = {
    adviceId: randomUUID(),
    from: 'health',
    body: 'Health',
    author: 'Dr Osei',
    title: 'Advice',
    on: '2026-03-20',
    quote: 'Therapy: twice a week, 30 minutes, by a therapist',
    line: {
      line: 3,
      kind: 'provision',
      section: 'F',
      what: 'Therapy',
      who: 'a therapist',
      frequency: 'twice a week',
      duration: '30 minutes',
      groupSize: null,
    },
  }
  it('copies its words and keeps where they came from', () => {
    const [event] = placeAdviceLine(plan, { line, newId: randomUUID(), needs: [need.id] }, TODAY) as NewEvent<
      string,
      { provision: Provision }
    >[]
    expect(event?.data.provision).toMatchObject({
      what: 'Therapy',
      whoDelivers: 'a therapist',
      frequency: 'twice a week',
      meets: [need.id],
      sources: [{ adviceId: line.adviceId, line: 3, quote: line.quote }],
    })
  })
  it('is refused when it is there already', () => {
    const there = Provision.parse({
      id: randomUUID(),
      section: 'F',
      sources: [{ adviceId: line.adviceId, line: 3, quote: 'x' }],
    })
    const before = planWith({ ...plan.content, provisions: [...plan.content.provisions, there] })
    expect(placeAdviceLine(before, { line, newId: randomUUID(), needs: [] }, TODAY)).toMatchObject({
      code: 'already-placed',
    })
  })
})

describe('serving the draft', () => {
  const officer = { name: 'Priya Shah', role: 'EHC caseworker' }
  const command = {
    draftId: randomUUID(),
    officer,
    pdf: file,
    docx: file,
    service: service(TODAY, '2026-04-22'),
    answerBy: '2026-05-06',
  }
  it('happens on the day it counts as served, with a number one higher each time', () => {
    const [first] = serveDraft(plan, command, TODAY) as NewEvent<string, { number: number }>[]
    expect([first?.occurredOn, first?.data.number]).toEqual(['2026-04-22', 1])
    const [second] = serveDraft(sent, command, TODAY) as NewEvent<string, { number: number }>[]
    expect(second?.data.number).toBe(2)
  })
  it('is refused while something is missing, and says what', () => {
    const empty = planWith({ ...plan.content, outcomes: [], provisions: [] })
    const answer = draftToServe(empty, officer)
    expect(answer).toMatchObject({ code: 'draft-not-ready' })
    expect('missing' in answer && answer.missing?.length).toBeGreaterThan(1)
  })
  it('is refused when section I names anything', () => {
    const named = planWith({ ...plan.content, sectionI: { name: 'Oakfield', type: 'Special school' } })
    expect(draftToServe(named, officer)).toMatchObject({ code: 'draft-not-ready', provision: 'CFA 2014, s38' })
  })
  it('is refused on a day that has not come', () => {
    expect(serveDraft(plan, { ...command, service: service('2026-04-21') }, TODAY)).toMatchObject({
      code: 'sent-in-the-future',
    })
  })
})

describe('saying something about the draft', () => {
  const said = [{ commentId: randomUUID(), section: 'F' as const, says: 'Twice a week is not enough.' }]
  const command = { said, from: 'Nadia Khan', how: 'online', on: TODAY }
  it('is kept for the newest draft, also after the fifteen days', () => {
    expect(types(commentOnDraft(sent, command, TODAY))).toEqual(['DraftCommented'])
    expect(types(commentOnDraft(sent, { ...command, on: '2026-05-20' }, '2026-05-20'))).toEqual(['DraftCommented'])
  })
  it('is refused without a draft, without words, in the future, and before the draft was sent', () => {
    expect(commentOnDraft(plan, command, TODAY)).toMatchObject({ code: 'no-draft' })
    expect(
      commentOnDraft(sent, { ...command, said: [{ commentId: randomUUID(), section: 'F', says: '  ' }] }, TODAY),
    ).toMatchObject({ code: 'nothing-said' })
    expect(commentOnDraft(sent, { ...command, on: '2026-04-21' }, TODAY)).toMatchObject({ code: 'said-in-the-future' })
    expect(commentOnDraft(sent, { ...command, on: '2026-04-15' }, TODAY)).toMatchObject({
      code: 'said-before-the-draft',
    })
  })
  it('is answered with what changed, or why not', () => {
    const comment = {
      commentId: said[0]?.commentId ?? '',
      draftId: '',
      number: 1,
      section: 'F' as const,
      from: 'Nadia Khan',
      how: 'online',
      says: 'x',
      on: TODAY,
      by: null,
      capacity: 'parent',
      onBehalfOf: null,
      recording: null,
      typedUp: null,
      answer: null,
    }
    const withComment = { ...sent, comments: [comment] }
    const answer = { commentId: comment.commentId, changed: true, answer: 'It is three times a week now.' }
    expect(types(answerComment(withComment, answer, TODAY))).toEqual(['DraftCommentAnswered'])
    expect(answerComment(withComment, { ...answer, answer: ' ' }, TODAY)).toMatchObject({ code: 'no-reason' })
    expect(answerComment(sent, answer, TODAY)).toMatchObject({ code: 'no-such-comment' })
    expect(
      answerComment(
        { ...sent, comments: [{ ...comment, answer: { changed: true, answer: answer.answer, on: TODAY } }] },
        answer,
        TODAY,
      ),
    ).toEqual([])
  })
})

describe('agreeing section G', () => {
  const agreement = { body: 'Mereshire ICB', agreedBy: 'Grace Lin', agreedOn: TODAY }
  const g = Provision.parse({ id: randomUUID(), section: 'G', what: 'Care' })
  const withG = planWith({ ...plan.content, provisions: [g] })
  it('is recorded, once', () => {
    expect(types(agreeSectionG(withG, agreement, TODAY))).toEqual(['SectionGAgreed'])
    expect(agreeSectionG({ ...withG, agreedG: { ...agreement, stands: true } }, agreement, TODAY)).toEqual([])
  })
  it('is refused when there is nothing to agree, and in the future', () => {
    expect(agreeSectionG(planWith({ ...plan.content, provisions: [] }), agreement, TODAY)).toMatchObject({
      code: 'nothing-to-agree',
    })
    expect(agreeSectionG(withG, { ...agreement, agreedOn: '2026-04-21' }, TODAY)).toMatchObject({
      code: 'agreed-in-the-future',
    })
  })
})
