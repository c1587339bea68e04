import { day, days, daysBetween, daysLeftInWords, longDay } from '../../platform/calendar/index.ts'

/** An open duty of one case, as the worklist knows it. */
export type Open = {
  childId: string
  child: string
  duty: string
  owedBy: string
  dueOn: string
  status: 'running' | 'late' | 'excepted'
  /** Who must act, by name. */
  holds: string
}

export type Thing<T> = { row: T; why: string }

/**
 * The three things that matter most today, and why; one a child. First what the council itself owes by law and has not
 * done, the longest late first; then others' late advice, which a reminder may bring; then what is due soonest, where a
 * step of our own counts for more than one that we wait for.
 */
export const threeThingsFirst = <T extends Open>(rows: readonly T[], today: string): Thing<T>[] =>
  threeMost(rows, today).map((row) => ({ row, why: whyFirst(row, today) }))

type Ranked = Omit<Open, 'child' | 'holds'>

/** The same three, where nobody asks why. */
export function threeMost<T extends Ranked>(rows: readonly T[], today: string): T[] {
  const ahead = new Date(Date.parse(today) + AHEAD * DAY_MS).toISOString().slice(0, 10)
  const ranked = rows
    .filter(({ status, dueOn }) => status !== 'running' || dueOn <= ahead)
    .map((row) => ({ row, weight: weigh(row, today) }))
    .filter(({ weight }) => weight > 0)
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        (a.row.dueOn < b.row.dueOn ? -1 : a.row.dueOn > b.row.dueOn ? 1 : a.row.childId < b.row.childId ? -1 : 1),
    )
  const children = new Set<string>()
  const chosen: T[] = []
  for (const { row } of ranked) {
    if (chosen.length === 3) break
    if (children.has(row.childId)) continue
    children.add(row.childId)
    chosen.push(row)
  }
  return chosen
}

/** How far ahead, in days, something must not be forgotten. */
const AHEAD = 28
const DAY_MS = 86_400_000

/** Also what the council and the health body owe together: the council does not wait for itself. */
export const isOurs = (owedBy: string): boolean => owedBy.startsWith('local-authority')

/** Every open duty of a caseload may be weighed for each look at the page, so that days are counted in the cheapest way. */
function weigh({ owedBy, dueOn, status }: Ranked, today: string): number {
  const left = (Date.parse(dueOn) - Date.parse(today)) / DAY_MS
  const ours = isOurs(owedBy)
  if (status === 'late') return (ours ? 10_000 : 5_000) + Math.min(-left, 1_000)
  if (status === 'excepted') return ours ? 500 : 100
  if (owedBy === 'family') return 0
  return (ours ? 4_000 : 2_500) - left * 100
}

function whyFirst({ owedBy, dueOn, status, holds }: Open, today: string): string {
  const ours = isOurs(owedBy)
  const waiting = ours ? '' : ` We wait for ${holds}.`
  if (status === 'late')
    return `${days(daysBetween(day(dueOn), day(today)))} late: the law said ${longDay(day(dueOn))}.${waiting}`
  if (status === 'excepted')
    return `Past its day with a lawful reason. It must still be done as soon as it can be.${waiting}`
  return `Due on ${longDay(day(dueOn))}, ${daysLeftInWords(day(dueOn), day(today))}.${waiting}`
}
