import { sql } from 'kysely'
import { grantToApplication } from '../database/row-level-security.ts'
import type { Migration, Trx } from '../database/schema.ts'

declare module '../database/schema.ts' {
  interface Schema {
    /** Every version of everything that an area publishes. A version once adopted never changes its words. */
    publication_version: {
      la_code: string
      slug: string
      version: number
      kind: string
      title: string
      state: PublicationState
      content: PublicationContent
      adopted_on: string | null
      withdrawn_on: string | null
      says: string
    }
  }
}

export const PUBLICATION_STATES = {
  draft: 'Draft',
  consultation: 'Open for comments',
  adopted: 'In use',
  withdrawn: 'No longer in use',
} as const
export type PublicationState = keyof typeof PUBLICATION_STATES

/** What a version says: sections in reading order. `{words in braces}` are filled in for each case. */
export type PublicationContent = {
  sections: PublicationSection[]
  /** Whatever a kind of publication needs besides, for example the words of a message. */
  [more: string]: unknown
}

export type PublicationSection = {
  /** Names the section for programs, for example `appeal`. */
  id: string
  heading: string | null
  paragraphs: string[]
  bullets?: string[]
  after?: string[]
  /** Provisions of law that the section rests on. */
  law?: string[]
}

/** A text that comes with openSEND, as an area adopts it at first. */
export type StandingText = { slug: string; kind: string; title: string; says: string; content: PublicationContent }

export type PublicationVersion = {
  slug: string
  version: number
  kind: string
  title: string
  state: PublicationState
  content: PublicationContent
  adoptedOn: string | null
  withdrawnOn: string | null
  says: string
}

/** The version that was in force on a day, or undefined when the area had none yet. */
export async function publicationInForce(
  trx: Trx,
  laCode: string,
  slug: string,
  on: string,
): Promise<PublicationVersion | undefined> {
  const versions = await listVersions(trx, laCode, slug)
  return versions.findLast(
    (one) => one.adoptedOn !== null && one.adoptedOn <= on && (one.withdrawnOn === null || one.withdrawnOn > on),
  )
}

/** Every version of one publication, oldest first. */
export async function listVersions(trx: Trx, laCode: string, slug: string): Promise<PublicationVersion[]> {
  const rows = await versions(trx, laCode).where('slug', '=', slug).orderBy('version').execute()
  return rows.map(toVersion)
}

/** The newest version of each publication that the public may read, by title. */
export async function listPublications(trx: Trx, laCode: string): Promise<PublicationVersion[]> {
  const rows = await versions(trx, laCode).where('state', '!=', 'draft').orderBy('title').orderBy('version').execute()
  return [...new Map(rows.map((row) => [row.slug, toVersion(row)])).values()]
}

/** Version 1 of each standing text, in use from this day. An area that already has the publication keeps its own. */
export async function seedPublications(
  trx: Trx,
  laCode: string,
  today: string,
  texts: readonly StandingText[],
): Promise<void> {
  for (const { slug, kind, title, says, content } of texts) {
    await sql`
      insert into publication_version (la_code, slug, version, kind, title, state, content, adopted_on, says)
      values (${laCode}, ${slug}, 1, ${kind}, ${title}, 'adopted', ${JSON.stringify(content)}::jsonb, ${today}::date, ${says})
      on conflict do nothing`.execute(trx)
  }
}

export const publicationMigration: Migration = {
  name: '2026-11-09-publication',
  async up(db) {
    await sql`
      create table publication_version (
        la_code text not null, slug text not null, version integer not null check (version > 0),
        kind text not null, title text not null,
        state text not null check (state in ('draft', 'consultation', 'adopted', 'withdrawn')),
        content jsonb not null, adopted_on date, withdrawn_on date, says text not null,
        primary key (la_code, slug, version),
        check ((state in ('adopted', 'withdrawn')) = (adopted_on is not null)),
        check ((state = 'withdrawn') = (withdrawn_on is not null))
      )`.execute(db)
    await grantToApplication(db, 'publication_version', 'select, insert, update')
  },
}

const versions = (trx: Trx, laCode: string) =>
  trx.selectFrom('publication_version').selectAll().where('la_code', '=', laCode)

type Row = Awaited<ReturnType<ReturnType<typeof versions>['execute']>>[number]

const toVersion = (row: Row): PublicationVersion => ({
  slug: row.slug,
  version: row.version,
  kind: row.kind,
  title: row.title,
  state: row.state,
  content: row.content,
  adoptedOn: row.adopted_on,
  withdrawnOn: row.withdrawn_on,
  says: row.says,
})
