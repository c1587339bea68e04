import { nameAndPlace } from '../../../../platform/access/actor.ts'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { type ChildContext, childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { answerPermission } from '../../access.ts'
import { replyToConsultation } from '../../decisions.ts'
import { ANSWERS, factsOf, words } from '../../facts.ts'
import { schoolAnswered, tellCaseworkers } from '../../messages.ts'
import type { Consultation } from '../../state.ts'
import { type AnswerInput, answerForm } from './form.ts'

export const answerPage = childPage<AnswerInput>({
  path: '/placement/:childId/answer/:consultationId',
  title: 'Answer a consultation',
  mayUse: answerPermission,
  view: 'child/placement/pages/answer/view.njk',
  form: answerForm,
  async show(context) {
    const { name, child, placement } = factsOf(context)
    const consultation = ownConsultation(context)
    if (!consultation) return notThere
    return {
      title: `Can ${consultation.institution.name} meet ${name}’s needs?`,
      name,
      dateOfBirth: child.details.dateOfBirth,
      setting: child.setting,
      consultation,
      isOpen: placement.stage === 'open',
      answers: Object.entries(ANSWERS).map(([value, text]) => ({ value, text })),
      words,
      childId: context.childId,
      back: { href: '/placement/consultations', text: 'Back to your consultations' },
    }
  },
  async submit(input, context) {
    const consultation = ownConsultation(context)
    if (!consultation) return notThere
    const command = {
      ...input,
      wouldNeed: input.wouldNeed ?? null,
      consultationId: consultation.consultationId,
      by: nameAndPlace(context.actor),
      how: 'online' as const,
      on: context.today,
    }
    const answer = replyToConsultation(factsOf(context).placement, command, context.today)
    if (isRefusal(answer)) return answer
    await context.write(answer)
    await tellCaseworkers(
      context,
      'school-answered',
      schoolAnswered(`${context.publicUrl}/placement/${context.childId}`),
    )
    return goTo('/placement/consultations', 'Thank you. Your answer is with the council and the family.')
  },
})

/** The consultation of the address, if it was put to this head or to this head's school. */
export function ownConsultation(context: ChildContext): Consultation | undefined {
  const { personId, organisation } = context.actor
  return factsOf(context).placement.consultations.find(
    (one) =>
      one.consultationId === context.params['consultationId'] &&
      (one.askedPerson === personId ||
        (organisation !== null && one.institution.organisationId === organisation.organisationId)),
  )
}
