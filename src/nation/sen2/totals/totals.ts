import type { Establishments } from '../check/rule.ts'
import { ageOn, dayNumber, dayNumberOf } from '../days.ts'
import type { ActivePlans, Assessment, NamedPlan, Person, PlacementDetail, Request } from '../model.ts'
import { censusDays } from '../years.ts'
import { add, type Counts, counts, isIn, isYes, percent } from './count.ts'
import { columnOf, PLACE_TOTALS, PLACES } from './placement.ts'

/** One of DfE's data files, with the rows of one authority. */
export type Dataset = { name: string; period: string; rows: Row[] }
export type Row = { breakdown_topic: string; breakdown: string; values: Record<string, number | null> }
export type Totals = { year: number; authority: string; persons: number; datasets: Dataset[]; notes: readonly string[] }

/**
 * Counts a return as DfE publishes it: one person at a time, so that memory stays flat. Columns have DfE's names and
 * definitions ("Education, health and care plans", data guidance of 2025); what those leave open is in `notes`.
 */
export function countTotals(year: number, authority: string, register?: Establishments) {
  const censusDay = dayNumber(censusDays[year] ?? '')
  const from = dayNumberOf(year - 1, 1, 1)
  const until = dayNumberOf(year - 1, 12, 31)
  const schoolYear = dayNumberOf(year - 1, 8, 31)
  const requests = counts(REQUESTS)
  const assessments = counts(ASSESSMENTS)
  const timeliness = counts(TIMELINESS)
  const caseload = new Map<string, Counts>([['Total', counts(['ehcplans', ...PLACES])]])
  const needs = counts(['ehc_plans', ...NEEDS])
  const started = counts(['new_ehc_plans', ...PLACES])
  const startedNeeds = counts(['ehc_plans', ...NEEDS])
  const ceased = counts([...Object.values(CEASED), 'not_rec', 'total_ceased'])
  const budgets = counts(BUDGETS)
  const residential = counts(['Res_3851', 'Res_52', 'Res_tot'])
  const reviews = counts(REVIEWS)
  let persons = 0

  const onPlan = (plan: NamedPlan, active: ActivePlans | undefined, birth: number, isNew: boolean) => {
    const need = needColumn(active)
    if (isNew) {
      const age = ageOn(birth, plan.StartDate?.day ?? Number.NaN)
      add(started, 'new_ehc_plans')
      add(started, columnOf(placeOn(active, plan.CeaseDate ? plan.CeaseDate.day : censusDay), age, register))
      add(startedNeeds, 'ehc_plans')
      add(startedNeeds, need)
    }
    if (isIn(plan.CeaseDate, from, until)) {
      add(ceased, 'total_ceased')
      add(ceased, CEASED[plan.CeaseReason?.value ?? ''] ?? 'not_rec')
    }
    const isActive =
      !(plan.StartDate && plan.StartDate.day > censusDay) && !(plan.CeaseDate && plan.CeaseDate.day <= censusDay)
    if (!isActive) return
    const age = ageOn(birth, schoolYear)
    const place = placeOn(active, censusDay)
    const column = columnOf(place, age, register)
    for (const name of ['Total', Number.isNaN(age) ? 'Age unknown' : `Age ${age}`]) {
      const row = caseload.get(name) ?? counts(['ehcplans', ...PLACES])
      caseload.set(name, row)
      add(row, 'ehcplans')
      add(row, column)
    }
    add(needs, 'ehc_plans')
    add(needs, need)
    add(budgets, 'personal_budget', isYes(plan.PB))
    add(budgets, 'org_arrangments', isYes(plan.OA))
    const weeks = (place?.Res ?? active?.Res ?? plan.PlanRes)?.value
    add(residential, 'Res_3851', weeks === 'A')
    add(residential, 'Res_52', weeks === 'B')
    add(residential, 'Res_tot', weeks === 'A' || weeks === 'B')
    countReview(reviews, active, from, until)
  }

  return {
    add(person: Person): void {
      persons++
      const birth = person.PersonBirthDate?.day ?? Number.NaN
      for (const request of person.requests) {
        countRequest(requests, request, from, until)
        const { assessment, active } = request
        if (!assessment) continue
        countAssessment(assessments, assessment, request, from, until)
        countTimeliness(timeliness, assessment, request, from, until)
        const { plan } = assessment
        if (plan) onPlan(plan, active, birth, isIn(plan.StartDate, from, until) && !active?.TransferLA)
      }
    },
    totals(): Totals {
      const last = String(year - 1)
      const one = (name: string, period: string, values: Row['values']): Dataset => ({
        name,
        period,
        rows: [{ breakdown_topic: 'Total', breakdown: 'Total', values }],
      })
      const byAge = [...caseload].map(([breakdown, row]) => ({
        breakdown_topic: breakdown === 'Total' ? 'Total' : 'Age',
        breakdown,
        values: withPlaceTotals(row, 'ehcplans', register !== undefined),
      }))
      return {
        year,
        authority,
        persons,
        datasets: [
          one('requests', last, withPercents(requests, REQUEST_PERCENTS)),
          one('assessments', last, withPercents(assessments, ASSESSMENT_PERCENTS)),
          one('timeliness_20_week', last, withPercents(timeliness, TIMELINESS_PERCENTS)),
          { name: 'caseload', period: String(year), rows: byAge.sort(byBreakdown) },
          one('sen_needs_all_plans', String(year), withPercents(needs, needPercents)),
          one('newplans', last, withPlaceTotals(started, 'new_ehc_plans', register !== undefined)),
          one('sen_need_newplans', last, withPercents(startedNeeds, needPercents)),
          one('ceased_plans', last, ceased),
          one('personal_budgets', String(year), budgets),
          one('residential_settings', String(year), residential),
          one('annual_reviews', last, withPercents(reviews, REVIEW_PERCENTS)),
        ],
        notes: register ? NOTES : [...NOTES, WITHOUT_REGISTER],
      }
    },
  }
}

