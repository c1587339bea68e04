import { type DayNumber, dayNumberOf } from '../../../days.ts'
import type { Item, NamedPlan, Person, PlacementDetail } from '../../../model.ts'
import type { Context } from '../../rule.ts'

/** True when born too late to have had that birthday by census day. False when the birth date is not known. */
export function isUnder(years: number, person: Person, context: Context): boolean {
  const born = person.PersonBirthDate
  return born !== undefined && born.day > monthsBefore(years * 12, context)
}

/** True when that birthday came on or before census day. False when the birth date is not known. */
export function isAtLeast(years: number, person: Person, context: Context): boolean {
  const born = person.PersonBirthDate
  return born !== undefined && born.day <= monthsBefore(years * 12, context)
}

/** The same day of the month, so many months before census day: worked out once for a return, so that a rule only compares numbers. */
export function monthsBefore(months: number, { census }: Context): DayNumber {
  if (known.census !== census) known = { census, days: [] }
  const found = known.days[months]
  if (found !== undefined) return found
  const date = new Date(census * 86_400_000)
  const made = Math.round(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, date.getUTCDate()) / 86_400_000)
  known.days[months] = made
  return made
}

let known: { census: DayNumber; days: DayNumber[] } = { census: Number.NaN, days: [] }

/** Past the academic year of the 25th birthday: born before 1 September, 26 years before the return year. */
export function isPastTwentyFive(born: Item | undefined, context: Context): boolean {
  return born !== undefined && born.day < septemberOf(context.year - 26)
}

/** The 25th birthday falls in the academic year of census day. */
export function turnsTwentyFive(born: Item | undefined, context: Context): boolean {
  return born !== undefined && born.day >= septemberOf(context.year - 26) && born.day < septemberOf(context.year - 25)
}

/** From the term after the fifth birthday to the end of the school year of the sixteenth, as it is on a day in January. */
export function isOfCompulsorySchoolAge(born: Item | undefined, context: Context): boolean {
  return (
    born !== undefined &&
    born.day >= septemberOf(context.year - 17) &&
    born.day <= dayNumberOf(context.year - 6, 12, 31)
  )
}

/** 1 September. */
export function septemberOf(year: number): DayNumber {
  const known = septembers.get(year)
  if (known !== undefined) return known
  const made = dayNumberOf(year, 9, 1)
  septembers.set(year, made)
  return made
}

const septembers = new Map<number, DayNumber>()

/** Maintained on that day: begun, or begun on a day not given, and not ceased before it. */
export function isActiveOn(day: DayNumber, plan: NamedPlan | undefined): boolean {
  if (plan === undefined || (plan.StartDate !== undefined && plan.StartDate.day > day)) return false
  return plan.CeaseDate === undefined || plan.CeaseDate.day >= day
}

/** Attended on that day; a date that is not given leaves that end open. */
export function covers(day: DayNumber, placement: PlacementDetail): boolean {
  if (placement.EntryDate !== undefined && !(placement.EntryDate.day <= day)) return false
  return placement.LeavingDate === undefined || placement.LeavingDate.day >= day
}

/** The date is given, but there is no such day. */
export function isNoDay(item: Item | undefined): boolean {
  return item !== undefined && Number.isNaN(item.day)
}

/** Male or female whatever the year of the file. GenderCurrent of 2023 has 1 and 2. */
export function sexOf(person: Person): 'M' | 'F' | undefined {
  const said = (person.Sex ?? person.GenderCurrent)?.value
  return said === 'M' || said === '1' ? 'M' : said === 'F' || said === '2' ? 'F' : undefined
}
