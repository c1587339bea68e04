import { day, longDay } from '../../platform/calendar/index.ts'
import type { DutyRow } from '../duties/questions.ts'
import { isRight } from './duties.ts'

/** What messages say: the step and the day, and nothing about the child. */
export const questionAnswered = (askedOn: string, today: string): string =>
  `On ${inWords(askedOn)} you asked or told us something. We answered on ${inWords(today)}.`

const NEXT: Record<string, string> = {
  'decide-whether-to-assess': 'we tell you whether there will be an assessment',
  'give-advice': 'those we asked for advice must answer',
  'notify-decision-not-to-issue': 'we tell you if we think that no plan is needed',
  'issue-final-plan': 'you have the final plan',
  'review-plan': 'the plan is reviewed',
}

/** The step that is next and its day in law, or that no day is set. */
export function nextDate(duties: readonly DutyRow[], today: string): string {
  const open = duties.filter((row) => row.metOn === null && row.verified && !isRight(row) && NEXT[row.duty])
  const late = open.find((row) => row.dueOn < today && row.owedBy === 'local-authority')
  if (late) return `We are late with the next step. By law, ${NEXT[late.duty]} by ${inWords(late.dueOn)}.`
  const next = open.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1)).find((row) => row.dueOn >= today)
  return next
    ? `The next step: ${NEXT[next.duty]}, by ${inWords(next.dueOn)} at the latest.`
    : 'The law sets no day for the next step.'
}

const inWords = (on: string) => longDay(day(on))
