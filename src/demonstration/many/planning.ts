import { adviceLines } from '../../child/advice/questions.ts'
import { contentOf, factsIn, issueFinalPlan } from '../../child/final-plan/decisions.ts'
import type { Member } from '../../child/needs-assessment/others/whom-to-tell.ts'
import { needsAssessmentIn } from '../../child/needs-assessment/questions.ts'
import { placementIn } from '../../child/placement/questions.ts'
import { type EhcPlanContent, emptyPlan } from '../../child/plan/content/plan.ts'
import { missingFromFinal } from '../../child/plan/content/readiness.ts'
import {
  agreeSectionG,
  answerComment,
  commentOnDraft,
  draftToServe,
  serveDraft as servingDraft,
  startPlan,
  writeSectionA,
  writeTargets,
} from '../../child/plan/decisions.ts'
import { familyWords } from '../../child/plan/family-words.ts'
import { type PlanMeta, planMeta } from '../../child/plan/questions.ts'
import { isPlanOwed, planIn } from '../../child/plan/state.ts'
import { isRefusal } from '../../platform/decisions/refusal.ts'
import type { DeedWords } from '../deed-words.ts'
import { markAdulthood, type PlanDesk, place, planDesk, quantify } from '../plan-desk.ts'
import { COMMENTS, HISTORIES, INTERESTS, TARGETS } from '../words/casework-words.ts'
import { byCaseworker, byHolder, type Life, noteLook, whoIs, write } from './life.ts'
import { serve } from './notice.ts'
import { attends, granted } from './opening.ts'

const planOf = (life: Life) => planIn(life.desk.events)

function sit(life: Life, what: DeedWords, work: (desk: PlanDesk) => void): void {
  const desk = planDesk(life.desk.events, life.newId)
  work(desk)
  byCaseworker(life, what, desk.written)
}

export const startWriting = (life: Life) =>
  sit(life, 'Wrote in the plan', (desk) => {
    let provisions = 0
    const today = life.clock.today()
    const { events } = life.desk
    desk.does(startPlan({ owed: isPlanOwed(events), plan: desk.plan() }, { planId: life.newId() }, today))
    const lines = linesOfProfessionals(life)
    place(
      desk,
      lines,
      today,
      (line) => line.line.kind === 'provision' && (provisions++ === 0 || life.chance.chance(0.25)),
    )
  })

export const finishWriting = (life: Life) =>
  sit(life, 'Wrote in the plan', (desk) => {
    const { child, clock, chance } = life
    const today = clock.today()
    place(desk, linesOfProfessionals(life), today, () => false)
    const said = familyWords(life.desk.events).filter(({ words }) => words.length < 900)
    const quoted = (into: 'views' | 'aspirations') =>
      said
        .filter((one) => one.into === into)
        .slice(0, 3)
        .map(({ key: _, into: __, ...view }) => view)
    const askedBy = needsAssessmentIn(life.desk.events).request?.askedBy.name ?? life.holder.name
    const history = child
      .say(chance.pick(HISTORIES))
      .replace('%place%', life.place?.name ?? 'home')
      .replace('%asker%', askedBy)
    const sectionA = {
      history,
      howTheyCommunicate: child.say(child.profile.family.helps),
      interests: child.say(chance.pick(INTERESTS)),
      views: quoted('views'),
      aspirations: quoted('aspirations'),
    }
    desk.does(writeSectionA(desk.plan(), sectionA, today))
    desk.does(writeTargets(desk.plan(), child.say(chance.pick(TARGETS)), today))
    markAdulthood(desk, today)
  })

const linesOfProfessionals = ({ desk }: Life) =>
  adviceLines(desk).filter((one) => one.from !== 'parent-or-young-person')

/** What stands on the front of a plan of this case. */
export const metaOf = (
  life: Life,
  content: EhcPlanContent,
  status: PlanMeta['status'],
  version: number,
  date: string,
) => planMeta(content, { council: life.area.council, status, version, date, madeUp: life.area.area.madeUp })

export async function serveDraft(life: Life): Promise<void> {
  const { clock, desk, papers, caseworker, newId } = life
  const plan = planOf(life)
  const officer = { name: caseworker.name, role: 'EHC caseworker' }
  const draft = draftToServe(plan, officer)
  if ('refused' in draft) throw new Error(`${draft.code}: ${draft.says}`)
  const receivedOn = needsAssessmentIn(desk.events).request?.receivedOn ?? clock.today()
  const { service, dates } = serve(life, { slug: 'draft-plan', receivedOn, href: `/plan/${desk.childId}/draft` })
  const meta = metaOf(life, draft.content, 'DRAFT', draft.number, service.sentOn)
  const files = await papers.plan(`draft-plan-${draft.number}-${service.sentOn}`, draft.content, meta, clock.now())
  const serving = { draftId: newId(), officer, ...files, service, answerBy: dates.answerBy }
  byCaseworker(life, 'Sent the draft to the family', servingDraft(plan, serving, clock.today()))
  if (life.chance.chance(0.85))
    noteLook(life, life.holder, life.holder.isYoungPerson ? 'young-person' : 'parent', 'Read the draft', 'seen')
}

