import { isoDay } from '../days.ts'
import { item, newRecord, type PlacementDetail, type PlanDetail } from '../model.ts'
import type { Random } from './random.ts'

type Values = Record<string, string | undefined>

/** Where somebody of that age may be placed: the items that say so, in a plan or in a placement. */
export function placeFor(random: Random, age: number, year: number): Values {
  return random.weighted<Values>([
    [60, school(random, 0)],
    [10, school(random, 1)],
    [age >= 16 ? 30 : 0, { UKPRN: `1${random.between(9_999_000, 9_999_999)}` }],
    [4, { SENsetting: 'OLA' }],
    [2, { SENsetting: 'OPA' }],
    [3, { SENsetting: 'EHE' }],
    [age < 4 ? 20 : 0, { SENsetting: 'EYP' }],
    [year >= 2024 ? 2 : 0, { SENsetting: 'OTH', SENSettingOther: 'A special school, not yet named' }],
  ])
}

/** Out of education: only a placement says so, never a plan. */
export function outOfEducation(random: Random, age: number): Values {
  return age >= 17 && random.chance(0.6)
    ? { SENsetting: 'NEET' }
    : { SENsetting: 'NIEO', SENSettingOther: 'Moved in, awaiting a place' }
}

export function planDetail(values: Values, rank: 1 | 2): PlanDetail {
  return withValues('PlanDetail', { ...values, PlacementRank: String(rank) }) as PlanDetail
}

export function placement(values: Values, rank: 1 | 2, entry: number, leaving: number | undefined): PlacementDetail {
  return withValues('PlacementDetail', {
    ...values,
    PlacementRank: String(rank),
    EntryDate: isoDay(entry),
    LeavingDate: leaving === undefined ? undefined : isoDay(leaving),
  }) as PlacementDetail
}

/** A record with these items, as a reader would give it. */
export function withValues(record: Parameters<typeof newRecord>[0], values: Values) {
  const made = newRecord(record, 0) as unknown as Record<string, unknown>
  for (const [name, value] of Object.entries(values))
    if (value !== undefined) made[name] = item(value, 0, /^\d{4}-\d\d-\d\d$/.test(value))
  return made as unknown as ReturnType<typeof newRecord>
}

function school(random: Random, isUnit: 0 | 1): Values {
  const inUnit = isUnit === 1 && random.chance(0.5)
  return {
    URN: String(random.between(999_000, 999_999)),
    SENunitIndicator: inUnit ? '1' : '0',
    ResourcedProvisionIndicator: isUnit === 1 && !inUnit ? '1' : '0',
  }
}