/** The place of the first rank on a day. */
function placeOn(active: ActivePlans | undefined, day: number): PlacementDetail | undefined {
  const open = (active?.placements ?? []).filter(
    ({ EntryDate, LeavingDate }) => !(EntryDate && EntryDate.day > day) && !(LeavingDate && LeavingDate.day < day),
  )
  return open.toSorted((a, b) => Number(a.PlacementRank?.value ?? 9) - Number(b.PlacementRank?.value ?? 9))[0]
}

function countRequest(to: Counts, request: Request, from: number, until: number): void {
  const outcome = request.RequestOutcome?.value ?? ''
  if (isIn(request.RequestOutcomeDate, from, until) && (outcome === 'Y' || outcome === 'N') && request.ReceivedDate) {
    const days = (request.RequestOutcomeDate?.day ?? 0) - request.ReceivedDate.day
    add(to, days <= 42 ? 'request_outcome_six_weeks' : 'request_outcome_over_6_weeks')
  }
  if (!isIn(request.ReceivedDate, from, until) || !(outcome in REQUEST_OUTCOMES)) return
  add(to, 'requests_received_in_year')
  add(to, REQUEST_OUTCOMES[outcome] ?? '')
  add(to, 'requests_rya', isYes(request.RYA))
  const [mediated, appealed] = [isYes(request.RequestMediation), isYes(request.RequestTribunal)]
  add(to, 'mediation_related_request', mediated)
  add(to, 'tribunal_related_request', appealed)
  add(to, 'tribunal_after_mediation_request', mediated && appealed)
}

function countAssessment(to: Counts, assessment: Assessment, request: Request, from: number, until: number): void {
  const outcome = assessment.AssessmentOutcome?.value ?? ''
  const on = assessment.AssessmentOutcomeDate
  if (!isIn(on, from, until)) return
  add(to, 'assess_in_year')
  add(to, ASSESSMENT_OUTCOMES[outcome] ?? '')
  const [mediated, appealed] = [isYes(assessment.AssessmentMediation), isYes(assessment.AssessmentTribunal)]
  const [otherMediated, otherAppealed] = [isYes(assessment.OtherMediation), isYes(assessment.OtherTribunal)]
  add(to, 'number_assess_mediation', mediated)
  add(to, 'number_assess_tribunal', appealed)
  add(to, 'number_asssess_mediation_tribunal', mediated && appealed)
  add(to, 'number_other_mediation', otherMediated)
  add(to, 'number_other_tribunal', otherAppealed)
  add(to, 'number_other_mediation_tribunal', otherMediated && otherAppealed)
  if (outcome === 'N' && on && request.ReceivedDate) {
    add(to, on.day - request.ReceivedDate.day <= 112 ? 'outcome_decision_within_time' : 'outcome_decision_over_time')
  }
}

function countTimeliness(to: Counts, assessment: Assessment, request: Request, from: number, until: number): void {
  const on = assessment.AssessmentOutcomeDate
  if (
    assessment.AssessmentOutcome?.value !== 'Y' ||
    !assessment.plan ||
    !isIn(on, from, until) ||
    !request.ReceivedDate
  )
    return
  const days = (on?.day ?? 0) - request.ReceivedDate.day
  const isExcepted = isYes(assessment.Week20)
  add(to, 'plans_issued_den')
  add(to, 'plans_issued_den_ex', !isExcepted)
  if (days <= 140) {
    add(to, 'plans_issued_within_20_weeks')
    add(to, 'plans_issued_20_weeks_ex', !isExcepted)
  } else {
    const column = days <= 364 ? 'plans_issued_gt20weeks_ltYear' : 'plans_issued_gt_1_year'
    add(to, column)
    add(to, `${column}_ex`, !isExcepted)
  }
}

