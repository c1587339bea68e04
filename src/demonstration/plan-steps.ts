import { randomUUID } from 'node:crypto'
import { adviceLines, type QuotableLine } from '../child/advice/questions.ts'
import { issuePage } from '../child/final-plan/pages/issue/page.ts'
import { needsAssessmentIn } from '../child/needs-assessment/questions.ts'
import { askForInstitution } from '../child/placement/decisions.ts'
import { answerPage } from '../child/placement/pages/answer/page.ts'
import { consultPage } from '../child/placement/pages/consult/page.ts'
import { decidePage } from '../child/placement/pages/decide/page.ts'
import { listInstitutions, placementIn } from '../child/placement/questions.ts'
import type { PlanItemId } from '../child/plan/content/plan.ts'
import { missingFromFinal } from '../child/plan/content/readiness.ts'
import {
  agreeSectionG,
  answerComment,
  commentOnDraft,
  startPlan,
  writeProvision,
  writeSectionA,
  writeTargets,
} from '../child/plan/decisions.ts'
import { familyWords } from '../child/plan/family-words.ts'
import { isPlaced, placeAdviceLine } from '../child/plan/from-advice.ts'
import { serveDraftPage } from '../child/plan/pages/serve-draft/page.ts'
import { isPlanOwed, type Plan, planIn } from '../child/plan/state.ts'
import { isRefusal, type Refusal } from '../platform/decisions/refusal.ts'
import type { NewEvent, RecordedEvent } from '../platform/events/event.ts'
import type { ChildContext } from '../platform/http/page.ts'
import { as, asCaseworker, asHolder, type Case, submitTo } from './case.ts'
import { IN_ARABIC } from './words/in-arabic.ts'
import { ANSWERS, COMMENTS, INTERESTS } from './words/plan-words.ts'
import { ASKED_AGAIN } from './words/vague.ts'

/** Several decisions of one sitting, each seeing those before it, written at once. */
function sitting(context: ChildContext) {
  const written: NewEvent[] = []
  const { child, actor } = context
  const unwritten = (event: NewEvent): RecordedEvent => ({
    ...event,
    laCode: child.laCode,
    childId: child.childId,
    version: 0,
    eventId: randomUUID(),
    recordedAt: context.clock.now(),
    by: actor.personId,
    capacity: context.grant.capacity,
    supersedes: null,
    hiddenFrom: null,
    previousHash: '',
    hash: '',
  })
  let events = [...child.events]
  return {
    newId: () => randomUUID(),
    plan: () => planIn(events),
    does(decided: NewEvent[] | Refusal) {
      if (isRefusal(decided)) throw new Error(`${decided.code}: ${decided.says}`)
      written.push(...decided)
      events = [...events, ...decided.map(unwritten)]
    },
    end: () => (written.length > 0 ? context.write(written) : Promise.resolve(child)),
  }
}

/** Places what the advice says, each help beside its need. At first the first help, and some others, are left for another day. */
export const write = (one: Case) =>
  asCaseworker(one, 'Wrote in the plan', (context) => {
    const { child, today } = context
    let provisions = 0
    const desk = sitting(context)
    desk.does(startPlan({ owed: isPlanOwed(child.events), plan: desk.plan() }, { planId: randomUUID() }, today))
    place(
      desk,
      linesOfProfessionals(context),
      today,
      (line) => line.line.kind === 'provision' && (provisions++ === 0 || one.chance.chance(0.25)),
    )
    return desk.end()
  })

export const finishWriting = (one: Case) =>
  asCaseworker(one, 'Wrote in the plan', (context) => {
    const { child, today } = context
    const { say } = one.child
    const desk = sitting(context)
    place(desk, linesOfProfessionals(context), today, () => false)
    const words = familyWords(child.events).filter((said) => said.words.length < 900)
    const quoted = (into: 'views' | 'aspirations') =>
      words
        .filter((said) => said.into === into)
        .slice(0, 4)
        .map(({ key: _, into: __, ...view }) => view)
    const history = say(
      `{name} lives in Mereshire and has been at ${one.child.school} since the school year began. ${needsAssessmentIn(child.events).request?.askedBy.name} asked for the assessment.`,
    )
    desk.does(
      writeSectionA(
        desk.plan(),
        {
          history,
          howTheyCommunicate: say(one.child.profile.family.helps),
          interests: say(one.chance.pick(INTERESTS)),
          views: quoted('views'),
          aspirations: quoted('aspirations'),
        },
        today,
      ),
    )
    desk.does(
      writeTargets(
        desk.plan(),
        say(
          'Shorter-term targets are set by {name}, the family and the class teacher each half term, and looked at together at the end of it.',
        ),
        today,
      ),
    )
    markAdulthood(desk, today)
    return desk.end()
  })

