import { guard } from '../../../../platform/access/actor.ts'
import { childPage } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { caseAddress } from '../../../../record/access/questions.ts'
import { childIn, fullNameOf, nameOf } from '../../../../record/children/state.ts'
import { dutiesIn } from '../../../duties/questions.ts'
import { readRedress } from '../../access.ts'
import { APPEAL_OUTCOMES, CERTIFICATE_BECAUSE, MEDIATION_OUTCOMES } from '../../events.ts'
import { availableSteps } from '../../questions.ts'
import { redressIn } from '../../state.ts'
import { orderedDays } from '../appeal/page.ts'

/** One page for both sides: what was refused, what was asked for, what came of it, and until when what may be done. */
export const disagreementPage = childPage({
  path: '/redress/:childId',
  title: phrase('The disagreement about the decision'),
  inEveryLanguage: true,
  mayUse: readRedress,
  view: 'child/redress/pages/disagreement/view.njk',
  async show({ child, childId, actor, grant, today }) {
    const whose = childIn(child.events)
    const state = redressIn(child.events)
    const duties = dutiesIn(child.events, today)
    const dueOn = (duty: string) => duties.findLast((row) => row.duty === duty && row.status !== 'not-owed')?.dueOn
    const allowed = availableSteps(child, today).filter((step) => guard(step.permission, actor, childId).allowed)
    const steps = allowed.filter((step) => step.code !== 'redress')
    const { mediation, certificate, appeal } = state
    const matter = state.refusal?.to ?? state.conceded?.to ?? appeal?.against ?? 'assess'
    return {
      title:
        matter === 'assess'
          ? t('The disagreement about {name}’s assessment', { name: nameOf(whose) })
          : t('The disagreement about a plan for {name}', { name: nameOf(whose) }),
      assess: matter === 'assess',
      caption: fullNameOf(whose),
      back: { href: caseAddress(childId, grant.capacity), text: t('Back to the case') },
      isFamily: ['parent', 'young-person'].includes(grant.capacity),
      childId,
      state,
      council: ['caseworker', 'team-manager'].includes(grant.capacity),
      outcome: mediation?.ended && MEDIATION_OUTCOMES[mediation.ended.outcome],
      because: certificate && CERTIFICATE_BECAUSE[certificate.because],
      appealEnded: appeal?.ended && APPEAL_OUTCOMES[appeal.ended.outcome],
      answerBy: dueOn('answer-appeal'),
      ordered: orderedDays(child.events, today),
      adviserBy: dueOn('contact-mediation-adviser'),
      appealBy: dueOn('appeal'),
      arrangeBy: dueOn('arrange-mediation'),
      main: steps.find((step) => step.main),
      others: steps.filter((step) => !step.main),
    }
  },
})
