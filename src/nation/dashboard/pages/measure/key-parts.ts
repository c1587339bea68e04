import { measureBy } from '../../catalogue/catalogue.ts'
import { KEY_MEASURES } from '../../standing/key-measures.ts'
import { partSlug } from './read.ts'

/** By the address of a measure, the part that a link has to name for the same number to stand on its page. */
export const KEY_PARTS: Readonly<Record<string, string>> = Object.fromEntries(
  KEY_MEASURES.flatMap(({ id, part }) => {
    const slug = measureBy(id)?.slug
    return part && slug ? [[slug, partSlug({ topic: part.topic, breakdown: part.is })]] : []
  }),
)
