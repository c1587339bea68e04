import type { RecordedEvent } from '../../platform/events/event.ts'
import { bodyName } from '../advice/questions.ts'
import { asStepsOfTheJourney, type DutyRow, dutiesIn, soonUntil } from '../duties/questions.ts'
import { caseIn, type Stage } from './state.ts'

/** What families may do by a date is a right. Its time passes; they are never late. */
export const isRight = ({ owedBy }: Pick<DutyRow, 'owedBy'>) => owedBy === 'family'

/** Once a plan was decided on, nobody owes a decision against one, though the calculator cannot know it. */
const PLAN_IS_COMING: readonly Stage[] = ['writing', 'draft', 'final']
export const isMoot = (duty: string, stage: Stage) =>
  duty === 'notify-decision-not-to-issue' && PLAN_IS_COMING.includes(stage)

/** The duties of a case that still say something on a day, by due date. */
export function caseDuties(events: readonly RecordedEvent[], today: string): DutyRow[] {
  const { stage } = caseIn(events)
  return dutiesIn(events, today).filter((row) => row.status !== 'not-owed' && !isMoot(row.duty, stage))
}

/** The same as the family reads them, before there is a plan: whatever set the times, the steps are those of one journey. */
export function journeyDuties(events: readonly RecordedEvent[], today: string): DutyRow[] {
  const { stage } = caseIn(events)
  const rows = caseDuties(events, today)
  if (stage === 'final' || stage === 'ceased') return rows
  return asStepsOfTheJourney(rows).filter((row) => !isMoot(row.duty, stage))
}

export type DutyState = 'running' | 'due-soon' | 'late' | 'met' | 'excepted'

/** The state to show: a running duty within seven days of its end is due soon. */
export function stateOf(
  { status, dueOn, metOn }: Pick<DutyRow, 'status' | 'dueOn' | 'metOn'>,
  today: string,
): DutyState {
  if (status === 'running' && metOn === null && dueOn <= soonUntil(today)) return 'due-soon'
  return status === 'not-owed' ? 'met' : status
}

export const DUTY_NAMES: Record<string, string> = {
  'decide-whether-to-assess': 'Decide whether to assess',
  'give-advice': 'Give advice',
  'notify-decision-not-to-issue': 'Decide whether a plan is needed',
  'answer-draft': 'The family’s time to answer the draft',
  'answer-consultation': 'Answer the consultation',
  'issue-final-plan': 'Issue the final plan',
  'review-plan': 'Review the plan',
  'contact-mediation-adviser': 'The family’s time to contact a mediation adviser',
  appeal: 'The family’s time to appeal',
  'arrange-mediation': 'Hold the mediation that was asked for',
  'comply-with-mediation': 'Do what was agreed in mediation',
  'answer-appeal': 'Answer the appeal',
  'comply-with-order': 'Do what the Tribunal ordered',
  'issue-mediation-certificate': 'Give the mediation certificate',
  'send-review-report': 'Send the review report',
  'notify-review-decision': 'Decide after the review',
  'issue-amended-plan': 'Issue the changed plan',
  'answer-amendments': 'The family’s time to answer the changes',
  'finish-phase-transfer': 'Change the plan for the next school',
  'review-after-transfer': 'Review the plan of a child who moved here',
  'tell-family-after-transfer': 'Tell a family that moved here about the plan',
  'transfer-plan': 'Send the plan to the new council',
  'decide-whether-to-re-assess': 'Decide whether to assess again',
  'issue-plan-after-re-assessment': 'Issue the plan after assessing again',
  'tell-health-of-mediation': 'Tell the health body what mediation is about',
  'answer-recommendations': 'Answer what the Tribunal recommends',
  'finish-after-concession': 'Finish what was decided after all',
}

/** Of these several stand beside each other, and only their own sentence tells them apart. */
const OF_SEVERAL = new Set([
  'comply-with-mediation',
  'comply-with-order',
  'finish-after-concession',
  'answer-recommendations',
])
const AGREED: Readonly<Record<string, string>> = {
  'local-authority-or-commissioning-body': 'Do what else was agreed in mediation',
  'commissioning-body': 'Tell the council what was agreed in mediation',
}

type Told = { from?: string | null; institution?: string | null; says?: string; owedBy?: string }

/** What a duty is called in a list: "Decide whether to assess", "Give advice: Health", "Send the draft plan, as the Tribunal ordered". */
export function dutyName(duty: string, { from, institution, says, owedBy = '' }: Told = {}): string {
  if (says && OF_SEVERAL.has(duty)) return says.replace(/\.$/, '')
  const name =
    (duty === 'comply-with-mediation' && AGREED[owedBy]) || DUTY_NAMES[duty] || sentence(duty.replaceAll('-', ' '))
  if (from) return `${name}: ${bodyName(from as never)}`
  return institution ? `${name}: ${institution}` : name
}

const OWED: Record<string, string> = {
  'local-authority': 'The council',
  family: 'The family',
  'body-asked-for-advice': 'Whoever was asked for advice',
  institution: 'The school or college',
  'institution-or-local-authority': 'The school, or the council',
  'mediation-adviser': 'The mediation adviser',
  'local-authority-or-commissioning-body': 'The council',
  'commissioning-body': 'The health body',
}
export const owedByInWords = (owedBy: string) => OWED[owedBy] ?? sentence(owedBy.replaceAll('-', ' '))

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
