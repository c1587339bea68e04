import { plain } from './lists/case-line.ts'

/** What somebody typed to find a case: words of a name, a date of birth, or a reference. */
export type Find = { words: string[]; bornOn: string | null; reference: string | null }

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Reads "amira", "khan 2/5/2016", "2 May 2016", "2016-05-02" and "4F2A91BC". Answers undefined for nothing. */
export function readFind(typed: string | undefined): Find | undefined {
  const text = plain((typed ?? '').slice(0, 100))
  if (text === '') return undefined
  const born = bornIn(text)
  const rest = born ? text.replace(born.typed, ' ').trim() : text
  const words = rest.split(/[\s,]+/).filter((word) => word !== '')
  const reference = words.length === 1 && /^[0-9a-f]{8}$/.test(words[0] ?? '') ? (words[0] ?? null) : null
  return { words: reference ? [] : words, bornOn: born?.day ?? null, reference }
}

function bornIn(text: string): { typed: string; day: string } | undefined {
  const iso = /\b(\d{4})(\d{2})(\d{2})\b/.exec(text)
  if (iso) return dayFrom(iso[0], iso[1], iso[2], iso[3])
  const numbers = /\b(\d{1,2})[/. ](\d{1,2})[/. ](\d{4})\b/.exec(text)
  if (numbers) return dayFrom(numbers[0], numbers[3], numbers[2], numbers[1])
  const words = /\b(\d{1,2}) ([a-z]{3,9}) (\d{4})\b/.exec(text)
  const month = words ? MONTHS.indexOf(words[2]?.slice(0, 3) ?? '') + 1 : 0
  return words && month > 0 ? dayFrom(words[0], words[3], String(month), words[1]) : undefined
}

function dayFrom(typed: string, year = '', month = '', day = ''): { typed: string; day: string } | undefined {
  try {
    const found = Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    )
    return { typed, day: found.toString() }
  } catch {
    return undefined
  }
}
