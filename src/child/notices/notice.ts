import type { Clock } from '../../platform/clock.ts'
import type { Trx } from '../../platform/database/schema.ts'
import type { LetterBlock } from '../../platform/documents/letter.ts'
import type { ChildRecord } from '../../platform/events/record.ts'
import type { Area } from '../../platform/http/page.ts'
import type { To } from './recipients.ts'
import type { NoticeDates } from './rules/dates.ts'
import type { WayOfService } from './rules/deemed-service.ts'

/** What a notice needs to know of the request; a `ChildContext` has it all. */
export type NoticeContext = {
  trx: Trx
  area: Area
  today: string
  clock: Clock
  publicUrl: string
  childId: string
  child: ChildRecord
}

/** In the words of the legal test, and in plain words. A notice that refuses cannot be written without them. */
export type Reasons = { inLaw: string; plainly: string }

type Common = {
  /** When it was sent; today unless it went on paper earlier. */
  sentOn?: string
  /** Handed over, for example. By default as each person chose. */
  how?: WayOfService
  /** Key facts: what, and what about it. */
  facts?: [string, string][]
  /** Where the message's link leads, as a path. */
  href?: string
  caseworker?: string
  /** When the request was received; read from the record unless given. */
  receivedOn?: string
}

export type Notice = Common &
  (
    | { slug: 'request-received'; receivedOn: string; to: [To, ...To[]]; said: { what: string; words: string }[] }
    | {
        slug:
          | 'decision-to-assess'
          | 'decision-not-to-assess'
          | 'decision-not-to-issue'
          | 'decision-to-make-a-plan'
          | 'amended-plan'
          | 'decision-not-to-amend'
          | 'decision-not-to-reassess'
          | 'decision-to-reassess'
          | 'decision-to-cease'
        reasons: Reasons
        to?: undefined
      }
    | { slug: 'draft-plan'; to?: undefined }
    | { slug: 'final-plan'; facts: [string, string][]; to?: undefined }
    | { slug: 'advice-request'; to: [To, ...To[]]; questions?: string | null }
  )

/** A notice as it will be read, before it is sent. */
export type Preview = {
  heading: string
  greeting: string
  blocks: LetterBlock[]
  signoff: { name: string; lines: string[] }
  dates: NoticeDates
  to: { name: string; how: WayOfService; servedOn: string; choseThis: boolean }[]
  /** What staff should put right first. */
  warnings: string[]
  letter: { slug: string; version: number }
}
