import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Trx } from '../../../platform/database/schema.ts'

type Entry = { key: string; at: Date; title: string; says: string; path: string }

const MOST = 100

/** What changed, as an Atom feed (RFC 4287), the latest first. An entry keeps its id and its time for ever. */
export async function feedOf(
  trx: Trx,
  { publicUrl, changedAt }: { publicUrl: string; changedAt: Date },
): Promise<string> {
  const entries = [...(await editions(trx)), ...(await noticed(trx))]
    .sort((one, other) => other.at.getTime() - one.at.getTime() || (one.key < other.key ? -1 : 1))
    .slice(0, MOST)
  const updated = entries[0]?.at ?? changedAt
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
    `<id>${idOf('feed')}</id>`,
    '<title>What changed in the open data of openSEND</title>',
    '<subtitle>Releases that were imported, revisions, definitions, and what is known to be wrong.</subtitle>',
    `<updated>${updated.toISOString()}</updated>`,
    '<author><name>openSEND</name></author>',
    '<generator>openSEND</generator>',
    `<link rel="self" type="application/atom+xml" href="${escaped(`${publicUrl}/changes.atom`)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(`${publicUrl}/open-data`)}"/>`,
    ...entries.flatMap(({ key, at, title, says, path }) => [
      '<entry>',
      `<id>${idOf(key)}</id>`,
      `<title>${escaped(title)}</title>`,
      `<updated>${at.toISOString()}</updated>`,
      `<link rel="alternate" type="text/html" href="${escaped(publicUrl + path)}"/>`,
      `<summary>${escaped(says)}</summary>`,
      '</entry>',
    ]),
    '</feed>',
    '',
  ].join('\n')
}

async function editions(trx: Trx): Promise<Entry[]> {
  const { rows } = await sql<{
    dataset: string
    title: string
    release: string
    source: string
    sha256: string
    at: string
    row_count: number
    revises: boolean
    is_current: boolean
  }>`
    select dataset, title, release, source, sha256, imported_at as at, row_count, is_current,
      row_number() over (partition by dataset order by edition_id) > 1 as revises
    from published_edition order by imported_at desc, edition_id desc limit ${MOST}`.execute(trx)
  return rows.map((one) => ({
    key: `edition/${one.dataset}/${one.sha256}`,
    at: new Date(one.at),
    title: `${one.title}: ${one.revises ? 'a later edition was imported' : 'imported'}`,
    says: [
      `Release “${one.release}”, ${one.row_count} rows. ${one.source}.`,
      ...(one.revises ? ['Figures may have been revised: the edition before it stays readable.'] : []),
      ...(one.is_current ? [] : ['Another edition is the current one.']),
    ].join(' '),
    path: '/open-data',
  }))
}

async function noticed(trx: Trx): Promise<Entry[]> {
  const rows = await trx
    .selectFrom('noticed_change')
    .selectAll()
    .where('is_news', '=', true)
    .orderBy('noticed_at', 'desc')
    .limit(MOST)
    .execute()
  return rows.map(({ about, fingerprint, noticed_at, title, says, path }) => ({
    key: `${about}/${fingerprint}`,
    at: new Date(noticed_at),
    title,
    says,
    path,
  }))
}

/** A UUID of version 8 that is made from what the entry is about. */
function idOf(key: string): string {
  const hex = createHash('sha256').update(`opensend open data ${key}`).digest('hex')
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4]
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** XML has no place for control characters, however they are written. */
const escaped = (text: string) =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
