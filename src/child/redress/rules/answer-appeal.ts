import { workingDaysOf } from '../../../platform/calendar/counting.ts'
import { countingWords } from '../../../platform/rules/deadline.ts'
import type { Rule } from '../../duties/facts.ts'
import { sincePart3, unsettledWorkingDay } from '../../duties/law.ts'
import { nameIn } from './about-notice.ts'

/**
 * Tribunal Procedure (First-tier Tribunal) (Health, Education and Social Care Chamber) Rules 2008, r 21: the authority answers the appeal
 * within 30 working days of its being sent to it. An order ends the appeal, and with it this duty.
 */
export const answerAppeal: Rule = {
  duty: 'answer-appeal',
  says: 'Send your answer to the appeal.',
  provision: 'Tribunal Procedure (HESC) Rules 2008, r 21',
  inForce: sincePart3,
  verified: false,
  unsettled: `${unsettledWorkingDay} Rule 12(3)(b) counts neither the days of August nor those from 25 December to 1 January; we count them, so the last day may be later than this one. Some appeals may run on a shorter track.`,
  owedBy: 'local-authority',
  counting: countingWords.workingDaysOf,
  startedBy: ['appeal-sent-to-authority'],
  forEach: nameIn,
  dueBy: ({ startedOn }) => workingDaysOf(30, startedOn),
  metBy: ['appeal-answered'],
  endedBy: ['order-made', 'appeal-ended'],
  exceptions: [],
}
