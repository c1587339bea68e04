/** Census days are data, not a formula: January 2021 broke the rule of the third Thursday. */
export const censusDays: Readonly<Record<number, string>> = {
  2023: '2023-01-19',
  2024: '2024-01-18',
  2025: '2025-01-16',
  2026: '2026-01-15',
  2027: '2027-01-21',
}

/** The return years that can be made and checked. What 2027 asks is not published yet, so that it is not among them. */
export const returnYears = [2023, 2024, 2025, 2026] as const

export type ReturnYear = (typeof returnYears)[number]

export function isReturnYear(year: number): year is ReturnYear {
  return (returnYears as readonly number[]).includes(year)
}

/** The return that is prepared on a day: the first whose census day has not passed, or the last that is known. */
export function nextReturn(today: string): { year: number; censusDay: string } {
  const all = Object.entries(censusDays).map(([year, censusDay]) => ({ year: Number(year), censusDay }))
  return all.find(({ censusDay }) => censusDay >= today) ?? (all.at(-1) as (typeof all)[number])
}