/** The plan as it is being written, and where to write. */
export type PlanDesk = { plan(): Plan | undefined; does(decided: NewEvent[] | Refusal): void; newId(): string }

const linesOfProfessionals = ({ child }: ChildContext) =>
  adviceLines(child).filter((one) => one.from !== 'parent-or-young-person')

export function place(
  desk: PlanDesk,
  lines: QuotableLine[],
  today: string,
  skip: (line: QuotableLine) => boolean,
): void {
  let need: PlanItemId | undefined
  for (const line of lines) {
    const plan = desk.plan()
    if (!plan) return
    if (isPlaced(plan.content, line)) {
      if (line.line.kind === 'need')
        need = plan.content.needs.find((each) =>
          each.sources.some((source) => source.adviceId === line.adviceId && source.line === line.line.line),
        )?.id
      continue
    }
    if (skip(line)) continue
    const newId = desk.newId()
    if (line.line.kind === 'need') need = newId as PlanItemId
    const linked = line.line.kind === 'provision' || line.line.kind === 'outcome'
    desk.does(placeAdviceLine(plan, { line, newId, needs: linked && need ? [need] : [] }, today))
  }
}

/** SEND Regulations 2014, reg 12(3): from Year 9 a plan says which help prepares for adulthood. */
export function markAdulthood(desk: PlanDesk, today: string): void {
  const plan = desk.plan()
  const first = plan?.content.provisions.find((one) => one.section === 'F')
  if (first && (plan?.content.personal.yearGroup ?? 0) >= 9)
    desk.does(writeProvision(plan, { ...first, preparesFor: 'EMPLOYMENT' }, today))
}

export const serveDraft = (one: Case) =>
  asCaseworker(one, 'Sent the draft to the family', (context) =>
    submitTo(serveDraftPage, { how: 'as-they-chose' }, context),
  )

export const comment = (one: Case) =>
  asHolder(one, 'Commented on the draft', async ({ child, today, write }) => {
    const said = one.chance
      .shuffled(COMMENTS)
      .slice(0, one.chance.between(2, 3))
      .map(({ section, says }) => ({ commentId: randomUUID(), section, says: one.child.say(says) }))
    if (one.story.reads === 'ar')
      for (const [at, each] of said.entries()) each.says = IN_ARABIC.comments[at] ?? each.says
    const answer = commentOnDraft(
      planIn(child.events),
      { said, from: one.holder.name, how: 'online', on: today },
      today,
    )
    return isRefusal(answer) ? answer : write(answer)
  })

const WANTED = [
  'Oakfield Special School',
  'Cedar House Academy (special)',
  'Rowan Tree School',
  'Mereshire High School',
  'Millbrook Primary School',
  'Northgate School for Deaf Children',
]

export const askSchool = (one: Case) =>
  asHolder(one, 'Asked for a school', async ({ trx, area, child, today, write }) => {
    const older = one.child.age >= 11
    const name =
      one.story.holder === 'nadia'
        ? 'Oakfield Special School'
        : one.chance.pick(
            WANTED.filter(
              (wanted) =>
                wanted !== one.child.school &&
                wanted !== (older ? 'Millbrook Primary School' : 'Mereshire High School'),
            ),
          )
    const known = (await listInstitutions(trx, area.laCode, today)).find((each) => each.name === name)
    if (!known) throw new Error(`There is no ${name}.`)
    const { organisationId, kind } = known
    const why = one.child.say(
      'Classes are small and the adults know how to talk with {him}. {name} came out of the visit smiling.',
    )
    const answer = askForInstitution(
      placementIn(child.events),
      {
        institution: { organisationId, name, kind },
        by: one.holder.name,
        how: 'online',
        why,
        on: today,
        institutionRequestId: randomUUID(),
      },
      today,
    )
    return isRefusal(answer) ? answer : write(answer)
  })

/** Asks the school that the family wants, and the one where the child is now. */
export const consult = (one: Case) =>
  asCaseworker(one, 'Consulted schools', (context) => {
    const requests = placementIn(context.child.events).requests.map((each) => `request:${each.institutionRequestId}`)
    const now = one.cast.organisations.get(one.child.school)
    return submitTo(
      consultPage,
      { institutions: [...requests, ...(now ? [now] : [])], papers: [], papersChecked: true, sentOn: context.today },
      context,
    )
  })

export const reply = (one: Case) => replyOf(one, 0)
export const secondReply = (one: Case) => replyOf(one, 1)

