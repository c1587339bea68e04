import { weeksOf } from '../../../platform/calendar/counting.ts'
import type { Day } from '../../../platform/calendar/day.ts'
import { countingWords } from '../../../platform/rules/deadline.ts'
import type { Fact, Order, Rule } from '../../duties/facts.ts'
import { sincePart3 } from '../../duties/law.ts'
import { aboutThing } from './about-notice.ts'

/** What every order of the Tribunal has in common. SEND Regulations 2014, reg 44(2), counts from the date of the order. */
const order: Omit<Rule, 'says' | 'provision' | 'startedBy' | 'dueBy' | 'metBy'> = {
  duty: 'comply-with-order',
  inForce: sincePart3,
  verified: true,
  owedBy: 'local-authority',
  counting: countingWords.weeksOf,
  again: 'beside',
  belongs: aboutThing,
  exceptions: [],
}

/** SEND Regulations 2014, reg 44(1), “subject to any direction”: a day that the order names comes before the one that is worked out. */
export const withinWeeks =
  (weeks: number): Rule['dueBy'] =>
  ({ startedBy, startedOn }) =>
    ownDayIn(startedBy) ?? weeksOf(weeks, startedOn)

const atOnce: Rule['dueBy'] = ({ startedBy, startedOn }) => ownDayIn(startedBy) ?? startedOn

const ownDayIn = (fact: Fact): Day | undefined => ('ownDay' in fact ? fact.ownDay : undefined)

/** SEND Regulations 2014, reg 44(2)(b): within 2 weeks of an order to assess or re-assess, tell the family that you will. */
export const complyWithOrderToAssess: Rule = {
  ...order,
  says: 'Tell the parent or young person that you will assess, as the Tribunal ordered.',
  provision: 'SEND Regulations 2014, reg 44(2)(b)',
  startedBy: [made('assess')],
  dueBy: withinWeeks(2),
  metBy: ['order-complied', 'decision-to-assess-notified', 're-assessment-agreed-notified'],
}

/** SEND Regulations 2014, reg 44(2)(b): the same three times for a re-assessment of a child who has a plan. */
export const complyWithOrderToReassess: Rule[] = [
  {
    ...complyWithOrderToAssess,
    step: 'tell',
    says: 'Tell the parent or young person that you will re-assess, as the Tribunal ordered.',
    startedBy: [made('re-assess')],
    metBy: ['order-complied', 're-assessment-agreed-notified'],
  },
  {
    ...order,
    step: 'decision',
    says: 'If no plan is needed after the re-assessment, tell the parent or young person, as the Tribunal ordered.',
    provision: 'SEND Regulations 2014, reg 44(2)(b)(i)',
    startedBy: [made('re-assess')],
    dueBy: ({ startedOn }) => weeksOf(10, startedOn),
    metBy: ['decision-not-to-amend-notified'],
    endedBy: ['amendment-notice-served', 'draft-served', 'amended-plan-issued', 'final-plan-issued', 'plan-ceased'],
  },
  {
    ...order,
    step: 'final',
    says: 'Send the plan that follows the re-assessment, as the Tribunal ordered.',
    provision: 'SEND Regulations 2014, reg 44(2)(b)(ii)',
    startedBy: [made('re-assess')],
    dueBy: ({ startedOn }) => weeksOf(14, startedOn),
    metBy: ['amended-plan-issued', 'final-plan-issued'],
    endedBy: ['decision-not-to-amend-notified', 'plan-ceased'],
  },
]

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
  dueBy: withinWeeks(11),
  metBy: ['order-complied', 'final-plan-issued'],
}

/** SEND Regulations 2014, reg 44(2)(d): within 2 weeks of being sent back to decide again, decide, and send the draft or a notice. */
export const complyWithOrderToReconsider: Rule = {
  ...order,
  says: 'Decide again whether a plan is needed, and tell the parent or young person, as the Tribunal ordered.',
  provision: 'SEND Regulations 2014, reg 44(2)(d)',
  verified: false,
  unsettled:
    'The words of regulation 44(2)(d) were not read: that the draft or the notice goes within the same 2 weeks.',
  startedBy: [made('reconsider')],
  dueBy: withinWeeks(2),
  metBy: ['order-complied', 'draft-served', 'decision-not-to-issue-notified', 'refusal-conceded'],
}

/** SEND Regulations 2014, reg 44(2)(e): within 5 weeks of an order to amend what the plan says, send the amended plan. */
export const complyWithOrderToAmendContents: Rule = {
  ...order,
  says: 'Send the amended plan, as the Tribunal ordered.',
  provision: 'SEND Regulations 2014, reg 44(2)(e)',
  startedBy: [made('amend-contents')],
  dueBy: withinWeeks(5),
  metBy: ['order-complied', 'amended-plan-issued'],
}

