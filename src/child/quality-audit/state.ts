import type { z } from 'zod'
import type { RecordedEvent } from '../../platform/events/event.ts'
import { fold } from '../../platform/events/record.ts'
import type { PlanChosenForAudit, PlanScored, QualityAuditEvent } from './events.ts'
import { CRITERIA, type Criterion, type Level } from './rubric.ts'

export type Scored = z.output<typeof PlanScored.schema> & { on: string }

export type Audit = z.output<typeof PlanChosenForAudit.schema> & {
  chosenOn: string
  /** In the order of the raters; undefined for who has not scored. */
  scored: (Scored | undefined)[]
  settled: { by: string; on: string; levels: Partial<Record<Criterion, Level>>; note: string } | null
}

export const auditsIn = (events: readonly RecordedEvent[]): Audit[] =>
  fold<Audit[], QualityAuditEvent>(events, [], (audits, event) => {
    const change = (how: (audit: Audit) => Audit) =>
      audits.map((audit) => (audit.auditId === event.data.auditId ? how(audit) : audit))
    switch (event.type) {
      case 'PlanChosenForAudit':
        return [...audits, { ...event.data, chosenOn: event.occurredOn, scored: [undefined, undefined], settled: null }]
      case 'PlanScored':
        return change((audit) => ({
          ...audit,
          scored: audit.raters.map((rater, at) =>
            rater.personId === event.data.personId ? { ...event.data, on: event.occurredOn } : audit.scored[at],
          ),
        }))
      case 'AuditSettled': {
        const levels = Object.fromEntries(event.data.settled.map((one) => [one.criterion, one.level]))
        const { by, note } = event.data
        return change((audit) => ({ ...audit, settled: { by, note, levels, on: event.occurredOn } }))
      }
      default:
        return audits
    }
  })

export const isRated = ({ scored }: Pick<Audit, 'scored'>) => scored.every((one) => one !== undefined)

/** What each gave to each question, once both have scored; nothing before, to anybody. */
export function pairsIn(audit: Audit): { criterion: Criterion; levels: [Level, Level]; settled: Level | null }[] {
  const [first, second] = audit.scored
  if (!first || !second) return []
  const given = (scored: Scored, criterion: Criterion) =>
    scored.scores.find((one) => one.criterion === criterion)?.level
  return CRITERIA.flatMap((criterion) => {
    const [a, b] = [given(first, criterion), given(second, criterion)]
    if (!a || !b) return []
    return [{ criterion, levels: [a, b], settled: a === b ? a : (audit.settled?.levels[criterion] ?? null) }]
  })
}

/** Where they differ, and nobody has settled it. */
export const toSettle = (audit: Audit) => pairsIn(audit).filter((pair) => pair.settled === null)
