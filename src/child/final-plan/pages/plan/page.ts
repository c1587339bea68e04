import { childPage, notThere } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { day as sayDay } from '../../../../platform/views/filters.ts'
import { caseAddress } from '../../../../record/access/questions.ts'
import { childIn, nameOf } from '../../../../record/children/state.ts'
import { datesOf } from '../../../notices/questions.ts'
import { contentFor, partsFor, planDocument, planMeta, seesAll, threadPicture } from '../../../plan/questions.ts'
import { getsCopy, mayReadFinal, readFinalPlan } from '../../access.ts'
import { councilOn, maySeeBefore } from '../../final-files.ts'
import { firstReviewBy } from '../../questions.ts'
import { finalityIn } from '../../state.ts'

export const finalPlanPage = childPage({
  path: '/final-plan/:childId',
  title: phrase('The final plan'),
  inEveryLanguage: true,
  mayUse: readFinalPlan,
  view: 'child/final-plan/pages/plan/view.njk',
  async show(context) {
    const { child, childId, actor, grant, today, query, area } = context
    if (!mayReadFinal(actor, childId)) return notThere
    const name = nameOf(childIn(child.events))
    const finality = finalityIn(child.events)
    const issued = finality.issued.filter((one) => one.servedOn <= today || maySeeBefore(grant.capacity))
    const plan = query['version'] ? issued.find((one) => String(one.version) === query['version']) : issued.at(-1)
    const isFamily = ['parent', 'young-person', 'helper', 'sendiass-adviser'].includes(grant.capacity)
    const shown = {
      title: t('{name}’s EHC plan', { name }),
      name,
      childId,
      isFamily,
      back: { href: caseAddress(childId, grant.capacity), text: t('Back to the case') },
    }
    if (query['version'] && !plan) return notThere
    if (!plan) return shown
    const content = contentFor(grant.capacity, plan.content)
    const meta = planMeta(plan.content, {
      council: await councilOn(context),
      status: 'FINAL',
      version: plan.version,
      date: plan.service.sentOn,
      madeUp: area.madeUp,
    })
    const ties = actor.grants.filter((tie) => tie.childId === childId)
    const dates = datesOf(plan.service.sentOn, plan.servedOn, null)
    const parts = partsFor(grant.capacity, planDocument(content, meta))
    return {
      ...shown,
      plan,
      parts,
      helpHref: `#${parts.find(({ title }) => /\bF\b/.test(title))?.id ?? ''}`,
      picture: seesAll(grant.capacity) ? threadPicture(content, ({ label }) => `#plan-${label}`) : undefined,
      isLatest: plan === issued.at(-1),
      hasCopy: ties.some(getsCopy),
      hasEditions: seesAll(grant.capacity),
      amended: finality.amended?.documents.length
        ? {
            on: finality.amended.on,
            files: finality.amended.documents.map((one) => ({ ...one, href: `/documents/${childId}/${one.sha256}` })),
          }
        : finality.amended && { on: finality.amended.on, files: [] },
      helps: content.provisions.filter((one) => one.section === 'F').length,
      rights: rightsOf(dates, today, `/redress/${childId}`),
      reviewBy: firstReviewBy(plan),
      versions: issued
        .toReversed()
        .map(({ version, servedOn, service }) => ({ version, servedOn, sentOn: service.sentOn })),
      letterHref: ties.some((tie) => isFamily || tie.capacity === 'caseworker' || tie.capacity === 'team-manager')
        ? `/final-plan/${childId}/file/${plan.version}/letter`
        : undefined,
    }
  },
})

/** Children and Families Act 2014, ss 51 and 55; days are the earliest reading, as in the letter. All else is on its own page. */
function rightsOf(dates: ReturnType<typeof datesOf>, today: string, href: string) {
  if (dates.appealBy < today) {
    return [
      {
        text: phrase('The two months to appeal seem to be over'),
        href,
        how: t(
          'We work them out to {day}. You may have longer with a mediation certificate, and you can ask the Tribunal to take a late appeal. Ask SENDIASS at once.',
          { day: sayDay(dates.appealBy) },
        ),
        law: 'Children and Families Act 2014, section 51',
      },
    ]
  }
  return [
    {
      text: phrase('Appeal about section B, F or I'),
      by: dates.appealBy,
      href,
      how: phrase(
        'First contact the mediation adviser, unless it is only about section I. The page shows what you can challenge, how, who helps, and what happens to the plan meanwhile.',
      ),
      law: 'Children and Families Act 2014, sections 51 and 55',
    },
  ]
}
