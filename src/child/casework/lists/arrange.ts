import type { Open } from '../three-things.ts'

export const SHOW = ['all', 'late', 'week', 'waiting', 'excepted'] as const
export type Show = (typeof SHOW)[number]

/** What is read of every open duty; the rest is read of those alone that are shown. */
export type Bare = Pick<Open, 'childId' | 'duty' | 'owedBy' | 'dueOn' | 'status'> & { dutyKey: string }

export type Counts = {
  all: number
  late: number
  week: number
  waiting: number
  excepted: number
  found: number
}

type Arranged = {
  counts: Counts
  /** How many open duties of each kind there are in the list that is shown. */
  duties: { duty: string; count: number }[]
  /** Every duty of the list that is shown, the soonest first. */
  found: Bare[]
}

/** Pure: the open duties of a caseload, counted and by legal date; `soon` is the last day that is due soon. */
export function arrange(
  open: readonly Bare[],
  { show, duty, soon }: { show: Show; duty: string | undefined; soon: string },
): Arranged {
  const isIn: Record<Show, (one: Bare) => boolean> = {
    all: () => true,
    late: ({ status }) => status === 'late',
    week: ({ status, dueOn }) => status === 'running' && dueOn <= soon,
    waiting: ({ owedBy }) => owedBy !== 'local-authority',
    excepted: ({ status }) => status === 'excepted',
  }
  const listed = open.filter(isIn[show])
  const found = listed
    .filter((one) => !duty || one.duty === duty)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
  const kinds = new Map<string, number>()
  for (const one of listed) kinds.set(one.duty, (kinds.get(one.duty) ?? 0) + 1)
  const count = (of: Show) => open.filter(isIn[of]).length
  return {
    counts: {
      all: open.length,
      late: count('late'),
      week: count('week'),
      waiting: count('waiting'),
      excepted: count('excepted'),
      found: found.length,
    },
    duties: [...kinds].map(([kind, many]) => ({ duty: kind, count: many })),
    found,
  }
}

/** The days whose duties stand on this page and on another: which of them belongs to which, only their names say. */
export function sharedDays(found: readonly Bare[], from: number, size: number): Set<string> {
  const shared = new Set<string>()
  for (const at of [from, from + size]) {
    const dueOn = found[at]?.dueOn
    if (at > 0 && dueOn !== undefined && found[at - 1]?.dueOn === dueOn) shared.add(dueOn)
  }
  return shared
}

/** In the order in which people read them: the soonest first, those of one day by name. */
export function byDayAndName<T extends Pick<Bare, 'childId' | 'dutyKey' | 'dueOn'>>(
  rows: readonly T[],
  nameOf: (row: T) => string,
): T[] {
  return rows.toSorted(
    (a, b) =>
      compare(a.dueOn, b.dueOn) ||
      NAMES.compare(nameOf(a), nameOf(b)) ||
      compare(a.childId, b.childId) ||
      compare(a.dutyKey, b.dutyKey),
  )
}

const NAMES = new Intl.Collator('en-GB')
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
