import type { RequestSource } from '../../../../child/needs-assessment/events.ts'
import { censusAfter, yearOf } from '../days.ts'
import { type Addition, type Definition, RECORD } from '../definition.ts'
import { oncePerStory } from '../once.ts'
import type { Ask } from '../story.ts'
import type { Part } from '../who.ts'

/** M07 to M11, M40 and M43: who asks, and what they are told. Counted as DfE counts the return of the year. */

const SOURCES: Readonly<Record<RequestSource | 'unknown', Part>> = {
  family: 'Who asked|Parent or young person',
  setting: 'Who asked|School, college or early years setting',
  health: 'Who asked|Health',
  'social-care': 'Who asked|Social care',
  other: 'Who asked|Somebody else',
  unknown: 'Who asked|Not recorded',
}
const sourceOf = ({ source }: Ask) => SOURCES[source ?? 'unknown']

const Aged = { words: 'Aged', oldest: 20 } as const
const yearAndMonth = ['year', 'month'] as const

/** Requests that count as received: those agreed before the known years, and plans that moved in, do not. */
const received = oncePerStory(({ asks = [] }) =>
  asks.filter((ask): ask is Ask & { received: number } => ask.received !== undefined && !ask.historical),
)

/** The census after the year in which a request came: what is decided or disputed later, no return of that year knows. */
const byCensus = (received: number, on: number | undefined) => on !== undefined && on <= censusAfter(yearOf(received))

/** Everybody, and the part of who asked. */
const bySource = (ask: Ask, addition: Addition): Addition[] => [addition, { ...addition, part: sourceOf(ask) }]

export const requestsReceived: Definition = {
  measure: 'M07',
  gives: 'number',
  over: yearAndMonth,
  ages: Aged,
  source: RECORD,
  adds: (story) => received(story).flatMap((ask) => bySource(ask, { on: ask.received, counts: 1, of: 1 })),
}

export const whoAsks: Definition = {
  measure: 'M08',
  gives: 'share',
  over: yearAndMonth,
  source: RECORD,
  adds: (story) =>
    received(story).flatMap((ask) =>
      Object.values(SOURCES).map((part) => ({
        on: ask.received,
        counts: part === sourceOf(ask) ? 1 : 0,
        of: 1,
        part,
      })),
    ),
}

const refused = ({ toAssess }: Ask) => (toAssess && !toAssess.yes ? toAssess.on : undefined)

export const requestsRefused: Definition = {
  measure: 'M09',
  gives: 'share',
  over: yearAndMonth,
  ages: Aged,
  source: RECORD,
  adds: (story) =>
    received(story).flatMap((ask) =>
      bySource(ask, { on: ask.received, counts: byCensus(ask.received, refused(ask)) ? 1 : 0, of: 1 }),
    ),
}

const SIX_WEEKS = 42
const SIXTEEN_WEEKS = 112

export const decidedInSixWeeks: Definition = {
  measure: 'M10',
  gives: 'share',
  over: yearAndMonth,
  ages: Aged,
  source: RECORD,
  adds: (story) =>
    received(story).flatMap((ask) => {
      const on = ask.toAssess?.on
      if (on === undefined) return []
      return bySource(ask, { on, counts: on - ask.received <= SIX_WEEKS ? 1 : 0, of: 1 })
    }),
}

export const toldOfNoPlan: Definition = {
  measure: 'M11',
  gives: 'share',
  over: yearAndMonth,
  ages: Aged,
  source: RECORD,
  adds: (story) =>
    received(story).flatMap((ask) => {
      const on = ask.toIssue && !ask.toIssue.yes ? ask.toIssue.on : undefined
      return on === undefined ? [] : [{ on, counts: on - ask.received <= SIXTEEN_WEEKS ? 1 : 0, of: 1 }]
    }),
}

const WHETHER_TO_ASSESS: Part = 'Stage|Whether to assess'
const WHETHER_TO_ISSUE: Part = 'Stage|Whether there is a plan'

/**
 * Refusals and decisions for no plan, and the mediations about them. The mediation of a request counts in the year of
 * the request, and that of an assessment in the year of its decision, as in the return.
 */
export const mediations: Definition = {
  measure: 'M40',
  gives: 'share',
  over: ['year'],
  source: RECORD,
  adds: (story) =>
    received(story).flatMap((ask): Addition[] => {
      const about: { on: number; mediated: boolean; refused: boolean; part: Part }[] = [
        {
          on: ask.received,
          mediated: byCensus(ask.received, ask.disputes?.RequestMediation),
          refused: byCensus(ask.received, refused(ask)),
          part: WHETHER_TO_ASSESS,
        },
      ]
      const noPlan = ask.toIssue && !ask.toIssue.yes ? ask.toIssue.on : undefined
      if (noPlan !== undefined)
        about.push({
          on: noPlan,
          mediated: byCensus(noPlan, ask.disputes?.AssessmentMediation),
          refused: true,
          part: WHETHER_TO_ISSUE,
        })
      return about
        .filter((one) => one.mediated || one.refused)
        .flatMap(({ on, mediated, refused: no, part }) => {
          const addition = { on, counts: mediated ? 1 : 0, of: no ? 1 : 0 }
          return [addition, { ...addition, part }]
        })
    }),
}

export const appealsAfterMediation: Definition = {
  measure: 'M43',
  gives: 'share',
  over: ['year'],
  source: RECORD,
  adds: (story) =>
    received(story).flatMap(({ received: on, disputes }) =>
      byCensus(on, disputes?.RequestMediation)
        ? [{ on, counts: byCensus(on, disputes?.RequestTribunal) ? 1 : 0, of: 1 }]
        : [],
    ),
}
