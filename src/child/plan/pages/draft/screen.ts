import type { Role } from '../../../../platform/access/permission.ts'
import { type ChildContext, notThere } from '../../../../platform/http/page.ts'
import { listed, t } from '../../../../platform/languages/index.ts'
import { caseAddress } from '../../../../record/access/questions.ts'
import { grantsIn, isLive } from '../../../../record/access/state.ts'
import { childIn } from '../../../../record/children/state.ts'
import { asStepsOfTheJourney, type DutyRow, dutiesIn } from '../../../duties/questions.ts'
import { rightsHoldersOn } from '../../../notices/questions.ts'
import { commentPermission } from '../../access.ts'
import { planDocument } from '../../documents/plan-document.ts'
import { planSections } from '../../documents/sections.ts'
import { contestsFor } from '../../own-words.ts'
import { findCouncil, planMeta } from '../../plan-files.ts'
import { callName } from '../../plan-page.ts'
import { speaksFor, toldTo } from '../../said.ts'
import { contentFor, draftsFor, partsFor, seesAll } from '../../sight.ts'
import { planIn } from '../../state.ts'
import { threadPicture } from '../../thread/picture.ts'
import { versionsFor } from '../../versions/versions.ts'

const FAMILY: Role[] = ['parent', 'young-person']

/** The newest draft that somebody may read, part by part, with a place to say something about each. */
export async function draftScreen(context: ChildContext) {
  const { actor, child, childId, grant, today, trx, area } = context
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
    title: young ? t('The draft of your EHC plan') : t('The draft of {name}’s EHC plan', { name }),
    childId,
    name,
    young,
    family: FAMILY.includes(capacity),
    isCaseworker: capacity === 'caseworker',
    whole: seesAll(capacity),
    draft,
    compares: versionsFor(capacity, plan, today, grant.basis !== 'consultation').length > 1,
    earlier: plan.drafts.length > 1,
    picture: threadPicture(content, ({ label }) => `#plan-${label}`),
    contests: contestsFor({ personId: actor.personId, capacity }, plan),
    speaksFor: speaksFor(child.events, grant),
    parts,
    sectionTitles: Object.fromEntries(Object.entries(planSections).map(([letter, { title }]) => [letter, title])),
    mayComment: open && grant.mayAct && commentPermission.capacities.includes(capacity),
    onlySees: FAMILY.includes(capacity) && !grant.mayAct ? decidersIn(context) : undefined,
    mayAsk: grant.mayAct && FAMILY.includes(capacity),
    open,
    stage: plan.stage,
    inTime: today <= draft.answerBy,
    final: open ? finalDue(context) : undefined,
    caseworker: caseworkerIn(context),
    said: toldTo(context, plan),
    back: { href: caseAddress(childId, capacity), text: t('Back') },
  }
}

/** The day by which the final plan must be there, whatever set its time. */
const finalDue = ({ child, today }: ChildContext): DutyRow | undefined =>
  asStepsOfTheJourney(dutiesIn(child.events, today)).findLast(
    (row) => row.duty === 'issue-final-plan' && row.metOn === null && row.status !== 'not-owed',
  )

const decidersIn = ({ child, today }: ChildContext): string =>
  listed(rightsHoldersOn(childIn(child.events), today).map((one) => one.name))

function caseworkerIn({ child, today }: ChildContext): string {
  const grant = grantsIn(child.events).findLast((one) => one.capacity === 'caseworker' && isLive(one, today))
  return grant?.who.split(',')[0] ?? t('the SEND team')
}
