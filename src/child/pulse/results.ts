import { sql } from 'kysely'
import { lookingWider } from '../../platform/access/as.ts'
import type { Trx } from '../../platform/database/schema.ts'
import { FEWEST_ANSWERS, type Point, type Route } from './points.ts'

export type Counts = { told: number[]; heard: number[]; answers: number }
/** One point in one quarter. `counts` is null below ten answers; so are the parts by route unless each has ten or none. */
export type PulseResult = {
  quarter: string
  point: Point
  asked: number | null
  counts: Counts | null
  byRoute: { route: Route; counts: Counts }[] | null
}

type Row = { quarter: string; point: Point; route: Route; answers: number; told: number[]; heard: number[] }

/**
 * What families answered, for the quarters that are over. Nothing is shown of fewer than ten answers, and a group only
 * where what is left over when it is taken away is ten or none: nobody can work out the few from the many. A quarter is
 * shown only once it is over, so that two readings never differ by one answer.
 */
export async function pulseResults(trx: Trx, laCode: string, today: string): Promise<PulseResult[]> {
  const [since, until] = lastQuarters(today, 8)
  const per = (column: string) =>
    sql`array[${sql.join([1, 2, 3, 4, 5].map((value) => sql`count(*) filter (where ${sql.ref(column)} = ${value})`))}]::int[]`
  const { rows } = await sql<Row>`
    select to_char(date_trunc('quarter', month), 'YYYY-MM-DD') as quarter, point, route, count(*)::int as answers,
      ${per('told')} as told, ${per('heard')} as heard
    from pulse_answer where la_code = ${laCode} and month >= ${since}::date and month < ${until}::date
    group by 1, 2, 3`.execute(trx)
  const { rows: asked } = await lookingWider(trx, { la: laCode }, () =>
    sql<{ quarter: string; point: Point; asked: number }>`
      select to_char(date_trunc('quarter', asked_on), 'YYYY-MM-DD') as quarter, point, count(*)::int as asked
      from pulse_ask where la_code = ${laCode} and asked_on >= ${since}::date and asked_on < ${until}::date
      group by 1, 2`.execute(trx),
  )
  const keys = [...new Set([...rows, ...asked].map(({ quarter, point }) => `${quarter} ${point}`))].sort().reverse()
  return keys.map((key) => {
    const [quarter = '', point] = key.split(' ') as [string, Point]
    const of = rows.filter((row) => row.quarter === quarter && row.point === point)
    const total = asked.find((row) => row.quarter === quarter && row.point === point)?.asked ?? 0
    return { quarter, point, asked: total >= FEWEST_ANSWERS ? total : null, ...shown(of) }
  })
}

/** What may be shown of the answers about one point in one quarter. Pure. */
export function shown(rows: readonly (Pick<Row, 'route'> & Counts)[]): Pick<PulseResult, 'counts' | 'byRoute'> {
  const all = rows.reduce<Counts>(
    (sum, row) => ({
      told: sum.told.map((count, at) => count + (row.told[at] ?? 0)),
      heard: sum.heard.map((count, at) => count + (row.heard[at] ?? 0)),
      answers: sum.answers + row.answers,
    }),
    { told: [0, 0, 0, 0, 0], heard: [0, 0, 0, 0, 0], answers: 0 },
  )
  if (all.answers < FEWEST_ANSWERS) return { counts: null, byRoute: null }
  const each = rows.filter((row) => row.answers > 0)
  const apart = each.length > 1 && each.every((row) => row.answers >= FEWEST_ANSWERS)
  return {
    counts: all,
    byRoute: apart
      ? each.map(({ route, told, heard, answers }) => ({ route, counts: { told, heard, answers } }))
      : null,
  }
}

/** What families wrote, in no order, where ten or more answered about that point in that quarter. */
export async function pulseWords(
  trx: Trx,
  laCode: string,
  today: string,
): Promise<{ quarter: string; point: Point; words: string[] }[]> {
  const [since, until] = lastQuarters(today, 4)
  const { rows } = await sql<{ quarter: string; point: Point; words: string[] }>`
    select to_char(date_trunc('quarter', month), 'YYYY-MM-DD') as quarter, point,
      array_agg(words order by md5(answer_id::text)) filter (where words is not null) as words
    from pulse_answer where la_code = ${laCode} and month >= ${since}::date and month < ${until}::date
    group by 1, 2 having count(*) >= ${FEWEST_ANSWERS} order by 1 desc, 2`.execute(trx)
  return rows.map((row) => ({ ...row, words: row.words ?? [] }))
}

/** The first day of the earliest of so many quarters that are over, and the first day of the one that runs. */
function lastQuarters(today: string, count: number): [string, string] {
  const on = Temporal.PlainDate.from(today)
  const until = on.with({ day: 1, month: Math.floor((on.month - 1) / 3) * 3 + 1 })
  return [until.subtract({ months: 3 * count }).toString(), until.toString()]
}
