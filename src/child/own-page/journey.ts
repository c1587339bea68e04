import type { RecordedEvent } from '../../platform/events/event.ts'
import { fold } from '../../platform/events/record.ts'
import { phrase } from '../../platform/languages/index.ts'

type Step = { symbol: string; name: string; says: string; state: 'done' | 'now' | 'next' }

const STEPS = [
  { symbol: 'words', name: phrase('Asked'), says: phrase('Somebody asked: does this child need more help?') },
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
  },
  { symbol: 'plan', name: phrase('Your plan'), says: phrase('Your plan is ready. It says what help you get.') },
] as const

/** The way to a plan as five pictures, for the child. -1: nobody has asked; 5: all is done. */
export function easyJourney(events: readonly RecordedEvent[]): { steps: Step[]; now: string } {
  const at = fold(events, { at: -1, ended: '' }, (now: { at: number; ended: string }, { type }: RecordedEvent) => {
    const next = AT[type]
    return next === undefined ? now : { at: next, ended: ENDED[type] ?? '' }
  })
  const steps = STEPS.map((step, index) => ({
    ...step,
    state: at.ended || at.at < index ? ('next' as const) : at.at === index ? ('now' as const) : ('done' as const),
  }))
  return { steps: at.ended ? [] : steps, now: at.ended || (NOW[at.at + 1] ?? '') }
}

const AT: Record<string, number> = {
  AssessmentRequested: 0,
  BecameResponsible: 0,
  DecidedToAssess: 1,
  DecidedToIssue: 2,
  DraftServed: 3,
  FinalPlanIssued: 5,
  DecidedNotToAssess: 0,
  DecidedNotToIssue: 2,
  RequestWithdrawn: -1,
}

const NOW = [
  phrase('Nobody has asked for a plan yet.'),
  phrase('The council thinks about it now. It says yes or no in six weeks or less.'),
  phrase('People find out about you now. You can tell them things here.'),
  phrase('The council writes your plan now.'),
  phrase('Your plan is there to read. It is not finished. Say what you think.'),
  '',
  phrase('Your plan is ready. Once a year, you and others look if it still fits. You can say what should change.'),
]

const ENDED: Record<string, string> = {
  DecidedNotToAssess: phrase(
    'The council said no. Your family can say that this is wrong, and ask others to decide. You still get help at school.',
  ),
  DecidedNotToIssue: phrase(
    'The council said that you need no plan. Your family can say that this is wrong, and ask others to decide. You still get help at school.',
  ),
}
