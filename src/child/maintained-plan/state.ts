import type { z } from 'zod'
import type { RecordedEvent } from '../../platform/events/event.ts'
import { fold } from '../../platform/events/record.ts'
import type { FinalPlanEvent } from '../final-plan/events.ts'
import type { RedressEvent } from '../redress/events.ts'
import type {
  MaintainedPlanEvent,
  PersonalBudgetRecorded,
  PlanArrangementsRecorded,
  PlanCeased,
  SenTypesRecorded,
} from './events.ts'

type DataOf<T extends { schema: z.ZodType }> = z.output<T['schema']>

/** A plan that the authority maintains or maintained, and how it is counted. */
export type MaintainedPlan = {
  planId: string
  since: string
  /** From another system: its words are not here. */
  isCarriedOver: boolean
  types: DataOf<typeof SenTypesRecorded> | null
  budget: Said<typeof PersonalBudgetRecorded> | null
  arrangements: Said<typeof PlanArrangementsRecorded> | null
  /** Whether a lawful exception to the twenty weeks applied; null when nobody has said. */
  exceptionApplied: boolean | null
  issuedOn: string | null
  ceased: (Said<typeof PlanCeased> & { isFromElsewhere: boolean }) | null
}

/** What an event says, with its day, and its id for whoever corrects it. */
type Said<T extends { schema: z.ZodType }> = DataOf<T> & { on: string; said: string }

/** Every plan of the record, oldest first. Facts about a plan that is not there yet wait for it. */
export function maintainedPlansIn(events: readonly RecordedEvent[]): MaintainedPlan[] {
  const found = fold<Map<string, Partial<MaintainedPlan>>, MaintainedPlanEvent | FinalPlanEvent>(
    events,
    new Map(),
    (plans, event) => {
      const change = (to: Partial<MaintainedPlan>) => {
        const { planId } = event.data as { planId: string }
        return new Map(plans).set(planId, { ...plans.get(planId), planId, ...to })
      }
      const { occurredOn: on, eventId: said } = event
      switch (event.type) {
        case 'PlanCarriedOver': {
          const { issuedOn, exceptionApplied } = event.data
          return change({ since: on, isCarriedOver: true, issuedOn, exceptionApplied })
        }
        case 'FinalPlanIssued':
          return plans.get(event.data.planId)?.since ? plans : change({ since: on, isCarriedOver: false, issuedOn: on })
        case 'SenTypesRecorded':
          return change({ types: event.data })
        case 'PersonalBudgetRecorded':
          return change({ budget: { ...event.data, on, said } })
        case 'PlanArrangementsRecorded':
          return change({ arrangements: { ...event.data, on, said } })
        case 'PlanCeased':
          return change({ ceased: { ...event.data, on, said, isFromElsewhere: event.source !== undefined } })
        case 'TwentyWeeksExceptionAnswered':
          return change({ exceptionApplied: event.data.applied })
        default:
          return plans
      }
    },
  )
  return [...found.values()]
    .filter((plan) => plan.since !== undefined)
    .map((plan) => ({ ...nothing, ...plan }) as MaintainedPlan)
}

/** Whether an appeal against ending a plan is open: until it has ended the plan stays in force (section 45(4)). */
export const isEndAppealed = (events: readonly RecordedEvent[]): boolean =>
  fold<Set<string>, RedressEvent>(events, new Set(), (open, event) => {
    if (event.type === 'AppealSent' && event.data.against === 'cease') return new Set(open).add(event.data.appealId)
    if (event.type !== 'AppealEnded') return open
    const { appealId } = event.data
    return new Set([...open].filter((one) => one !== appealId))
  }).size > 0

const nothing = {
  types: null,
  budget: null,
  arrangements: null,
  exceptionApplied: null,
  issuedOn: null,
  ceased: null,
}
