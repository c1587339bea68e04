import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { type ChildContext, childPage, goTo } from '../../../../platform/http/page.ts'
import { consultPermission } from '../../access.ts'
import { chaseConsultation } from '../../decisions.ts'
import { factsOf } from '../../facts.ts'
import { schoolReminded, tellByEmail } from '../../messages.ts'
import type { Consultation } from '../../state.ts'
import { type ChaseInput, chaseForm } from './form.ts'

/** Sent from the list of today with one press; opened by itself it shows what they will read. */
export const chasePage = childPage<ChaseInput>({
  path: '/placement/:childId/chase',
  title: 'Remind a school or college',
  mayUse: consultPermission,
  view: 'child/placement/pages/chase/view.njk',
  form: chaseForm,
  async show(context) {
    const { name, placement } = factsOf(context)
    const waiting = placement.stage === 'open' ? placement.consultations.filter((one) => !one.reply) : []
    const shown = []
    for (const one of waiting) {
      shown.push({
        ...one,
        email: await emailFor(context, one),
        isToday: one.chasedOn.includes(context.today),
        last: one.chasedOn.at(-1),
        wording: schoolReminded(one.answerBy, context.today, linkTo(context)),
      })
    }
    return {
      title: `Remind schools and colleges about ${name}`,
      waiting: shown,
      back: { href: `/placement/${context.childId}`, text: 'Back to schools and colleges' },
    }
  },
  async submit({ consultationId, back }, context) {
    const { placement } = factsOf(context)
    const found = placement.consultations.find((one) => one.consultationId === consultationId)
    const email = found ? await emailFor(context, found) : null
    const answer = chaseConsultation(placement, { consultationId, sentTo: email }, context.today)
    if (isRefusal(answer)) return answer
    await context.write(answer)
    if (found?.askedPerson) {
      const wording = schoolReminded(found.answerBy, context.today, linkTo(context))
      await tellByEmail(context, { personId: found.askedPerson, email }, 'consultation-reminder', wording)
    }
    return goTo(back ?? `/placement/${context.childId}`, `Reminded: ${found?.askedName ?? found?.institution.name}.`)
  },
})

async function emailFor({ trx, area }: ChildContext, { askedPerson }: Consultation): Promise<string | null> {
  if (!askedPerson) return null
  const found = await trx
    .selectFrom('person')
    .select('email')
    .where('la_code', '=', area.laCode)
    .where('person_id', '=', askedPerson)
    .where('left_on', 'is', null)
    .executeTakeFirst()
  return found?.email ?? null
}

const linkTo = ({ publicUrl }: ChildContext) => `${publicUrl}/placement/consultations`
