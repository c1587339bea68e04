import { z } from 'zod'
import { eventType, type Recorded } from '../../platform/events/event.ts'
import { CRITERIA, type Criterion, type Rated, rated } from './rubric.ts'

const criterion = z.enum(CRITERIA as [Criterion, ...Criterion[]])
const part = z.enum(rated as [Rated, ...Rated[]])
const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
const rater = z.object({ personId: z.uuid(), name: z.string() })

export const PlanChosenForAudit = eventType(
  'PlanChosenForAudit',
  'The plan was drawn by chance for a check of quality by two people.',
  z.object({
    auditId: z.uuid(),
    roundId: z.uuid(),
    /** The group from which it was drawn. */
    stratum: z.string(),
    plan: z.object({ kind: z.enum(['draft', 'final']), number: z.int().positive() }),
    raters: z.array(rater).length(2),
  }),
)

export const PlanScored = eventType(
  'PlanScored',
  'One of the two people who check the plan scored it, without seeing the other’s scores.',
  z.object({
    auditId: z.uuid(),
    personId: z.uuid(),
    scores: z.array(z.object({ criterion, level })),
    notes: z.array(z.object({ part, says: z.string() })).default([]),
  }),
)

export const AuditSettled = eventType(
  'AuditSettled',
  'The two who checked the plan talked about where they differed, and settled it.',
  z.object({
    auditId: z.uuid(),
    by: z.string(),
    settled: z.array(z.object({ criterion, level })),
    note: z.string(),
  }),
)

export const qualityAuditEvents = [PlanChosenForAudit, PlanScored, AuditSettled] as const
export type QualityAuditEvent = {
  [K in keyof typeof qualityAuditEvents]: Recorded<(typeof qualityAuditEvents)[K]>
}[number]
