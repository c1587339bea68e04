import type { EhcPlanContent, Need, Outcome, PlanItemId, Provision } from './plan.ts'

/** The golden thread: which provision meets which need, and what difference it is to make. */

export const provisionsFor = (plan: EhcPlanContent, need: Need): Provision[] =>
  plan.provisions.filter((provision) => provision.meets.includes(need.id))

/** An outcome belongs to the needs that it names; one that names none, to the needs that its provisions meet. */
export const outcomesFor = (plan: EhcPlanContent, need: Need): Outcome[] => {
  const provisions = new Set<PlanItemId>(provisionsFor(plan, need).map((provision) => provision.id))
  return plan.outcomes.filter((outcome) =>
    outcome.needs.length > 0 ? outcome.needs.includes(need.id) : outcome.provisions.some((id) => provisions.has(id)),
  )
}

export const needsWithoutProvision = (plan: EhcPlanContent): Need[] =>
  plan.needs.filter((need) => !plan.provisions.some((each) => each.meets.includes(need.id) && mayMeet(each, need)))

export const provisionsWithoutNeed = (plan: EhcPlanContent): Provision[] => {
  const known = new Set<PlanItemId>(plan.needs.map((need) => need.id))
  return plan.provisions.filter((provision) => !provision.meets.some((id) => known.has(id)))
}

/** A provision has an outcome when the outcome names it, or names a need that it meets. */
export const provisionsWithoutOutcome = (plan: EhcPlanContent): Provision[] =>
  plan.provisions.filter(
    (provision) =>
      !plan.outcomes.some(
        (outcome) =>
          outcome.provisions.includes(provision.id) || outcome.needs.some((id) => provision.meets.includes(id)),
      ),
  )

export const linesWithoutSource = (plan: EhcPlanContent): (Need | Provision | Outcome)[] =>
  [...plan.needs, ...plan.provisions, ...plan.outcomes].filter((item) => item.sources.length === 0)

/** A need in B is met in F; health and care needs may be met in their own sections, or in F if the help also educates. */
const sectionsThatMeet: Record<Need['section'], readonly Provision['section'][]> = {
  B: ['F'],
  C: ['G', 'F'],
  D: ['H1', 'H2', 'F'],
}
const mayMeet = (provision: Provision, need: Need): boolean =>
  sectionsThatMeet[need.section].includes(provision.section)
