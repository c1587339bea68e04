import { sql } from 'kysely'
import type { Trx } from '../../platform/database/schema.ts'
import { isNumber, readCell } from './read/cell.ts'
import { cellsIn } from './read/list.ts'

/** How many people of some ages live in a place, by the estimate for the middle of a year. */
export type Population = { year: number; people: number; source: string }

/**
 * People from one age to another, both included, by every mid-year estimate that was imported: the latest first.
 * Empty when there is none for the place. England and regions are the sum of their authorities.
 */
export async function populationOf(trx: Trx, code: string, ages: { from: number; to: number }): Promise<Population[]> {
  const { rows } = await sql<{ source: string; indicators: string[]; year: string; figures: string }>`
    select e.source, e.indicators, r.time_period as year, r.figures
    from published_edition e join published_row r using (edition_id) join place p on p.code = r.place
    where e.is_current and e.dataset = 'population-by-age' and p.level = 'authority'
      and (p.code = ${code} or p.region = ${code} or ${code} = 'E92000001')`.execute(trx)
  const found = new Map<number, Population>()
  for (const { source, indicators, year, figures } of rows) {
    const one = found.get(Number(year)) ?? { year: Number(year), people: 0, source }
    const cells = cellsIn(figures, indicators.length)
    for (let age = ages.from; age <= ages.to; age += 1) {
      const cell = readCell(cells[indicators.indexOf(`age_${age}`)] ?? '')
      one.people += isNumber(cell) ? cell.number : Number.NaN
    }
    found.set(one.year, one)
  }
  // An age that is not there is not nobody: such a sum is left out.
  return [...found.values()].filter(({ people }) => !Number.isNaN(people)).sort((a, b) => b.year - a.year)
}
