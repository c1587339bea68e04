import type { Seeded } from '../seeded.ts'
import type { MadeUpArea } from './country.ts'
import { shareOut } from './draws.ts'
import { addTo, type Counts } from './table.ts'

/** Of whom a breakdown tells apart, with how many of all they are. A lean says that more, or fewer, of them are counted. */
export type Topic = { name: string; parts: readonly Part[] }
type Part = { is: string; weight: number; lean?: Readonly<Record<string, number>> }

/** What can be split, the wholes first: each column lies within another, beside those that share its whole. */
export type Splitting = readonly ({ column: string; within?: string; beside?: readonly string[] } | Sum)[]
type Sum = { column: string; sumOf: readonly string[] }

/** Splits what is counted of an area, or of all areas of a region, into parts that add up to it, each part within its own whole. */
export function splitting(
  rule: Splitting,
  areas: readonly MadeUpArea[],
  countsOf: (area: MadeUpArea, year: number) => Counts | 'x' | '..' | undefined,
) {
  const wholeOf = (area: MadeUpArea, year: number) => {
    if (area.code !== area.region) return countsOf(area, year)
    const sums = new Map<string, Record<string, number>>()
    for (const one of areas) {
      const counts = one.region === area.code && countsOf(one, year)
      if (counts && typeof counts !== 'string') addTo(sums, area.code, counts)
    }
    return sums.get(area.code)
  }
  const known = new Map<string, Counts[]>()
  return (area: MadeUpArea, year: number, topic: Topic, at: number): Counts | undefined => {
    const key = `${area.code} ${year} ${topic.name}`
    const there = known.get(key)
    if (there) return there[at]
    const whole = wholeOf(area, year)
    if (whole === undefined || typeof whole === 'string') return undefined
    const split = splitInto(topic, rule, whole, area.chance.apart(key))
    known.set(key, split)
    return split[at]
  }
}

function splitInto({ parts }: Topic, rule: Splitting, whole: Counts, chance: Seeded): Counts[] {
  const split = parts.map((): Record<string, number | string> => ({}))
  for (const one of rule) {
    if ('sumOf' in one) {
      for (const part of split) part[one.column] = one.sumOf.reduce((sum, name) => sum + Number(part[name] ?? 0), 0)
      continue
    }
    const { column, within, beside = [] } = one
    const total = whole[column]
    if (typeof total !== 'number') {
      for (const part of split) part[column] = total ?? 'x'
      continue
    }
    const numberIn = (at: number, name: string) => Number(split[at]?.[name] ?? 0)
    const most = parts.map((_, at) =>
      within ? numberIn(at, within) - beside.reduce((sum, name) => sum + numberIn(at, name), 0) : total,
    )
    const weights = parts.map(
      ({ weight, lean }, at) => (within ? Math.max(most[at] ?? 0, 0) : weight) * (lean?.[column] ?? 1),
    )
    for (const [at, given] of shareOut(chance, total, weights, most).entries())
      (split[at] as Counts & Record<string, number>)[column] = given
  }
  return split
}

export const SEX: Topic = {
  name: 'Sex',
  parts: [
    { is: 'Female', weight: 0.34, lean: { requests_decided_not_to_assess: 1.06 } },
    { is: 'Male', weight: 0.66 },
  ],
}

const AGES = [4, 5, 9, 11, 8, 7, 7, 6.5, 6, 7, 5.5, 5, 4.5, 4, 3.2, 2.4, 1.5, 0.9, 0.5]

export const AGE: Topic = {
  name: 'Child or young persons age',
  parts: AGES.map((weight, at) => ({
    is: at === 0 ? 'age 2 and under' : at === AGES.length - 1 ? 'age 20 and over' : `age ${at + 2}`,
    weight,
    lean: { requests_decided_not_to_assess: at > 10 ? 1.25 : 0.95 },
  })),
}

const ethnic = (is: string, weight: number, refused = 1) => ({
  is,
  weight,
  lean: { requests_decided_not_to_assess: refused },
})

/** The groups of DfE's tables. That some are refused more often is made up, so that there is something to ask about. */
export const ETHNICITY: Topic = {
  name: 'Ethnicity',
  parts: [
    ethnic('White - White British', 62, 0.98),
    ethnic('White - Irish', 0.4),
    ethnic('White - Traveller of Irish heritage', 0.2, 1.3),
    ethnic('White - Gypsy/Roma', 0.5, 1.3),
    ethnic('White - Any other White background', 5, 1.05),
    ethnic('Mixed - White and Black Caribbean', 2.1, 1.12),
    ethnic('Mixed - White and Black African', 1),
    ethnic('Mixed - White and Asian', 1.6),
    ethnic('Mixed - Any other Mixed background', 2.7),
    ethnic('Asian - Indian', 2.2),
    ethnic('Asian - Pakistani', 4, 1.08),
    ethnic('Asian - Bangladeshi', 1.5),
    ethnic('Asian - Chinese', 0.4),
    ethnic('Asian - Any other Asian background', 1.9),
    ethnic('Black - Black African', 4.2),
    ethnic('Black - Black Caribbean', 1.1, 1.15),
    ethnic('Black - Any other Black background', 0.9),
    ethnic('Any other ethnic group', 1.8),
    ethnic('Unclassified', 6.5),
  ],
}
