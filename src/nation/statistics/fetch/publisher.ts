import { z } from 'zod'
import { FetchProblem } from './address.ts'
import type { Asking } from './ask.ts'
import { askJson } from './ask-json.ts'

const words = z.string().max(2000)
const id = z.guid()
const publication = z.object({ id, title: words, slug: words, lastPublished: words.optional() })
const version = z.object({
  version: z.string().regex(/^\d+(\.\d+){0,2}$/),
  totalResults: z.number().int().nonnegative(),
  release: z.object({ title: words, slug: words }),
})
const dataSet = z.object({
  id,
  title: words,
  status: words,
  latestVersion: z.object({ version: z.string().regex(/^\d+(\.\d+){0,2}$/) }).nullish(),
})
const paged = <T>(result: z.ZodType<T>) =>
  z.object({ paging: z.object({ totalPages: z.number().int().nonnegative() }), results: z.array(result).max(1000) })

export type Publication = z.infer<typeof publication>
export type Version = z.infer<typeof version>
export type DataSet = z.infer<typeof dataSet>

/** More pages than this are not a list of one publisher's statistics. */
const MOST_PAGES = 100

/** Every publication that the API has data of. */
export const publicationsOf = (asking: Asking): Promise<Publication[]> => all(asking, 'v1/publications', publication)

/**
 * A publication by its address name, title or id.
 *
 * @throws FetchProblem that names some that are like it
 */
export async function publicationNamed(asking: Asking, said: string): Promise<Publication> {
  const every = await publicationsOf(asking)
  const wanted = said.trim().toLowerCase()
  const found = every.find((one) => [one.slug, one.title, one.id].some((name) => name.toLowerCase() === wanted))
  if (found) return found
  const like = every.filter(({ slug, title }) => slug.includes(wanted) || title.toLowerCase().includes(wanted))
  throw new FetchProblem(
    like.length > 0
      ? `There is no publication called ${said}. Did you mean ${like
          .map(({ slug }) => slug)
          .slice(0, 5)
          .join(', ')}?`
      : `There is no publication called ${said}. Type "statistics fetch" alone for a list.`,
  )
}

/** The data sets of a publication that may be used. */
export async function dataSetsOf(asking: Asking, { id: publicationId }: Publication): Promise<DataSet[]> {
  const every = await all(asking, `v1/publications/${publicationId}/data-sets`, dataSet)
  return every.filter(({ status, latestVersion }) => status !== 'Withdrawn' && latestVersion)
}

/** The latest version of a data set, or the latest of those that came with a release. */
export async function versionOf(
  asking: Asking,
  set: DataSet,
  release: string | undefined,
): Promise<Version | undefined> {
  if (!release) return askJson(asking, `v1/data-sets/${set.id}/versions/${set.latestVersion?.version}`, version)
  const versions = await all(asking, `v1/data-sets/${set.id}/versions`, version)
  const wanted = release.trim().toLowerCase()
  return versions
    .filter(({ release: { slug, title } }) => slug.toLowerCase() === wanted || title.toLowerCase() === wanted)
    .sort((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }))[0]
}

async function all<T>(asking: Asking, path: string, result: z.ZodType<T>): Promise<T[]> {
  const found: T[] = []
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { paging, results } = await askJson(asking, path, paged(result), { page: `${page}`, pageSize: '20' })
    found.push(...results)
    if (page >= paging.totalPages || results.length === 0) return found
  }
  throw new FetchProblem(`${path} has more than ${MOST_PAGES} pages.`)
}
