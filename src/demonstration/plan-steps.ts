import { randomUUID } from 'node:crypto'
import { adviceLines } from '../child/advice/questions.ts'
import { issuePage } from '../child/final-plan/pages/issue/page.ts'
import { needsAssessmentIn } from '../child/needs-assessment/questions.ts'
import {
  agreeSectionG,
  answerComment,
  commentOnDraft,
  startPlan,
  writeSectionA,
  writeTargets,
} from '../child/plan/decisions.ts'
import { familyWords } from '../child/plan/family-words.ts'
import { serveDraftPage } from '../child/plan/pages/serve-draft/page.ts'
import { isPlanOwed, planIn } from '../child/plan/state.ts'
import { isRefusal } from '../platform/decisions/refusal.ts'
import type { NewEvent } from '../platform/events/event.ts'
import type { ChildContext } from '../platform/http/page.ts'
import { as, asCaseworker, asHolder, type Case, submitTo } from './case.ts'
import { markAdulthood, place, planDesk, quantify } from './plan-desk.ts'
import { IN_ARABIC } from './words/in-arabic.ts'
import { ANSWERS, COMMENTS, INTERESTS } from './words/plan-words.ts'

const record = ({ written }: { written: NewEvent[] }, { child, write }: ChildContext) =>
  written.length > 0 ? write(written) : Promise.resolve(child)

/** Places what the advice says, each help beside its need. At first the first help, and some others, are left for another day. */
export const write = (one: Case) =>
  asCaseworker(one, 'Wrote in the plan', (context) => {
    const { child, today } = context
    let provisions = 0
    const desk = planDesk(child.events, randomUUID)
    desk.does(startPlan({ owed: isPlanOwed(child.events), plan: desk.plan() }, { planId: randomUUID() }, today))
    place(
      desk,
      linesOfProfessionals(context),
      today,
      (line) => line.line.kind === 'provision' && (provisions++ === 0 || one.chance.chance(0.25)),
    )
    return record(desk, context)
  })

export const finishWriting = (one: Case) =>
  asCaseworker(one, 'Wrote in the plan', (context) => {
    const { child, today } = context
    const { say } = one.child
    const desk = planDesk(child.events, randomUUID)
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
    return record(desk, context)
  })

const linesOfProfessionals = ({ child }: ChildContext) =>
  adviceLines(child).filter((one) => one.from !== 'parent-or-young-person')

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

export const answerComments = (one: Case) =>
  asCaseworker(one, 'Answered comments on the draft', (context) => {
    const desk = planDesk(context.child.events, randomUUID)
    for (const { commentId, section } of desk.plan()?.comments.filter((each) => !each.answer) ?? []) {
      const { changed, answer } = ANSWERS[section] ?? ANSWERS.whole
      desk.does(answerComment(desk.plan(), { commentId, changed, answer: one.child.say(answer) }, context.today))
    }
    return record(desk, context)
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

export async function issueFinal(one: Case): Promise<void> {
  await asCaseworker(one, 'Wrote in the plan', (context) => {
    const desk = planDesk(context.child.events, randomUUID)
    quantify(desk, one, context.today)
    return record(desk, context)
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
