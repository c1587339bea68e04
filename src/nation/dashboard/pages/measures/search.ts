import type { Catalogued } from '../../catalogue/catalogued.ts'

/** Words that people use, and those that measures are written with. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  ehcp: ['plan'],
  ehc: ['plan'],
  echp: ['plan'],
  tribunal: ['appeal'],
  waiting: ['wait', 'week'],
  late: ['week', 'breach'],
  timeliness: ['week'],
  money: ['spend', 'balance', 'price'],
  cost: ['spend', 'price'],
  deficit: ['balance'],
  funding: ['spend', 'balance', 'budget'],
  budget: ['spend', 'balance'],
  expelled: ['exclusion'],
  exclusion: ['suspension'],
  excluded: ['suspension', 'exclusion'],
  gcse: ['attainment'],
  ks2: ['reading', 'writing', 'maths'],
  sats: ['reading', 'writing', 'maths'],
  job: ['work', 'employment'],
  school: ['pupil'],
  teacher: ['staff', 'senco'],
  parent: ['family'],
  autistic: ['autism'],
  speech: ['therapy', 'waits'],
  therapy: ['therapist', 'health'],
  pru: ['alternative'],
  ofsted: ['inspection'],
  refusal: ['refused'],
}

/** Whether every word that was typed is found in a measure, near enough: a slip of the hand still finds it. */
export function finds(measure: Catalogued, typed: string): boolean {
  const wanted = words(typed)
  if (wanted.length === 0) return true
  if (typed.trim().toLowerCase() === measure.id.toLowerCase()) return true
  const there = new Set(words(`${measure.id} ${measure.name} ${measure.question} ${measure.numerator} ${measure.slug}`))
  return wanted.every((word) =>
    [word, ...(alsoFor(word) ?? alsoFor(word.replace(/s$/, '')) ?? [])].some((one) => isIn(one, there)),
  )
}

/** Only words that stand there: “constructor” is in every table of JavaScript. */
const alsoFor = (word: string) => (Object.hasOwn(ALSO, word) ? ALSO[word] : undefined)

/** Words of more than two letters, without those that every sentence has. */
const words = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1 && !COMMON.has(word))

const COMMON = new Set([
  'the',
  'of',
  'in',
  'to',
  'and',
  'or',
  'is',
  'are',
  'for',
  'an',
  'on',
  'at',
  'do',
  'how',
  'many',
  'that',
  'with',
])

function isIn(word: string, there: ReadonlySet<string>): boolean {
  const stem = word.replace(/(?<=.{3})(?:s|es|ed|ing)$/, '')
  for (const other of there) {
    if (other.startsWith(stem) || (stem.length > 4 && other.includes(stem))) return true
    if (slips(word, other) <= allowed(word)) return true
  }
  return false
}

const allowed = (word: string) => (word.length < 5 ? 0 : word.length < 8 ? 1 : 2)

/** How many letters were left out, put in, mistaken or swapped with their neighbour; above two, just "many". */
export function slips(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const least = Math.min((row[j - 1] ?? 9) + 1, (last[j] ?? 9) + 1, (last[j - 1] ?? 9) + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(swapped ? Math.min(least, (before[j - 2] ?? 9) + 1) : least)
    }
    before = last
    last = row
  }
  return last[b.length] ?? 3
}