function countReview(to: Counts, active: ActivePlans | undefined, from: number, until: number): void {
  add(to, 'total_ehc_plans')
  const met = active?.ReviewMeeting
  const decided = active?.LastReview
  add(to, met ? 'total_review_meeting' : 'no_review_meeting')
  if (!isIn(met, from, until)) return
  add(to, 'review_meeting_in_year')
  add(to, OUTCOMES[active?.ReviewOutcome?.value ?? ''] ?? 'no_outcome')
  if (decided && met && decided.day >= met.day) {
    add(to, decided.day - met.day <= 28 ? 'number_decsion_4weeks' : 'number_decision_gt_4weeks')
  }
}

function needColumn(active: ActivePlans | undefined): string {
  const need =
    active?.needs.find((one) => one.SENtypeRank?.value === '1') ??
    (active?.needs.length === 1 ? active.needs[0] : undefined)
  const type = need?.SENtype?.value.toLowerCase()
  // DfE counts Down syndrome with "other difficulty".
  const column = `number_${type === 'ds' ? 'oth' : type}`
  return NEEDS.includes(column) ? column : 'number_need_unknown'
}

function withPercents(
  row: Counts,
  percents: Readonly<Record<string, readonly [string, readonly string[]]>>,
): Row['values'] {
  const values: Row['values'] = { ...row }
  for (const [name, [part, wholes]] of Object.entries(percents)) {
    values[name] = percent(
      row[part],
      wholes.reduce((sum, whole) => sum + (row[whole] ?? 0), 0),
    )
  }
  return values
}

function withPlaceTotals(row: Counts, whole: string, isRegistered: boolean): Row['values'] {
  const values: Row['values'] = { ...row }
  for (const [name, belongs] of Object.entries(PLACE_TOTALS)) {
    // Without the register nobody can tell a mainstream school from a special one.
    const isKnown = isRegistered || name === 'ed_elsewhere'
    const total = PLACES.filter(belongs).reduce((sum, column) => sum + (row[column] ?? 0), 0)
    values[name] = isKnown ? total : null
    values[name === 'ap_pru_total' ? 'AP_PRU_total_pc' : `${name}_pc`] = isKnown ? percent(total, row[whole]) : null
  }
  return values
}

const byBreakdown = (a: Row, b: Row) => rank(a.breakdown) - rank(b.breakdown)
const rank = (breakdown: string) => (breakdown === 'Total' ? -1 : Number(/\d+/.exec(breakdown)?.[0] ?? 999))

const REQUEST_OUTCOMES: Readonly<Record<string, string>> = {
  Y: 'requests_decided_to_assess',
  N: 'requests_decided_not_to_assess',
  A: 'requests_decision_not_made',
  W: 'requests_withdrawn',
}
const REQUESTS = [
  'requests_received_in_year',
  'requests_rya',
  ...Object.values(REQUEST_OUTCOMES),
  'request_outcome_six_weeks',
  'request_outcome_over_6_weeks',
  'mediation_related_request',
  'tribunal_related_request',
  'tribunal_after_mediation_request',
]
const all = ['requests_received_in_year'] as const
const decidedRequests = ['request_outcome_six_weeks', 'request_outcome_over_6_weeks'] as const
const REQUEST_PERCENTS = {
  request_assess_pc: ['requests_decided_to_assess', all],
  request_not_assess_pc: ['requests_decided_not_to_assess', all],
  request_outstanding_pc: ['requests_decision_not_made', all],
  request_withdrawn_pc: ['requests_withdrawn', all],
  request_outcome_six_weeks_pc: ['request_outcome_six_weeks', decidedRequests],
  request_outcome_over_6_weeks_pc: ['request_outcome_over_6_weeks', decidedRequests],
} as const

