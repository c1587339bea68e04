import { type Day, day } from './day.ts'

/**
 * Bank holidays in England, in order. Banking and Financial Dealings Act 1971, Schedule 1, with Good Friday and Christmas Day,
 * the days given instead when one falls at a weekend, and the one-off days of royal proclamations.
 * The pattern is that of 1978 and later; New Year's Day counts from 1974 and the early May holiday from 1978.
 */
export function bankHolidaysIn(year: number): Day[] {
  const known = byYear.get(year)
  if (known) return known
  const usual = [
    ...newYear(year),
    easterSunday(year).subtract({ days: 2 }),
    easterSunday(year).add({ days: 1 }),
    ...(year >= 1978 ? [firstMonday(year, 5)] : []),
    lastMonday(year, 5),
    lastMonday(year, 8),
    ...christmas(year),
  ].map(String)
  const change = proclaimed[year]
  const days = usual.filter((each) => !change?.not?.includes(each)).concat(change?.also ?? [])
  const holidays = days.sort().map(day)
  byYear.set(year, holidays)
  return holidays
}

export function isBankHoliday(date: Day): boolean {
  const year = date.year
  const known = datesByYear.get(year) ?? new Set(bankHolidaysIn(year).map(inYear))
  datesByYear.set(year, known)
  return known.has(inYear(date))
}

/** Holidays moved (`not`) and added (`also`) by proclamation, by year. */
const proclaimed: Record<number, { not?: string[]; also: string[] }> = {
  1977: { also: ['1977-06-07'] }, // Silver Jubilee
  1981: { also: ['1981-07-29'] }, // royal wedding
  1995: { not: ['1995-05-01'], also: ['1995-05-08'] }, // fifty years of VE Day
  1999: { also: ['1999-12-31'] }, // the millennium
  2002: { not: ['2002-05-27'], also: ['2002-06-03', '2002-06-04'] }, // Golden Jubilee
  2011: { also: ['2011-04-29'] }, // royal wedding
  2012: { not: ['2012-05-28'], also: ['2012-06-04', '2012-06-05'] }, // Diamond Jubilee
  2020: { not: ['2020-05-04'], also: ['2020-05-08'] }, // seventy-five years of VE Day
  2022: { not: ['2022-05-30'], also: ['2022-06-02', '2022-06-03', '2022-09-19'] }, // Platinum Jubilee; state funeral
  2023: { also: ['2023-05-08'] }, // coronation
}

const byYear = new Map<number, Day[]>()
const datesByYear = new Map<number, Set<number>>()
const inYear = ({ month, day }: Day) => month * 100 + day

const saturday = 6
const sunday = 7

function newYear(year: number): Day[] {
  if (year < 1974) return []
  const first = new Temporal.PlainDate(year, 1, 1)
  return [first.dayOfWeek >= saturday ? first.add({ days: 8 - first.dayOfWeek }) : first]
}

/** Christmas Day and Boxing Day, each replaced by the next free weekday when it falls at a weekend. */
function christmas(year: number): Day[] {
  const christmasDay = new Temporal.PlainDate(year, 12, 25)
  const on = (date: number) => new Temporal.PlainDate(year, 12, date)
  if (christmasDay.dayOfWeek === saturday) return [on(27), on(28)]
  if (christmasDay.dayOfWeek === sunday) return [on(26), on(27)]
  return [christmasDay, christmasDay.dayOfWeek === 5 ? on(28) : on(26)]
}

function firstMonday(year: number, month: number): Day {
  const first = new Temporal.PlainDate(year, month, 1)
  return first.add({ days: (8 - first.dayOfWeek) % 7 })
}

function lastMonday(year: number, month: number): Day {
  const last = new Temporal.PlainDate(year, month, 1).add({ months: 1 }).subtract({ days: 1 })
  return last.subtract({ days: last.dayOfWeek - 1 })
}

/** Easter Day in the Gregorian calendar, by the method of Meeus, Jones and Butcher. */
export function easterSunday(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const leapCenturies = Math.floor(century / 4)
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - leapCenturies - correction + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const sum = epact + weekday - 7 * late + 114
  return new Temporal.PlainDate(year, Math.floor(sum / 31), (sum % 31) + 1)
}
