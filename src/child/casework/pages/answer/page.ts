import { z } from 'zod'
import { refusal } from '../../../../platform/decisions/refusal.ts'
import { requiredText } from '../../../../platform/http/form.ts'
import { childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { otherLanguageName, t } from '../../../../platform/languages/index.ts'
import { childIn, nameOf } from '../../../../record/children/questions.ts'
import { tellFamily } from '../../../notices/questions.ts'
import { answerQuestion } from '../../access.ts'
import { journeyDuties } from '../../duties.ts'
import { QuestionAnswered } from '../../events.ts'
import { nextDate, questionAnswered } from '../../messages.ts'
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
    const family = childIn(child.events)
    const reads = otherLanguageName(family.languages[question.personId])
    return { title: `Answer ${question.from} about ${nameOf(family)}`, question, back, reads }
  },
  async submit({ says }, context) {
    const { child, childId, params, actor, today, write } = context
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
    const duties = journeyDuties(child.events, today)
    const answered = () => ({
      subject: t('There is an answer to what you asked'),
      says: [questionAnswered(question.on, today), nextDate(duties, today)] as [string, string],
    })
    const { notReached } = await tellFamily(context, {
      template: 'question-answered',
      ...answered(),
      inWords: answered,
      href: `/casework/${childId}/journey#asked`,
      inLetter: [
        { kind: 'heading', text: 'What you asked' },
        { kind: 'paragraph', text: question.says },
        { kind: 'heading', text: 'Our answer' },
        { kind: 'paragraph', text: says },
      ],
      only: question.personId,
    })
    return goTo(
      `/casework/${childId}`,
      notReached.length
        ? `Your answer is kept. We have no way to write to ${question.from}: ring them.`
        : `${question.from} can read your answer now.`,
    )
  },
})
