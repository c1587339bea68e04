import { describe, expect, it } from 'vitest'
import type { RecordedEvent } from '../../../platform/events/event.ts'
import { changesFor } from '../../sen2/import/changes.ts'
import { lifeOfPerson } from '../../sen2/import/life-of-person.ts'
import { lifeOfRecord } from '../../sen2/make/life-of-record.ts'
import { personOfLife } from '../../sen2/make/person-of-life.ts'
import type { Person } from '../../sen2/model.ts'
import { censusDays, dayNumber } from '../../sen2/questions.ts'
import { samplePersons } from '../../sen2/samples/index.ts'
import { noSettings } from '../../sen2/settings.ts'
import { countTotals } from '../../sen2/totals/totals.ts'
import { liveDefinitions } from './definitions/index.ts'
import { storyOf } from './story-of.ts'
import { type Cells, EVERYBODY, Tally } from './tally.ts'

/** An area that began with its return, and the totals that DfE would publish of the return that is made from its record. */
describe.each([2025, 2026])('the live figures of an area beside its SEN2 return of %i', (year) => {
  const records = [...samplePersons({ year, persons: 1_500, seed: year })].map((person, at) => bring(person, year, at))
  const totals = totalsOf(records, year)
  const counts = countsOf(records, dayNumber(`${year}-11-22`))
  const last = year - 1
  const cell = (measure: string, over: 'year' | 'census', part: string = EVERYBODY) =>
    counts.get(`${measure}|${over}|${last}`)?.get(part) ?? [0, 0]
  const total = (dataset: string, breakdown = 'Total') => {
    const values = totals.datasets
      .find(({ name }) => name === dataset)
      ?.rows.find((row) => row.breakdown === breakdown)?.values
    return (...columns: string[]) => columns.reduce((sum, column) => sum + (values?.[column] ?? 0), 0)
  }

  it('counts requests as they are counted there', () => {
    const requests = total('requests')
    const all = requests('requests_received_in_year')
    expect(all).toBeGreaterThan(100)
    expect(cell('M07', 'year')).toEqual([all, all])
    expect(cell('M09', 'year')).toEqual([requests('requests_decided_not_to_assess'), all])
    const decided = requests('request_outcome_six_weeks', 'request_outcome_over_6_weeks')
    expect(cell('M10', 'year')).toEqual([requests('request_outcome_six_weeks'), decided])
    expect(cell('M40', 'year', 'Stage|Whether to assess')).toEqual([
      requests('mediation_related_request'),
      requests('requests_decided_not_to_assess'),
    ])
    expect(cell('M43', 'year')).toEqual([
      requests('tribunal_after_mediation_request'),
      requests('mediation_related_request'),
    ])
  })

  it('counts plans and decisions for none as they are counted there', () => {
    const assessments = total('assessments')
    const noPlan = assessments('outcome_decision_within_time', 'outcome_decision_over_time')
    expect(noPlan).toBeGreaterThan(5)
    expect(cell('M11', 'year')).toEqual([assessments('outcome_decision_within_time'), noPlan])
    const issued = total('timeliness_20_week')
    const all = issued('plans_issued_den')
    expect(all).toBeGreaterThan(100)
    expect(cell('M14', 'year')).toEqual([issued('plans_issued_20_weeks_ex'), issued('plans_issued_den_ex')])
    expect(cell('M15', 'year')).toEqual([issued('plans_issued_within_20_weeks'), all])
    expect(cell('M16', 'year')).toEqual([all - issued('plans_issued_den_ex'), all])
    expect(cell('M17', 'year')).toEqual([issued('plans_issued_gt_1_year'), all])
  })

  it('counts plans in force on the census day as they are counted there', () => {
    const plans = total('caseload')('ehcplans')
    expect(plans).toBeGreaterThan(500)
    expect(cell('M05', 'census')).toEqual([plans, plans])
    for (const age of [4, 11, 16, 21])
      expect(cell('M05', 'census', `Child or young persons age|age ${age}`)[0], `age ${age}`).toBe(
        total('caseload', `Age ${age}`)('ehcplans'),
      )
    const places = total('caseload')
    expect(cell('M67', 'census')).toEqual([places('neet'), plans])
    expect(cell('M69', 'census', 'Kind|Home educated')).toEqual([places('elective_home_education'), plans])
    expect(cell('M69', 'census', 'Kind|Arranged elsewhere by the authority')[0]).toBe(places('other_arrangements_la'))
    expect(cell('M34', 'census')[0]).toBe(places('other_placement_settings', 'neet_other', 'neet_other_csa'))
    expect(cell('M38', 'census')).toEqual([total('personal_budgets')('personal_budget'), plans])
    expect(cell('M94', 'census', 'Weeks|38 to 51 weeks')[0]).toBe(total('residential_settings')('Res_3851'))
    expect(cell('M94', 'census', 'Weeks|52 weeks')[0]).toBe(total('residential_settings')('Res_52'))
    expect(cell('M05', 'census', 'Primary need|Autistic spectrum disorder')[0]).toBe(
      total('sen_needs_all_plans')('number_asd'),
    )
  })

  it('counts plans that ended, by reason, as they are counted there', () => {
    const ceased = total('ceased_plans')
    const all = ceased('total_ceased')
    expect(all).toBeGreaterThan(20)
    expect(cell('M35', 'year')).toEqual([ceased('needs_met'), all])
    expect(cell('M36', 'year', 'Reason|Moved to another authority')).toEqual([ceased('transfer'), all])
    expect(cell('M36', 'year', 'Reason|Not recorded')).toEqual([ceased('not_rec'), all])
  })

  it('counts what came of reviews as it is counted there', () => {
    const reviews = total('annual_reviews')
    const decided = reviews('number_decsion_4weeks', 'number_decision_gt_4weeks')
    expect(decided).toBeGreaterThan(50)
    expect(cell('M27', 'year')).toEqual([reviews('number_decsion_4weeks'), decided])
    const outcomes = reviews('outcome_amend', 'outcome_cease', 'outcome_maintan')
    expect(cell('M29', 'year', 'Decision|Change the plan')).toEqual([reviews('outcome_amend'), outcomes])
    expect(cell('M29', 'year', 'Decision|End the plan')).toEqual([reviews('outcome_cease'), outcomes])
  })
})

