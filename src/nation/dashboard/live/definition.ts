import type { SenType } from '../../../child/maintained-plan/events.ts'
import type { DayNumber } from '../../sen2/questions.ts'
import type { Story } from './story.ts'
import type { AgeWords, Part } from './who.ts'

/**
 * How a measure of the catalogue is counted live: what one child’s story adds to it. Pure, and the same on any day, so
 * that figures can follow what changed or be counted from nothing, and come out the same.
 */
export type Definition = {
  /** As in the catalogue, for example `M14`. */
  measure: string
  /** A share of a whole; a plain number; or how numbers are spread: the middle one, and the one that nine in ten are below. */
  gives: 'share' | 'number' | 'spread'
  /** For which periods it is kept. Of what is so on a day, a month tells its last day. */
  over: readonly Over[]
  /** How ages are written where it is told apart by who it is about; left out when it is not. */
  ages?: { words: AgeWords; oldest: 20 | 25 }
  /** How many of a spread are counted, in words, for example "Waiting". */
  counted?: string
  source: string
  /** @param horizon no day after it matters yet: the end of what lies open */
  adds(story: Story, horizon: DayNumber): Iterable<Addition>
}

/** A calendar year, a month, the day of the January census, or the day itself. */
export type Over = 'year' | 'month' | 'census' | 'day'

export type Addition = Happened | Stood

/** Something that happened on a day. */
export type Happened = {
  on: DayNumber
  /** Counted only from this day on, when it is later: what is not done yet may still be done in time. */
  known?: DayNumber
  counts: number
  of: number
  /** Everybody, when it is left out. */
  part?: Part
  /** Of a spread: how many days, pages or years. */
  size?: number
  /** The need in the plan that it is about. */
  need?: SenType
  /** Only for these of the periods. */
  only?: Over
}

/** Something that was so from a day on, and no longer on `until`. */
export type Stood = {
  from: DayNumber
  until: DayNumber | undefined
  counts: number
  of: number
  part?: Part
  /** Of a spread: since when, so that its size on a day is the days between. */
  since?: DayNumber
  need?: SenType
}

export const hasHappened = (addition: Addition): addition is Happened => 'on' in addition

export const RECORD = 'The record of the area, worked out from its events'
