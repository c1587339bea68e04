import { childPage, notThere } from '../../../../platform/http/page.ts'
import { answerPermission } from '../../access.ts'
import { answerComment } from '../../decisions.ts'
import { planSections } from '../../documents/sections.ts'
import { save } from '../../plan-page.ts'
import { planIn } from '../../state.ts'
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
      values: comment.answer ? { changed: comment.answer.changed ? 'yes' : 'no', answer: comment.answer.answer } : {},
      back: { href: `/plan/${childId}/comments#comment-${comment.commentId}`, text: 'Back to what was said' },
    }
  },
  submit: async ({ changed, answer }, context) => {
    const commentId = context.params['commentId'] ?? ''
    const plan = planIn(context.child.events)
    if (!plan?.comments.some((one) => one.commentId === commentId)) return notThere
    const decided = answerComment(plan, { commentId, changed: changed === 'yes', answer }, context.today)
    return save(
      context,
      decided,
      `/plan/${context.childId}/comments#comment-${commentId}`,
      'Answered. They can read it now.',
    )
  },
})
