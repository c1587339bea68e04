import { sql } from 'kysely'
import { ownChildrenOnly } from '../../../platform/database/row-level-security.ts'
import type { Migration, Trx } from '../../../platform/database/schema.ts'
import type { RecordedEvent } from '../../../platform/events/event.ts'
import type { List } from '../../../platform/events/list.ts'
import { effectiveEvents } from '../../../platform/events/record.ts'
import type { NeedsAssessmentEvent } from '../../needs-assessment/events.ts'
import { type PlacementEvent, REFUSAL_GROUNDS } from '../../placement/events.ts'
import { type OfTeam, teamCases } from './team.ts'

/** The decisions that a family may challenge, and those that say yes beside them. */
export const DECISIONS = {
  assess: { says: 'To assess', no: false },
  'not-assess': { says: 'Not to assess', no: true },
  issue: { says: 'To make a plan', no: false },
  'not-issue': { says: 'Not to make a plan', no: true },
  'name-as-asked': { says: 'On the school or college', no: false },
  'not-name-as-asked': { says: 'Not to name a school that was asked for', no: true },
} as const
export type DecisionKind = keyof typeof DECISIONS
export const decisionKinds = Object.keys(DECISIONS) as DecisionKind[]

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    /** Each decision of the authority in a case, with the reasons that were given. */
    case_decision: {
      la_code: string
      child_id: string
      event_id: string
      kind: DecisionKind
      decided_on: string
      by_person: string | null
      in_law: string
      plainly: string | null
    }
  }
}

type Row = Omit<Decision, 'childId' | 'child' | 'by'> & { eventId: string; byPerson: string | null }

/** Pure: the decisions of one record in the order in which they were made, without those that a correction replaced. */
export function decisionsIn(events: readonly RecordedEvent[]): Row[] {
  return (effectiveEvents(events) as (NeedsAssessmentEvent | PlacementEvent)[]).flatMap((event): Row[] => {
    const made = { eventId: event.eventId, on: event.occurredOn, byPerson: event.by }
    switch (event.type) {
      case 'DecidedToAssess':
        return [{ ...made, kind: 'assess', ...event.data.reasons }]
      case 'DecidedNotToAssess':
        return [{ ...made, kind: 'not-assess', ...event.data.reasons }]
      case 'DecidedToIssue':
        return [{ ...made, kind: 'issue', ...event.data.reasons }]
      case 'DecidedNotToIssue':
        return [{ ...made, kind: 'not-issue', ...event.data.reasons }]
      case 'PlacementDecided': {
        const { notNamed, reasons } = event.data
        if (notNamed.length === 0) return [{ ...made, kind: 'name-as-asked', inLaw: reasons, plainly: null }]
        const grounds = notNamed.map(
          (one) => `${one.grounds.map((ground) => REFUSAL_GROUNDS[ground]).join('; ')}: ${one.evidence}`,
        )
        return [{ ...made, kind: 'not-name-as-asked', inLaw: grounds.join('\n'), plainly: reasons }]
      }
      default:
        return []
    }
  })
}

export const caseDecisionList: List = {
  table: 'case_decision',
  says: 'Each decision of the authority in a case, with the reasons that were given.',
  rowsFor: ({ events }) =>
    decisionsIn(events).map((one) => ({
      event_id: one.eventId,
      kind: one.kind,
      decided_on: one.on,
      by_person: one.byPerson,
      in_law: one.inLaw,
      plainly: one.plainly,
    })),
}

export type Decision = {
  childId: string
  child: string
  kind: DecisionKind
  on: string
  by: string | null
  inLaw: string
  plainly: string | null
}

type Asked = OfTeam & { kinds: readonly DecisionKind[]; from: string; to: string; size: number; skip: number }
export type Decisions = { rows: Decision[]; counts: Partial<Record<DecisionKind, number>>; found: number }

/** The decisions made in the team's cases in a time, the latest first, and how many of each kind there were. */
export async function readDecisions(trx: Trx, asked: Asked): Promise<Decisions> {
  const { laCode, kinds, from, to, size, skip } = asked
  const { rows } = await sql<{ rows: Decision[] | null; counts: Decisions['counts'] | null; found: number }>`
    with ${teamCases(asked)}, made as materialized (
      select d.* from ours join case_decision d on d.la_code = ${laCode} and d.child_id = ours.child_id
      where d.decided_on between ${from}::date and ${to}::date
    ), shown as (select * from made where kind = any(${`{${kinds.join(',')}}`}::text[]))
    select (select count(*)::int from shown) as found,
      (select jsonb_object_agg(kind, n) from (select kind, count(*)::int as n from made group by kind) k) as counts,
      (select jsonb_agg(r) from (
        select s.child_id as "childId", coalesce(c.preferred_name, c.given_name) || ' ' || c.family_name as child, s.kind,
          to_char(s.decided_on, 'YYYY-MM-DD') as on, p.name as by, s.in_law as "inLaw", s.plainly
        from shown s join child c on c.la_code = ${laCode} and c.child_id = s.child_id
          left join person p on p.la_code = ${laCode} and p.person_id = s.by_person and p.kind = 'staff'
        order by s.decided_on desc, c.family_name, s.event_id limit ${size} offset ${skip}) r) as rows`.execute(trx)
  const [answer] = rows
  return { rows: answer?.rows ?? [], counts: answer?.counts ?? {}, found: answer?.found ?? 0 }
}

export const caseDecisionMigration: Migration = {
  name: '2026-11-22-case-decision',
  async up(db) {
    await sql`
      create table case_decision (
        la_code text not null, child_id uuid not null, event_id uuid not null, kind text not null, decided_on date not null,
        by_person uuid, in_law text not null, plainly text, primary key (la_code, child_id, event_id)
      )`.execute(db)
    await ownChildrenOnly(db, 'case_decision', { grants: 'select, insert, update, delete' })
  },
}
