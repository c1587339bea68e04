import { day, daysOf } from '../../platform/calendar/index.ts'
import { type Refusal, refusal } from '../../platform/decisions/refusal.ts'
import type { NewEvent, RecordedEvent } from '../../platform/events/event.ts'
import { phrase } from '../../platform/languages/index.ts'
import { AccessEnded, AccessGranted } from '../../record/access/events.ts'
import { grantsIn, isLive } from '../../record/access/questions.ts'
import { planEvents } from '../plan/events.ts'
import { AuditSettled, PlanChosenForAudit, PlanScored } from './events.ts'
import { CRITERIA, type Criterion, type Level, type Rated } from './rubric.ts'
import { auditsIn, isRated, toSettle } from './state.ts'

export type Rater = { personId: string; name: string; who: string }

/** How long a rater may read the plan. */
export const DAYS_TO_RATE = 28

const WRITING = new Set<string>(
  planEvents.map(({ type }) => type).filter((type) => /Written$|Started$|Removed$|Served$/.test(type)),
)

/** Nobody marks their own work: who wrote any of the plan, wrote advice for it, or has looked after the case may not rate it. */
export function mayRate(events: readonly RecordedEvent[], personId: string): boolean {
  const hasTie = grantsIn(events).some((grant) => grant.personId === personId && grant.capacity !== 'team-manager')
  return !hasTie && !events.some((event) => event.by === personId && WRITING.has(event.type))
}

export type Choosing = {
  auditId: string
  roundId: string
  stratum: string
  raters: readonly Rater[]
  newId: () => string
}

/** Draws a plan into an audit, and lets its two raters read it for a time and for that alone. */
export function chooseForAudit(
  events: readonly RecordedEvent[],
  command: Choosing,
  today: string,
): NewEvent[] | Refusal {
  const { auditId, roundId, stratum, raters, newId } = command
  const plan = latestPlan(events)
  if (!plan) return refusal('no-plan', 'There is no draft or final plan to check.')
  if (new Set(raters.map(({ personId }) => personId)).size !== 2)
    return refusal('not-two', 'A plan is checked by two different people.')
  const own = raters.find(({ personId }) => !mayRate(events, personId))
  if (own)
    return refusal('own-work', `${own.name} wrote in this case or looked after it, so somebody else must check it.`)
  const until = daysOf(DAYS_TO_RATE, day(today)).toString()
  const chosen = { auditId, roundId, stratum, plan, raters: raters.map(({ personId, name }) => ({ personId, name })) }
  return [
    PlanChosenForAudit(chosen, { occurredOn: today }),
    ...raters.map(({ personId, who }) =>
      AccessGranted(
        {
          grantId: newId(),
          personId,
          who,
          capacity: 'plan-rater',
          basis: 'quality-audit',
          purpose: phrase('To check how good the plan is, with a second person'),
          from: today,
          until,
          parts: ['plan'],
        },
        { occurredOn: today },
      ),
    ),
  ]
}

type Numbered = { number?: number; version?: number }

/** The latest plan that went to the family. */
export function latestPlan(events: readonly RecordedEvent[]): { kind: 'draft' | 'final'; number: number } | undefined {
  const last = events.findLast(({ type }) => type === 'DraftServed' || type === 'FinalPlanIssued')
  if (!last) return undefined
  const { number, version } = last.data as Numbered
  return last.type === 'DraftServed' ? { kind: 'draft', number: number ?? 1 } : { kind: 'final', number: version ?? 1 }
}

export type Scoring = {
  auditId: string
  personId: string
  scores: Partial<Record<Criterion, Level>>
  notes: Partial<Record<Rated, string>>
}

/** Once and for all: scores that could be changed after a talk would tell nothing of agreement. */
export function scorePlan(events: readonly RecordedEvent[], command: Scoring, today: string): NewEvent[] | Refusal {
  const { auditId, personId, scores, notes } = command
  const audit = auditsIn(events).find((one) => one.auditId === auditId)
  const at = audit?.raters.findIndex((one) => one.personId === personId) ?? -1
  if (!audit || at === -1) return refusal('not-a-rater', 'You were not asked to check this plan.')
  if (audit.scored[at])
    return refusal('scored-already', 'You have scored this plan. Scores are not changed afterwards.')
  const missing = CRITERIA.filter((criterion) => !scores[criterion])
  if (missing.length > 0) return refusal('not-all-scored', 'Choose a level for every question.')
  return [
    PlanScored(
      {
        auditId,
        personId,
        scores: CRITERIA.map((criterion) => ({ criterion, level: scores[criterion] as Level })),
        notes: (Object.entries(notes) as [Rated, string][])
          .filter(([, says]) => says.trim() !== '')
          .map(([part, says]) => ({ part, says })),
      },
      { occurredOn: today },
    ),
  ]
}

export type Settling = { auditId: string; by: string; levels: Partial<Record<Criterion, Level>>; note: string }

/** After both have scored: every difference gets a level and why. The first scores stay. Access to the plan ends. */
export function settleAudit(events: readonly RecordedEvent[], command: Settling, today: string): NewEvent[] | Refusal {
  const audit = auditsIn(events).find((one) => one.auditId === command.auditId)
  if (!audit) return refusal('no-such-audit', 'This plan is not being checked.')
  if (!isRated(audit)) return refusal('not-both-scored', 'Wait until both have scored the plan.')
  if (audit.settled) return refusal('settled-already', 'This check is settled.')
  const open = toSettle(audit)
  if (open.some(({ criterion }) => !command.levels[criterion]))
    return refusal('not-all-settled', 'Choose a level wherever you differed.')
  if (open.length > 0 && command.note.trim() === '')
    return refusal('no-note', 'Say what you talked about and why you settled so.')
  const ending = grantsIn(events).filter(
    (grant) =>
      grant.capacity === 'plan-rater' &&
      isLive(grant, today) &&
      audit.raters.some((one) => one.personId === grant.personId),
  )
  return [
    AuditSettled(
      {
        auditId: audit.auditId,
        by: command.by,
        settled: open.map(({ criterion }) => ({ criterion, level: command.levels[criterion] as Level })),
        note: command.note,
      },
      { occurredOn: today },
    ),
    ...ending.map(({ grantId }) =>
      AccessEnded({ grantId, why: 'The check of the plan is done' }, { occurredOn: today }),
    ),
  ]
}
