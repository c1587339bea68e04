import type { RecordedEvent } from '../../platform/events/event.ts'
import { t } from '../../platform/languages/index.ts'
import { daysLeft, day as dayWords } from '../../platform/views/filters.ts'
import type { DutyRow } from '../duties/questions.ts'
import { disputesIn } from '../redress/questions.ts'

/** What goes on beside the plan or the refusal, in a sentence each: mediation, an appeal, what was ordered or agreed, a plan that is to end. */
export function inDispute(events: readonly RecordedEvent[], duties: readonly DutyRow[], today: string): string[] {
  return disputesIn(events)
    .filter((one) => !one.over)
    .flatMap(({ decision, mediation, appeal, things }) => {
      const says: string[] = []
      const isAppealed = appeal !== null && !appeal.ended
      if (decision?.to === 'cease' && !isAppealed)
        says.push(t('We have decided to end the plan. It stays in force until the time to appeal is over.'))
      if (mediation && !mediation.ended) {
        const by = duties.findLast(
          (row) => row.duty === 'arrange-mediation' && row.startedOn === mediation.wantedOn,
        )?.dueOn
        says.push(
          by
            ? t('Mediation was asked for. We must hold it by {day} ({left}).', {
                day: dayWords(by),
                left: daysLeft(by, today),
              })
            : t('Mediation was asked for.'),
        )
      }
      if (isAppealed)
        says.push(
          decision?.to === 'cease'
            ? t('There is an appeal against our decision to end the plan. Until it has ended, the plan stays in force.')
            : t('There is an appeal. The Tribunal has not decided it yet.'),
        )
      if (things.some((one) => !one.done))
        says.push(t('Something that was ordered or agreed is not done yet. The page about it says what, and by when.'))
      return says
    })
}
