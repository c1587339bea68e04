import type { Level, PublishedPeriod, Sign } from '../../statistics/questions.ts'

/** One number of one measure, for one place, period and part, with all that has to stand beside it. */
export type Figure = {
  /** As in the catalogue, for example `M14`. */
  measure: string
  place: {
    code: string
    name: string
    level: Level
    region: string | null
    /** The nine characters of an authority (ONS), as the release has them that names it. */
    onsCode?: string | null
  }
  period: PublishedPeriod
  /** What it is broken down by, for example `Sex`; `Everybody` when it is not. */
  topic: string
  /** Which part, for example `Girls`; `all` for everybody. */
  breakdown: string
  numerator: number | null
  denominator: number | null
  /** The share, rate or number as it may be shown; null when there is none, and then `sign` says why. */
  value: number | null
  sign: Sign | null
  /** What the publisher printed, where it prints the share. */
  printed: string | null
  /** `live` comes from the record of an area that runs openSEND; `made-up` from the demonstration. */
  origin: 'published' | 'live' | 'made-up'
  /** The day on which it was true or taken in, as `2026-11-22`. */
  asAt: string
  source: string
  release: string
  /** What is known to be wrong with it, and what was done to it before it was shown. */
  notes: string[]
  /** A later edition or release has taken its place. Only asked-for vintages have such figures. */
  superseded?: true
}

export type Asked = {
  /** Ids of measures; all of them when left out. */
  measures?: readonly string[]
  /** Codes of places; all of them when left out. */
  places?: readonly string[]
  level?: Level
  /** Everybody (the default), or every part of every breakdown too. */
  parts?: 'everybody' | 'all'
  /** Only these breakdowns, for example `Sex`. Leave `parts` out then. */
  topics?: readonly string[]
  /** Only periods of which any day lies between these two. */
  from?: string
  to?: string
  /** Only the latest period of each measure, part and origin; all periods when left out. */
  latest?: boolean
  origin?: Figure['origin']
  /**
   * `current` (the default): as the latest edition has them. `all`: every edition beside the others. A release by its
   * name: as they were in that one.
   */
  vintage?: 'current' | 'all' | { release: string }
}
