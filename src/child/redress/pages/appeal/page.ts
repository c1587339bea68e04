import { childPage } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { childIn, fullNameOf } from '../../../../record/children/state.ts'
import { dutiesIn } from '../../../duties/questions.ts'
import { findAdvisers } from '../../../notices/questions.ts'
import { readRedress } from '../../access.ts'
import { APPEAL_OUTCOMES } from '../../events.ts'
import { isRefusalTo } from '../../state.ts'
import { aboutOf, addressOf, BESIDE_WORDS, SECTION_WORDS } from '../about.ts'
import { daysOf, orderedDays, owedThings } from '../disagreement/days.ts'

/** For the family and whoever helps it: what an appeal is, by when, how, and where theirs stands. Never what they should do. */
export const appealPage = childPage({
  path: '/redress/:childId/appeal',
  title: phrase('Appeal to the SEND Tribunal'),
  inEveryLanguage: true,
  mayUse: readRedress,
  view: 'child/redress/pages/appeal/view.njk',
  async show(context) {
    const { trx, area, child, today } = context
    const state = aboutOf(context)
    const { decision, certificate, appeal } = state
    const duties = dutiesIn(child.events, today)
    return {
      caption: fullNameOf(childIn(child.events)),
      decided: decision,
      aboutPlan: state.id !== '' && !isRefusalTo(decision?.to ?? appeal?.against ?? 'assess'),
      certificate,
      appeal,
      ended: appeal?.ended && APPEAL_OUTCOMES[appeal.ended.outcome],
      sections: appeal?.sections.map((section) => SECTION_WORDS[section]) ?? [],
      asks: appeal?.asks.map((one) => BESIDE_WORDS[one]) ?? [],
      ...daysOf(state, duties),
      ordered: orderedDays(duties),
      ...(await findAdvisers(trx, area)),
      things: owedThings(state, duties, today),
      back: {
        href: addressOf(context),
        text: decision && !isRefusalTo(decision.to) ? t('What you can do') : t('The disagreement'),
      },
    }
  },
})
