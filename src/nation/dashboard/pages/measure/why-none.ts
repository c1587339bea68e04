import type { Catalogued } from '../../catalogue/catalogued.ts'
import { publishedDefinitions } from '../../published/definitions.ts'

const published = new Set(publishedDefinitions.map(({ measure }) => measure))

/** Why there is no figure, and what would bring one. */
export const whyNone = ({ id, awaits }: Pick<Catalogued, 'id' | 'awaits'>): string =>
  awaits ??
  (published.has(id)
    ? 'No release that holds it has been imported.'
    : 'It is counted from the record of areas that run openSEND, and there is nothing to count yet.')
