import { z } from 'zod'
import { refusal } from '../../../../platform/decisions/refusal.ts'
import { requiredText } from '../../../../platform/http/form.ts'
import { childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { queueMessage } from '../../../../platform/messages/outbox.ts'
import { childIn, nameOf } from '../../../../record/children/questions.ts'
import { answerQuestion } from '../../access.ts'
import { QuestionAnswered } from '../../events.ts'
import { questionsIn } from '../../state.ts'

export const answerPage = childPage({
  path: '/casework/:childId/answer/:questionId',
  title: 'Answer the family',
  mayUse: answerQuestion,
  view: 'child/casework/pages/answer/view.njk',
  form: z.object({ says: requiredText('Write your answer', 10_000) }),
  async show({ child, childId, params }) {
    const question = questionsIn(child.events).find((one) => one.questionId === params['questionId'])
    if (!question) return notThere
    const back = { href: `/casework/${childId}`, text: 'The case' }
    return { title: `Answer ${question.from} about ${nameOf(childIn(child.events))}`, question, back }
  },
  async submit({ says }, { child, childId, params, actor, today, write, trx, area, clock, publicUrl }) {
    const question = questionsIn(child.events).find((one) => one.questionId === params['questionId'])
    if (!question) return notThere
    if (question.answer) return refusal('already-answered', `${question.answer.by} has answered this.`)
    const { questionId } = question
    const event = child.events.find(
      (one) => one.type === 'QuestionAsked' && (one.data as { questionId: string }).questionId === questionId,
    )
    const hiddenFrom = event?.hiddenFrom
    await write([
      QuestionAnswered({ questionId, by: actor.name, says }, { occurredOn: today, ...(hiddenFrom && { hiddenFrom }) }),
    ])
    const contact = childIn(child.events).contacts.find((one) => one.of === question.personId)
    const way = contact && { email: contact.email, text: contact.phone, post: null }[contact.prefers]
    if (contact && way && contact.prefers !== 'post') {
      await queueMessage(trx, {
        laCode: area.laCode,
        childId,
        toPerson: question.personId,
        toAddress: way,
        channel: contact.prefers,
        template: 'question-answered',
        subject: 'There is an answer to what you asked',
        body: `We answered what you asked. Read it here: ${publicUrl}/casework/${childId}/journey`,
        queuedAt: clock.now(),
      })
    }
    return goTo(`/casework/${childId}`, `${question.from} can read your answer now.`)
  },
})
