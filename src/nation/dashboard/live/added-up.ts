import { sql } from 'kysely'
import { inTransaction } from '../../../platform/database/migrate.ts'
import type { Db, Trx } from '../../../platform/database/schema.ts'
import type { Job } from '../../../platform/feature.ts'
import { hasEnded } from '../../geography/questions.ts'

/** A region, or England, all of whose areas run here. */
type Whole = { code: string; name: string; areas: string[] }

/**
 * Regions and England as far as every one of their areas counts here: a sum of some would be read as one of all. Made-up
 * areas and real ones are never of one whole.
 */
export async function wholes(trx: Trx): Promise<Whole[]> {
  const places = (await trx.selectFrom('place').select(['code', 'name', 'level', 'region']).execute()).filter(
    ({ name }) => !hasEnded(name),
  )
  const areas = await trx.selectFrom('area').select(['la_code', 'made_up']).execute()
  const madeUp = new Map(areas.map((area) => [area.la_code, area.made_up]))
  return places.flatMap(({ code, name, level }) => {
    if (level === 'authority') return []
    const within = places.filter((one) => one.level === 'authority' && (level === 'national' || one.region === code))
    const kinds = new Set(within.map((one) => madeUp.get(one.code)))
    const isWhole = within.length > 1 && kinds.size === 1 && !kinds.has(undefined)
    return isWhole ? [{ code, name, areas: within.map((one) => one.code) }] : []
  })
}

/**
 * Adds up what areas have released, once all of them have. It is worked out from nothing but what everyone can read of
 * each area, so that it gives no small number away; where one of them is hidden, so is the sum. Middle numbers of areas
 * make no middle of a region, and are left out.
 *
 * @returns how many figures were added up now
 */
export async function addUpReleased(db: Db, today: string): Promise<number> {
  return inTransaction(db, async (trx) => {
    let added = 0
    for (const whole of await wholes(trx)) if (await hasNew(trx, whole)) added += await addUp(trx, whole, today)
    return added
  })
}

async function hasNew(trx: Trx, { code, areas }: Whole): Promise<boolean> {
  const { rows } = await sql<{ new: boolean }>`select coalesce(
      (select max(released_on) from released_figure where place = any(${areas}::text[]))
      >= coalesce((select max(released_on) from released_figure where place = ${code}), '-infinity'), false) as new`.execute(
    trx,
  )
  return rows[0]?.new === true
}

async function addUp(trx: Trx, { code, name, areas }: Whole, today: string): Promise<number> {
  const added = `Added up from what all ${areas.length} areas of ${name} counted from their own records.`
  const result = await sql`
    insert into released_figure (place, measure, topic, breakdown, period_from, period_to, released_on, time_period,
      time_identifier, period_says, numerator, denominator, value, sign, numerator_shown, denominator_shown, as_at, source, notes)
    select ${code}, measure, topic, breakdown, period_from, period_to, ${today}::date, time_period, time_identifier,
      period_says, case when hidden = 0 then numerator end, case when hidden = 0 then denominator end,
      case when hidden > 0 then null when denominator is null then numerator
        when denominator > 0 then 100 * numerator / denominator end,
      case when hidden > 0 then 'suppressed' when denominator = 0 then 'not-applicable' end,
      shown, shown, as_at, 'The records of all its areas, added up',
      array_remove(array[${added},
        case shown when 'hidden' then 'The number of an area is too small to be shown, and so the sum is not shown.'
          when 'rounded' then 'Numbers of areas are rounded to the nearest five before they are added up.' end,
        case when begins > 0 then 'In some areas the record begins within this time, so that not all of it is counted.' end
      ], null)
    from (select *, case when hidden > 0 then 'hidden' when rounded > 0 then 'rounded' else 'exact' end as shown
      from (select measure, topic, breakdown, period_from, period_to, min(time_period) as time_period,
          min(time_identifier) as time_identifier, min(period_says) as period_says, max(as_at) as as_at,
          count(*) as areas, sum(numerator) as numerator, sum(denominator) as denominator,
          count(*) filter (where 'hidden' in (numerator_shown, denominator_shown) or sign = 'suppressed') as hidden,
          count(*) filter (where 'rounded' in (numerator_shown, denominator_shown)) as rounded,
          count(*) filter (where exists (select from unnest(notes) as note where note like 'The record begins%')) as begins,
          bool_or(numerator is null and numerator_shown <> 'hidden') as is_spread
        from released_figure where place = any(${areas}::text[]) and topic <> 'Spread'
        group by measure, topic, breakdown, period_from, period_to) as added_up
      where areas = ${areas.length} and not is_spread and (hidden = 0 or topic = 'Everybody')) as of_all
    on conflict do nothing`.execute(trx)
  return Number(result.numAffectedRows ?? 0)
}

export const addUpFigures: Job = {
  name: 'add-up-live-figures',
  says: 'Adds up the released figures of areas to their region and to England, where all of them run here.',
  schedule: '0 5 * * *',
  async run({ db, clock }) {
    await addUpReleased(db, clock.today())
  },
}
