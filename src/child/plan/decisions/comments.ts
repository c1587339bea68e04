import { refusal } from '../../../platform/decisions/refusal.ts'
import { phrase } from '../../../platform/languages/index.ts'
import { CommentTypedUp, DraftCommentAnswered, DraftCommented, type Recording } from '../events.ts'
import type { CommentSection, DraftComment, Plan } from '../state.ts'
import { type Answer, openPlan } from './while-open.ts'

type Commenting = {
  said: { commentId: string; section: CommentSection; says: string; recording?: Recording | null }[]
  from: string
  /** The family member who let somebody speak for them. */
  onBehalfOf?: string | null
  how: DraftComment['how']
  /** When it was said: today, or the day of the letter or call. */
  on: string
}

export function commentOnDraft(plan: Plan | undefined, commenting: Commenting, today: string): Answer {
  const { said, from, how, on, onBehalfOf = null } = commenting
  const open = openPlan(plan)
  if ('refused' in open) {
    return open.code === 'plan-is-final'
      ? refusal(
          'plan-is-final',
          phrase(
            'The plan is final now, so this draft can no longer change. The letter that came with the final plan says how to appeal, and your caseworker can tell you more.',
          ),
          'Children and Families Act 2014, s51',
        )
      : open
  }
  const draft = open.drafts.at(-1)
  if (!draft) return refusal('no-draft', phrase('There is no draft to comment on yet.'))
  if (on > today) return refusal('said-in-the-future', 'The day on which this was said cannot be later than today.')
  if (on < draft.sentOn)
    return refusal('said-before-the-draft', 'This was said before the draft was sent. Record it as evidence instead.')
  const filled = said.filter(({ says, recording }) => says.trim() || recording)
  if (filled.length === 0) return refusal('nothing-said', 'Write what you think of at least one part of the draft.')
  const { draftId } = draft
  return filled.map((one) =>
    DraftCommented({ draftId, from, how: how as 'online', onBehalfOf, ...one }, { occurredOn: on }),
  )
}

/** What was said aloud, typed up under the recording, which stays. Corrected by typing it up again. */
export function typeUpComment(
  plan: Plan | undefined,
  { commentId, words }: { commentId: string; words: string },
  today: string,
): Answer {
  const comment = plan?.comments.find((one) => one.commentId === commentId)
  if (!comment?.recording) return refusal('no-such-recording', 'That recording is not in this record.')
  if (!words.trim()) return refusal('nothing-typed', 'Type what was said, in their words.')
  if (comment.typedUp?.words === words) return []
  return [CommentTypedUp({ commentId, words }, { occurredOn: today })]
}

type Answering = { commentId: string; changed: boolean; answer: string }

export function answerComment(plan: Plan | undefined, answering: Answering, today: string): Answer {
  const comment = plan?.comments.find((one) => one.commentId === answering.commentId)
  if (!comment) return refusal('no-such-comment', 'That comment is not in this record.')
  if (!answering.answer.trim())
    return refusal('no-reason', 'Say what you changed, or why you did not. The family reads it.')
  const { answer } = comment
  if (answer?.changed === answering.changed && answer.answer === answering.answer) return []
  return [DraftCommentAnswered(answering, { occurredOn: today })]
}
