import type { ChildContext } from '../../../platform/http/page.ts'
import type { EhcPlanContent } from '../content/plan.ts'
import type { PlanMeta } from '../documents/plan-document.ts'
import { findCouncil, planMeta } from '../plan-files.ts'
import { draftsFor, seesAll } from '../sight.ts'
import { planIn } from '../state.ts'

/** A plan as it was sent, whichever edition of it somebody wants. */
export type Sent = {
  /** `draft-1`, `final-2` */
  key: string
  name: string
  isDraft: boolean
  number: number
  content: EhcPlanContent
  sentOn: string
  /** The files that were served, at their own addresses. */
  served: { pdf: string; docx: string }
}

/** Every draft and final plan of which this person reads the whole, the newest first. */
export function sentFor({ child, childId, grant, today }: ChildContext): Sent[] {
  const plan = planIn(child.events)
  if (!plan || !seesAll(grant.capacity)) return []
  const drafts = draftsFor(grant.capacity, plan, today).map(({ number, content, sentOn }) => ({
    key: `draft-${number}`,
    name: `Draft ${number}`,
    isDraft: true,
    number,
    content,
    sentOn,
    served: { pdf: `/plan/${childId}/draft/${number}/pdf`, docx: `/plan/${childId}/draft/${number}/docx` },
  }))
  const isTeam = grant.capacity === 'caseworker' || grant.capacity === 'team-manager'
  const finals = plan.finals
    .filter((one) => isTeam || one.servedOn <= today)
    .map(({ version, content, sentOn }) => {
      const file = `/final-plan/${childId}/file/${version}`
      const served = { pdf: `${file}/pdf`, docx: `${file}/docx` }
      return {
        key: `final-${version}`,
        name: `Final plan, version ${version}`,
        isDraft: false,
        number: version,
        content,
        sentOn,
        served,
      }
    })
  return [...drafts, ...finals].toReversed()
}

export async function metaOfSent({ area, trx }: ChildContext, sent: Sent): Promise<PlanMeta> {
  return planMeta(sent.content, {
    council: await findCouncil(trx, area),
    status: sent.isDraft ? 'DRAFT' : 'FINAL',
    version: sent.number,
    date: sent.sentOn,
    madeUp: area.madeUp,
  })
}
