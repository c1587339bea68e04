const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const MONTH = `(${MONTHS.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)`
const DAY = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? ${MONTH},? (20\\d\\d)\\b`, 'gi')
const MONTH_YEAR = new RegExp(`\\b(?<!\\d |\\d(?:st|nd|rd|th) )${MONTH} (20\\d\\d)\\b`, 'gi')
const SLASHED = /\b(\d{1,2})[/.](\d{1,2})[/.](20\d\d|\d\d)\b/g
const ISO = /\b(20\d\d)-(\d\d)-(\d\d)\b/g
const TERM = /\b(spring|summer|autumn)(?: term)?,? (20\d\d)\b/gi

export type DateIn = { from: number; to: number; lastDay: string }

/** Dates in a text, each as the last day that it can mean. */
export function datesIn(text: string): DateIn[] {
  const at = (match: RegExpExecArray, lastDay: string | undefined): DateIn[] =>
    lastDay ? [{ from: match.index, to: match.index + match[0].length, lastDay }] : []
  const month = (name: string | undefined) =>
    MONTHS.findIndex((one) => one.startsWith(name?.toLowerCase().slice(0, 3) ?? '-')) + 1
  const termEnd = { spring: '04-30', summer: '08-31', autumn: '12-31' } as Record<string, string>
  return [
    ...[...text.matchAll(DAY)].flatMap((m) => at(m, dayOf(Number(m[3]), month(m[2]), Number(m[1])))),
    ...[...text.matchAll(MONTH_YEAR)].flatMap((m) => at(m, dayOf(Number(m[2]), month(m[1]), 31))),
    ...[...text.matchAll(SLASHED)].flatMap((m) => at(m, dayOf(fullYear(m[3]), Number(m[2]), Number(m[1])))),
    ...[...text.matchAll(ISO)].flatMap((m) => at(m, dayOf(Number(m[1]), Number(m[2]), Number(m[3])))),
    ...[...text.matchAll(TERM)].flatMap((m) => at(m, `${m[2]}-${termEnd[m[1]?.toLowerCase() ?? '']}`)),
  ]
}

const fullYear = (year: string | undefined) => (year?.length === 2 ? 2000 : 0) + Number(year)

function dayOf(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  return Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' }).toString()
}

const WHEN =
  /\b(?:by|until|before) (?:next |the )?(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|may|june|july|august|september|october|november|december|(?:spring|summer|autumn) term)\b|\bby (?:the )?next (?:spring|summer|autumn|easter|christmas|school year|year|review)\b|\bby (?:the age of )?(?:1\d|2[0-5])(?=,? (?!minutes?|hours?|days?|weeks?|months?|points?|per\b|out\b|of\b)[a-z])|\bby (?:the )?(?:end|start|beginning|age|time|his|her|their|easter|christmas|summer|half[- ]term)\b|\b(?:by|until|before|in|of|from) (?:the )?(?:\w+ )?(?:20\d\d|easter|christmas)\b|\b(?:year|y) ?\d{1,2}\b|\bkey stage \d\b|\bks ?\d\b|\breception\b|\bpost-16\b|\bbirthday\b|\b(?:with)?in (?:the next |the coming )?(?:\d+|an?|one|two|three|four|five|six|nine|ten|twelve|eighteen) (?:weeks?|months?|terms?|years?)\b|\b(?:academic|school) year\b|\b(?:next|annual) review\b/i

export const saysByWhen = (text: string): boolean => WHEN.test(text) || datesIn(text).length > 0

/** The text without its dates, year groups and key stages, so that their numbers are taken for no measure. */
export const withoutDates = (text: string): string =>
  datesIn(text)
    .toSorted((a, b) => b.from - a.from)
    .reduce((left, { from, to }) => left.slice(0, from) + ' '.repeat(to - from) + left.slice(to), text)
    .replaceAll(
      /\b(?:year|y|key stage|ks|phase|level) ?\d{1,2}(?:[-–]\d{1,2})?\b|\b20\d\d\b|\b\d+th birthday\b|\bage of \w+\b/gi,
      ' ',
    )
