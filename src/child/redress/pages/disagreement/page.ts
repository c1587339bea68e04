import { guard } from '../../../../platform/access/actor.ts'
import { oncePerPlace } from '../../../../platform/decisions/available-step.ts'
import { childPage } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { caseAddress } from '../../../../record/access/questions.ts'
import { childIn, fullNameOf, nameOf } from '../../../../record/children/state.ts'
import { dutiesIn } from '../../../duties/questions.ts'
import { findAdvisers } from '../../../notices/questions.ts'
import { readRedress } from '../../access.ts'
import { disputesIn } from '../../disputes.ts'
import { APPEAL_OUTCOMES, CERTIFICATE_BECAUSE, FOLLOWS, MEDIATION_OUTCOMES } from '../../events.ts'
import { stepsOf } from '../../questions.ts'
import { isOpen, isRefusalTo, type Redress } from '../../state.ts'
import { aboutOf, addressOf, BESIDE_WORDS, SECTION_WORDS } from '../about.ts'
import { daysOf, orderedDays, owedAnswers, owedThings } from './days.ts'
import { matterOf, SHORT, titleOf } from './words.ts'

/** One page for both sides: what was decided, what was asked for, what came of it, and until when what may be done. */
export const disagreementPage = childPage({
  path: '/redress/:childId',
  title: phrase('The disagreement about the decision'),
  inEveryLanguage: true,
  mayUse: readRedress,
  view: 'child/redress/pages/disagreement/view.njk',
  async show(context) {
    const { trx, area, child, childId, actor, grant, today } = context
    const whose = childIn(child.events)
    const state = aboutOf(context)
    const every = disputesIn(child.events)
    const all = every.filter((one) => !one.over || isOpen(one))
    const past = every.filter((one) => !all.includes(one) && (one.mediation || one.appeal || one.things.length > 0))
    const duties = dutiesIn(child.events, today)
    const allowed = stepsOf(child, state, all.length > 1)
      .filter((step) => guard(step.permission, actor, childId).allowed)
      .filter((step) => step.code !== 'redress')
    const steps = oncePerPlace(allowed)
    const { mediation, certificate, appeal } = state
    const matter = matterOf(state)
    return {
      title: titleOf(matter, nameOf(whose), ['caseworker', 'team-manager'].includes(grant.capacity)),
      matter,
      assess: matter === 'assess',
      aboutPlan: state.id !== '' && !isRefusalTo(matter),
      caption: fullNameOf(whose),
      back: { href: caseAddress(childId, grant.capacity), text: t('Back to the case') },
      isFamily: ['parent', 'young-person'].includes(grant.capacity),
      childId,
      state,
      council: ['caseworker', 'team-manager'].includes(grant.capacity),
      outcome: mediation?.ended && MEDIATION_OUTCOMES[mediation.ended.outcome],
      because: certificate && CERTIFICATE_BECAUSE[certificate.because],
      appealEnded: appeal?.ended && APPEAL_OUTCOMES[appeal.ended.outcome],
      sections: appeal?.sections.map((section) => SECTION_WORDS[section]) ?? [],
      asks: appeal?.asks.map((one) => BESIDE_WORDS[one]) ?? [],
      ...daysOf(state, duties),
      ordered: orderedDays(duties),
      things: owedThings(state, duties, today),
      recommendations: owedAnswers(state, duties).map((one) => ({
        ...one,
        toWords: BESIDE_WORDS[one.to],
        follows: one.answered && FOLLOWS[one.answered.follows],
      })),
      ...(await findAdvisers(trx, area)),
      appealHref: addressOf(context, '/appeal'),
      planHref: `/final-plan/${childId}`,
      elsewhere: all.filter((one) => one.id !== state.id).map((one) => elsewhere(one, childId)),
      past: past.filter((one) => one.id !== state.id).map((one) => elsewhere(one, childId)),
      main: steps.find((step) => step.main),
      waiting: steps.filter((step) => step.main).slice(1),
      others: steps.filter((step) => !step.main),
    }
  },
})

const elsewhere = (one: Redress, childId: string) => ({
  href: `/redress/${childId}?about=${one.id}`,
  text: SHORT[matterOf(one)],
  on: one.decision?.on ?? one.conceded?.on ?? one.about?.on ?? one.appeal?.sentOn,
})
