import type { z } from 'zod'
import type { RecordedEvent } from '../../platform/events/event.ts'
import { fold } from '../../platform/events/record.ts'
import type { FinalPlanEvent } from '../final-plan/events.ts'
import type {
  MaintainedPlanEvent,
  PersonalBudgetRecorded,
  PlanArrangementsRecorded,
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
  budget: DataOf<typeof PersonalBudgetRecorded> | null
  arrangements: DataOf<typeof PlanArrangementsRecorded> | null
  ceased: { on: string; reason: string | null } | null
}

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
      switch (event.type) {
        case 'PlanCarriedOver':
          return change({ since: event.occurredOn, isCarriedOver: true })
        case 'FinalPlanIssued':
          return plans.get(event.data.planId)?.since ? plans : change({ since: event.occurredOn, isCarriedOver: false })
        case 'SenTypesRecorded':
          return change({ types: event.data })
        case 'PersonalBudgetRecorded':
          return change({ budget: event.data })
        case 'PlanArrangementsRecorded':
          return change({ arrangements: event.data })
        case 'PlanCeased':
          return change({ ceased: { on: event.occurredOn, reason: event.data.reason } })
        default:
          return plans
      }
    },
  )
  return [...found.values()]
    .filter((plan) => plan.since !== undefined)
    .map((plan) => ({ ...nothing, ...plan }) as MaintainedPlan)
}

const nothing = { types: null, budget: null, arrangements: null, ceased: null }
