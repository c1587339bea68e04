import type { Objective } from '../catalogue/catalogued.ts'

/** A measure that the pages of England and of an area begin with, and how it is said in a sentence. */
export type KeyMeasure = {
  id: string
  objective: Objective
  /** Of whom, where the measure is published apart for several: the words of its part. */
  part?: RegExp
  /** "Of every 100 [plans made], 46 [came within 20 weeks]". */
  of: string
  are: string
  /** Where it is no part of a whole, the sentence is this one: how much, and when. */
  says?: (value: number, when: string) => string
  /** What the areas at either end are called, where "lowest" and "highest" would mislead. */
  ends?: readonly [lowest: string, highest: string]
}

const withPlan = /\b(EHC ?plans?|plans?|statement)\b/i

/** In the order in which they are read. */
export const KEY_MEASURES: readonly KeyMeasure[] = [
  {
    id: 'M14',
    objective: 'experiences',
    of: 'plans made without a lawful exception',
    are: 'came within the 20 weeks that the law allows',
    ends: ['slowest', 'quickest'],
  },
  {
    id: 'M17',
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
    id: 'M58',
    objective: 'outcomes',
    part: withPlan,
    of: 'eleven-year-olds with a plan',
    are: 'reached the standard in reading, writing and maths',
  },
  {
    id: 'M60',
    objective: 'outcomes',
    part: withPlan,
    of: 'young people with a plan who left year 11',
    are: 'were still in education, training or work six months later',
  },
  {
    id: 'M64',
    objective: 'outcomes',
    part: withPlan,
    of: 'pupils with a plan',
    are: 'missed more than half of school',
  },
  {
    id: 'M65',
    objective: 'outcomes',
    part: withPlan,
    of: 'pupils with a plan',
    are: 'suspensions',
    says: (value, when) => `For every 100 pupils with a plan there were ${whole(value)} suspensions ${when}`,
  },
  {
    id: 'M67',
    objective: 'outcomes',
    of: 'children and young people with a plan',
    are: 'were not in education, employment or training',
  },
  {
    id: 'M06',
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
    objective: 'sustainability',
    of: 'pounds of a year’s grant for schools',
    are: 'left over',
    says: (value, when) =>
      `Of every £100 of a year’s grant for schools, £${whole(Math.abs(value))} ${value < 0 ? 'had been overspent' : 'was left over'} by the end of ${when.replace(/^in /, '')}`,
  },
  { id: 'M07', objective: 'sustainability', of: 'people aged 0 to 25', are: 'had an assessment asked for' },
]

/** Rounded to a whole number, without calling something nothing. */
export function whole(value: number): string {
  const rounded = Math.round(value)
  if (rounded === 0 && value > 0) return 'fewer than 1'
  return rounded.toLocaleString('en-GB')
}
