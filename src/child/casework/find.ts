/** What somebody typed to find a case: words of a name, a day, month or year of birth, or the beginning of a reference. */
export type Find = { words: string[]; born: Born | null; reference: string | null }
/** From the first to the last day that what was typed may mean; `swapped` is the day with day and month the other way round. */
export type Born = { from: string; to: string; swapped: string | null }

/** "Zoë Ó Dálaigh", "zoe o dalaigh" and "Ørsted" by the letters that any keyboard has. */
export const plain = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[øłđðþßæœı]/g, (letter) => LETTERS[letter] ?? letter)
    .replaceAll(/['’‘`´]/g, '')

const LETTERS: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' }

/** The words of a name as they are looked for: letters and digits alone. */
export const wordsOf = (text: string) =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** Reads "amira", "khan, amira", "khan 2/5/2016", "2nd May 16", "May 2016", "020516" and "4F2A91". Undefined for nothing. */
export function readFind(typed: string | undefined): Find | undefined {
  const text = plain((typed ?? '').slice(0, 100))
  const found = bornIn(text)
  const rest = found ? text.replace(found.typed, ' ') : text
  const words = wordsOf(rest).slice(0, 6)
  const digits = found && words.length === 0 ? /^\d+$/.exec(found.typed.trim())?.[0] : undefined
  const like =
    digits ?? words.find((word) => /^[0-9a-f]{4,8}$/.test(word) && /\d/.test(word)) ?? words.find(isWholeReference)
  const find: Find = {
    words: words.filter((word) => word !== like),
    born: found?.born ?? null,
    reference: like ?? null,
  }
  return find.words.length > 0 || find.born || find.reference ? find : undefined
}

const isWholeReference = (word: string) => /^[0-9a-f]{8}$/.test(word)

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'
type Found = { typed: string; born: Born }

const FORMS: readonly [RegExp, (found: string[]) => Born | undefined][] = [
  [/\b(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})\b/, ([, year, month, day]) => dayOf(year, month, day)],
  [/\b(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})\b/, ([, day, month, year]) => dayOf(year, month, day)],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?[- ]${MONTH}[-, ]+(\\d{4}|\\d{2})\\b`),
    ([, day, month, year]) => dayOf(year, numberOf(month), day),
  ],
  [
    new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`),
    ([, month, day, year]) => dayOf(year, numberOf(month), day),
  ],
  [new RegExp(`\\b${MONTH} (\\d{4})\\b`), ([, month, year]) => spanOf(year, numberOf(month))],
  [/^\s*(\d{2})(\d{2})(\d{4})\s*$/, ([, day, month, year]) => dayOf(year, month, day)],
  [/^\s*(\d{2})(\d{2})(\d{2})\s*$/, ([, day, month, year]) => dayOf(year, month, day)],
  [/(?<![\d/.-])(19[89]\d|20[0-4]\d)(?![\d/.-])/, ([, year]) => spanOf(year)],
]

function bornIn(text: string): Found | undefined {
  for (const [form, read] of FORMS) {
    const found = form.exec(text)
    const born = found && read([...found])
    if (born) return { typed: found[0], born }
  }
  return undefined
}

const numberOf = (month = '') => String(MONTHS.indexOf(month.slice(0, 3)) + 1)
/** Those with a case are under 26: two figures mean this century, unless that would lie far ahead. */
const whole = (year: string) => Number(year.length === 2 ? (Number(year) > 60 ? `19${year}` : `20${year}`) : year)

function dayOf(year = '', month = '', day = ''): Born | undefined {
  const on = realDay(whole(year), Number(month), Number(day))
  const swapped = realDay(whole(year), Number(day), Number(month))
  if (on) return { from: on, to: on, swapped: swapped === on ? null : (swapped ?? null) }
  return swapped ? { from: swapped, to: swapped, swapped: null } : undefined
}

function spanOf(year = '', month?: string): Born | undefined {
  const from = realDay(Number(year), Number(month ?? 1), 1)
  if (!from) return undefined
  const after = Temporal.PlainDate.from(from).add(month ? { months: 1 } : { years: 1 })
  return { from, to: after.subtract({ days: 1 }).toString(), swapped: null }
}

function realDay(year: number, month: number, day: number): string | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString()
  } catch {
    return undefined
  }
}
