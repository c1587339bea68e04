import type { Objective } from '../catalogue/catalogued.ts'
import { TYPE_OF_PROVISION } from '../published/definitions-schools.ts'

/** A measure that the pages of England and of an area begin with, and how it is said in a sentence. */
export type KeyMeasure = {
  id: string
  objective: Objective
  /** Of whom, where it is about one part of those whom the measure counts. */
  part?: { topic: string; is: string }
  /** "Of every 100 [plans made], 46 [came within 20 weeks]". */
  of: string
  are: string
  /** Where it is no part of a whole, the sentence is this one: how much, and when. */
  says?: (value: number, when: string) => string
  /** How an amount is written there, where it is no plain number. */
  amount?: (value: number) => string
  /** It stands on the first screen. */
  first?: true
  /** What the areas at either end are called, where "lowest" and "highest" would mislead. */
  ends?: readonly [lowest: string, highest: string]
}

const withPlan = { topic: TYPE_OF_PROVISION, is: 'EHC plan' }

/** In the order in which they are read. */
export const KEY_MEASURES: readonly KeyMeasure[] = [
  {
    id: 'M14',
    first: true,
    objective: 'experiences',
    of: 'plans made without a lawful exception',
    are: 'came within the 20 weeks that the law allows',
    ends: ['slowest', 'quickest'],
  },
  {
    id: 'M17',
    first: true,
    objective: 'experiences',
    of: 'plans made',
    are: 'came more than a year after they were asked for',
  },
  {
    id: 'M10',
    objective: 'experiences',
    of: 'decisions on whether to assess',
    are: 'came within the 6 weeks that the law allows',
    ends: ['slowest', 'quickest'],
  },
  { id: 'M09', objective: 'experiences', of: 'requests for an assessment', are: 'were refused' },
  { id: 'M39', objective: 'experiences', of: 'decisions that a family could appeal against', are: 'were appealed' },
  { id: 'M27', objective: 'experiences', of: 'reviews of a plan', are: 'led to a decision within the 4 weeks allowed' },
  {
    id: 'M60',
    first: true,
    objective: 'outcomes',
    part: withPlan,
    of: 'young people with a plan who left year 11',
    are: 'were still in education, training or work six months later',
  },
  {
    id: 'M56',
    objective: 'outcomes',
    part: withPlan,
    of: 'five-year-olds with a plan',
    are: 'had reached a good level of development',
  },
  {
    id: 'M58',
    first: true,
    objective: 'outcomes',
    part: withPlan,
    of: 'eleven-year-olds with a plan',
    are: 'reached the standard in reading, writing and maths',
  },
  {
    id: 'M62',
    objective: 'outcomes',
    part: withPlan,
    of: 'nineteen-year-olds who had a plan at fifteen',
    are: 'had passed level 2, as with five good GCSEs, in English and maths too',
  },
  {
    id: 'M63',
    objective: 'outcomes',
    part: withPlan,
    of: 'school sessions of pupils with a plan',
    are: 'were missed',
  },
  {
    id: 'M67',
    objective: 'outcomes',
    of: 'children and young people with a plan',
    are: 'were not in education, employment or training',
  },
  {
    id: 'M06',
    first: true,
    objective: 'sustainability',
    of: 'people aged 0 to 25',
    are: 'had a plan',
  },
  {
    id: 'M03',
    objective: 'sustainability',
    of: 'children and young people with a plan',
    are: 'were in a special school',
  },
  {
    id: 'M85',
    first: true,
    objective: 'sustainability',
    of: 'pounds of a year’s grant for schools',
    are: 'left over',
    amount: inPounds,
    says: (value, when) =>
      `Of every £100 of a year’s grant for schools, ${inPounds(Math.abs(value))} ${value < 0 ? 'had been overspent' : 'was left over'} by the end of ${when.replace(/^in /, '')}`,
  },
  { id: 'M07', objective: 'sustainability', of: 'people aged 0 to 25', are: 'had an assessment asked for' },
]

function inPounds(value: number): string {
  return whole(value).replace(/^(fewer than )?/, (few) => (few ? 'less than £' : '£'))
}

/** Rounded to a whole number, without calling something nothing. */
export function whole(value: number): string {
  const rounded = Math.round(value)
  if (rounded === 0 && value > 0) return 'fewer than 1'
  return rounded.toLocaleString('en-GB')
}
