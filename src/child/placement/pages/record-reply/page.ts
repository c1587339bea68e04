import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { atField } from '../../../../platform/http/at-field.ts'
import { type ChildContext, childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { consultPermission } from '../../access.ts'
import { replyToConsultation } from '../../decisions.ts'
import { ANSWERS, factsOf, offlineItems, words } from '../../facts.ts'
import { type RecordReplyInput, recordReplyForm } from './form.ts'

export const recordReplyPage = childPage<RecordReplyInput>({
  path: '/placement/:childId/record-reply/:consultationId',
  title: 'Record a school’s answer',
  mayUse: consultPermission,
  view: 'child/placement/pages/record-reply/view.njk',
  form: recordReplyForm,
  async show(context) {
    const consultation = findConsultation(context)
    if (!consultation) return notThere
    return {
      title: `What did ${consultation.institution.name} answer about ${factsOf(context).name}?`,
      consultation,
      answers: Object.entries(ANSWERS).map(([value, text]) => ({ value, text })),
      words,
      offlineItems,
      values: { on: context.today },
      back: { href: `/placement/${context.childId}`, text: 'Back to schools and colleges' },
    }
  },
  async submit(input, context) {
    const consultation = findConsultation(context)
    if (!consultation) return notThere
    const command = { ...input, wouldNeed: input.wouldNeed ?? null, consultationId: consultation.consultationId }
    const answer = replyToConsultation(factsOf(context).placement, command, context.today)
    if (isRefusal(answer)) return atField(answer, { 'in-the-future': 'on', 'before-it-was-sent': 'on' })
    await context.write(answer)
    return goTo(`/placement/${context.childId}`, `The answer of ${consultation.institution.name} is recorded.`)
  },
})

const findConsultation = (context: ChildContext) =>
  factsOf(context).placement.consultations.find((one) => one.consultationId === context.params['consultationId'])