function countsOf(records: readonly RecordedEvent[][], day: number): ReadonlyMap<string, Cells> {
  const tally = new Tally(liveDefinitions, { from: dayNumber('2020-01-01'), day })
  for (const events of records) tally.add(storyOf(events), 1)
  return tally.counts
}

function totalsOf(records: readonly RecordedEvent[][], year: number) {
  const counting = countTotals(year, '201')
  for (const events of records) {
    const person = personOfLife(lifeOfRecord(events, censusDays[year]), { year, settings: noSettings })
    if (person) counting.add(person)
  }
  return counting.totals()
}

function bring(person: Person, year: number, at: number): RecordedEvent[] {
  const knownOn = censusDays[year] ?? ''
  const life = lifeOfPerson(person, { laCode: '201', year, knownOn, settings: noSettings }, () => {})
  if (!life) return []
  const around = { knownOn, isOlderNews: () => false, conflict: () => {} }
  return changesFor(life, undefined, around).map(
    ({ event, line }, number): RecordedEvent => ({
      ...event,
      laCode: '201',
      childId: id(at),
      version: number + 1,
      eventId: id(at * 1000 + number + 1),
      recordedAt: '2026-11-22T09:00:00.000Z',
      by: null,
      capacity: 'import',
      supersedes: null,
      hiddenFrom: null,
      previousHash: '',
      hash: '',
      source: { kind: 'sen2', file: '', name: '', line, knownOn },
    }),
  )
}

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
