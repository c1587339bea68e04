import type { Actor } from '../../../platform/access/actor.ts'
import { officerFor } from '../bodies.ts'
import { CONTACT, DELAYS, HAND_BACK_REASONS } from '../events.ts'
import type { Stand } from '../lists/stands.ts'

export type Counted = { label: string; count: number }

/** The requests for which this officer answers: to their own agency, of children whose advice they were let see. */
export function ofOwnAgency(stands: readonly Stand[], actor: Pick<Actor, 'grants' | 'roles'>): Stand[] {
  return stands.filter((one) => {
    const role = officerFor(one.body)
    return (
      role !== undefined &&
      actor.roles.includes(role) &&
      actor.grants.some(
        (tie) =>
          tie.childId === one.child_id && tie.capacity === role && (tie.parts === null || tie.parts.includes('advice')),
      )
    )
  })
}

export const daysBetween = (from: string, to: string) =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days

/** How long what is open has waited, by week; the seventh and later are over the six weeks. */
export function waitsOf(open: readonly Stand[], today: string): Counted[] {
  const weeks = open.map((one) => Math.min(7, Math.max(1, Math.ceil((daysBetween(one.received_on, today) + 1) / 7))))
  return [1, 2, 3, 4, 5, 6, 7].map((week) => ({
    label: week === 7 ? 'Over six weeks' : `Week ${week}`,
    count: weeks.filter((one) => one === week).length,
  }))
}

export type ServiceRow = {
  service: string
  open: number
  late: number
  longestLate: number
  answered: number
  inTime: number
  median: number | null
}

/** Each service beside the others: what is open and late, and how long answers took. */
export function servicesOf(stands: readonly Stand[], today: string): ServiceRow[] {
  const groups = Map.groupBy(stands, (one) => one.service ?? 'Service not recorded')
  return [...groups]
    .map(([service, rows]) => {
      const open = rows.filter((one) => one.open)
      const late = open.filter((one) => one.due_on < today && !one.asked_again_on)
      const days = rows.flatMap((one) => (one.first_given_on ? [daysBetween(one.received_on, one.first_given_on)] : []))
      return {
        service,
        open: open.length,
        late: late.length,
        longestLate: Math.max(0, ...late.map((one) => daysBetween(one.due_on, today))),
        answered: days.length,
        inTime: rows.filter((one) => one.first_given_on !== null && one.first_given_on <= one.due_on).length,
        median: medianOf(days),
      }
    })
    .sort((one, other) => other.late - one.late || one.service.localeCompare(other.service))
}

export function medianOf(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((one, other) => one - other)
  const middle = sorted.length >> 1
  if (sorted.length === 0) return null
  return sorted.length % 2 ? (sorted[middle] ?? null) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** What comes up again and again: why advice is late, why requests are given back, and how thin the answers are. */
export function themesOf(stands: readonly Stand[]): { title: string; rows: Counted[] }[] {
  const count = (labels: Record<string, string>, key: (one: Stand) => string | null) =>
    Object.entries(labels)
      .map(([code, label]) => ({ label, count: stands.filter((one) => key(one) === code).length }))
      .filter((row) => row.count > 0)
  const delays = Object.fromEntries(Object.entries(DELAYS).map(([code, { says }]) => [code, says]))
  return [
    { title: 'Why advice is late', rows: count(delays, (one) => one.delay) },
    { title: 'Why requests were given back', rows: count(HAND_BACK_REASONS, (one) => one.handed_back) },
    { title: '“We do not know this child”', rows: count(CONTACT, (one) => one.not_known) },
  ].filter(({ rows }) => rows.length > 0)
}

/** How exact the answers are: of the lines that ask for provision, those that a plan could promise. */
export function qualityOf(stands: readonly Stand[]) {
  const answers = stands.filter((one) => one.first_given_on !== null && !one.reused)
  const lines = answers.reduce((sum, one) => sum + one.provision_lines, 0)
  const vague = answers.reduce((sum, one) => sum + one.vague_lines, 0)
  return {
    answers: answers.length,
    lines,
    vague,
    withoutProvision: answers.filter((one) => one.provision_lines === 0).length,
    thin: answers.filter((one) => one.not_known === 'none').length,
    askedAgain: stands.filter((one) => one.asked_again_on !== null).length,
  }
}
