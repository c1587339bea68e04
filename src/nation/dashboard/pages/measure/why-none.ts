import type { Catalogued } from '../../catalogue/catalogued.ts'
import { isPublished } from '../../published/definitions.ts'

/** Why there is no figure, and what would bring one. */
export const whyNone = ({ id, awaits, unit }: Pick<Catalogued, 'id' | 'awaits' | 'unit'>): string =>
  awaits ??
  (unit === 'outcome'
    ? 'Areas are inspected, and England as a whole is not. Choose an area to see its outcome.'
    : null) ??
  (isPublished(id)
    ? 'No release that was imported says it of this place. It may be there for an area, or for a part.'
    : 'It is counted from the record of areas that run openSEND, and there is nothing to count yet.')
