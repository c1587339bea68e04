import { weeksOf } from '../../../platform/calendar/counting.ts'
import { countingWords } from '../../../platform/rules/deadline.ts'
import type { Fact, Order, Rule } from '../../duties/facts.ts'
import { sincePart3 } from '../../duties/law.ts'

/** What every order of the Tribunal has in common. SEND Regulations 2014, reg 44(2), counts from the date of the order. */
const order: Omit<Rule, 'says' | 'provision' | 'startedBy' | 'dueBy' | 'metBy'> = {
  duty: 'comply-with-order',
  inForce: sincePart3,
  verified: true,
  owedBy: 'local-authority',
  counting: countingWords.weeksOf,
  again: 'beside',
  exceptions: [],
}

/** Regulation 45 was read for an order to assess alone. */
const unread = {
  verified: false,
  unsettled: 'The times of regulation 45 for an appeal against no plan were not read. We count as for an order.',
} as const

/** SEND Regulations 2014, reg 44(2)(b): within 2 weeks of an order to assess or re-assess, tell the family that you will. */
export const complyWithOrderToAssess: Rule = {
  ...order,
  says: 'Tell the parent or young person that you will assess, as the Tribunal ordered.',
  provision: 'SEND Regulations 2014, reg 44(2)(b)',
  startedBy: [made('assess')],
  dueBy: ({ startedOn }) => weeksOf(2, startedOn),
  metBy: ['order-complied', 'decision-to-assess-notified', 're-assessment-agreed-notified'],
}

/** SEND Regulations 2014, reg 44(2)(c)(i): within 5 weeks of an order to make a plan, send the draft. */
export const complyWithOrderToMakePlanDraft: Rule = {
  ...order,
  step: 'draft',
  says: 'Send the draft plan, as the Tribunal ordered.',
  provision: 'SEND Regulations 2014, reg 44(2)(c)',
  startedBy: [made('make-plan')],
  dueBy: ({ startedOn }) => weeksOf(5, startedOn),
  metBy: ['order-complied', 'draft-served', 'final-plan-issued'],
}

/** SEND Regulations 2014, reg 44(2)(c)(ii): within 11 weeks of an order to make a plan, send the final plan. */
export const complyWithOrderToMakePlanFinal: Rule = {
  ...order,
  step: 'final',
  says: 'Send the final plan, as the Tribunal ordered.',
  provision: 'SEND Regulations 2014, reg 44(2)(c)',
  startedBy: [made('make-plan')],
  dueBy: ({ startedOn }) => weeksOf(11, startedOn),
  metBy: ['order-complied', 'final-plan-issued'],
}

/** SEND Regulations 2014, reg 44(2)(e): within 5 weeks of an order to amend what the plan says, send the amended plan. */
export const complyWithOrderToAmendContents: Rule = {
  ...order,
  says: 'Send the amended plan, as the Tribunal ordered.',
  provision: 'SEND Regulations 2014, reg 44(2)(e)',
  startedBy: [made('amend-contents')],
  dueBy: ({ startedOn }) => weeksOf(5, startedOn),
  metBy: ['order-complied', 'amended-plan-issued'],
}

/** SEND Regulations 2014, reg 44(2)(f): within 2 weeks of an order about the school or college alone, send the amended plan. */
export const complyWithOrderToAmendPlacement: Rule = {
  ...order,
  says: 'Send the plan that names the place the Tribunal ordered.',
  provision: 'SEND Regulations 2014, reg 44(2)(f)',
  startedBy: [made('amend-placement')],
  dueBy: ({ startedOn }) => weeksOf(2, startedOn),
  metBy: ['order-complied', 'amended-plan-issued'],
}

/** SEND Regulations 2014, reg 44(2)(a): when an appeal against ending the plan is dismissed, the plan ends at once. */
export const complyWithOrderThatConfirmsCeasing: Rule = {
  ...order,
  says: 'End the plan, as the Tribunal confirmed.',
  provision: 'SEND Regulations 2014, reg 44(2)(a)',
  counting: countingWords.sameDay,
  startedBy: [made('cease-confirmed')],
  dueBy: ({ startedOn }) => startedOn,
  metBy: ['order-complied'],
}

/** SEND Regulations 2014, reg 45: an appeal that nobody opposes is won, and its times run from telling the Tribunal so. */
export const complyWithUnopposedAppeal: Rule[] = [
  unopposed('assess', complyWithOrderToAssess),
  { ...unopposed('make-plan', complyWithOrderToMakePlanDraft), ...unread },
  { ...unopposed('make-plan', complyWithOrderToMakePlanFinal), ...unread },
]

function unopposed(kind: Order, rule: Rule): Rule {
  return {
    ...rule,
    says: rule.says.replace('as the Tribunal ordered', 'as you told the Tribunal'),
    provision: 'SEND Regulations 2014, reg 45',
    startedBy: [(fact: Fact) => fact.what === 'appeal-not-opposed' && fact.order === kind],
  }
}

function made(kind: Order) {
  return (fact: Fact) => fact.what === 'order-made' && fact.order === kind
}