const ASSESSMENT_OUTCOMES: Readonly<Record<string, string>> = {
  Y: 'assess_issued',
  N: 'assess_not_issued',
  A: 'assess_not_made',
  W: 'assess_withdrawn',
}
const ASSESSMENTS = [
  'assess_in_year',
  ...Object.values(ASSESSMENT_OUTCOMES),
  'outcome_decision_within_time',
  'outcome_decision_over_time',
  'number_assess_mediation',
  'number_assess_tribunal',
  'number_asssess_mediation_tribunal',
  'number_other_mediation',
  'number_other_tribunal',
  'number_other_mediation_tribunal',
]
const assessed = ['assess_in_year'] as const
const refused = ['outcome_decision_within_time', 'outcome_decision_over_time'] as const
const ASSESSMENT_PERCENTS = {
  assess_issued_pc: ['assess_issued', assessed],
  assess_not_issued_pc: ['assess_not_issued', assessed],
  assess_not_made_pc: ['assess_not_made', assessed],
  assess_withdrawn_pc: ['assess_withdrawn', assessed],
  outcome_decision_within_time_pc: ['outcome_decision_within_time', refused],
  outcome_decision_over_time_pc: ['outcome_decision_over_time', refused],
} as const

const TIMELINESS = [
  'plans_issued_den',
  'plans_issued_den_ex',
  'plans_issued_within_20_weeks',
  'plans_issued_20_weeks_ex',
  'plans_issued_gt20weeks_ltYear',
  'plans_issued_gt20weeks_ltYear_ex',
  'plans_issued_gt_1_year',
  'plans_issued_gt_1_year_ex',
]
const issued = ['plans_issued_den'] as const
const issuedWithout = ['plans_issued_den_ex'] as const
const TIMELINESS_PERCENTS = {
  pc_plans_issued_within_20_weeks: ['plans_issued_within_20_weeks', issued],
  PC_plans_issued_20_weeks_ex: ['plans_issued_20_weeks_ex', issuedWithout],
  pc_plans_issued_gt20weeks_ltYear: ['plans_issued_gt20weeks_ltYear', issued],
  PC_plans_issued_gt20weeks_ltYear_ex: ['plans_issued_gt20weeks_ltYear_ex', issuedWithout],
  pc_plans_issued_gt_1_year: ['plans_issued_gt_1_year', issued],
  PC_plans_issued_gt_1_year_ex: ['plans_issued_gt_1_year_ex', issuedWithout],
} as const

const needNames = ['asd', 'hi', 'mld', 'msi', 'oth', 'pd', 'pmld', 'semh', 'slcn', 'sld', 'spld', 'vi']
const NEEDS = [...needNames.map((name) => `number_${name}`), 'number_need_unknown']
const needPercents: Record<string, readonly [string, readonly string[]]> = Object.fromEntries([
  ...needNames.map((name) => [`${name}_pc`, [`number_${name}`, ['ehc_plans']]]),
  ['unknown_pc', ['number_need_unknown', ['ehc_plans']]],
])

const CEASED: Readonly<Record<string, string>> = {
  1: 'max_age',
  2: 'needs_met',
  3: 'he',
  4: 'employ',
  5: 'transfer',
  6: 'no_engage',
  7: 'moved_outside_eng',
  8: 'deceased',
  9: 'other',
}
const BUDGETS = ['personal_budget', 'org_arrangments']

const OUTCOMES: Readonly<Record<string, string>> = { A: 'outcome_amend', C: 'outcome_cease', M: 'outcome_maintan' }
const REVIEWS = [
  'total_ehc_plans',
  'total_review_meeting',
  'no_review_meeting',
  'review_meeting_in_year',
  ...Object.values(OUTCOMES),
  'no_outcome',
  'number_decsion_4weeks',
  'number_decision_gt_4weeks',
]
const reviewed = ['number_decsion_4weeks', 'number_decision_gt_4weeks'] as const
const REVIEW_PERCENTS = {
  pc_decsion_4weeks: ['number_decsion_4weeks', reviewed],
  pc_decision_gt_4weeks: ['number_decision_gt_4weeks', reviewed],
} as const

/** What DfE's definitions leave open, and how it was read here. Checked against its published national figures for 2024. */
const NOTES = [
  'Percentages of requests are of all requests received in the calendar year, as DfE’s are: 38,889 of 154,489 is its 25.2%.',
  'Decisions within six weeks are counted by the day of the decision. DfE does not say whether it counts by that or by the day of the request.',
  'Assessments are counted by AssessmentOutcomeDate in the calendar year. Those under way have no such date: DfE published 62 of them for 2024, so that it can hardly count them all.',
  'Timeliness counts plans issued in the calendar year whose request has a date. A plan whose request is historical has none.',
  'New plans leave out plans that came from another authority. DfE does not say whether its count does.',
  'Ages are those of 31 August before the census day. Down syndrome is counted as other difficulty, as DfE does.',
  'Direct payments and learning at work are left out: their code letters are not public.',
  'DfE’s guidance has the meanings of not_rec and other the wrong way round: here not_rec is a plan without a reason.',
] as const
const WITHOUT_REGISTER =
  'Without an extract of the register of establishments, schools and colleges with a URN stand together in urn_without_register, and totals by kind of school are left out.'
