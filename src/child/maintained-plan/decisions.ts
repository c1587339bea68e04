import { type Refusal, refusal } from '../../platform/decisions/refusal.ts'
import type { NewEvent } from '../../platform/events/event.ts'
import type { RESIDENTIAL, WORK_BASED } from '../placement/events.ts'
import type { DIRECT_PAYMENTS } from './events.ts'
import {
  type CeaseReason,
  PersonalBudgetRecorded,
  PlanArrangementsRecorded,
  PlanCeased,
  type SenType,
  SenTypesRecorded,
  TwentyWeeksExceptionAnswered,
} from './events.ts'
import type { MaintainedPlan } from './state.ts'

export type RecordingTypes = { primary: SenType; secondary: SenType | null }

/** Nothing when the record says so already. */
export function recordSenTypes(
  plan: MaintainedPlan | undefined,
  command: RecordingTypes,
  today: string,
): NewEvent[] | Refusal {
  if (!plan) return refusal('no-plan', 'There is no final plan yet. Its types of need are recorded once there is one.')
  const { primary, secondary } = command
  if (primary === secondary)
    return refusal('same-type', 'The second type of need is the same as the main one. Leave it out.')
  if (plan.types?.primary === primary && plan.types.secondary === secondary) return []
  return [SenTypesRecorded({ planId: plan.planId, primary, secondary }, { occurredOn: today })]
}

const noPlan = refusal('no-plan', 'There is no such plan in this record.')
const ahead = refusal('in-the-future', 'This day is still to come. Enter a day up to today.')

/** Since when it is so. Said of the same day, it corrects what was said before. */
function sinceWhen(
  plan: MaintainedPlan,
  from: string,
  before: { on: string; said: string } | null,
  today: string,
): { occurredOn: string; supersedes?: string } | Refusal {
  if (from > today) return ahead
  if (from < plan.since) return refusal('before-the-plan', 'The plan did not begin until later. Enter a later day.')
  return { occurredOn: from, ...(before?.on === from && { supersedes: before.said }) }
}

export type RecordingBudget = {
  from: string
  takenUp: boolean
  organised: boolean | null
  directPayments: (typeof DIRECT_PAYMENTS)[number] | null
}

export function recordBudget(
  plan: MaintainedPlan | undefined,
  { from, takenUp, organised, directPayments }: RecordingBudget,
  today: string,
): NewEvent[] | Refusal {
  if (!plan) return noPlan
  const when = sinceWhen(plan, from, plan.budget, today)
  if ('refused' in when) return when
  const how = takenUp ? { organisedArrangements: organised ?? false, directPayments } : {}
  return [PersonalBudgetRecorded({ planId: plan.planId, takenUp, ...how }, when)]
}

export type RecordingArrangements = {
  from: string
  residential: (typeof RESIDENTIAL)[number] | null
  workBased: (typeof WORK_BASED)[number] | null
}

export function recordArrangements(
  plan: MaintainedPlan | undefined,
  { from, ...said }: RecordingArrangements,
  today: string,
): NewEvent[] | Refusal {
  if (!plan) return noPlan
  const when = sinceWhen(plan, from, plan.arrangements, today)
  return 'refused' in when ? when : [PlanArrangementsRecorded({ planId: plan.planId, ...said }, when)]
}

export function answerTwentyWeeks(plan: MaintainedPlan | undefined, applied: boolean): NewEvent[] | Refusal {
  if (!plan) return noPlan
  if (plan.exceptionApplied === applied) return []
  return [TwentyWeeksExceptionAnswered({ planId: plan.planId, applied }, { occurredOn: plan.issuedOn ?? plan.since })]
}

export type RecordingCease = {
  on: string
  reason: CeaseReason
  toAuthority: string | null
  familyAskedOn?: string | undefined
  schoolAskedOn?: string | undefined
  noticeServedOn?: string | undefined
  appeal?: 'none' | 'ended' | undefined
  appealEndedOn?: string | undefined
  /** An appeal against ending it is recorded and has not ended. */
  isAppealed?: boolean
}

const CEASING = 'Children and Families Act 2014, section 45; SEND Regulations 2014, regulation 31'

/** No notice is due where the plan passes to another authority (regulation 15), or where the person has died. */
export const needsNotice = (reason: CeaseReason) => reason !== 'moved-authority' && reason !== 'died'

/**
 * Records a plan that has ended. It ends nothing: a decision to cease is a notice with rights, and until the time for an
 * appeal is over the plan stays in force.
 */
export function recordCease(
  plan: MaintainedPlan | undefined,
  command: RecordingCease,
  today: string,
): NewEvent[] | Refusal {
  if (!plan) return noPlan
  const { on, reason, toAuthority } = command
  if (on > today) return ahead
  if (on < plan.since) return refusal('before-the-plan', 'The plan did not begin until later. Enter a later day.')
  if (command.isAppealed && needsNotice(reason))
    return refusal(
      'appeal-open',
      'An appeal against ending the plan is open. The plan stays in force until it has ended: record that first.',
      'Children and Families Act 2014, section 45(4)',
    )
  const supersedes = plan.ceased ? { supersedes: plan.ceased.said } : {}
  const lawfully = lawfulEnd(command, plan)
  if (lawfully && 'refused' in lawfully) return lawfully
  return [PlanCeased({ planId: plan.planId, reason, toAuthority, lawfully }, { occurredOn: on, ...supersedes })]
}

function lawfulEnd({ on, reason, ...said }: RecordingCease, plan: MaintainedPlan) {
  // What another system ended has its letters there.
  if (!needsNotice(reason) || plan.ceased?.isFromElsewhere) return null
  const { familyAskedOn, schoolAskedOn = null, noticeServedOn, appeal, appealEndedOn = null } = said
  if (!familyAskedOn || !noticeServedOn || !appeal) {
    return refusal(
      'no-notice',
      'The plan is still in force. It ends only after the family was asked, a notice with their rights was served, and the time for an appeal is over.',
      CEASING,
    )
  }
  if (familyAskedOn > noticeServedOn || (schoolAskedOn && schoolAskedOn > noticeServedOn)) {
    return refusal('asked-too-late', 'The family and the school must be asked before it is decided.', CEASING)
  }
  const open = Temporal.PlainDate.from(noticeServedOn).add({ months: 2 }).toString()
  if (appeal === 'none' && on < open) {
    return refusal(
      'time-to-appeal',
      'The family has two months from the notice to appeal, or longer after mediation. The plan stays in force until then, so it cannot have ended before.',
      'Children and Families Act 2014, section 45(4)',
    )
  }
  if (appeal === 'ended' && (!appealEndedOn || on < appealEndedOn || appealEndedOn < noticeServedOn)) {
    return refusal(
      'appeal-not-over',
      'The plan stays in force until the appeal ends. Enter the day on which the appeal ended; the plan ended on that day or later.',
      'Children and Families Act 2014, section 45(4)',
    )
  }
  return {
    familyAskedOn,
    schoolAskedOn,
    noticeServedOn,
    appeal,
    appealEndedOn: appeal === 'ended' ? appealEndedOn : null,
  }
}
