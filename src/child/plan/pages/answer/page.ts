import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { type ChildContext, childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { t } from '../../../../platform/languages/index.ts'
import { type Child, childIn } from '../../../../record/children/questions.ts'
import { tellFamily } from '../../../notices/questions.ts'
import { answerPermission } from '../../access.ts'
import { answerComment } from '../../decisions.ts'
import { planSections } from '../../documents/sections.ts'
import { commentsAnswered } from '../../messages.ts'
import { save } from '../../plan-page.ts'
import { type DraftComment, type Plan, planIn } from '../../state.ts'
import { changedSections } from '../../versions/difference.ts'
import { type AnswerInput, answerForm } from './form.ts'

export const answerPage = childPage<AnswerInput>({
  path: '/plan/:childId/comments/:commentId',
  title: 'Answer a comment',
  mayUse: answerPermission,
  view: 'child/plan/pages/answer/view.njk',
  form: answerForm,
  show: async ({ child, childId, params }) => {
    const comment = planIn(child.events)?.comments.find((one) => one.commentId === params['commentId'])
    if (!comment) return notThere
    const about =
      comment.section === 'whole'
        ? 'the whole draft'
        : `section ${comment.section}, ${planSections[comment.section].title.toLowerCase()}`
    return {
      title: `Answer what ${comment.from} said`,
      comment,
      hear: comment.recording && `/plan/${childId}/comments/${comment.commentId}/recording`,
      about,
      childId,
      since: sinceDraft(planIn(child.events), comment),
      values: comment.answer ? { changed: comment.answer.changed ? 'yes' : 'no', answer: comment.answer.answer } : {},
      back: { href: `/plan/${childId}/comments#comment-${comment.commentId}`, text: 'Back to what was said' },
    }
  },
  submit: async ({ changed, answer }, context) => {
    const commentId = context.params['commentId'] ?? ''
    const plan = planIn(context.child.events)
    const comment = plan?.comments.find((one) => one.commentId === commentId)
    if (!plan || !comment) return notThere
    if (changed === 'yes' && sinceDraft(plan, comment)?.sections.length === 0)
      return {
        errors: [
          {
            field: 'changed',
            message: `The plan says what it said in draft ${comment.number}. Change it first, or answer No`,
          },
        ],
      }
    const decided = answerComment(plan, { commentId, changed: changed === 'yes', answer }, context.today)
    const done = await save(
      context,
      decided,
      `/plan/${context.childId}/comments#comment-${commentId}`,
      'Answered. They can read it now.',
    )
    if (isRefusal(done) || plan.stage !== 'with-family') return done
    const toRing = await tellWhenAllIsAnswered(context, plan, { commentId, answer })
    return toRing ? goTo(done.goTo, `Answered. We have no way to write to ${toRing}: ring them.`) : done
  },
})

/** What the plan says now that it did not say in the draft that was commented on, while it is being written. */
function sinceDraft(plan: Plan | undefined, { draftId, section }: DraftComment) {
  const draft = plan?.drafts.find((one) => one.draftId === draftId)
  if (!plan || !draft || (plan.stage !== 'writing' && plan.stage !== 'with-family')) return undefined
  const sections = changedSections(draft.content, plan.content)
  return {
    sections,
    /** Whether something changed in the part that the comment is about. */
    here: section === 'whole' || sections.some((one) => one.section === section),
    query: `from=draft-${draft.number}&to=now`,
  }
}

/** One message when all that somebody of the family said has its answer, rather than one for each. */
async function tellWhenAllIsAnswered(
  context: ChildContext,
  plan: Plan,
  answered: { commentId: string; answer: string },
): Promise<string | undefined> {
  const child = childIn(context.child.events)
  const comment = plan.comments.find((one) => one.commentId === answered.commentId)
  const personId = comment && personOf(comment, child)
  const waits = plan.comments.some((one) => personOf(one, child) === personId && !one.answer && one !== comment)
  if (!personId || comment.answer || waits) return undefined
  const message = () => ({
    subject: t('We have answered what you said about the draft plan'),
    says: commentsAnswered(context.today),
  })
  const { notReached } = await tellFamily(context, {
    template: 'comments-answered',
    ...message(),
    inWords: message,
    href: `/plan/${context.childId}/draft`,
    inLetter: plan.comments
      .filter((one) => personOf(one, child) === personId)
      .flatMap((one) => [
        { kind: 'heading', text: one.section === 'whole' ? 'About the whole draft' : `About section ${one.section}` },
        ...(one.says ? [{ kind: 'paragraph', text: `You said: ${one.says}` } as const] : []),
        { kind: 'paragraph', text: `We say: ${one === comment ? answered.answer : (one.answer?.answer ?? '')}` },
      ]),
    only: personId,
  })
  return notReached[0]
}

/** Whose comment it is, of those who hold the rights: their own, or one that was taken down for them by name. */
function personOf({ capacity, by, from }: DraftComment, child: Child): string | undefined {
  if (capacity === 'parent' || capacity === 'young-person') return by ?? undefined
  return capacity === 'caseworker' ? child.carers.find((one) => one.name === from)?.carerId : undefined
}
