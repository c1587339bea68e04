import { expect, it } from 'vitest'
import { readPeriod } from './period.ts'

it.each([
  ['2024', 'Calendar year', '2024-01-01', '2024-12-31', '2024'],
  ['202425', 'Academic year', '2024-09-01', '2025-08-31', '2024/25 academic year'],
  ['2024/25', 'Financial year', '2024-04-01', '2025-03-31', '2024/25 financial year'],
  ['199900', 'Academic year', '1999-09-01', '2000-08-31', '1999/00 academic year'],
  ['2028', 'February', '2028-02-01', '2028-02-29', 'February 2028'],
  ['202526', 'Autumn term', '2025-09-01', '2025-12-31', 'Autumn term 2025/26'],
  ['2025 (prov)', 'Reporting year', '2025-01-01', '2025-12-31', '2025, provisional'],
  ['2025', 'Reporting year (provisional)', '2025-01-01', '2025-12-31', '2025, provisional'],
  ['2024-25 (OT)', 'Financial year', '2024-04-01', '2025-03-31', '2024/25 financial year'],
  ['2025-05', 'Month', '2025-05-01', '2025-05-31', 'May 2025'],
  ['2023-06-30', 'Month', '2023-06-01', '2023-06-30', 'June 2023'],
  ['19358', 'Month by days since 1970', '2023-01-01', '2023-01-31', 'January 2023'],
  ['31/03/2021', 'Month', '2021-03-01', '2021-03-31', 'March 2021'],
  ['16/05/2025', 'Day', '2025-05-16', '2025-05-16', '16 May 2025'],
  ['2024-02-29', 'Day', '2024-02-29', '2024-02-29', '29 February 2024'],
  ['202526', 'Spring term', '2026-01-01', '2026-04-30', 'Spring term 2025/26'],
])('%s with %s', (timePeriod, identifier, from, to, says) => {
  expect(readPeriod(timePeriod, identifier)).toMatchObject({ from, to, says })
})

it.each([
  ['202426', 'Academic year'],
  ['24', 'Calendar year'],
  ['2024', 'Week of weeks'],
  ['', ''],
  ['2025-13', 'Month'],
  ['2025-02-29', 'Day'],
  ['2025-05', 'Day'],
  ['2025-05-00', 'Day'],
  ['31/02/2025', 'Month by days since 1970'],
  ['05/2025', 'Month'],
])('%s with %s is no period', (timePeriod, identifier) => {
  expect(readPeriod(timePeriod, identifier)).toBeUndefined()
})

it('reads again what it has written', () => {
  for (const [when, identifier] of [
    ['2025 (prov)', 'Reporting year'],
    ['2025-05', 'Month'],
    ['2025-05-16', 'Day'],
    ['2024/25', 'Financial year'],
  ] as const) {
    const once = readPeriod(when, identifier)
    expect(readPeriod(once?.timePeriod ?? '', once?.timeIdentifier ?? '')).toEqual(once)
  }
})
