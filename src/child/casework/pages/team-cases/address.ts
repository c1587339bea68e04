import type { AskedOfTeam } from '../../lists/team-cases.ts'

type Kept = Partial<Pick<AskedOfTeam, 'stands' | 'duty' | 'body' | 'worker' | 'team'>> & { page?: number | null }

/** Where the team’s duties stand one by one, as they are chosen; `page: null` ends it where the number of a page goes. */
export function teamCasesAt({ stands = 'open', duty, body, worker, team, page = 1 }: Kept): string {
  const kept = new URLSearchParams({
    ...(stands !== 'open' && { show: stands }),
    ...(duty && { duty }),
    ...(body && { body }),
    ...(worker && { worker }),
    ...(team && { team }),
    ...(page !== 1 && { page: page === null ? '' : String(page) }),
  }).toString()
  return kept ? `/team/cases?${kept}` : '/team/cases'
}
