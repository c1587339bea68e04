import type { Role } from '../../platform/access/permission.ts'
import { type EhcPlanContent, PersonalDetails, PlanServices } from './content/plan.ts'
import { outcomesFor } from './content/threads.ts'
import type { PlanDocument } from './documents/blocks.ts'
import type { PlanSection } from './documents/sections.ts'
import { numberedAs } from './documents/thread-rows.ts'
import { type PlanPart, planParts } from './plan-parts.ts'
import type { Draft, Plan } from './state.ts'

const ALL: readonly PlanSection[] = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H1', 'H2', 'I', 'J', 'K']

/** Which sections somebody reads in a capacity. Each sees what their work for this child needs, and no more. */
export function sectionsFor(capacity: Role): readonly PlanSection[] {
  switch (capacity) {
    case 'parent':
    case 'young-person':
    case 'caseworker':
    case 'team-manager':
    case 'helper':
    case 'sendiass-adviser':
    // Only ever with a grant that two people agreed to, for one day.
    case 'administrator':
    case 'data-protection-officer':
      return ALL
    case 'senco':
    case 'head-teacher':
      return ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H1', 'H2', 'I', 'K']
    case 'educational-psychologist':
      return ['A', 'B', 'E', 'F', 'K']
    case 'health-adviser':
    case 'designated-clinical-officer':
      return ['C', 'G', 'E']
    case 'social-care-adviser':
    case 'designated-social-care-officer':
      return ['D', 'H1', 'H2', 'E']
    default:
      return []
  }
}

/** Whether somebody reads the whole plan, and so may keep its files. */
export const seesAll = (capacity: Role): boolean => sectionsFor(capacity).length === ALL.length

/**
 * The plan with what this capacity may not read taken out. Provision that meets a need in sight stays, whatever its
 * section: health reads the part of section F that meets a health need. So do the outcomes that belong to either.
 */
export function contentFor(capacity: Role, content: EhcPlanContent): EhcPlanContent {
  if (seesAll(capacity)) return content
  const sections = sectionsFor(capacity)
  const sees = (section: PlanSection) => sections.includes(section)
  const needs = content.needs.filter((one) => sees(one.section))
  const needIds = new Set(needs.map((one) => one.id))
  const provisions = content.provisions.filter((one) => sees(one.section) || one.meets.some((id) => needIds.has(id)))
  const provisionIds = new Set(provisions.map((one) => one.id))
  const related = new Set(needs.flatMap((need) => outcomesFor(content, need)).map((one) => one.id))
  const outcomes = content.outcomes.filter(
    (one) => related.has(one.id) || one.provisions.some((id) => provisionIds.has(id)),
  )
  const quotes = quotesFor(capacity, content)
  const { name, preferredName, dateOfBirth, yearGroup } = content.personal
  const part = {
    ...content,
    personal: PersonalDetails.parse({ name, preferredName, dateOfBirth, yearGroup }),
    contacts: [],
    services: PlanServices.parse({ setting: content.services.setting }),
    sectionA: sees('A')
      ? content.sectionA
      : { history: '', howTheyCommunicate: '', interests: '', views: [], aspirations: [] },
    strengths: {
      ...content.strengths,
      ...(!sees('B') && { COMMUNICATION_INTERACTION: '', COGNITION_LEARNING: '', SEMH: '', SENSORY_PHYSICAL: '' }),
      ...(!sees('C') && { HEALTH: '' }),
      ...(!sees('D') && { SOCIAL_CARE: '' }),
    },
    strengthSources: quotes(content.strengthSources ?? []).filter(({ area }) =>
      sees(area === 'HEALTH' ? 'C' : area === 'SOCIAL_CARE' ? 'D' : 'B'),
    ),
    needs: needs.map((one) => ({ ...one, sources: quotes(one.sources) })),
    provisions: provisions.map((one) => ({
      ...one,
      meets: one.meets.filter((id) => needIds.has(id)),
      sources: quotes(one.sources),
    })),
    outcomes: outcomes.map((one) => ({
      ...one,
      needs: one.needs.filter((id) => needIds.has(id)),
      provisions: one.provisions.filter((id) => provisionIds.has(id)),
      sources: quotes(one.sources),
    })),
    healthAgreement: sees('G') ? content.healthAgreement : null,
    sectionJ: [],
  }
  return numberedAs(part, content)
}

/** The parts of the printed plan that this capacity reads: a part belongs to its first section. */
export function partsFor(capacity: Role, document: PlanDocument): PlanPart[] {
  const parts = planParts(document)
  if (seesAll(capacity)) return parts
  const sections = sectionsFor(capacity)
  return parts
    .filter(({ sections: [first] }) => first !== undefined && sections.includes(first))
    .map((part) => ({ ...part, comments: part.comments.filter((section) => sections.includes(section)) }))
}

/** Drafts that somebody may read now. The family has it first; professionals wait until it counts as served. */
export function draftsFor(capacity: Role, plan: Plan | undefined, today: string): Draft[] {
  const first: Role[] = ['parent', 'young-person', 'caseworker', 'team-manager']
  return (plan?.drafts ?? []).filter((draft) => first.includes(capacity) || draft.servedOn <= today)
}

/** Social care's advice may tell of home life, so its words are not quoted to schools and health. */
function quotesFor(capacity: Role, { sectionK }: EhcPlanContent) {
  const closed = ['senco', 'head-teacher', 'health-adviser', 'designated-clinical-officer'].includes(capacity)
  const fromCare = new Set(sectionK.filter((one) => one.kind === 'SOCIAL_CARE').map((one) => one.id))
  return <Source extends { adviceId: string }>(sources: Source[]) =>
    closed ? sources.filter((one) => !fromCare.has(one.adviceId)) : sources
}
