import { randomUUID } from 'node:crypto'
import { childPage, notThere } from '../../../../platform/http/page.ts'
import { phrase } from '../../../../platform/languages/index.ts'
import { commentPermission } from '../../access.ts'
import { commentOnDraft } from '../../decisions.ts'
import { save } from '../../plan-page.ts'
import { nameOfSpeaker, speaksFor } from '../../said.ts'
import { draftsFor, sectionsFor } from '../../sight.ts'
import { planIn } from '../../state.ts'
import { draftScreen } from '../draft/screen.ts'
import { type CommentInput, commentForm } from './form.ts'

/** The draft again, for those who may say something about it. */
export const commentPage = childPage<CommentInput>({
  path: '/plan/:childId/comment',
  title: phrase('Say what you think of the draft'),
  inEveryLanguage: true,
  mayUse: commentPermission,
  view: 'child/plan/pages/draft/view.njk',
  form: commentForm,
  show: draftScreen,
  async submit({ said }, context) {
    const { actor, child, childId, grant, today } = context
    const plan = planIn(child.events)
    if (draftsFor(grant.capacity, plan, today).length === 0) return notThere
    const sees = sectionsFor(grant.capacity)
    const hidden = said.find(({ section }) => section !== 'whole' && !sees.includes(section))
    if (hidden)
      return {
        errors: [
          {
            field: `says-${hidden.section}`,
            message: phrase('Write about the sections that you see, or about the whole draft'),
          },
        ],
      }
    const comments = said.map((one) => ({ ...one, commentId: randomUUID() }))
    const onBehalfOf = speaksFor(child.events, grant) ?? null
    const from = nameOfSpeaker(actor)
    const decided = commentOnDraft(plan, { said: comments, from, how: 'online', on: today, onBehalfOf }, today)
    return save(
      context,
      decided,
      `/plan/${childId}/draft#said`,
      phrase('Thank you. What you said is kept, and you get an answer to each point.'),
    )
  },
})
