import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { Db } from '../../platform/database/schema.ts'
import { NotAMap } from './map-file.ts'
import { readGeojson } from './read-geojson.ts'
import { readHexjson } from './read-hexjson.ts'

export type MapImported = { outcome: 'map kept'; areas: number } | { outcome: 'map already there' }

/** Generalised boundaries of every authority are half a megabyte; full ones, hundreds. */
const MOST_BYTES = 64 * 2 ** 20

/**
 * Keeps a file of tiles (HexJSON) or outlines (GeoJSON) in the place of the one before. Reading, simplifying and laying
 * flat are done here, once, so that a page only prints.
 *
 * @throws NotAMap when it cannot be used; what was there before stays.
 */
export async function importMap(
  db: Db,
  file: { name: string; open(): Promise<Readable> },
  now: string,
): Promise<MapImported> {
  const bytes = await readAll(await file.open())
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const kind = /\.hexjson$/i.test(file.name) ? 'tiles' : 'shapes'
  const there = await db.selectFrom('map_file').select('sha256').where('kind', '=', kind).executeTakeFirst()
  if (there?.sha256 === sha256) return { outcome: 'map already there' }
  const text = bytes.toString('utf8')
  const read = kind === 'tiles' ? readHexjson(text) : readGeojson(text)
  const row = { name: file.name, sha256, imported_at: now, body: JSON.stringify(read) }
  await db
    .insertInto('map_file')
    .values({ kind, ...row })
    .onConflict((conflict) => conflict.column('kind').doUpdateSet(row))
    .execute()
  return { outcome: 'map kept', areas: Array.isArray(read) ? read.length : read.shapes.length }
}

async function readAll(stream: Readable): Promise<Buffer> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of stream) {
    size += (piece as Buffer).length
    if (size > MOST_BYTES) {
      stream.destroy()
      throw new NotAMap('It is larger than 64 MB. Use generalised boundaries.')
    }
    pieces.push(piece as Buffer)
  }
  return Buffer.concat(pieces)
}
