import { phrase } from '../../platform/languages/index.ts'
import type { DutyRow } from '../duties/questions.ts'
import type { Case } from './state.ts'

export type AdviceLine = { body: string; askedOf: string; dueOn: string; givenOn: string | null; isFamily: boolean }

export type Facts = {
  /** The name to use for the child. */
  name: string
  case: Case
  duties: readonly DutyRow[]
  /** What was asked of whom, and what came. */
  advice: readonly AdviceLine[]
  /** Who looks after the case. */
  holder: string | undefined
  /** Who decides for the family, where the reader only sees: a helper, or a parent who does not decide. */
  deciders?: { inSentence: string; first: string }
  today: string
}

export type Step = {
  name: string
  state: 'done' | 'now' | 'next' | 'late'
  on?: string
  by?: string
  /** Whether `by` is set in law and that law has been read. */
  law?: boolean
  says?: string
  /** The day on which we really expect it, and where the reader reads why. */
  expected?: string
  whyHref?: string
}

/** The picture: from the first step to the last, with the days on which things happened and those on which they are due. */
export function journeySteps({ case: now, duties, advice, today }: Facts): Step[] {
  const current = (duty: string) => duties.findLast((row) => row.duty === duty)
  const decide = current('decide-whether-to-assess')
  const final = current('issue-final-plan')
  const bodies = advice.filter((one) => !one.isFamily)
  const adviceDue = bodies
    .map((one) => one.dueOn)
    .sort()
    .at(-1)
  const adviceIn = bodies.length > 0 && bodies.every((one) => one.givenOn)
  const last = bodies
    .map((one) => one.givenOn ?? '')
    .sort()
    .at(-1)
  const ended = now.stage === 'refused' || now.stage === 'withdrawn' || now.stage === 'no-plan'

  const steps: Step[] = [
    now.askedOn ? { name: phrase('Asked'), state: 'done', on: now.askedOn } : { name: phrase('Asked'), state: 'next' },
    now.decidedOn
      ? {
          name: phrase('Decided'),
          state: 'done',
          on: now.decidedOn,
          says: now.decidedToAssess ? phrase('Yes, we assess') : phrase('No assessment'),
        }
      : { name: phrase('Decided'), state: now.stage === 'asked' ? 'now' : 'next', ...due(decide) },
  ]
  if (now.stage === 'withdrawn')
    return [
      ...steps.filter((step) => step.state === 'done'),
      { name: phrase('Taken back'), state: 'done', ...on(now.since) },
    ]
  if (now.stage === 'refused') return steps
  const adviceDone = (adviceIn && now.stage !== 'asked') || (now.issueDecidedOn !== null && now.stage !== 'assessing')
  steps.push(
    adviceDone
      ? { name: phrase('Advice'), state: 'done', ...on(last || null) }
      : {
          name: phrase('Advice'),
          state: now.stage === 'assessing' ? 'now' : 'next',
          ...(adviceDue && { by: adviceDue, law: true }),
        },
  )
  if (now.stage === 'no-plan') return [...steps, { name: phrase('Decided: no plan'), state: 'done', ...on(now.since) }]
  const drafting = now.stage === 'writing' || (now.stage === 'assessing' && adviceDone)
  steps.push(
    now.draftOn
      ? { name: phrase('Draft plan'), state: 'done', on: now.draftOn }
      : { name: phrase('Draft plan'), state: drafting ? 'now' : 'next', ...due(current('send-draft')) },
    now.finalOn
      ? { name: phrase('Final plan'), state: 'done', on: now.finalOn }
      : { name: phrase('Final plan'), state: now.stage === 'draft' ? 'now' : 'next', ...due(final) },
  )
  return ended
    ? steps
    : steps.map((step) => (step.state !== 'done' && step.by && step.by < today ? { ...step, state: 'late' } : step))
}

const due = (row: DutyRow | undefined) => (row ? { by: row.dueOn, law: row.verified } : {})
const on = (value: string | null) => (value ? { on: value } : {})
