import { childPage } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { caseAddress } from '../../../../record/access/questions.ts'
import { readPlacement } from '../../access.ts'
import { factsOf, isCaseworker, words } from '../../facts.ts'
import { consultationOf, isRightToAsk, standingRequests, unansweredRequests } from '../../state.ts'

export const overviewPage = childPage({
  path: '/placement/:childId',
  title: phrase('Schools and colleges'),
  inEveryLanguage: true,
  mayUse: readPlacement,
  view: 'child/placement/pages/overview/view.njk',
  async show(context) {
    const { name, placement } = factsOf(context)
    const { requests, consultations, decision, stage } = placement
    const nameOfRequest = (id: string) =>
      requests.find((one) => one.institutionRequestId === id)?.institution.name ?? ''
    return {
      title: t('Schools and colleges for {name}', { name }),
      name,
      words,
      placement,
      requests: requests.map((one) => ({
        ...one,
        hasRight: isRightToAsk(one.institution.kind),
        consulted: consultationOf(placement, one.institution),
      })),
      consultations,
      decision: decision && {
        ...decision,
        notNamed: decision.notNamed.map((one) => ({ ...one, name: nameOfRequest(one.institutionRequestId) })),
        considered: decision.considered.map((one) => ({ ...one, name: nameOfRequest(one.institutionRequestId) })),
      },
      unanswered: decision ? unansweredRequests(placement).map((one) => one.institution.name) : [],
      anyStanding: standingRequests(placement).length > 0,
      // Whom the family asked for must be asked first; and nobody can decide before anybody was asked.
      askFirst:
        consultations.length === 0 ||
        standingRequests(placement).some(
          ({ institution }) => isRightToAsk(institution.kind) && !consultationOf(placement, institution),
        ),
      isOpen: stage === 'open',
      isCaseworker: isCaseworker(context),
      mayAct: context.grant.mayAct && ['parent', 'young-person', 'caseworker'].includes(context.grant.capacity),
      childId: context.childId,
      back: { href: caseAddress(context.childId, context.grant.capacity), text: t('Back to the case') },
    }
  },
})
