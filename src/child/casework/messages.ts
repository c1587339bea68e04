import { phrase, t } from '../../platform/languages/index.ts'
import { day } from '../../platform/views/filters.ts'
import type { DutyRow } from '../duties/questions.ts'
import { isRight } from './duties.ts'

/** What messages say: the step and the day, and nothing about the child. */
export const questionAnswered = (askedOn: string, today: string): string =>
  t('On {asked} you asked or told us something. We answered on {answered}.', {
    asked: day(askedOn),
    answered: day(today),
  })

const NEXT: Record<string, string> = {
  'decide-whether-to-assess': phrase('we tell you whether there will be an assessment'),
  'give-advice': phrase('those we asked for advice must answer'),
  'notify-decision-not-to-issue': phrase('we tell you if we think that no plan is needed'),
  'send-draft': phrase('you have the draft plan'),
  'issue-final-plan': phrase('you have the final plan'),
  'arrange-mediation': phrase('we hold the mediation that was asked for'),
  'send-review-report': phrase('the report of the review is sent'),
  'notify-review-decision': phrase('we tell you what we decide after the review'),
  'issue-amended-plan': phrase('you have the changed plan'),
  'review-plan': phrase('the plan is reviewed'),
}

/** The step that is next and its day in law, or that no day is set. */
export function nextDate(duties: readonly DutyRow[], today: string): string {
  const open = duties.filter((row) => row.metOn === null && row.verified && !isRight(row) && NEXT[row.duty])
  const words = (row: DutyRow) => ({ step: t(NEXT[row.duty] ?? ''), day: day(row.dueOn) })
  const late = open.find((row) => row.dueOn < today && row.owedBy === 'local-authority')
  if (late) return t('We are late with the next step. By law, {step} by {day}.', words(late))
  const next = open.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1)).find((row) => row.dueOn >= today)
  if (next) return t('The next step: {step}, by {day} at the latest.', words(next))
  const isAnything = duties.some((row) => row.metOn === null && !isRight(row) && row.dueOn >= today)
  return isAnything ? t('Your page says what comes next, and by when.') : t('The law sets no day for the next step.')
}
