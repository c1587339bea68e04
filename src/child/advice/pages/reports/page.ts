import { guard } from '../../../../platform/access/actor.ts'
import { childPage } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { agreePermission, objectPermission, reportsPermission } from '../../access.ts'
import { SIDES } from '../../events.ts'
import { factsOf } from '../../facts.ts'
import { earlierAdvice, readable, sentReports, sidesFor, threeSides, visibleProposals } from '../../prior/reports.ts'
import { priorIn } from '../../prior/state.ts'
import { bodyName } from '../../state.ts'

const FAMILY = ['parent', 'young-person']

/** Which reports exist, what might be used again, what each of the three said, and on what footing all of it is used. */
export const reportsPage = childPage({
  path: '/advice/:childId/reports',
  title: phrase('Reports that are there already'),
  inEveryLanguage: true,
  mayUse: reportsPermission,
  view: 'child/advice/pages/reports/view.njk',
  async show(context) {
    const { childId, actor, grant } = context
    const { advice, name, assessment } = factsOf(context)
    const at = `/advice/${childId}`
    const mayPropose = guard(agreePermission, actor, childId).allowed && assessment.stage === 'assessing'
    const mayObject = mayPropose && FAMILY.includes(grant.capacity)
    const seesObjections = [...FAMILY, 'caseworker', 'team-manager'].includes(grant.capacity)
    const objections = priorIn(context.child.events).objections
    return {
      title: t('Reports about {name}', { name }),
      name,
      isFamily: FAMILY.includes(grant.capacity),
      proposeHref: mayPropose ? `${at}/propose` : undefined,
      proposals: visibleProposals(context).map((one) => {
        const mine = sidesFor(context, one).filter(({ side }) => one.answers[side] === null)
        return {
          ...one,
          body: bodyName(one.from),
          sides: threeSides(one, SIDES),
          waitsForMe: mayPropose && one.stage === 'open' && mine.some((own) => own.asThemselves),
          href: guard(agreePermission, actor, childId).allowed ? `${at}/proposal/${one.proposalId}` : undefined,
          files: one.documents.map((ref) => ({ ref, href: `/documents/${childId}/${ref.sha256}` })),
        }
      }),
      earlier: earlierAdvice(context).map((one) => ({
        ...one,
        body: bodyName(one.from),
        href: `${at}#advice-${one.adviceId}`,
        proposeHref: mayPropose ? `${at}/propose?advice=${one.adviceId}` : undefined,
      })),
      sent: sentReports(context).map((one) => ({
        ...one,
        href: `/documents/${childId}/${one.ref.sha256}`,
        proposeHref: mayPropose ? `${at}/propose?file=${one.ref.sha256}` : undefined,
      })),
      held: readable(context, advice.held).map((one) => {
        const objection = seesObjections ? objections.findLast((other) => other.adviceId === one.adviceId) : undefined
        const maySee = objection ? guard(objectPermission, actor, childId).allowed : mayObject
        return {
          ...one,
          body: bodyName(one.from),
          objection,
          objectionHref: maySee ? `${at}/objection/${one.adviceId}` : undefined,
        }
      }),
      back: { href: at, text: t('Back to the advice') },
    }
  },
})
