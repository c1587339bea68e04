/** An area that can be found by its name. */
export type Named = { code: string; name: string }

/** What was found for some words: those that have them, or, where none has, those that are spelled most alike. */
export type Found<One extends Named> = { kind: 'all' | 'found' | 'near' | 'none'; areas: One[] }

/**
 * Finds areas by a name as people type it: without capitals, accents, "council" or "&", with words left out or in
 * another order, by DfE's three digits, and with letters wrong, missing or swapped.
 */
export function findAreas<One extends Named>(areas: readonly One[], typed: string): Found<One> {
  const wanted = wordsOf(typed.slice(0, LONGEST))
  if (wanted.length === 0) return typed.trim() === '' ? { kind: 'all', areas: [...areas] } : { kind: 'none', areas: [] }
  const code = areas.find((area) => area.code === typed.trim())
  if (code) return { kind: 'found', areas: [code] }
  const exact = areas.filter(({ name }) => {
    const words = wordsOf(name)
    return wanted.every((one) => words.some((word) => word.startsWith(one)))
  })
  if (exact.length > 0)
    return { kind: 'found', areas: exact.toSorted((a, b) => isWhole(b, wanted) - isWhole(a, wanted)) }
  const near = areas
    .map((area) => ({ area, away: awayFrom(wanted, wordsOf(area.name)) }))
    .filter(({ away }) => away <= FURTHEST)
    .sort((a, b) => a.away - b.away)
    .slice(0, 5)
  return near.length > 0 ? { kind: 'near', areas: near.map(({ area }) => area) } : { kind: 'none', areas: [] }
}

const LONGEST = 80
/** A third of the letters may be wrong. */
const FURTHEST = 0.34

const LEFT_OUT = new Set([
  'council',
  'county',
  'city',
  'borough',
  'metropolitan',
  'district',
  'unitary',
  'authority',
  'royal',
  'london',
  'of',
  'the',
  'and',
  'upon',
  'la',
])

/** The words that tell names apart. Of a name that is nothing but such words, all are kept. */
function wordsOf(name: string): string[] {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f'’.]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  const telling = words.filter((word) => !LEFT_OUT.has(word))
  return telling.length > 0 ? telling : words
}

const isWhole = ({ name }: Named, wanted: readonly string[]) => (wordsOf(name).join(' ') === wanted.join(' ') ? 1 : 0)

/** How unlike two names are, between 0 and 1: each word beside the one it is most like, and the whole run together. */
function awayFrom(wanted: readonly string[], words: readonly string[]): number {
  const each = wanted.map((one) => Math.min(...words.map((word) => unlike(one, word))))
  const perWord = each.reduce((sum, one) => sum + one, 0) / each.length
  return Math.min(perWord, unlike(wanted.join(''), words.join('')))
}

const unlike = (a: string, b: string) => edits(a, b) / Math.max(a.length, b.length)

/** Letters to change, add, leave out or swap with the next, to make one word the other (Damerau and Levenshtein). */
function edits(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array<number>(b.length).fill(0)])
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0
  for (let j = 0; j <= b.length; j += 1) (rows[0] as number[])[j] = j
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const changed = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, changed)
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && i > 1 && j > 1)
        least = Math.min(least, at(i - 2, j - 2) + 1)
      ;(rows[i] as number[])[j] = least
    }
  }
  return at(a.length, b.length)
}
