import { type Generated, sql } from 'kysely'
import { grantToApplication } from '../../../platform/database/row-level-security.ts'
import type { Migration } from '../../../platform/database/schema.ts'

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    /** A place that published figures are about. */
    place: {
      code: string
      level: 'national' | 'regional' | 'authority'
      name: string
      region: string | null
      /** The nine characters of an authority, as the release has them that names it. */
      ons_code: string | null
    }
    /** One file of one release, as it was imported. A later one of the same dataset stands beside it. */
    published_edition: {
      edition_id: number
      dataset: string
      title: string
      /** The release it came in, for example the name of the folder or archive. */
      release: string
      source: string
      sha256: string
      imported_at: string
      latest_period: string
      is_current: boolean
      filters: string[]
      indicators: string[]
      indicator_words: string[]
      row_count: number
      not_read: number
      /** Made up for the demonstration. Removed by the first real import. */
      made_up: Generated<boolean>
    }
    /** One row of a published file, its figures exactly as they were printed. */
    published_row: {
      edition_id: number
      row_no: number
      place: string
      time_period: string
      time_identifier: string
      /** Lists as one text (`read/list.ts`), in the order of the edition's columns. */
      filters: string
      figures: string
    }
    /** What is known to be wrong with a published figure. Shown beside it; the figure stays as it was published. */
    published_issue: {
      issue_id: string
      file: string
      column_name: string
      years: string
      places: string[]
      /** Areas that are named in words alone: they are found by their names when it is read. */
      place_names: string[]
      says: string
      handling: string
      made_up: Generated<boolean>
    }
  }
}

/** Public figures: they hold no child, and everyone may read them. Only the import writes. */
export const statisticsMigration: Migration = {
  name: '2026-11-22-published-statistics',
  async up(db) {
    for (const statement of [
      `create table place (code text primary key, level text not null, name text not null, region text)`,
      `create table published_edition (
        edition_id integer generated always as identity primary key, dataset text not null, title text not null,
        release text not null, source text not null, sha256 text not null, imported_at timestamptz not null,
        latest_period date not null, is_current boolean not null, filters text[] not null, indicators text[] not null,
        indicator_words text[] not null, row_count integer not null, not_read integer not null, unique (dataset, sha256))`,
      `create unique index published_edition_current on published_edition (dataset) where is_current`,
      `create table published_row (
        edition_id integer not null references published_edition on delete cascade, row_no integer not null,
        place text not null, time_period text not null, time_identifier text not null, filters text[] not null,
        figures text[] not null, primary key (edition_id, row_no))`,
      `create index published_row_by_filters on published_row (edition_id, filters, time_period)`,
      `create index published_row_by_place on published_row (edition_id, place)`,
      `create table published_issue (
        issue_id text primary key, file text not null, column_name text not null, years text not null,
        places text[] not null, says text not null, handling text not null)`,
    ])
      await sql.raw(statement).execute(db)
    for (const table of ['place', 'published_edition', 'published_row', 'published_issue'])
      await grantToApplication(db, table, 'select')
  },
}

/** Which editions and defects are the demonstration's own. */
export const madeUpMigration: Migration = {
  name: '2026-11-22-published-statistics-made-up',
  async up(db) {
    for (const table of ['published_edition', 'published_issue'])
      await sql`alter table ${sql.table(table)} add column made_up boolean not null default false`.execute(db)
  },
}

/** Rows are asked for by edition and place, and filters are read in code: an index by filters only slowed the import. */
export const fewerIndexesMigration: Migration = {
  name: '2026-11-22-published-statistics-one-index-fewer',
  async up(db) {
    await sql`drop index if exists published_row_by_filters`.execute(db)
  },
}

/**
 * Lists of cells as one text, no index by place, and no look at the edition for each row: a release is imported several
 * times as fast, and read faster too. Whoever takes an edition away takes its rows (`made-up.ts`).
 */
export const oneTextMigration: Migration = {
  name: '2026-11-22-published-statistics-one-text-a-list',
  async up(db) {
    for (const statement of [
      `drop index if exists published_row_by_place`,
      `alter table published_row drop constraint published_row_edition_id_fkey`,
      `create function list_as_line(list text[]) returns text language sql immutable as $$
        select coalesce(string_agg(case when cell ~ '[",\\r\\n]' then '"' || replace(cell, '"', '""') || '"' else cell end,
          ',' order by n), '') from unnest(list) with ordinality as given (cell, n) $$`,
      `alter table published_row alter column filters type text using list_as_line(filters),
        alter column figures type text using list_as_line(figures)`,
      `drop function list_as_line`,
      `alter table place add column ons_code text`,
    ])
      await sql.raw(statement).execute(db)
  },
}

/** Lists of defects name areas by words too. */
export const namedPlacesMigration: Migration = {
  name: '2026-11-22-published-statistics-named-places',
  async up(db) {
    await sql`alter table published_issue add column place_names text[] not null default '{}'`.execute(db)
  },
}