async function replyOf(one: Case, at: number): Promise<void> {
  const consultations = await asCaseworker(
    one,
    'Read the answers of schools',
    async ({ child }) => placementIn(child.events).consultations,
  )
  const asked = consultations[at]
  const head = asked && one.cast.inRole('head-teacher', asked.institution.name)[0]
  if (!asked || !head) return
  const yes = at === 0 ? one.chance.chance(0.75) : true
  const says = yes
    ? one.child.say(
        'We have read the draft and met {name}. We can make the provision in section F from September with the adults it names.',
      )
    : one.child.say(
        'We are full in this year group: 8 pupils in each class, and the rooms take 8. One more would take teaching away from pupils who need two adults.',
      )
  const input = {
    answer: yes ? 'can-meet-need' : 'no-place',
    grounds: yes ? [] : ['incompatible-with-others'],
    says,
    wouldNeed: yes ? undefined : 'A second room and one more teacher.',
  }
  await as(one, head, 'head-teacher', 'Answered a consultation', (context) =>
    submitTo(answerPage, input, { ...context, params: { consultationId: asked.consultationId } }),
  )
}

export const answerComments = (one: Case) =>
  asCaseworker(one, 'Answered comments on the draft', (context) => {
    const desk = sitting(context)
    for (const { commentId, section } of desk.plan()?.comments.filter((each) => !each.answer) ?? []) {
      const { changed, answer } = ANSWERS[section] ?? ANSWERS.whole
      desk.does(answerComment(desk.plan(), { commentId, changed, answer: one.child.say(answer) }, context.today))
    }
    return desk.end()
  })

export const agreeHealth = (one: Case) =>
  as(
    one,
    one.cast.by('grace'),
    'designated-clinical-officer',
    'Agreed the health provision',
    async ({ child, actor, today, write }) => {
      const plan = planIn(child.events)
      if (!plan?.content.provisions.some((each) => each.section === 'G')) return child
      const answer = agreeSectionG(
        plan,
        { body: 'Mereshire Integrated Care Board', agreedBy: actor.name, agreedOn: today },
        today,
      )
      return isRefusal(answer) ? answer : write(answer)
    },
  )

/** Names what the family asked for, unless that school showed that it cannot; then the ground in law and its evidence are given. */
export const decidePlacement = (one: Case) =>
  asCaseworker(one, 'Decided what section I will say', (context) => {
    const { requests, consultations } = placementIn(context.child.events)
    const [wanted, other] = consultations
    const request = requests[0]
    const named = wanted?.reply?.answer === 'can-meet-need' || !other ? wanted : other
    const id = request?.institutionRequestId
    const refusing =
      named === wanted
        ? {}
        : {
            [`grounds-${id}`]: ['incompatible-with-others'],
            [`evidence-${id}`]:
              'The school’s answer, its numbers for each class, and a visit by our officer: every class is at 8, and the room plan shows no space for a ninth.',
            [`steps-${id}`]:
              'A second adult, a mixed-age class and a place from January were talked through with the head. None frees a room.',
          }
    const reasons = one.child.say(
      `${named?.institution.name} has said that it can make the provision in section F, and {name} can begin there.`,
    )
    return submitTo(
      decidePage,
      {
        named: named?.consultationId ?? 'type-only',
        type: typeOf(named?.institution.kind, named?.institution.name),
        reasons,
        ...refusing,
      },
      context,
    )
  })

export function typeOf(kind = 'maintained-school', name = ''): string {
  const special = /special|deaf|Rowan/i.test(name) ? 'special' : 'mainstream'
  if (kind === 'further-education') return 'Further education college'
  if (kind === 'section-41') return 'Independent special school approved under section 41'
  if (kind === 'non-maintained-special') return 'Non-maintained special school'
  return kind === 'other'
    ? 'Early years setting'
    : `${special === 'special' ? 'Special' : 'Mainstream'} ${kind === 'academy' ? 'academy' : 'maintained school'}`
}

/** Provision that nobody can count is no provision: whoever wrote it is asked again before the plan is final. */
export function quantify(desk: PlanDesk, about: Pick<Case, 'chance' | 'child'>, today: string): void {
  const content = desk.plan()?.content
  if (!content) return
  for (const { section, item } of missingFromFinal(content)) {
    const plan = desk.plan()
    const provision = plan?.content.provisions.find((one) => one.id === item)
    if (section !== 'F' || !provision) continue
    const { who, ...asked } = about.chance.pick(ASKED_AGAIN)
    desk.does(writeProvision(plan, { ...provision, ...asked, whoDelivers: about.child.say(who) }, today))
  }
}

export async function issueFinal(one: Case): Promise<void> {
  await asCaseworker(one, 'Wrote in the plan', (context) => {
    const desk = sitting(context)
    quantify(desk, one, context.today)
    return desk.end()
  })
  await issue(one)
}

const issue = (one: Case) =>
  asCaseworker(one, 'Issued the final plan', (context) =>
    submitTo(
      issuePage,
      {
        officerName: context.actor.name,
        officerRole: 'EHC caseworker',
        how: 'as-they-chose',
        sentOn: undefined,
        read: true,
      },
      context,
    ),
  )
