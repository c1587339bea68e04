import { sql } from 'kysely'
import type { Trx } from '../../platform/database/schema.ts'
import { cellsIn } from './read/list.ts'

/** An authority that DfE counts as like another, by one edition of its list. */
export type Neighbour = {
  /** The month of the list, as `2025-05`. Lists are made by different methods: never mix two. */
  edition: string
  /** 1 is the most alike. */
  rank: number
  code: string
  name: string
  /** In DfE’s words, for example `Very close`; empty where it has none. */
  closeness: string
  source: string
}

/** The statistical neighbours of an area in every edition that was imported: the newest edition first, then by rank. */
export async function neighboursOf(trx: Trx, code: string): Promise<Neighbour[]> {
  const { rows } = await sql<Row>`
    select e.source, e.indicators, r.time_period, r.filters, r.figures
    from published_edition e join published_row r using (edition_id)
    where e.is_current and e.dataset = 'statistical-neighbours' and r.place = ${code}`.execute(trx)
  return rows
    .map(neighbourIn)
    .filter(({ rank, code: neighbour }) => rank > 0 && /^\d{3}$/.test(neighbour))
    .sort((a, b) => b.edition.localeCompare(a.edition) || a.rank - b.rank)
}

/** Those of the newest edition only, closest first. */
export async function latestNeighboursOf(trx: Trx, code: string): Promise<Neighbour[]> {
  const all = await neighboursOf(trx, code)
  return all.filter(({ edition }) => edition === all[0]?.edition)
}

type Row = { source: string; indicators: string[]; time_period: string; filters: string; figures: string }

function neighbourIn({ source, indicators, time_period, filters, figures }: Row): Neighbour {
  const cells = cellsIn(figures, indicators.length)
  const cell = (column: string) => cells[indicators.indexOf(column)] ?? ''
  return {
    edition: time_period,
    rank: Number(cellsIn(filters, 1)[0]),
    code: cell('neighbour_old_la_code'),
    name: cell('neighbour_la_name'),
    closeness: cell('closeness').replace(/^-$/, ''),
    source,
  }
}
