import type { RecordedEvent } from '../../../../platform/events/event.ts'
import { childPage } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { childIn, fullNameOf } from '../../../../record/children/state.ts'
import { dutiesIn } from '../../../duties/questions.ts'
import { readRedress } from '../../access.ts'
import { APPEAL_OUTCOMES } from '../../events.ts'
import { redressIn } from '../../state.ts'

/** For the family and whoever helps it: what an appeal is, by when, how, and where theirs stands. Never what they should do. */
export const appealPage = childPage({
  path: '/redress/:childId/appeal',
  title: phrase('Appeal to the SEND Tribunal'),
  inEveryLanguage: true,
  mayUse: readRedress,
  view: 'child/redress/pages/appeal/view.njk',
  async show({ child, childId, today }) {
    const { refusal, certificate, appeal } = redressIn(child.events)
    const dueOn = (duty: string) =>
      dutiesIn(child.events, today).findLast((row) => row.duty === duty && row.status !== 'not-owed')?.dueOn
    return {
      caption: fullNameOf(childIn(child.events)),
      refused: refusal,
      certificate,
      appeal,
      ended: appeal?.ended && APPEAL_OUTCOMES[appeal.ended.outcome],
      appealBy: dueOn('appeal'),
      answerBy: dueOn('answer-appeal'),
      ordered: orderedDays(child.events, today),
      back: { href: `/redress/${childId}`, text: t('The disagreement') },
    }
  },
})

/** What an order, or an appeal that nobody opposes, still asks of the council, and by when. */
export function orderedDays(events: readonly RecordedEvent[], today: string) {
  const rows = dutiesIn(events, today).filter((row) => row.duty === 'comply-with-order' && row.metOn === null)
  const by = (step: string | null) =>
    rows.find((row) => (row.step ?? null) === step && row.status !== 'not-owed')?.dueOn
  return { tellBy: by(null), draftBy: by('draft'), finalBy: by('final') }
}
