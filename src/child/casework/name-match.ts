import { doubleMetaphone } from 'double-metaphone'
import { type Find, wordsOf } from './find.ts'

/** The names by which a child may be looked for. */
export type Names = { givenName: string; preferredName?: string | null | undefined; familyName: string }

/** Every word by which a name is looked for: each by itself, parts of a double name together, and names written as one. */
export function findWords({ givenName, preferredName, familyName }: Names): string[] {
  const names = [givenName, preferredName ?? '', familyName].map(wordsOf)
  const joined = names.filter((words) => words.length > 1).map((words) => words.join(''))
  const [given = [], , family = []] = names
  return [...new Set([...names.flat(), ...joined, [...given, ...family].join('')])].filter((word) => word !== '')
}

/**
 * Numbers that two words share when they are written nearly alike (the same after one letter is left out of either) or
 * sound alike. They find who is worth comparing; `matchIn` then says whether and why.
 */
export function findKeys(word: string): number[] {
  const alike =
    word.length < SHORT ? [word] : [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))]
  return [...new Set([...alike, ...soundsOf(word).map((sound) => `~${sound}`)])].map(hash)
}

const SHORT = 4
const soundsOf = (word: string) =>
  word.length < 3 ? [] : [...new Set(doubleMetaphone(word))].filter((sound) => sound.length > 1)

/** FNV-1a, as a signed number of 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value | 0
}

export type Match = { score: number; why: string[] }
type Candidate = Names & { childId: string; bornOn: string }

/** How well a child fits what was typed, and why in words; undefined for one who does not. Every word typed must fit. */
export function matchIn(find: Find, child: Candidate): Match | undefined {
  const why: string[] = []
  let score = 0
  const words = findWords(child)
  const exact: string[] = []
  for (const typed of find.words) {
    const best = words
      .map((word) => ({ word, ...howWell(typed, word) }))
      .reduce((a, b) => (b.score > a.score ? b : a), { word: '', score: 0, says: '' })
    if (best.score === 0) return undefined
    score += best.score
    if (best.says === '') exact.push(best.word)
    else why.push(best.says)
  }
  if (exact.length > 0)
    why.unshift(exact.length === 1 ? `Is called ${capital(exact[0])}` : `Is called ${exact.map(capital).join(' and ')}`)
  const birth = find.born && bornFits(find.born, child.bornOn)
  const reference = find.reference !== null && child.childId.startsWith(find.reference)
  // Six figures may be either a day of birth or a reference; a name beside a date must fit both.
  if ((find.born || find.reference) && !birth && !reference) return undefined
  if (birth) why.push(birth.says)
  if (reference) why.push('The reference begins like this')
  return { score: score + (birth?.score ?? 0) + (reference ? 100 : 0), why }
}

function howWell(typed: string, word: string): { score: number; says: string } {
  if (typed === word) return { score: 100, says: '' }
  if (word.startsWith(typed)) return { score: 80, says: `“${typed}” begins ${capital(word)}` }
  if (typed.length >= SHORT && word.length >= SHORT - 1) {
    const slips = distance(typed, word)
    if (slips === 1) return { score: 70, says: `“${typed}” is one letter away from ${capital(word)}` }
  }
  const sounds = soundsOf(word)
  if (soundsOf(typed).some((sound) => sounds.includes(sound)))
    return { score: 55, says: `“${typed}” sounds like ${capital(word)}` }
  if (typed.length > 7 && distance(typed, word) === 2)
    return { score: 52, says: `“${typed}” is two letters away from ${capital(word)}` }
  if (typed.length >= 3 && word.includes(typed)) return { score: 50, says: `“${typed}” is in ${capital(word)}` }
  return { score: 0, says: '' }
}

function bornFits({ from, to, swapped }: NonNullable<Find['born']>, bornOn: string) {
  if (bornOn >= from && bornOn <= to)
    return { score: from === to ? 100 : 40, says: from === to ? 'Born on that day' : 'Born in that time' }
  return bornOn === swapped
    ? { score: 60, says: 'Born on that date with day and month the other way round' }
    : undefined
}

/** Letters to add, leave out, change or swap with their neighbour (optimal string alignment); 3 for anything more than 2. */
export function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      next.push(least)
    }
    before = row
    row = next
  }
  return Math.min(3, row[b.length] ?? 3)
}

const capital = (word = '') => word.charAt(0).toUpperCase() + word.slice(1)
