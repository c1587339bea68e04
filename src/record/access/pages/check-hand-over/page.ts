import { z } from 'zod'
import { ROLES, type Role } from '../../../../platform/access/permission.ts'
import { refusal } from '../../../../platform/decisions/refusal.ts'
import { goTo, notThere, type PageContext, page } from '../../../../platform/http/page.ts'
import { countCaseload, countOthersInRole, endAll, findStaff, writeAreaLog } from '../../../people/questions.ts'
import { handOverCases } from '../../access.ts'
import { moveCaseload, planHandOver } from '../../hand-over.ts'
import { handOverForm, listRecipients } from '../hand-over/form.ts'

export const checkHandOver = page({
  path: '/people/:personId/hand-over/check',
  title: 'Check before you hand over',
  mayUse: handOverCases,
  view: 'record/access/pages/check-hand-over/view.njk',
  form: handOverForm.extend({ expected: z.coerce.number().int() }),
  async show(context) {
    const { trx, area, query, today } = context
    const choice = handOverForm.safeParse(query)
    const found = choice.success && (await findBoth(context, choice.data.to))
    if (!choice.success || !found) return goTo(`/people/${context.params.personId}/hand-over`)
    const { leaver, recipients } = found
    const plan = await planHandOver(trx, area.laCode, leaver.personId, recipients, today)
    return {
      leaver,
      plan,
      nobodyAs: 'nobodyAs' in plan ? plan.nobodyAs.map((role) => ROLES[role]).join(' and ') : undefined,
      choice: choice.data,
      to: choice.data.to.join(','),
      back: { href: `/people/${leaver.personId}/hand-over`, text: 'Change what you chose' },
    }
  },
  async submit({ to, why, leftOn, expected }, context) {
    const { trx, area, actor, today, clock, record } = context
    const found = await findBoth(context, to)
    if (!found || !actor) return notThere
    const { leaver, recipients } = found
    const plan = await planHandOver(trx, area.laCode, leaver.personId, recipients, today)
    if ('nobodyAs' in plan)
      return refusal(
        'nobody-in-this-role',
        'Nobody whom you chose works in the role that some of these cases need. Go back and choose somebody who does.',
      )
    if (plan.records !== expected) {
      return refusal(
        'caseload-changed',
        `The caseload changed while you looked: it was ${expected}, and is ${plan.records} now. Check the numbers below, then send it again.`,
      )
    }
    if (plan.records === 0) return refusal('nothing-to-hand-over', `${leaver.name} holds no case.`)
    const capacity: Role = actor.roles.includes('team-manager') ? 'team-manager' : 'administrator'
    const { personId, name } = leaver
    const moved = await moveCaseload(trx, record, {
      laCode: area.laCode,
      from: personId,
      shares: plan.shares,
      why,
      by: actor.personId,
      capacity,
      today,
    })
    if (leftOn) {
      const runs = leaver.memberships.some(
        (held) => held.role === 'administrator' && (held.until === null || held.until >= today),
      )
      if (personId === actor.personId)
        return refusal(
          'not-yourself',
          'You cannot end your own sign-in. Leave that day empty, or ask a colleague to hand over.',
        )
      if (runs && (await countOthersInRole(trx, area.laCode, 'administrator', personId, today)) === 0) {
        return refusal('last-administrator', 'This is the only administrator. Give somebody else the role first.')
      }
      await endAll(trx, area.laCode, personId, leftOn)
    }
    const left = await countCaseload(trx, area.laCode, personId, today)
    if (left !== 0) throw new Error('Some records were left behind, so none was moved.')
    const taken = plan.shares.map((share) => ({ name: share.to.name, records: share.childIds.length }))
    const words = taken.map((one) => `${one.records} to ${one.name}`).join(', ')
    const stops = leftOn ? ` ${name}’s sign-in stops on ${leftOn}.` : ''
    const what = `Handed over all ${moved} cases of ${name}: ${words}. None is left.${stops} Reason: ${why}`
    await writeAreaLog(trx, {
      laCode: area.laCode,
      at: clock.now(),
      by: actor,
      kind: 'handed-over',
      aboutPerson: personId,
      what,
      numbers: { moved, left, taken },
    })
    return goTo(
      `/people/${personId}/hand-over`,
      `${moved === 1 ? '1 case was' : `${moved} cases were`} handed over. None is left with ${name}.`,
    )
  },
})

async function findBoth({ trx, area, params, today }: PageContext, to: readonly string[]) {
  const leaver = await findStaff(trx, area.laCode, params.personId ?? '')
  if (!leaver) return undefined
  const known = await listRecipients(trx, area.laCode, leaver.personId, today)
  const recipients = known.filter((one) => to.includes(one.personId))
  return recipients.length === new Set(to).size ? { leaver, recipients } : undefined
}
