import { createReadStream } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readRows } from '../read/table.ts'
import { FetchProblem, pageAt } from './address.ts'
import type { Asking } from './ask.ts'
import { download } from './download.ts'
import { type DataSet, dataSetsOf, publicationNamed, type Version, versionOf } from './publisher.ts'

export type ReleaseFetch = {
  asking: Asking
  /** Its address name, title or id. */
  publication: string
  /** The data as they came with this release; the latest of each when left out. */
  release?: string | undefined
  /** Below it each release gets a folder of its own. */
  folder: string
  says(line: string): void
  progress?(file: string, sent: number, of: number | undefined): void
}

/** What is known of the files of a folder, so that what is there already is not asked for again. */
type Fetched = Record<string, { dataSet: string; version: string; sha256: string; rows: number }>

/**
 * Fetches the data sets of a publication, one after another, each whole or not at all. What was fetched before in the
 * same version is left as it is, so that it can be stopped and run again.
 *
 * @returns the folders that hold them, in the layout of a release
 */
export async function fetchRelease(work: ReleaseFetch): Promise<string[]> {
  const { asking, says } = work
  const publication = await publicationNamed(asking, work.publication)
  const sets = await dataSetsOf(asking, publication)
  if (sets.length === 0) throw new FetchProblem(`${publication.title} has no data that programs may fetch.`)
  const folders = new Set<string>()
  const names = new Set<string>()
  for (const set of sets) {
    const version = await versionOf(asking, set, work.release)
    if (!version) continue
    const folder = join(work.folder, nameFor(`${publication.slug} ${version.release.slug}`), 'data')
    const name = unusedName(names, nameFor(set.title))
    await fetchOne(work, { set, version, folder, name })
    folders.add(folder)
  }
  if (folders.size === 0) throw new FetchProblem(`${publication.title} has no data of the release ${work.release}.`)
  says(`${names.size} data sets of ${publication.title}.`)
  return [...folders]
}

async function fetchOne(
  { asking, says, progress }: ReleaseFetch,
  { set, version, folder, name }: { set: DataSet; version: Version; folder: string; name: string },
): Promise<void> {
  const to = join(folder, `${name}.csv`)
  const known = await fetchedIn(folder)
  const before = known[name]
  if (before?.dataSet === set.id && before.version === version.version && (await isThere(to))) {
    says(`${name}: is there already, version ${version.version}`)
    return
  }
  const page = pageAt(asking.address, `v1/data-sets/${set.id}/csv`, { dataSetVersion: version.version })
  const sha256 = await download(asking, { page, to, progress: (sent, of) => progress?.(name, sent, of) })
  const rows = await rowsIn(to)
  const differs = rows === version.totalResults ? '' : `. The publisher speaks of ${version.totalResults}`
  says(`${name}: ${rows} rows, version ${version.version}${differs}`)
  const fetched: Fetched = { ...known, [name]: { dataSet: set.id, version: version.version, sha256, rows } }
  await writeFile(join(folder, '..', 'fetched.json'), `${JSON.stringify(fetched, null, 2)}\n`)
}

async function fetchedIn(folder: string): Promise<Fetched> {
  try {
    return JSON.parse(await readFile(join(folder, '..', 'fetched.json'), 'utf8')) as Fetched
  } catch {
    return {}
  }
}

const isThere = (path: string) =>
  stat(path).then(
    ({ size }) => size > 0,
    () => false,
  )

async function rowsIn(path: string): Promise<number> {
  let rows = -1
  for await (const batch of readRows(createReadStream(path))) rows += batch.rows.length
  return rows
}

/** A name that is safe for a file, whatever the publisher calls it. */
function nameFor(title: string): string {
  const name = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 100)
    .replace(/^-+|-+$/g, '')
  return name || 'data'
}

function unusedName(names: Set<string>, name: string): string {
  let unused = name
  for (let count = 2; names.has(unused); count += 1) unused = `${name}-${count}`
  names.add(unused)
  return unused
}
