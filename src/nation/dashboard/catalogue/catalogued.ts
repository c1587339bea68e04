/**
 * A measure of the inclusion dashboards: what is counted, of what, and why anybody should look. The same definition
 * serves published figures and an area's live ones. Its number and its counter-measures always stand together.
 */
export type Catalogued = {
  /** As in the catalogue of measures, for example `M14`. Never used twice. */
  id: string
  /** In addresses and open data, for example `plans-in-20-weeks-without-exceptions`. */
  slug: string
  name: string
  /** The plain question that it answers. */
  question: string
  numerator: string
  /** What it is a part of; null for a plain number. */
  denominator: string | null
  unit: Unit
  /** Which way is better. `none`: neither is, and it is never coloured. DfE's own, where DfE has one. */
  direction: 'high' | 'low' | 'none'
  objective: Objective
  enablers: readonly Enabler[]
  how: 'each year' | 'each term' | 'each quarter' | 'each month' | 'each week' | 'live'
  /** By what it is told apart, besides place and period. */
  breakdowns: readonly string[]
  source: string
  smallNumbers: SmallNumbers
  /** Measures to read on the same screen, because this one can get better while they get worse. */
  watch: readonly string[]
  /** Years from which figures cannot be compared with earlier ones. */
  breaks: readonly Break[]
  /** What it means, what it leaves out, how it misleads. */
  about: string
  /** Among the indicators of DfE's prototype dashboard of 2024. */
  inPilot: boolean
  /** What has to be there before it can be worked out; null when it can. */
  awaits: string | null
}

export type Unit =
  | 'percent'
  | 'number'
  | 'per 10,000'
  | 'per 100'
  | 'weeks'
  | 'days'
  | 'pounds'
  | 'score'
  | 'yes or no'
  | 'hours'
  /** One of three words that stand in no order of better by a number. They are never drawn on a scale. */
  | 'outcome'

/** The three objectives of the SEND and AP Improvement Plan. */
export const OBJECTIVES = {
  outcomes: 'Children and young people fulfil their potential',
  experiences: 'Families have trust and a good experience',
  sustainability: 'The system can be afforded',
} as const
export type Objective = keyof typeof OBJECTIVES

/** The five enablers that an area evaluates itself by. */
export const ENABLERS = {
  1: 'Co-production with children, young people and families',
  2: 'A shared vision, built on evidence',
  3: 'Leadership and governance',
  4: 'The essentials: processes and services that work',
  5: 'The workforce',
} as const
export type Enabler = keyof typeof ENABLERS

/** How small a number may be shown, and to whom. */
export const SMALL_NUMBERS = {
  S0: 'Shown as DfE publishes it for whole authorities: nothing hidden.',
  S1: 'One and two are hidden, with every percentage that uses them, and enough besides that they cannot be worked out.',
  S2: 'One to five are hidden, the rest is rounded to five, percentages need ten or more, and enough is hidden besides that nothing can be worked out.',
  S3: 'Hidden below ten answers. The share who answered is always shown.',
  S4: 'For those who do the work, within their own cases.',
} as const
export type SmallNumbers = keyof typeof SMALL_NUMBERS

export type Break = { from: string; why: string }

export const personLevel: Break = {
  from: '2022-01-01',
  why: 'From the January 2023 return on, SEN2 is collected for each person, and settings come from their numbers rather than from what authorities chose.',
}
export const transferOfStatements: Break = {
  from: '2018-04-01',
  why: 'Statements of special educational needs became EHC plans between 2014 and March 2018.',
}
export const earlyYearsProfile: Break = { from: '2021-09-01', why: 'The early years profile was changed in 2021/22.' }
export const noTests: Break = { from: '2019-09-01', why: 'There were no tests in 2019/20 and 2020/21.' }
export const gradesInThePandemic: Break = {
  from: '2019-09-01',
  why: 'GCSE grades of 2020 to 2022 were given in other ways.',
}
