import type { Role } from '../../../../platform/access/permission.ts'
import { type ChildContext, notThere } from '../../../../platform/http/page.ts'
import { caseAddress } from '../../../../record/access/questions.ts'
import { grantsIn, isLive } from '../../../../record/access/state.ts'
import { childIn, fullNameOf } from '../../../../record/children/state.ts'
import { commentPermission } from '../../access.ts'
import { planDocument } from '../../documents/plan-document.ts'
import { planSections } from '../../documents/sections.ts'
import { findCouncil, planMeta } from '../../plan-files.ts'
import { callName, possessive } from '../../plan-page.ts'
import { contentFor, draftsFor, partsFor, seesAll } from '../../sight.ts'
import { type DraftComment, type Plan, planIn } from '../../state.ts'

const FAMILY: Role[] = ['parent', 'young-person']

/** The newest draft that somebody may read, part by part, with a place to say something about each. */
export async function draftScreen(context: ChildContext) {
  const { child, childId, grant, today, trx, area } = context
  const plan = planIn(child.events)
  const { capacity } = grant
  const draft = draftsFor(capacity, plan, today).at(-1)
  if (!plan || !draft) return notThere
  const name = callName(context)
  const young = capacity === 'young-person'
  const content = contentFor(capacity, draft.content)
  const meta = planMeta(content, {
    council: await findCouncil(trx, area),
    status: 'DRAFT',
    version: draft.number,
    date: draft.sentOn,
    madeUp: area.madeUp,
  })
  const parts = partsFor(capacity, planDocument(content, meta))
  const open = plan.stage === 'with-family'
  return {
    title: young ? 'The draft of your EHC plan' : `The draft of ${possessive(name)} EHC plan`,
    childId,
    name,
    young,
    family: FAMILY.includes(capacity),
    isCaseworker: capacity === 'caseworker',
    whole: seesAll(capacity),
    draft,
    earlier: plan.drafts.length > 1,
    parts,
    sectionTitles: Object.fromEntries(Object.entries(planSections).map(([letter, { title }]) => [letter, title])),
    mayComment: open && grant.mayAct && commentPermission.capacities.includes(capacity),
    mayAsk: grant.mayAct && FAMILY.includes(capacity),
    open,
    stage: plan.stage,
    inTime: today <= draft.answerBy,
    caseworker: caseworkerIn(context),
    said: commentsFor(context, plan),
    back: { href: caseAddress(childId, capacity), text: 'Back' },
  }
}

/** The case team reads everything that was said; others what they said themselves, or what was taken down for them. */
export function commentsFor({ actor, grant, child }: ChildContext, plan: Plan): DraftComment[] {
  if (grant.capacity === 'caseworker' || grant.capacity === 'team-manager') return plan.comments
  const young = grant.capacity === 'young-person' ? fullNameOf(childIn(child.events)) : undefined
  return plan.comments.filter(
    (one) => one.by === actor.personId || (one.capacity === 'caseworker' && [actor.name, young].includes(one.from)),
  )
}

function caseworkerIn({ child, today }: ChildContext): string {
  const grant = grantsIn(child.events).findLast((one) => one.capacity === 'caseworker' && isLive(one, today))
  return grant?.who.split(',')[0] ?? 'the SEND team'
}
