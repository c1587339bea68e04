/**
 * The page on which somebody records what a return lacks. Each item has one: a task that nobody can do would never close.
 *
 * @param about the request, plan, review or place of which it is lacking
 */
export function pageFor(item: string, childId: string, about: string | null): string {
  const page = PAGES[item] ?? '/maintained-plan/:childId'
  return page.replace(':childId', childId).replace(':about', about ?? 'new')
}

/** By the items that `person-of-life.ts` finds lacking. */
export const PAGES: Readonly<Record<string, string>> = {
  Sex: '/children/:childId/sex',
  Ethnicity: '/children/:childId/ethnicity',
  PostCode: '/children/:childId/reach/child',
  UPN: '/children/:childId/numbers',
  RequestSource: '/needs-assessment/:childId/counted/:about',
  RYA: '/needs-assessment/:childId/counted/:about',
  Week20: '/maintained-plan/:childId/twenty-weeks/:about',
  PB: '/maintained-plan/:childId/personal-budget/:about',
  DP: '/maintained-plan/:childId/personal-budget/:about',
  CeaseReason: '/maintained-plan/:childId/ceased/:about',
  SENtype: '/maintained-plan/:childId/types-of-need',
  PlanDetail: '/placement/:childId/section-i/:about',
  'PlanDetail URN': '/placement/:childId/section-i/:about',
  PlacementDetail: '/placement/:childId/places/new',
  'PlacementDetail URN': '/placement/:childId/places/:about',
  EntryDate: '/placement/:childId/places/:about',
  ReviewOutcome: '/annual-review/:childId/reviews/:about',
}
