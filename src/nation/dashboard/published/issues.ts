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

export const readIssues = (trx: Trx): Promise<Issue[]> =>
  trx
    .selectFrom('published_issue')
    .select(['file', 'column_name', 'years', 'places', 'says', 'handling'])
    .orderBy('issue_id')
    .execute()

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
  const words = about.dataset.split(/[_-]/).filter((word) => word.length > 4)
  const relevant = issues.filter(
    ({ column_name, file }) =>
      columns.includes(column_name) || (/^all\b/.test(column_name) && words.some((word) => file.includes(word))),
  )
  return ({ place, time_period }) =>
    relevant
      .filter(
        ({ years, places }) => years.includes(time_period.slice(0, 4)) && (!places.length || places.includes(place)),
      )
      .map(({ says, handling }) => (handling ? `${says}. ${handling}.` : `${says}.`))
}