export function comment(life: Life): void {
  const { chance, child, clock, holder, newId } = life
  const said = chance
    .shuffled(COMMENTS)
    .slice(0, chance.between(1, 3))
    .map(({ section, says }) => ({ commentId: newId(), section, says: child.say(says) }))
  const commenting = {
    said,
    from: holder.name,
    how: chance.chance(0.8) ? ('online' as const) : ('phone' as const),
    on: clock.today(),
  }
  const decided = commentOnDraft(planOf(life), commenting, clock.today())
  if (commenting.how === 'online') byHolder(life, 'Commented on the draft', decided)
  else byCaseworker(life, 'Took down what the family said of the draft', decided)
}

export function answerComments(life: Life): void {
  const open = planOf(life)?.comments.filter((one) => !one.answer) ?? []
  if (open.length === 0) return
  sit(life, 'Answered comments on the draft', (desk) => {
    for (const { commentId, section } of open) {
      const { changed, answer } = life.chance.pick(
        COMMENTS.filter((one) => one.section === section).flatMap((one) => one.answers),
      )
      desk.does(answerComment(desk.plan(), { commentId, changed, answer: life.child.say(answer) }, life.clock.today()))
    }
  })
}

export function agreeHealth(life: Life): void {
  const plan = planOf(life)
  const [officer] = life.area.inRole('designated-clinical-officer')
  if (!officer || !plan?.content.provisions.some((one) => one.section === 'G')) return
  const today = life.clock.today()
  const agreement = { body: life.area.board.name, agreedBy: officer.name, agreedOn: today }
  write(life, officer, officer.role, 'Agreed the health provision', agreeSectionG(plan, agreement, today))
}

export async function issueFinal(life: Life): Promise<void> {
  const vague = missingFromFinal(planOf(life)?.content ?? emptyPlan()).some(({ section }) => section === 'F')
  if (vague) sit(life, 'Wrote in the plan', (desk) => quantify(desk, life, life.clock.today()))
  const { area, caseworker, clock, desk, papers } = life
  const facts = factsIn(desk.childId, desk.events)
  const { plan } = facts
  if (!plan) throw new Error('There is no plan.')
  const officer = { name: caseworker.name, role: 'EHC caseworker' }
  const content = contentOf(facts, plan, officer, clock.today())
  const receivedOn = needsAssessmentIn(desk.events).request?.receivedOn ?? clock.today()
  const rows: [string, string][] = [
    ['School or college', facts.sectionI?.name ?? 'None is named. The plan names a type.'],
    ['Type', facts.sectionI?.type ?? ''],
  ]
  const { service } = serve(life, { slug: 'final-plan', receivedOn, facts: rows, href: `/final-plan/${desk.childId}` })
  const meta = metaOf(life, content, 'FINAL', 1, clock.today())
  const files = await papers.plan(`final-plan-1-${clock.today()}`, content, meta, clock.now())
  const { decision } = placementIn(desk.events)
  const school = decision?.name ? [{ name: decision.name, organisationId: decision.organisationId }] : []
  const issuing = {
    officer,
    ...files,
    service,
    template: { slug: 'ehc-plan-template', version: 1 },
    copiesTo: [...school, area.board],
  }
  const issued = issueFinalPlan(facts, issuing, clock.today())
  if (isRefusal(issued)) throw new Error(`${issued.code}: ${issued.says}`)
  const named = area.places.find((one) => one.organisationId === decision?.organisationId)
  const readers: Member[] = named
    ? [...area.inRole('head-teacher', named.organisationId), ...area.inRole('senco', named.organisationId)]
    : []
  const copies = readers.map((one) =>
    granted(life, { personId: one.personId, who: whoIs(one) }, one.role, 'named-setting', {
      purpose: 'To make sure that the plan is followed at the school it names',
      parts: ['case', 'plan'],
    }),
  )
  byCaseworker(life, 'Issued the final plan', [...issued, ...copies])
  if (named && named.organisationId !== life.place?.organisationId) {
    byCaseworker(life, 'Recorded the new school', [attends(life, named, clock.today())])
    life.place = named
  }
}
