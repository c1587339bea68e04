import { weeksOf } from '../../../platform/calendar/counting.ts'
import { countingWords } from '../../../platform/rules/deadline.ts'
import type { Fact, Order, Rule } from '../../duties/facts.ts'
import { sincePart3 } from '../../duties/law.ts'
import { aboutThing } from './about-notice.ts'
import {
  complyWithOrderThatConfirmsCeasing,
  complyWithOrderToAmendContents,
  complyWithOrderToAmendPlacement,
  complyWithOrderToAssess,
  complyWithOrderToContinue,
  complyWithOrderToContinueAmended,
  complyWithOrderToMakePlanDraft,
  complyWithOrderToMakePlanFinal,
  complyWithOrderToReassess,
  withinWeeks,
} from './comply-with-order.ts'

/**
 * SEND Regulations 2014, reg 42(3): what no appeal could be about is done within 2 weeks of the agreement, or by the other day that
 * those who agreed wrote down (reg 42(5)).
 */
export const complyWithMediationOnOtherMatters: Rule = {
  duty: 'comply-with-mediation',
  says: 'Do what else was agreed in mediation.',
  provision: 'SEND Regulations 2014, reg 42(3)',
  inForce: sincePart3,
  verified: true,
  owedBy: 'local-authority-or-commissioning-body',
  counting: countingWords.weeksOf,
  startedBy: [(fact) => fact.what === 'mediation-agreed' && fact.about === 'other'],
  again: 'beside',
  belongs: aboutThing,
  dueBy: withinWeeks(2),
  metBy: ['order-complied'],
  exceptions: [],
}

/** SEND Regulations 2014, reg 42(4): the health body tells the authority of an agreement about health alone within 1 week. */
export const complyWithMediationOnHealth: Rule = {
  ...complyWithMediationOnOtherMatters,
  says: 'Tell the local authority what was agreed in mediation.',
  provision: 'SEND Regulations 2014, reg 42(4)',
  owedBy: 'commissioning-body',
  startedBy: [(fact) => fact.what === 'mediation-agreed' && fact.about === 'health-only'],
  dueBy: ({ startedOn }) => weeksOf(1, startedOn),
}

/**
 * SEND Regulations 2014, reg 42(2): what an appeal could have been about is done in the time of reg 44, as if it had been ordered.
 * Where nobody says which order it stands for, 5 weeks, as for an amended plan.
 */
export const complyWithMediationOnAppealableMatters: Rule = {
  ...complyWithMediationOnOtherMatters,
  says: 'Do what was agreed in mediation about the decision.',
  provision: 'SEND Regulations 2014, reg 42(2)',
  verified: false,
  unsettled:
    'The time depends on the order that the agreement stands for. 5 weeks is that of an order to amend the plan.',
  owedBy: 'local-authority',
  startedBy: [(fact) => fact.what === 'mediation-agreed' && fact.about === 'appealable' && !fact.order],
  dueBy: ({ startedOn }) => weeksOf(5, startedOn),
  metBy: ['order-complied', 'amended-plan-issued', 'final-plan-issued', 'decision-to-assess-notified'],
}

/** The same, where it is known which order the agreement stands for. */
export const complyWithMediationAsOrdered: Rule[] = [
  asIfOrdered('assess', complyWithOrderToAssess),
  asIfOrdered('make-plan', complyWithOrderToMakePlanDraft),
  asIfOrdered('make-plan', complyWithOrderToMakePlanFinal),
  asIfOrdered('amend-contents', complyWithOrderToAmendContents),
  asIfOrdered('amend-placement', complyWithOrderToAmendPlacement),
  asIfOrdered('cease-confirmed', complyWithOrderThatConfirmsCeasing),
  ...complyWithOrderToReassess.map((rule) => asIfOrdered('re-assess', rule)),
  asIfOrdered('continue', complyWithOrderToContinue),
  asIfOrdered('continue-amended', complyWithOrderToContinueAmended),
]

function asIfOrdered(order: Order, rule: Rule): Rule {
  return {
    ...rule,
    duty: 'comply-with-mediation',
    says: rule.says
      .replace(/, as the Tribunal .*| the Tribunal ordered/, ', as was agreed in mediation.')
      .replace('..', '.'),
    provision: `SEND Regulations 2014, reg 42(2), as ${rule.provision.replace('SEND Regulations 2014, ', '')}`,
    startedBy: [
      (fact: Fact) => fact.what === 'mediation-agreed' && fact.about === 'appealable' && fact.order === order,
    ],
  }
}
