import { type Code, type CodeSetName, codeSets } from '../codes.ts'
import { dayNumber, dayNumberOf } from '../days.ts'
import { localAuthorities } from '../local-authorities.ts'
import type { ReturnHeader } from '../model.ts'
import type { Settings } from '../settings.ts'
import { censusDays, isReturnYear, returnYears } from '../years.ts'
import type { Context } from './rule.ts'

/** What the area knows beside the file. */
export type Knowledge = Pick<Context, 'settings'> &
  Partial<Pick<Context, 'establishments' | 'ownAuthority' | 'expectedPlaces'>>

/** The year that the header states; else that of its reference date; else the newest known, so that rules can run at all. */
export function yearOf(header: ReturnHeader): number {
  const stated = Number(header.Year?.value)
  if (isReturnYear(stated)) return stated
  const referenceYear = Number(header.ReferenceDate?.value.slice(0, 4))
  return isReturnYear(referenceYear) ? referenceYear : (returnYears.at(-1) as number)
}

export function contextOf(header: ReturnHeader, knowledge: Knowledge): Context {
  const year = yearOf(header)
  const { settings } = knowledge
  const expectedPlaces = settings.expectedPlaces && new Map(Object.entries(settings.expectedPlaces))
  const sets = new Map<CodeSetName, ReadonlySet<string> | undefined>(
    (Object.keys(codeSets) as CodeSetName[]).map((name) => [name, codesOf(name, year, settings)]),
  )
  const also = new Set(settings.alsoAuthorities)
  return {
    ...(expectedPlaces && { expectedPlaces }),
    ...knowledge,
    year,
    census: dayNumber(censusDays[year] ?? ''),
    collection: { from: dayNumberOf(year - 1, 1, 1), to: dayNumberOf(year - 1, 12, 31) },
    authority: header.LEA?.value,
    codes: (set) => sets.get(set),
    isAuthority: (code) => localAuthorities.has(code) || also.has(code),
  }
}

function codesOf(name: CodeSetName, year: number, settings: Settings): ReadonlySet<string> | undefined {
  const letters = settings.letters[name] ?? {}
  const codes = (codeSets[name] as readonly Code[])
    .filter(({ since }) => since === undefined || year >= since)
    .map(({ code, key }) => code ?? letters[key as string])
  if (codes.length === 0) return Object.keys(letters).length > 0 ? new Set(Object.values(letters)) : undefined
  return codes.every((code) => code !== undefined) ? new Set(codes) : undefined
}
