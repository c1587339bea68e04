import {
  AmendedPlanIssued,
  AmendmentsProposed,
  ReviewDecided,
  ReviewMeetingHeld,
  ReviewReportSent,
} from '../../child/annual-review/events.ts'
import type { PhaseTransferKind, ReviewOutcome } from '../../child/duties/facts.ts'
import { type CeaseReason, PlanCarriedOver, PlanCeased, SenTypesRecorded } from '../../child/maintained-plan/events.ts'
import { needsAssessmentIn } from '../../child/needs-assessment/questions.ts'
import { planIn } from '../../child/plan/state.ts'
import { AppealRecorded, MediationRecorded } from '../../child/redress/events.ts'
import { PhaseTransferExpected } from '../../child/transition/events.ts'
import { day as calendarDay, isWorkingDay } from '../../platform/calendar/index.ts'
import type { NewEvent } from '../../platform/events/event.ts'
import { byCaseworker, type Life, whoIs } from './life.ts'
import { granted, openRecord } from './opening.ts'
import { ageOn } from './schooling.ts'

/** A plan from the system before: the record begins on the day on which everything was brought over. */
export function carryOver(life: Life, planOn: string): void {
  const { caseworker, manager, newId, clock, chance } = life
  const planId = newId()
  const lastReview = newId()
  const events: NewEvent[] = [
    ...openRecord(life),
    granted(life, { personId: caseworker.personId, who: whoIs(caseworker) }, 'caseworker', 'caseload', {
      purpose: 'The EHC plan',
    }),
    ...(manager
      ? [
          granted(life, { personId: manager.personId, who: whoIs(manager) }, 'team-manager', 'management', {
            purpose: 'The EHC plan',
          }),
        ]
      : []),
    PlanCarriedOver({ planId, requestId: newId() }, { occurredOn: planOn }),
    sorted(life, planId, planOn),
  ]
  const reviewed = minus(clock.today(), chance.between(5, 330))
  if (reviewed > planOn)
    events.push(ReviewDecided({ reviewId: lastReview, planId, outcome: 'maintain' }, { occurredOn: reviewed }))
  life.desk.write(events, { personId: caseworker.personId, capacity: 'caseworker' })
  life.known = { planId, from: reviewed > planOn ? reviewed : planOn }
}

const sorted = ({ child }: Life, planId: string, on: string) =>
  SenTypesRecorded({ planId, primary: child.profile.senType ?? 'OTH' }, { occurredOn: on })

/** What is counted of a plan that was made here. */
export function sortPlan(life: Life): void {
  const planId = planIn(life.desk.events)?.planId
  if (!planId) return
  const on = life.clock.today()
  byCaseworker(life, 'Recorded the type of need', [sorted(life, planId, on)])
  life.known = { planId, from: on }
}

/** Each year a review: most in time, some late, and a few that nobody has held. */
export function reviewEachYear(life: Life, yesterday: string): void {
  const { chance, clock, newId } = life
  let from = life.known?.from
  const planId = life.known?.planId
  while (from && planId) {
    const due = minus(plusMonths(from, 12), 1)
    const late = chance.chance(0.1) ? chance.between(20, 90) : -chance.between(8, 45)
    const decidedOn = working(plus(due, late))
    const metOn = working(minus(decidedOn, chance.between(14, 27)))
    const isForgotten = decidedOn > minus(yesterday, 120) && chance.chance(0.08)
    if (metOn > yesterday || metOn <= clock.today() || isForgotten) return
    const reviewId = newId()
    clock.move(metOn, 660)
    byCaseworker(life, 'Held the review meeting', [ReviewMeetingHeld({ reviewId, planId }, { occurredOn: metOn })])
    const reportedOn = working(plus(metOn, chance.between(4, 13)))
    if (reportedOn > yesterday) return
    clock.move(reportedOn, 680)
    byCaseworker(life, 'Sent the report of the meeting', [
      ReviewReportSent({ reviewId, planId }, { occurredOn: reportedOn }),
    ])
    if (decidedOn > yesterday) return
    const outcome = drawOutcome(life)
    clock.move(decidedOn, 700)
    byCaseworker(life, 'Decided after the review', [
      ReviewDecided({ reviewId, planId, outcome }, { occurredOn: decidedOn }),
      ...(outcome === 'amend' ? [AmendmentsProposed({ reviewId, planId }, { occurredOn: decidedOn })] : []),
    ])
    from = decidedOn
    if (outcome !== 'amend') continue
    const amendedOn = working(plus(decidedOn, chance.between(30, 54)))
    if (amendedOn > yesterday) return
    clock.move(amendedOn, 720)
    byCaseworker(life, 'Sent the amended plan', [AmendedPlanIssued({ reviewId, planId }, { occurredOn: amendedOn })])
  }
}

