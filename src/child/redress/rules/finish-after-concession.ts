import { weeksOf } from '../../../platform/calendar/counting.ts'
import { countingWords } from '../../../platform/rules/deadline.ts'
import type { Fact, Rule } from '../../duties/facts.ts'
import { sincePart3 } from '../../duties/law.ts'

type Conceded = Extract<Fact, { what: 'refusal-conceded' }>
type Common = Omit<Rule, 'says' | 'step' | 'dueBy' | 'metBy' | 'startedBy'>

/** The times run from the day of the agreement, the order or the word to the Tribunal, and no longer from the request. */
const common: Common = {
  duty: 'comply-with-order',
  provision: 'SEND Regulations 2014, reg 44(2)(b)',
  inForce: sincePart3,
  verified: true,
  owedBy: 'local-authority',
  counting: countingWords.weeksOf,
  startedOn: (fact) => (fact.what === 'refusal-conceded' ? fact.timesRunFrom : fact.on),
  exceptions: [],
}
const byAgreement: Common = {
  ...common,
  duty: 'comply-with-mediation',
  provision: 'SEND Regulations 2014, reg 42(2), as reg 44(2)(b)',
}
/** Nothing was agreed and nothing ordered: the authority changed its mind. It is no agreement, and is not counted as one. */
const freely: Common = {
  ...common,
  duty: 'finish-after-concession',
  provision: 'Children and Families Act 2014, s36 and s37, counted as reg 44(2) of the SEND Regulations 2014',
  verified: false,
  unsettled:
    'Where the authority takes a refusal back without mediation, the law names no times. We count as for an agreement, from the day of the new decision.',
}

const conceded = (to: Conceded['to'], after: Conceded['after']) => [
  (fact: Fact) => fact.what === 'refusal-conceded' && fact.to === to && fact.after === after,
]

const decision = {
  step: 'decision',
  says: 'If no plan is needed after all, tell the parent or young person.',
  dueBy: ({ startedOn }) => weeksOf(10, startedOn),
  metBy: ['decision-not-to-issue-notified'],
  endedBy: ['request-withdrawn', 'draft-served', 'final-plan-issued'],
} satisfies Partial<Rule>

const final = {
  step: 'final',
  says: 'Send the final plan, if one is needed after all.',
  dueBy: ({ startedOn }) => weeksOf(14, startedOn),
  metBy: ['final-plan-issued'],
  endedBy: ['request-withdrawn', 'decision-not-to-issue-notified'],
} satisfies Partial<Rule>

/** An assessment after all: 10 and 14 weeks of what binds the authority. */
export const finishAssessmentAfterConcession: Rule[] = [
  { ...freely, ...decision, startedBy: conceded('assess', null) },
  { ...freely, ...final, startedBy: conceded('assess', null) },
  { ...byAgreement, ...decision, startedBy: conceded('assess', 'agreement') },
  { ...byAgreement, ...final, startedBy: conceded('assess', 'agreement') },
  { ...common, ...decision, startedBy: conceded('assess', 'order') },
  { ...common, ...final, startedBy: conceded('assess', 'order') },
  {
    ...common,
    ...decision,
    provision: 'SEND Regulations 2014, reg 45',
    startedBy: conceded('assess', 'appeal-not-opposed'),
  },
  {
    ...common,
    ...final,
    provision: 'SEND Regulations 2014, reg 45',
    startedBy: conceded('assess', 'appeal-not-opposed'),
  },
]

/** A plan after all, with nothing that binds the authority: what binds it has times of its own. */
export const makePlanAfterConcession: Rule[] = [
  {
    ...freely,
    startedBy: conceded('issue', null),
    step: 'draft',
    says: 'Send the draft of the plan that you decided on after all.',
    dueBy: ({ startedOn }) => weeksOf(5, startedOn),
    metBy: ['draft-served', 'final-plan-issued'],
    endedBy: ['request-withdrawn'],
  },
  {
    ...freely,
    startedBy: conceded('issue', null),
    step: 'final',
    says: 'Send the final plan that you decided on after all.',
    dueBy: ({ startedOn }) => weeksOf(11, startedOn),
    metBy: ['final-plan-issued'],
    endedBy: ['request-withdrawn'],
  },
]
