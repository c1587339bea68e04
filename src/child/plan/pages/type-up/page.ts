import { z } from 'zod'
import { requiredText } from '../../../../platform/http/form.ts'
import { childPage, notThere } from '../../../../platform/http/page.ts'
import { answerPermission } from '../../access.ts'
import { typeUpComment } from '../../decisions.ts'
import { save } from '../../plan-page.ts'
import { planIn } from '../../state.ts'

const form = z.object({ words: requiredText('Type what was said, in their words', 20_000) })

/** What was said aloud, typed up under the recording, so that everybody who may hear it can read it. */
export const typeUpPage = childPage<z.infer<typeof form>>({
  path: '/plan/:childId/comments/:commentId/type-up',
  title: 'Type up a recording',
  mayUse: answerPermission,
  view: 'child/plan/pages/type-up/view.njk',
  form,
  async show({ child, childId, params }) {
    const comment = planIn(child.events)?.comments.find((one) => one.commentId === params['commentId'])
    if (!comment?.recording) return notThere
    return {
      title: `Type up what ${comment.from} said`,
      comment,
      hear: `/plan/${childId}/comments/${comment.commentId}/recording`,
      values: { words: comment.typedUp?.words },
      back: { href: `/plan/${childId}/comments#comment-${comment.commentId}`, text: 'Back to what was said' },
    }
  },
  async submit({ words }, context) {
    const commentId = context.params['commentId'] ?? ''
    const plan = planIn(context.child.events)
    if (!plan?.comments.some((one) => one.commentId === commentId)) return notThere
    return save(
      context,
      typeUpComment(plan, { commentId, words }, context.today),
      `/plan/${context.childId}/comments#comment-${commentId}`,
      'Typed up. The recording stays beside it.',
    )
  },
})
