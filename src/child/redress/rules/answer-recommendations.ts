import { weeksOf } from '../../../platform/calendar/counting.ts'
import { day } from '../../../platform/calendar/day.ts'
import { countingWords } from '../../../platform/rules/deadline.ts'
import type { Fact, Rule } from '../../duties/facts.ts'
import { nameIn } from './about-notice.ts'

/**
 * SEND (First-tier Tribunal Recommendations Power) Regulations 2017, regs 6 and 7: whoever the Tribunal makes a recommendation to about
 * health or social care answers the family in writing within 5 weeks, with reasons for whatever it will not do.
 */
const recommendation: Omit<Rule, 'step' | 'says' | 'owedBy' | 'startedBy'> = {
  duty: 'answer-recommendations',
  provision: 'SEND (First-tier Tribunal Recommendations Power) Regulations 2017, reg 6 and reg 7',
  inForce: { from: day('2018-04-03') },
  verified: false,
  unsettled:
    'The words of the regulations were not read, only their note and what councils say of them. They may count the day of the recommendation as the first of the 5 weeks: answer a day early.',
  counting: countingWords.weeksOf,
  forEach: nameIn,
  dueBy: ({ startedOn }) => weeksOf(5, startedOn),
  metBy: ['recommendation-answered'],
  exceptions: [],
}

export const answerHealthRecommendation: Rule = {
  ...recommendation,
  step: 'health',
  says: 'Answer in writing what the Tribunal recommends about health care, with your reasons.',
  owedBy: 'commissioning-body',
  startedBy: [made('health')],
}

export const answerSocialCareRecommendation: Rule = {
  ...recommendation,
  step: 'social-care',
  says: 'Answer in writing what the Tribunal recommends about social care, with your reasons.',
  owedBy: 'local-authority',
  startedBy: [made('social-care')],
}

function made(to: 'health' | 'social-care') {
  return (fact: Fact) => fact.what === 'recommendation-made' && fact.to === to
}
