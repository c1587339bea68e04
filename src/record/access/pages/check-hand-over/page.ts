import { z } from 'zod'
import { ROLES, type Role } from '../../../../platform/access/permission.ts'
import { isRefusal, refusal } from '../../../../platform/decisions/refusal.ts'
import { goTo, notThere, type PageContext, page } from '../../../../platform/http/page.ts'
import {
  countCaseload,
  countOthersInRole,
  endAll,
  findStaff,
  holdingInWords,
  listHoldings,
  writeAreaLog,
} from '../../../people/questions.ts'
import { handOverCases } from '../../access.ts'
import { moveCaseload, moveHoldings, planHandOver, type Share } from '../../hand-over.ts'
import { handOverForm, listRecipients } from '../hand-over/form.ts'

export const checkHandOver = page({
  path: '/people/:personId/hand-over/check',
  title: 'Check before you hand over',
  mayUse: handOverCases,
  view: 'record/access/pages/check-hand-over/view.njk',
  form: handOverForm.extend({ expected: z.coerce.number().int(), others: z.coerce.number().int().default(0) }),
  async show(context) {
    const { trx, area, query, today, holdings } = context
    const choice = handOverForm.safeParse(query)
    const found = choice.success && (await findBoth(context, choice.data.to))
    if (!choice.success || !found) return goTo(`/people/${context.params.personId}/hand-over`)
    const { leaver, recipients } = found
    const plan = await planHandOver(trx, area.laCode, leaver.personId, recipients, today, holdings)
    return {
      leaver,
      plan,
      takes: 'shares' in plan ? plan.shares.map((share) => ({ name: share.to.name, what: inWords(share) })) : [],
      all: 'shares' in plan ? inWords(allOf(plan.shares)) : '',
      nobodyAs: 'nobodyAs' in plan ? plan.nobodyAs.map((role) => ROLES[role]).join(' and ') : undefined,
      choice: choice.data,
      to: choice.data.to.join(','),
      back: {
        href: `/people/${leaver.personId}/hand-over?${new URLSearchParams({ to: choice.data.to.join(','), why: choice.data.why, ...(choice.data.leftOn && { leftOn: choice.data.leftOn }) })}`,
        text: 'Change what you chose',
      },
    }
  },
  async submit({ to, why, leftOn, expected, others }, context) {
    const { trx, area, actor, today, clock, record, holdings = [], publicUrl } = context
    const found = await findBoth(context, to)
    if (!found || !actor) return notThere
    const { leaver, recipients } = found
    const plan = await planHandOver(trx, area.laCode, leaver.personId, recipients, today, holdings)
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
    if (plan.others !== others) {
      return refusal(
        'caseload-changed',
        `What ${leaver.name} holds changed while you looked. Check the numbers below, then send it again.`,
      )
    }
    if (plan.records + plan.others === 0) return refusal('nothing-to-hand-over', `${leaver.name} holds no case.`)
    const capacity: Role = actor.roles.includes('team-manager') ? 'team-manager' : 'administrator'
    const { personId, name } = leaver
    const moving = {
      laCode: area.laCode,
      from: personId,
      shares: plan.shares,
      why,
      by: actor.personId,
      capacity,
      today,
      now: clock.now(),
      publicUrl,
    }
    const moved = await moveCaseload(trx, record, moving)
    const passedOn = await moveHoldings(trx, record, moving)
    if (isRefusal(passedOn)) return passedOn
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
    const behind = await listHoldings(trx, area.laCode, holdings, personId)
    if (left !== 0 || behind.length > 0 || passedOn !== plan.others)
      throw new Error('Something was left behind, so nothing was moved.')
    const taken = plan.shares.map(({ to: taker, childIds, parts }) => ({
      name: taker.name,
      records: childIds.length,
      ...(plan.others > 0 && { others: parts.reduce((sum, part) => sum + part.held.length, 0) }),
    }))
    const all = inWords(allOf(plan.shares))
    const words =
      plan.others > 0
        ? plan.shares.map((share) => `${inWords(share)} to ${share.to.name}`).join('; ')
        : taken.map((one) => `${one.records} to ${one.name}`).join(', ')
    const stops = leftOn ? ` ${name}’s sign-in stops on ${leftOn}.` : ''
    const what = `Handed over all ${all} of ${name}: ${words}. None is left.${stops} Reason: ${why}`
    await writeAreaLog(trx, {
      laCode: area.laCode,
      at: clock.now(),
      by: actor,
      kind: 'handed-over',
      aboutPerson: personId,
      what,
      numbers: { moved, left, taken, ...(passedOn > 0 && { passedOn }) },
    })
    return goTo(
      `/people/${personId}/hand-over`,
      `${all} ${moved + passedOn === 1 ? 'was' : 'were'} handed over. None is left with ${name}.`,
    )
  },
})

/** "12 cases and 30 requests for advice". */
function inWords({ childIds, parts }: Pick<Share, 'childIds' | 'parts'>): string {
  const others = [...Map.groupBy(parts, (part) => part.holding)].map(([holding, found]) =>
    holdingInWords(
      holding,
      found.reduce((sum, part) => sum + part.held.length, 0),
    ),
  )
  const cases = childIds.length === 1 ? '1 case' : `${childIds.length} cases`
  return [...(childIds.length > 0 || others.length === 0 ? [cases] : []), ...others].join(' and ')
}

const allOf = (shares: readonly Share[]) => ({
  childIds: shares.flatMap((share) => share.childIds),
  parts: shares.flatMap((share) => share.parts),
})

async function findBoth({ trx, area, params, today, holdings }: PageContext, to: readonly string[]) {
  const leaver = await findStaff(trx, area.laCode, params.personId ?? '')
  if (!leaver) return undefined
  const known = await listRecipients(trx, area.laCode, leaver.personId, today, holdings)
  const recipients = known.filter((one) => to.includes(one.personId))
  return recipients.length === new Set(to).size ? { leaver, recipients } : undefined
}
