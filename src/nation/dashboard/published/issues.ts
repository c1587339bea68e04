import type { Trx } from '../../../platform/database/schema.ts'
import { publishedDefinitions } from './definitions.ts'

export type Issue = {
  file: string
  column_name: string
  years: string
  places: string[]
  says: string
  handling: string
}

/** Known defects. Areas that are named in words alone go by their codes, where a place has exactly that name. */
export async function readIssues(trx: Trx): Promise<Issue[]> {
  const issues = await trx
    .selectFrom('published_issue')
    .select(['file', 'column_name', 'years', 'places', 'place_names', 'says', 'handling'])
    .orderBy('issue_id')
    .execute()
  const named = new Set(issues.flatMap(({ places, place_names }) => (places.length > 0 ? [] : place_names)))
  if (named.size === 0) return issues
  const found = await trx
    .selectFrom('place')
    .select(['code', 'name'])
    .where('name', 'in', [...named])
    .execute()
  const codes = new Map(found.map(({ code, name }) => [name, code]))
  return issues.map(({ place_names: names, ...issue }) => {
    const own = issue.places.length > 0 ? [] : names.map((name) => codes.get(name))
    // Where one of them is not known, all are warned.
    const all = own.every((code) => code !== undefined)
    return own.length > 0 && all ? { ...issue, places: own as string[] } : issue
  })
}

/** What is known to be wrong with a published figure, in words. */
export function notesOn(
  issues: readonly Issue[],
  about: { measure: string; dataset: string; topic: string; breakdown: string },
): (row: { place: string; time_period: string }) => string[] {
  const definitions = publishedDefinitions.filter(
    ({ measure, dataset, part }) =>
      measure === about.measure &&
      dataset === about.dataset &&
      (!part || (part.topic === about.topic && part.is === about.breakdown)),
  )
  const columns = definitions.flatMap((one) => [...one.numerator, ...(one.denominator ?? []), ...(one.less ?? [])])
  const isPart = about.topic !== 'Everybody'
  const relevant = issues
    .filter(({ file, column_name }) => isSameTable(file, about.dataset) && isOneOf(column_name, columns, isPart))
    .map((issue) => ({ ...issue, isIn: yearsIn(issue.years) }))
  return ({ place, time_period }) =>
    relevant
      .filter(({ isIn, places }) => isIn(Number(time_period.slice(0, 4))) && (!places.length || places.includes(place)))
      .map(({ says, handling }) => (handling ? `${says}. ${handling}.` : `${says}.`))
}

/** A list of defects calls a table by its file, which has another name in each publication. */
function isSameTable(file: string, dataset: string): boolean {
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '')
  const words = dataset.split(/[_-]/).filter((word) => word.length > 5)
  return (words.length > 0 ? words : [dataset]).some((word) => plain(file).includes(plain(word)))
}

/** Which columns are meant: one by its name, all, all that end alike (`_ex columns`), or those of the parts alone. */
function isOneOf(said: string, columns: readonly string[], isPart: boolean): boolean {
  if (/^all but the total|^breakdowns$/.test(said)) return isPart
  const ending = /^(_\w+) columns$/.exec(said)?.[1]
  if (ending) return columns.some((column) => column.endsWith(ending))
  return columns.includes(said) || /^all\b/.test(said)
}

/** Years as people write them: `2024`, `2019-2022`, `2023/2024`, `2023+`. */
export function yearsIn(said: string): (year: number) => boolean {
  const spans = [...said.matchAll(/(\d{4})(?:\s*[-–]\s*(\d{4})|(\+))?/g)].map(([, from, to, onwards]) => ({
    from: Number(from),
    to: onwards ? Number.POSITIVE_INFINITY : Number(to ?? from),
  }))
  return (year) => spans.some(({ from, to }) => year >= from && year <= to)
}
