import { SEN_TYPES, type SenType } from '../../../child/maintained-plan/events.ts'
import type { DayNumber } from '../../sen2/questions.ts'
import { ageAt } from './days.ts'
import type { Story } from './story.ts'

/** A part of a breakdown: its topic, and which part. */
export type Part = `${string}|${string}`

/** How DfE writes an age: "age 7" of plans, "Aged 7" of requests. */
export type AgeWords = 'age' | 'Aged'

/**
 * Who somebody is, in the words in which DfE publishes: so that live figures and published ones meet in the same parts.
 */
export function partsOfWho(story: Story, on: DayNumber, words: AgeWords, oldest: 20 | 25): Part[] {
  const sex = story.sex ? SEXES[story.sex] : 'Sex|Unknown'
  const group = GROUPS[story.group ?? ''] ?? 'Ethnicity|Unknown'
  return [sex, group, agePart(story.born, on, words, oldest)]
}

/** The need in the plan that is counted. */
export const needPart = (need: SenType | undefined): Part => (need ? NEEDS[need] : 'Primary need|Not recorded')

const SEXES = { F: 'Sex|Female', M: 'Sex|Male' } as const satisfies Record<string, Part>

const AGE_TOPIC = 'Child or young persons age'

function agePart(born: DayNumber | undefined, on: DayNumber, words: AgeWords, oldest: 20 | 25): Part {
  const age = born === undefined ? Number.NaN : ageAt(born, on)
  const known = Number.isNaN(age) ? UNKNOWN_AGE : Math.min(age, oldest)
  return (AGES[words][oldest][Math.max(known, 2)] ?? AGES[words][oldest][UNKNOWN_AGE]) as Part
}

const UNKNOWN_AGE = 99
const agesIn = (words: AgeWords, oldest: 20 | 25) => {
  const parts: Part[] = []
  for (let age = 3; age <= oldest; age++) parts[age] = `${AGE_TOPIC}|${words} ${age}`
  parts[2] = `${AGE_TOPIC}|${words} 2 and under`
  if (oldest === 20) parts[20] = `${AGE_TOPIC}|${words} 20 and over`
  parts[UNKNOWN_AGE] = `${AGE_TOPIC}|${words === 'Aged' ? 'Age unknown' : 'Unknown'}`
  return parts
}
const AGES = {
  age: { 20: agesIn('age', 20), 25: agesIn('age', 25) },
  Aged: { 20: agesIn('Aged', 20), 25: agesIn('Aged', 25) },
}

/** DfE counts Down syndrome with "other difficulty". */
const NEEDS = Object.fromEntries(
  Object.entries({ ...SEN_TYPES, DS: SEN_TYPES.OTH }).map(([type, says]): [string, Part] => [
    type,
    `Primary need|${says}`,
  ]),
) as Record<SenType, Part>

/** The groups under which figures are published, by DfE’s main codes. */
const GROUPS: Readonly<Record<string, Part>> = {
  WBRI: 'Ethnicity|White - White British',
  WIRI: 'Ethnicity|White - Irish',
  WIRT: 'Ethnicity|White - Traveller of Irish heritage',
  WROM: 'Ethnicity|White - Gypsy/Roma',
  WOTH: 'Ethnicity|White - Any other White background',
  MWBC: 'Ethnicity|Mixed - White and Black Caribbean',
  MWBA: 'Ethnicity|Mixed - White and Black African',
  MWAS: 'Ethnicity|Mixed - White and Asian',
  MOTH: 'Ethnicity|Mixed - Any other Mixed background',
  AIND: 'Ethnicity|Asian - Indian',
  APKN: 'Ethnicity|Asian - Pakistani',
  ABAN: 'Ethnicity|Asian - Bangladeshi',
  CHNE: 'Ethnicity|Asian - Chinese',
  AOTH: 'Ethnicity|Asian - Any other Asian background',
  BCRB: 'Ethnicity|Black - Black Caribbean',
  BAFR: 'Ethnicity|Black - Black African',
  BOTH: 'Ethnicity|Black - Any other Black background',
  OOTH: 'Ethnicity|Any other ethnic group',
  REFU: 'Ethnicity|Unclassified',
  NOBT: 'Ethnicity|Unclassified',
}
