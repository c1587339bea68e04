import type { Catalogued } from '../../catalogue/catalogued.ts'
import { publishedDefinitions } from '../../published/definitions.ts'

const published = new Set(publishedDefinitions.map(({ measure }) => measure))

/** Why there is no figure, and what would bring one. */
export const whyNone = ({ id, awaits }: Pick<Catalogued, 'id' | 'awaits'>): string =>
  awaits ??
  (published.has(id)
    ? 'No release that was imported says it of this place. It may be there for an area, or for a part.'
    : 'It is counted from the record of areas that run openSEND, and there is nothing to count yet.')
