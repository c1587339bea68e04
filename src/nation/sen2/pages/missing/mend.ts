/** Where a caseworker records what the return lacks: by the item that is missing. */
export function mendAt(item: string, childId: string): { href: string; text: string } {
  const [page, text] = pages[item] ?? ['casework/:childId', 'Open the case']
  return { href: `/${page.replace(':childId', childId)}`, text }
}

const place = ['placement/:childId/places', 'Record the places'] as const
const plan = ['maintained-plan/:childId', 'Record it'] as const
const request = ['needs-assessment/:childId', 'Open the request'] as const
const pages: Readonly<Record<string, readonly [string, string]>> = {
  Sex: ['children/:childId/sex', 'Record it'],
  Ethnicity: ['children/:childId/ethnicity', 'Record it'],
  UPN: ['children/:childId/numbers', 'Record the number'],
  PostCode: ['children/:childId/family', 'Record the address'],
  RYA: request,
  RequestSource: request,
  Week20: plan,
  PB: plan,
  DP: plan,
  CeaseReason: plan,
  PlanDetail: plan,
  ReviewOutcome: ['annual-review/:childId/reviews', 'Record it'],
  SENtype: ['maintained-plan/:childId/types-of-need', 'Record it'],
  PlacementDetail: place,
  EntryDate: place,
  URN: place,
}
