import type { RecordedEvent } from '../../platform/events/event.ts'
import { fold } from '../../platform/events/record.ts'
import { phrase } from '../../platform/languages/index.ts'
import { asStepsOfTheJourney, dutiesIn } from '../duties/questions.ts'

/** `by` is the day in law, where one runs; `late` once it is over. */
type Step = { symbol: string; name: string; says: string; state: 'done' | 'now' | 'next'; by?: string; late?: boolean }

const STEPS = [
  {
    symbol: 'words',
    name: phrase('Asked'),
    says: phrase('Somebody asked: do you need more help?'),
    duty: 'decide-whether-to-assess',
  },
  {
    symbol: 'listen',
    name: phrase('Finding out'),
    says: phrase('People get to know you. They find out what helps you.'),
  },
  { symbol: 'drawing', name: phrase('Writing'), says: phrase('The council writes a plan about you and your help.') },
  {
    symbol: 'talk',
    name: phrase('You say'),
    says: phrase('You and your family read it. You say what is right and what is wrong.'),
    duty: 'answer-draft',
  },
  {
    symbol: 'plan',
    name: phrase('Your plan'),
    says: phrase('Your plan is ready. It says what help you get.'),
    duty: 'issue-final-plan',
  },
] as const

/** The way to a plan as five pictures, for the child, or for the young person who decides. */
export function easyJourney(
  events: readonly RecordedEvent[],
  { today, decides }: { today: string; decides: boolean },
): { steps: Step[]; now: string } {
  const reached = fold(events, NOT_BEGUN, (now: Reached, event: RecordedEvent) => REACHED[keyOf(event)] ?? now)
  const ended = reached.ended?.[decides ? 'you' : 'family']
  if (ended) return { steps: [], now: ended }
  const open = asStepsOfTheJourney(dutiesIn(events, today)).filter(
    ({ metOn, status }) => metOn === null && status !== 'not-owed',
  )
  const steps = STEPS.map((step, index): Step => {
    const { symbol, name, says } = step
    const state = reached.at < index ? 'next' : reached.at === index ? 'now' : 'done'
    const by = state !== 'done' && 'duty' in step ? open.findLast(({ duty }) => duty === step.duty)?.dueOn : undefined
    return { symbol, name, says, state, ...(by && { by, late: by < today }) }
  })
  return { steps, now: NOW[reached.at + 1] ?? '' }
}

/** How far: -1 when nobody has asked; 5 when all is done. */
type Reached = { at: number; ended?: { you: string; family: string } }
const NOT_BEGUN: Reached = { at: -1 }

/** What was decided in another system counts as if it had been decided here. */
const keyOf = ({ type, data }: RecordedEvent): string =>
  type === 'DecisionCarriedOver' ? `carried over: ${(data as { decision: string }).decision}` : type

const both = (says: string) => ({ you: says, family: says })
const noAssessment: Reached = {
  at: 0,
  ended: {
    you: phrase(
      'The council said no. You can say that this is wrong, and ask others to decide. Your school or college must still do its best to help you.',
    ),
    family: phrase(
      'The council said no. Your family can say that this is wrong, and ask others to decide. Your school must still do its best to help you.',
    ),
  },
}
const noPlan: Reached = {
  at: 2,
  ended: {
    you: phrase(
      'The council said that you need no plan. You can say that this is wrong, and ask others to decide. Your school or college must still do its best to help you.',
    ),
    family: phrase(
      'The council said that you need no plan. Your family can say that this is wrong, and ask others to decide. Your school must still do its best to help you.',
    ),
  },
}

const REACHED: Readonly<Record<string, Reached>> = {
  AssessmentRequested: { at: 0 },
  BecameResponsible: { at: 0 },
  EarlierRequestCarriedOver: { at: 1 },
  DecidedToAssess: { at: 1 },
  'carried over: assess': { at: 1 },
  DecidedToIssue: { at: 2 },
  'carried over: issue': { at: 2 },
  DraftServed: { at: 3 },
  FinalPlanIssued: { at: 5 },
  PlanCarriedOver: { at: 5 },
  DecidedNotToAssess: noAssessment,
  'carried over: not-assess': noAssessment,
  DecidedNotToIssue: noPlan,
  'carried over: not-issue': noPlan,
  RequestWithdrawn: NOT_BEGUN,
  MovedAwayDuringAssessment: { at: 0, ended: both(phrase('You moved. Another council helps you now.')) },
  PlanCeased: { at: 5, ended: both(phrase('Your plan has ended. You or your family can ask for help again.')) },
}

const NOW = [
  phrase('Nobody has asked for a plan yet.'),
  phrase('The council thinks about it now. Then it says yes or no.'),
  phrase('People find out about you now. You can tell them things here.'),
  phrase('The council writes your plan now.'),
  phrase('Your plan is there to read. It is not finished. Say what you think.'),
  '',
  phrase('Your plan is ready. Once a year, you and others look if it still fits. You can say what should change.'),
]
