import type { RecordedEvent } from '../../platform/events/event.ts'
import { effectiveEvents } from '../../platform/events/record.ts'
import type { EhcPlanContent, PlanItemId, StrengthSource, Strengths } from './content/plan.ts'
import type { PlanEvent } from './events.ts'

/** The words of a plan after one more event. What is taken out of a plan leaves no link to it behind. */
export function contentAfter(content: EhcPlanContent, event: PlanEvent): EhcPlanContent {
  const write = (changed: Partial<EhcPlanContent>): EhcPlanContent => ({ ...content, ...changed })
  switch (event.type) {
    case 'DetailsWritten':
      return write({ contacts: event.data.contacts })
    case 'SectionAWritten':
      return write({ sectionA: event.data.sectionA })
    case 'StrengthsWritten': {
      const { strengths, placed } = event.data
      const sources = [...content.strengthSources, ...(placed ? [placed] : [])]
      return write({ strengths, strengthSources: stillThere(sources, strengths) })
    }
    case 'NeedWritten':
      return write({ needs: put(content.needs, event.data.need) })
    case 'NeedRemoved':
      return write(withoutNeed(content, event.data.needId))
    case 'ProvisionWritten': {
      const { provision } = event.data
      const known = idsOf(content.needs)
      const linked = { ...provision, meets: provision.meets.filter((id) => known.has(id)) }
      return write({ provisions: put(content.provisions, linked) })
    }
    case 'ProvisionRemoved':
      return write(withoutProvision(content, event.data.provisionId))
    case 'OutcomeWritten': {
      const { outcome } = event.data
      const needs = idsOf(content.needs)
      const provisions = idsOf(content.provisions)
      const linked = {
        ...outcome,
        needs: outcome.needs.filter((id) => needs.has(id)),
        provisions: outcome.provisions.filter((id) => provisions.has(id)),
      }
      return write({ outcomes: put(content.outcomes, linked) })
    }
    case 'OutcomeRemoved':
      return write(withoutOutcome(content, event.data.outcomeId))
    case 'TargetsWritten':
      return write({ shorterTermTargets: event.data.shorterTermTargets })
    case 'DirectPaymentsWritten': {
      const needs = idsOf(content.needs)
      const outcomes = idsOf(content.outcomes)
      const sectionJ = event.data.sectionJ.map((one) => ({
        ...one,
        needs: one.needs.filter((id) => needs.has(id)),
        outcomes: one.outcomes.filter((id) => outcomes.has(id)),
      }))
      return write({ sectionJ })
    }
    default:
      return content
  }
}

/** When and by whom the plan’s words were last changed, for “saved at”. */
export function lastWritten(events: readonly RecordedEvent[]): { at: string; by: string | null } | undefined {
  const found = effectiveEvents(events).findLast((event) => WRITING.has(event.type))
  return found && { at: found.recordedAt, by: found.by }
}

const WRITING = new Set([
  'PlanStarted',
  'DetailsWritten',
  'SectionAWritten',
  'StrengthsWritten',
  'NeedWritten',
  'NeedRemoved',
  'ProvisionWritten',
  'ProvisionRemoved',
  'OutcomeWritten',
  'OutcomeRemoved',
  'TargetsWritten',
  'DirectPaymentsWritten',
])

/** A strength is traced as long as its part of the strengths says anything. */
const stillThere = (sources: StrengthSource[], strengths: Strengths) =>
  sources.filter(({ area }) => strengths[area].trim() !== '')

/** In the place of the one with its id, or at the end. */
function put<Item extends { id: PlanItemId }>(items: Item[], item: Item): Item[] {
  return items.some((one) => one.id === item.id)
    ? items.map((one) => (one.id === item.id ? item : one))
    : [...items, item]
}

const withoutNeed = (content: EhcPlanContent, id: PlanItemId): Partial<EhcPlanContent> => ({
  needs: content.needs.filter((one) => one.id !== id),
  provisions: content.provisions.map((one) => ({ ...one, meets: without(one.meets, id) })),
  outcomes: content.outcomes.map((one) => ({ ...one, needs: without(one.needs, id) })),
  sectionJ: content.sectionJ.map((one) => ({ ...one, needs: without(one.needs, id) })),
})

const withoutProvision = (content: EhcPlanContent, id: PlanItemId): Partial<EhcPlanContent> => ({
  provisions: content.provisions.filter((one) => one.id !== id),
  outcomes: content.outcomes.map((one) => ({ ...one, provisions: without(one.provisions, id) })),
})

const withoutOutcome = (content: EhcPlanContent, id: PlanItemId): Partial<EhcPlanContent> => ({
  outcomes: content.outcomes.filter((one) => one.id !== id),
  sectionJ: content.sectionJ.map((one) => ({ ...one, outcomes: without(one.outcomes, id) })),
})

const without = (ids: PlanItemId[], id: PlanItemId) => ids.filter((one) => one !== id)
const idsOf = (items: { id: PlanItemId }[]) => new Set(items.map((one) => one.id))
