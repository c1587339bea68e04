import type { RecordedEvent } from '../../platform/events/event.ts'
import type { Shared } from '../../platform/unsent/two-writers.ts'
import type { EhcPlanContent, Need, Outcome, PlanItemId, Provision } from './content/plan.ts'
import { planIn } from './state.ts'

/** Texts of the plan that each stand alone, so that two people may write in different ones at once. */
export const planShared = (read: (content: EhcPlanContent) => Record<string, unknown>): Shared => ({
  apart: true,
  text: (events) => {
    const plan = planIn(events)
    return plan ? read(plan.content) : null
  },
})

type Items = { needs: Need; provisions: Provision; outcomes: Outcome }

/**
 * One need, provision or outcome: its parts make one sentence, so that two people's changes of it are looked at together.
 * What is linked to it counts when it is taken out.
 */
export const itemShared = <Kind extends keyof Items>(
  kind: Kind,
  read: (item: Items[Kind]) => Record<string, unknown>,
): Shared => ({
  text: (events, { itemId }) => {
    if (itemId === 'new') return {}
    const content = planIn(events)?.content
    const item = (content?.[kind] as Items[Kind][] | undefined)?.find((one) => one.id === itemId)
    return content && item ? { ...read(item), _linked: linkedTo(content, item.id) } : null
  },
})

const linkedTo = ({ provisions, outcomes, sectionJ }: EhcPlanContent, id: PlanItemId): string[] => [
  ...provisions.filter((one) => one.meets.includes(id)).map((one) => one.id),
  ...outcomes.filter((one) => [...one.needs, ...one.provisions].includes(id)).map((one) => one.id),
  ...sectionJ.flatMap((one, at) => ([...one.needs, ...one.outcomes].includes(id) ? [`J${at}`] : [])),
]

/** Whether an item was in the plan at some time, so that somebody may put it back whose words for it are still unsent. */
export const wasIn = (events: readonly RecordedEvent[], itemId: string | undefined): boolean =>
  events.some(({ type, data }) => {
    const { need, provision, outcome } = data as { need?: Need; provision?: Provision; outcome?: Outcome }
    return (
      /^(Need|Provision|Outcome)Written$/.test(type) && [need, provision, outcome].some((one) => one?.id === itemId)
    )
  })
