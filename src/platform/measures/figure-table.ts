import { sql } from 'kysely'
import { grantToApplication } from '../database/row-level-security.ts'
import type { Migration } from '../database/schema.ts'

declare module '../database/schema.ts' {
  interface Schema {
    /**
     * Every figure of every measure: published, live and made up, by place, part and period. Live ones are as counted,
     * however small, and only their own area sees them: what everyone may read of them is in `released_figure`.
     */
    measure_value: KeptRow
    /** What everyone is shown of live figures. A figure is released once, on its day, and stands. */
    released_figure: ReleasedRow
  }
}

export type Origin = 'published' | 'live' | 'made-up'

export type KeptRow = {
  /** The three digits of an authority, or the code of a region or of England. */
  place: string
  measure: string
  origin: Origin
  /** What it is broken down by, and which part this is; `Everybody` and `all` when it is not. */
  topic: string
  breakdown: string
  period_from: string
  period_to: string
  /** The published edition that it was worked out from; 0 for a live figure. */
  edition: number
  time_period: string
  time_identifier: string
  period_says: string
  numerator: number | null
  denominator: number | null
  value: number | null
  sign: string | null
  /** What the publisher printed, where it prints the share. */
  printed: string | null
  as_at: string
  /** Null for published figures: their edition says it. */
  source: string | null
  notes: string[]
}

/** A live figure, whether as it was counted or as it was shown. */
export type LiveRow = Omit<KeptRow, 'origin' | 'edition' | 'printed'>

export type ReleasedRow = LiveRow & {
  released_on: string
  /** How the counts were shown. What is hidden is null; so is what there is none of, which is `exact`. */
  numerator_shown: ShownAs
  denominator_shown: ShownAs
}
export type ShownAs = 'exact' | 'rounded' | 'hidden'

/** The columns that say which figure a row is. */
export const FIGURE_KEY = [
  'place',
  'measure',
  'origin',
  'topic',
  'breakdown',
  'period_from',
  'period_to',
  'edition',
] as const

const columns = `place text collate "C" not null, measure text collate "C" not null, %s topic text collate "C" not null,
  breakdown text collate "C" not null,
  period_from date not null, period_to date not null, %s time_period text not null, time_identifier text not null,
  period_says text not null, numerator double precision, denominator double precision, value double precision, sign text,
  %s as_at date not null, source text, notes text[] not null default '{}'`

const withThese = (...parts: string[]) => parts.reduce((text, part) => text.replace('%s', part), columns)

/** The area's own numbers move in from the table that was there before. */
export const figuresMigration: Migration = {
  name: '2026-11-22-measure-figures',
  async up(db) {
    for (const statement of [
      `alter table measure_value rename to measure_value_before`,
      `create table measure_value (
        ${withThese('origin text collate "C" not null,', 'edition integer not null default 0,', 'printed text,')},
        constraint measure_value_key primary key (place, measure, origin, topic, breakdown, period_from, period_to, edition))`,
      `create index measure_value_by_measure on measure_value (measure, topic, period_from)`,
      `insert into measure_value (place, measure, origin, topic, breakdown, period_from, period_to, time_period,
          time_identifier, period_says, numerator, denominator, value, as_at, source, notes)
        select la_code, measure_id, 'live', 'Everybody', breakdown, period, (period + interval '1 month - 1 day')::date,
          to_char(period, 'YYYY'), to_char(period, 'FMMonth'), to_char(period, 'FMMonth YYYY'), numerator, denominator,
          case when denominator is null then numerator when denominator > 0 then 100.0 * numerator / denominator end,
          as_at, source, array_remove(array[quality_note], null)
        from measure_value_before`,
      `drop table measure_value_before`,
      `alter table measure_value enable row level security`,
      `alter table measure_value force row level security`,
      `create policy everyone_reads_what_is_published on measure_value for select using (origin <> 'live')`,
      `create policy only_the_import_writes_it on measure_value
        using (origin <> 'live' and current_user <> 'opensend_app')
        with check (origin <> 'live' and current_user <> 'opensend_app')`,
      `create policy own_area on measure_value
        using (origin = 'live' and place = nullif(current_setting('app.la', true), ''))
        with check (origin = 'live' and place = nullif(current_setting('app.la', true), ''))`,
    ])
      await sql.raw(statement).execute(db)
    await grantToApplication(db, 'measure_value', 'select, insert, update, delete')
  },
}

/** What everyone reads of live figures, apart from what was counted. */
export const releasedFiguresMigration: Migration = {
  name: '2026-11-22-released-figures',
  async up(db) {
    for (const statement of [
      `create table released_figure (
        ${withThese('', 'released_on date not null,', 'numerator_shown text not null, denominator_shown text not null,')},
        primary key (place, measure, topic, breakdown, period_from, period_to))`,
      `create index released_figure_by_measure on released_figure (measure, topic, period_from)`,
    ])
      await sql.raw(statement).execute(db)
    await grantToApplication(db, 'released_figure', 'select')
  },
}
