import { calculateDuties, type DutyRow } from './calculate.ts'
import { checkInput } from './input.ts'

/** A fact written short: `['2026-01-05', 'advice-requested', { from: 'health' }]`. */
export type Told = [on: string, what: string, more?: Record<string, string>]

/** Every row of the answer on one day. */
export function dutiesOn(asOf: string, ...told: Told[]): DutyRow[] {
  return calculateDuties(checkInput({ asOf, facts: told.map(([on, what, more]) => ({ what, on, ...more })) }))
}

/** The only row of one duty; fails when there is none, or more than one. */
export function dutyOn(duty: string, asOf: string, ...told: Told[]): DutyRow {
  const [row, ...others] = dutiesOn(asOf, ...told).filter((each) => each.duty === duty)
  if (!row || others.length > 0) throw new Error(`Expected one ${duty}, found ${row ? others.length + 1 : 0}.`)
  return row
}

/** "running 2026-02-16", "late 2026-02-16, met 2026-02-20": what one duty has come to, on one line. */
export function standing(duty: string, asOf: string, ...told: Told[]): string {
  return inWords(dutyOn(duty, asOf, ...told))
}

/** The same for every row of one duty, in order. */
export function standings(duty: string, asOf: string, ...told: Told[]): string[] {
  return dutiesOn(asOf, ...told)
    .filter((row) => row.duty === duty)
    .map(inWords)
}

function inWords({ status, dueOn, metOn, exception }: DutyRow): string {
  return `${status} ${dueOn}${exception ? `, ${exception}` : ''}${metOn ? `, met ${metOn}` : ''}`
}
