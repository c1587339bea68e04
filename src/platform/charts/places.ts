import type { Shape } from './svg.ts'

/** A place with its figure. */
export type PlaceValue = { code: string; name: string; value: number | null; words: string; href?: string | undefined }
export type Marked = { code: string; as: 'this' | 'other' }

/** The table of places, by name, with where each leads. */
export function tableOfPlaces(places: readonly PlaceValue[], column: string) {
  const ordered = [...places].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  return {
    columns: ['Area', column],
    cells: ordered.map(({ name, words }) => [name, words]),
    hrefs: ordered.map(({ href }) => href),
  }
}

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
