import { randomUUID } from 'node:crypto'
import { day, longDay } from '../../../../platform/calendar/index.ts'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { type ChildContext, childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { phrase } from '../../../../platform/languages/index.ts'
import { queueMessage } from '../../../../platform/messages/outbox.ts'
import { AccessGranted } from '../../../../record/access/events.ts'
import { liveGrant } from '../../../../record/access/state.ts'
import { listColleagues } from '../../../../record/people/questions.ts'
import { datesOf, needsAssessmentIn } from '../../../needs-assessment/questions.ts'
import { agreePermission, writePermission } from '../../access.ts'
import { askToAgreeG } from '../../decisions.ts'
import { backToPlan, callName, possessive } from '../../plan-page.ts'
import { planIn } from '../../state.ts'
import { type AskHealthInput, askHealthForm } from './form.ts'

export const askHealthPage = childPage<AskHealthInput>({
  path: '/plan/:childId/ask-health-to-agree',
  title: 'Ask health to agree section G',
  mayUse: writePermission,
  view: 'child/plan/pages/ask-health-to-agree/view.njk',
  form: askHealthForm,
  async show(context) {
    const plan = planIn(context.child.events)
    if (!plan) return notThere
    return {
      title: `Ask health to agree section G of ${possessive(callName(context))} plan`,
      childId: context.childId,
      hasG: plan.content.provisions.some((one) => one.section === 'G'),
      closed: plan.stage === 'final' || plan.stage === 'stopped',
      agreed: plan.agreedG,
      asked: plan.askedG,
      notAgreed: plan.notAgreedG,
      finalBy: datesOf(needsAssessmentIn(context.child.events))?.finalBy,
      people: (await whoAgrees(context)).map((one) => ({
        value: `${one.personId} ${one.role}`,
        text: `${one.name}, ${one.organisation}`,
      })),
      back: backToPlan(context),
    }
  },
  async submit({ who, answerBy = null }, context) {
    const { trx, area, child, childId, clock, publicUrl, today } = context
    const [personId = '', role = ''] = who.split(' ')
    const chosen = (await whoAgrees(context)).find((one) => one.personId === personId && one.role === role)
    if (!chosen) return { errors: [{ field: 'who', message: 'Choose who is asked' }] }
    const name = `${chosen.name}, ${chosen.organisation}`
    const decided = askToAgreeG(planIn(child.events), { of: { personId, name }, answerBy }, today)
    if (isRefusal(decided)) return decided
    const sees = liveGrant(child.events, personId, chosen.role, today)
    const grant = AccessGranted(
      {
        grantId: randomUUID(),
        personId,
        who: name,
        capacity: chosen.role,
        basis: chosen.role === 'designated-clinical-officer' ? 'designated-officer' : 'advice-request',
        purpose: phrase('To agree the health provision in the plan'),
        from: today,
      },
      { occurredOn: today },
    )
    await context.write([...decided, ...(sees ? [] : [grant])])
    if (chosen.email)
      await queueMessage(trx, {
        laCode: area.laCode,
        childId,
        toPerson: personId,
        toAddress: chosen.email,
        channel: 'email',
        template: 'agree-section-g',
        subject: 'Please agree the health provision in a draft EHC plan',
        body: wording(answerBy, `${publicUrl}/plan/${childId}/agree-section-g`),
        queuedAt: clock.now(),
      })
    return goTo(`/plan/${childId}/write`, `${chosen.name} is asked. The answer shows on the plan.`)
  },
})

const whoAgrees = ({ trx, area, today }: ChildContext) =>
  listColleagues(trx, area.laCode, agreePermission.capacities, today)

/** Says the step and the day, and nothing of the child. */
const wording = (answerBy: string | null, link: string) =>
  `The health provision in a draft EHC plan waits for your agreement.${answerBy ? ` Please answer by ${longDay(day(answerBy))}.` : ''} You can agree it, ask for changes, or say that the body does not agree, and why. The plan cannot be final without it, and its legal day does not move.\n\nRead it and answer here:\n${link}`
