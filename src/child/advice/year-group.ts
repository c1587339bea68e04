import type { Child } from '../../record/children/state.ts'

/** The national curriculum year that a child is in on a day: by what the setting said, or else by date of birth. */
export function yearGroupOn(child: Pick<Child, 'details' | 'setting'>, on: string): number {
  const said = /^(?:year\s*)?(\d{1,2})$/i.exec(child.setting?.yearGroup?.trim() ?? '')?.[1]
  if (said && child.setting) return Number(said) + schoolYearOf(on) - schoolYearOf(child.setting.since)
  return byAge(child.details.dateOfBirth, on)
}

/** Regulation 6(1)(g): in or beyond Year 9, whichever way of telling says so. */
export const isInYear9OrBeyond = (child: Pick<Child, 'details' | 'setting'>, on: string) =>
  Math.max(yearGroupOn(child, on), byAge(child.details.dateOfBirth, on)) >= 9

/** Not yet in Reception, by age alone: whoever looks after such a child is asked in few questions, on a phone. */
export const isBeforeSchool = (dateOfBirth: string, on: string) => byAge(dateOfBirth, on) < 0

/** The calendar year in which the school year began. */
function schoolYearOf(on: string): number {
  const date = Temporal.PlainDate.from(on)
  return date.month >= 9 ? date.year : date.year - 1
}

/** A child who is four when the school year begins is in Reception, Year 0. */
function byAge(dateOfBirth: string, on: string): number {
  const lastOfAugust = Temporal.PlainDate.from({ year: schoolYearOf(on), month: 8, day: 31 })
  const age = Temporal.PlainDate.from(dateOfBirth).until(lastOfAugust, { largestUnit: 'years' }).years
  return age - 4
}
