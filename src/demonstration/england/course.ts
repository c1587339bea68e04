import type { MadeUpArea } from './country.ts'
import { countOf, moved, normal } from './draws.ts'

/** The last year that is told of; January of the year after it is the last count of plans. */
export const LAST_YEAR = 2025
export const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025] as const
export const JANUARIES = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026] as const

/** Plans in January as a part of those in the last. */
const PLANS: Readonly<Record<number, number>> = {
  2019: 0.52,
  2020: 0.57,
  2021: 0.63,
  2022: 0.69,
  2023: 0.76,
  2024: 0.84,
  2025: 0.92,
  2026: 1,
}
/** Per year, 2019 to 2025. */
const IN_TIME = [0.6, 0.58, 0.6, 0.49, 0.5, 0.46, 0.48]
const REFUSED = [0.23, 0.21, 0.22, 0.22, 0.24, 0.25, 0.26]
const DECIDED_IN_TIME = [0.87, 0.85, 0.86, 0.84, 0.85, 0.85, 0.86]
const APPEALED = [0.017, 0.018, 0.019, 0.022, 0.026, 0.031, 0.034]

/** What went on in an area in a year: each number is drawn from the one it is a part of. */
export type Year = ReturnType<typeof liveYear>
export type Course = { area: MadeUpArea; years: Map<number, Year>; plans: Map<number, number> }

export function yearOf(courses: ReadonlyMap<string, Course>, area: MadeUpArea, year: number): Year {
  const found = courses.get(area.code)?.years.get(year)
  if (!found) throw new Error(`Nothing is made up for ${area.code} in ${year}.`)
  return found
}

export function courseOf(area: MadeUpArea): Course {
  const chance = area.chance.apart('course')
  const plans = new Map(
    JANUARIES.map((january) => [
      january,
      january === 2026 ? area.plans : Math.round(area.plans * (PLANS[january] ?? 1) * Math.exp(0.03 * normal(chance))),
    ]),
  )
  let drift = 0
  const years = new Map<number, Year>()
  for (const year of YEARS) {
    drift = 0.7 * drift + 0.4 * normal(chance)
    years.set(year, liveYear(area, year, plans.get(year) ?? 0, drift))
  }
  return { area, years, plans }
}

function liveYear(area: MadeUpArea, year: number, plans: number, drift: number) {
  const chance = area.chance.apart(`year ${year}`)
  const { lean } = area
  const at = year - 2019
  const requests = Math.round(plans * 0.25 * Math.exp(0.15 * normal(chance)) + 2 * chance.next())
  const undecided = countOf(chance, requests, 0.06)
  const withdrawn = countOf(chance, requests - undecided, 0.03)
  const decided = requests - undecided - withdrawn
  const refused = countOf(
    chance,
    decided,
    refusing(area, year, moved(REFUSED[at] ?? 0.25, 0.4 * lean.strict + 0.15 * drift)),
  )
  const assessed = decided - refused
  const inSixWeeks = countOf(chance, decided, moved(DECIDED_IN_TIME[at] ?? 0.85, 0.7 * lean.prompt + 0.6 * drift))
  const issued = countOf(chance, assessed, 0.93)
  const notIssued = countOf(chance, assessed - issued, 0.75)
  const notIssuedInTime = countOf(chance, notIssued, moved(0.35, 0.8 * lean.prompt))
  const exceptions = area.story === 'all exceptions' && year >= 2024 ? issued : countOf(chance, issued, 0.07)
  const inTime = promptness(area, year, moved(IN_TIME[at] ?? 0.5, 0.75 * lean.prompt + 0.7 * drift))
  const inTimeWithout = countOf(chance, issued - exceptions, inTime)
  const inTimeWith = inTimeWithout + countOf(chance, exceptions, inTime * 0.5)
  const late = issued - inTimeWith
  const lateExceptions = exceptions - (inTimeWith - inTimeWithout)
  const overAYear = countOf(chance, late, moved(0.12, -0.5 * lean.prompt))
  // Some of those who waited a year had an exception, and never more of them than there are of either.
  const overAYearExcepted = Math.max(
    countOf(chance, Math.min(lateExceptions, overAYear), 0.15),
    overAYear - (late - lateExceptions),
  )
  const overAYearWithout = overAYear - overAYearExcepted
  const ended = countOf(chance, plans, 0.072)
  const metWithout = countOf(chance, ended, 0.09)
  const appealable = refused + notIssued + plans + metWithout
  const appealing = (APPEALED[at] ?? 0.03) * Math.exp(0.45 * lean.contested + 0.2 * drift)
  const appeals = countOf(chance, appealable, appealing)
  const mediated = countOf(chance, refused, moved(0.24, 0.3 * lean.contested))
  const mediatedLater = countOf(chance, notIssued, moved(0.2, 0.3 * lean.contested))
  return {
    year,
    plans,
    requests,
    undecided,
    withdrawn,
    decided,
    refused,
    assessed,
    inSixWeeks,
    issued,
    notIssued,
    notIssuedInTime,
    exceptions,
    inTimeWith,
    inTimeWithout,
    overAYear,
    overAYearWithout,
    ended,
    metWithout,
    appealable,
    appeals,
    mediated,
    mediatedLater,
    afterMediationLater: countOf(chance, mediatedLater, moved(0.3, 0.3 * lean.contested)),
    afterMediation: countOf(chance, mediated, moved(0.27, 0.3 * lean.contested)),
  }
}

function promptness(area: MadeUpArea, year: number, usual: number): number {
  if (area.story === 'turned round') return [0.14, 0.12, 0.1, 0.16, 0.41, 0.68, 0.83][year - 2019] ?? usual
  if (area.story === 'fell behind') return [0.82, 0.8, 0.77, 0.69, 0.42, 0.17, 0.06][year - 2019] ?? usual
  return usual
}

const refusing = (area: MadeUpArea, year: number, usual: number) =>
  area.story === 'refuses most' && year === LAST_YEAR ? 0.61 : usual