const drawOutcome = ({ chance }: Life): ReviewOutcome => (chance.chance(0.3) ? 'amend' : 'maintain')

/** In the year before a move the transfer is expected: SEND Regulations 2014, reg 18. */
export function expectMove(life: Life, today: string): void {
  const planId = life.known?.planId
  if (!planId) return
  const year = Number(today.slice(0, 4)) - (today.slice(5) >= '09-01' ? 0 : 1)
  const september = `${year}-09-${String(8 + (life.chance.between(0, 12) % 7)).padStart(2, '0')}`
  const kind = MOVES[schoolYear(life.child.dateOfBirth, year)]
  const on = working(september)
  if (!kind || on >= today || on <= life.clock.today()) return
  life.clock.move(on, 600)
  byCaseworker(life, 'Recorded that a move is coming', [
    PhaseTransferExpected(
      { transferId: life.newId(), planId, kind, startsOn: `${year + 1}-09-01` },
      { occurredOn: on },
    ),
  ])
}

/** -1 is the year before Reception. */
const MOVES: Record<number, PhaseTransferKind> = {
  [-1]: 'early-years-to-school',
  6: 'primary-to-secondary',
  11: 'secondary-to-post-16',
}

/** The year group, Reception being 0, in the school year that begins in a year. */
const schoolYear = (dateOfBirth: string, year: number) =>
  year - Number(dateOfBirth.slice(0, 4)) - 5 + (dateOfBirth.slice(5) >= '09-01' ? 0 : 1)

/** The plan ends: most often because education does. */
export function cease(life: Life, today: string): void {
  const planId = life.known?.planId
  const on = working(plus(life.clock.today(), life.chance.between(20, 70)))
  if (!planId || on >= today) return
  life.clock.move(on, 640)
  const age = ageOn(life)
  const reasons: CeaseReason[] =
    age >= 18
      ? ['left-education', 'employment', 'higher-education', 'needs-met']
      : ['moved-authority', 'needs-met', 'left-england', 'moved-authority']
  const reason = life.chance.pick(reasons)
  byCaseworker(life, 'Ceased to maintain the plan', [PlanCeased({ planId, reason }, { occurredOn: on })])
}

/** After a refusal some families go to mediation, and some appeal. */
export function disagree(life: Life, today: string): void {
  const { chance, clock, desk, newId, story } = life
  const requestId = needsAssessmentIn(desk.events).request?.requestId ?? null
  const matter = story.refusesPlan ? 'whether-to-issue' : 'whether-to-assess'
  const on = working(plus(clock.today(), chance.between(18, 50)))
  if (on >= today || !chance.chance(0.4)) return
  clock.move(on, 650)
  byCaseworker(life, 'Recorded mediation', [
    MediationRecorded({ mediationId: newId(), requestId, matter }, { occurredOn: on }),
  ])
  const later = working(plus(on, chance.between(10, 28)))
  if (later >= today || !chance.chance(0.35)) return
  clock.move(later, 655)
  byCaseworker(life, 'Recorded an appeal', [
    AppealRecorded({ appealId: newId(), requestId, matter }, { occurredOn: later }),
  ])
}

const plus = (on: string, days: number) => Temporal.PlainDate.from(on).add({ days }).toString()
const minus = (on: string, days: number) => plus(on, -days)
const plusMonths = (on: string, months: number) => Temporal.PlainDate.from(on).add({ months }).toString()

function working(on: string): string {
  let found = on
  while (!isWorkingDay(calendarDay(found))) found = plus(found, 1)
  return found
}
