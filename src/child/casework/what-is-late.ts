import { day, daysBetween } from '../../platform/calendar/index.ts'
import { phrase, t } from '../../platform/languages/index.ts'
import { day as dayWords } from '../../platform/views/filters.ts'
import { isRight } from './duties.ts'
import type { Facts } from './journey.ts'

export type Lateness = { on: string; says: string; covered: boolean; provision: string }

/** What is late, plainly. A lawful reason is told as one, and no clock stops for it. */
export function latenessIn({ duties, today }: Pick<Facts, 'duties' | 'today'>): Lateness[] {
  return duties
    .filter(
      (row) =>
        row.metOn === null && row.verified && !isRight(row) && (row.status === 'late' || row.status === 'excepted'),
    )
    .map((row) => {
      const over = daysBetween(day(row.dueOn), day(today))
      const what = (row.owedBy === 'local-authority' ? LATE : LATE_ELSEWHERE)[row.duty]
      const covered = row.status === 'excepted'
      const values = { day: dayWords(row.dueOn) }
      const sentences = [
        t(what ?? (row.owedBy === 'local-authority' ? OTHER_LATE : OTHER_LATE_ELSEWHERE), values),
        t('{days, plural, one {That was # day ago.} other {That was # days ago.}}', { days: over }),
        ...(covered
          ? [t('We have recorded a reason that the law allows. We must still do it as soon as we can.')]
          : []),
      ]
      return {
        on: row.dueOn,
        says: sentences.join(' '),
        covered,
        provision: row.provision,
      }
    })
}

const LATE: Record<string, string> = {
  'decide-whether-to-assess': phrase('We had to tell you whether we will assess by {day}.'),
  'notify-decision-not-to-issue': phrase('We had to tell you if we think no plan is needed by {day}.'),
  'send-draft': phrase('We had to send you the draft plan by {day}.'),
  'issue-final-plan': phrase('We had to send you the final plan by {day}.'),
  'review-plan': phrase('We had to review the plan by {day}.'),
  'give-advice': phrase('We had to send advice by {day}.'),
}
const LATE_ELSEWHERE: Record<string, string> = {
  'give-advice': phrase('Somebody we asked had to send advice by {day}.'),
  'answer-consultation': phrase('Somebody we asked was asked to answer by {day}.'),
}
const OTHER_LATE = phrase('We had to do this by {day}.')
const OTHER_LATE_ELSEWHERE = phrase('Somebody we asked had to do this by {day}.')