/** SEND Regulations 2014, reg 44(2)(f): within 2 weeks of an order about the school or college alone, send the amended plan. */
export const complyWithOrderToAmendPlacement: Rule = {
  ...order,
  says: 'Send the plan that names the place the Tribunal ordered.',
  provision: 'SEND Regulations 2014, reg 44(2)(f)',
  startedBy: [made('amend-placement')],
  dueBy: withinWeeks(2),
  metBy: ['order-complied', 'amended-plan-issued'],
}

/** SEND Regulations 2014, reg 44(2)(a): when an appeal against ending the plan is dismissed, the plan ends at once. */
export const complyWithOrderThatConfirmsCeasing: Rule = {
  ...order,
  says: 'End the plan, as the Tribunal confirmed.',
  provision: 'SEND Regulations 2014, reg 44(2)(a)',
  counting: countingWords.sameDay,
  startedBy: [made('cease-confirmed')],
  dueBy: atOnce,
  metBy: ['order-complied', 'plan-ceased'],
}

const unreadContinue = {
  verified: false,
  unsettled:
    'The words of regulation 44(2)(g) and (h) were not read. Others who read them say: at once, and 5 weeks to amend.',
} as const

/** SEND Regulations 2014, reg 44(2)(g): an appeal against ending the plan is won, and the plan goes on as it is. */
export const complyWithOrderToContinue: Rule = {
  ...order,
  ...unreadContinue,
  says: 'Keep the plan and everything in it going, as the Tribunal ordered.',
  provision: 'SEND Regulations 2014, reg 44(2)(g)',
  counting: countingWords.sameDay,
  startedBy: [made('continue')],
  dueBy: atOnce,
  metBy: ['order-complied'],
}

/** SEND Regulations 2014, reg 44(2)(h): the same, with changes to the plan within 5 weeks. */
export const complyWithOrderToContinueAmended: Rule = {
  ...order,
  ...unreadContinue,
  says: 'Keep the plan going, and send the amended plan, as the Tribunal ordered.',
  provision: 'SEND Regulations 2014, reg 44(2)(h)',
  startedBy: [made('continue-amended')],
  dueBy: withinWeeks(5),
  metBy: ['order-complied', 'amended-plan-issued'],
}

/** What else is ordered, or is agreed and ordered by consent: by its own day. Regulation 44 has no time for it. */
export const complyWithOtherOrder: Rule = {
  ...order,
  says: 'Do what else the Tribunal ordered.',
  provision: 'SEND Regulations 2014, reg 44(1)',
  verified: false,
  unsettled:
    'Regulation 44 sets no time for it. Where the order names no day either, we show 2 weeks, the shortest time of the regulation.',
  startedBy: [made('other')],
  dueBy: withinWeeks(2),
  metBy: ['order-complied'],
}

/** SEND Regulations 2014, reg 45: an appeal that nobody opposes is won, and its times run from telling the Tribunal so. */
export const complyWithUnopposedAppeal: Rule[] = [
  unopposed('assess', complyWithOrderToAssess),
  ...complyWithOrderToReassess.map((rule) => unopposed('re-assess', rule)),
  unread(unopposed('make-plan', complyWithOrderToMakePlanDraft)),
  unread(unopposed('make-plan', complyWithOrderToMakePlanFinal)),
  unopposed('amend-contents', complyWithOrderToAmendContents),
  unread(unopposed('amend-placement', complyWithOrderToAmendPlacement)),
  unread(unopposed('continue', complyWithOrderToContinue)),
]

/** Regulation 45 was read for an order to assess or re-assess and for the contents; of the others we have what SENDIASS services say. */
function unread(rule: Rule): Rule {
  const unsettled =
    'The times of regulation 45 for this were not read at their source. We count as for an order, as SENDIASS services do.'
  return { ...rule, verified: false, unsettled }
}

function unopposed(kind: Order, rule: Rule): Rule {
  return {
    ...rule,
    says: rule.says
      .replace('as the Tribunal ordered', 'as you told the Tribunal')
      .replace('the place the Tribunal ordered', 'the place, as you told the Tribunal'),
    provision: 'SEND Regulations 2014, reg 45',
    startedBy: [(fact: Fact) => fact.what === 'appeal-not-opposed' && fact.order === kind],
  }
}

function made(kind: Order) {
  return (fact: Fact) => fact.what === 'order-made' && fact.order === kind
}
