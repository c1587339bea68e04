import type { ActivePlans, AnyRecord, Assessment, NamedPlan, Person, Request } from '../model.ts'

/** Puts a record where it belongs in its parent. False when the one place for it is taken. */
export function attach(parent: AnyRecord, child: AnyRecord): boolean {
  switch (child.record) {
    case 'Requests':
      ;(parent as Person).requests.push(child)
      return true
    case 'Assessment':
      if ((parent as Request).assessment) return false
      ;(parent as Request).assessment = child
      return true
    case 'ActivePlans':
      if ((parent as Request).active) return false
      ;(parent as Request).active = child
      return true
    case 'NamedPlan':
      if ((parent as Assessment).plan) return false
      ;(parent as Assessment).plan = child
      return true
    case 'PlanDetail':
      ;(parent as NamedPlan).details.push(child)
      return true
    case 'PlacementDetail':
      ;(parent as ActivePlans).placements.push(child)
      return true
    case 'SENneed':
      ;(parent as ActivePlans).needs.push(child)
      return true
    default:
      return false
  }
}

/** The rule that says so when the one place is taken. */
export function ruleForRepeated(record: AnyRecord['record']): string {
  return record === 'Assessment' || record === 'ActivePlans' ? 'R-23' : 'H-02'
}
