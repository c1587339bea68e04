import type { Shape } from './svg.ts'

/** A place with its figure. */
export type PlaceValue = { code: string; name: string; value: number | null; words: string; href?: string | undefined }
export type Marked = { code: string; as: 'this' | 'other' }

/** The table of places, by name, with where each leads. */
export function tableOfPlaces(places: readonly PlaceValue[], column: string) {
  const ordered = byName(places)
  return {
    columns: ['Area', column],
    cells: ordered.map(({ name, words }) => [name, words]),
    hrefs: ordered.map(({ href }) => href),
  }
}

/** In the order of the alphabet, in which they are listed and read aloud. */
export const byName = <Place extends { name: string }>(places: readonly Place[]) =>
  places.toSorted((a, b) => alphabet.compare(a.name, b.name))
// Asking a collator is many times faster than asking each word.
const alphabet = new Intl.Collator('en-GB')

/** What a mark of a place carries for the script: the way to its page. */
export const leadsTo = (place: { href?: string | undefined }) => ({ 'data-href': place.href })

/** How each marked place looks: the reader's own filled and largest, others each with their own colour and shape. */
export function looks(marked: readonly Marked[]): Map<string, { look: string; sign: Shape }> {
  let others = 0
  return new Map(
    marked.map(({ code, as }) => {
      if (as === 'this') return [code, { look: 'd-this', sign: 'circle' as Shape }]
      const at = others++ % OTHERS.length
      return [code, { look: `d-o${at + 1}`, sign: OTHERS[at] ?? 'square' }]
    }),
  )
}

export const OTHERS: readonly Shape[] = ['square', 'triangle', 'down', 'cross', 'diamond']

/** "3 areas have no figure." for the notes, or nothing. */
export function withoutFigure(places: readonly { value: number | null }[]): string[] {
  const none = places.filter(({ value }) => typeof value !== 'number' || !Number.isFinite(value)).length
  if (none === 0) return []
  return [none === 1 ? 'One area has no figure that can be shown.' : `${none} areas have no figure that can be shown.`]
}
