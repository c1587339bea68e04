import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { dayNumber } from '../days.ts'
import type { Person } from '../model.ts'
import { readReturn } from '../read/read-return.ts'
import { inFormat } from './print.ts'
import { countTotals, type Totals } from './totals.ts'

/** Counted by hand from the six persons of the example, and from those that a test adds. */
describe('totals as DfE publishes them', () => {
  it('counts requests by the day they were received, and leaves historical ones out', async () => {
    expect(values(await totalsOf(), 'requests')).toMatchObject({
      requests_received_in_year: 3,
      requests_decided_to_assess: 2,
      requests_decided_not_to_assess: 1,
      requests_decision_not_made: 0,
      requests_withdrawn: 0,
      request_not_assess_pc: 33.3,
      request_outcome_six_weeks: 3,
      mediation_related_request: 1,
      tribunal_related_request: 0,
    })
  })

  it('has withdrawn and undecided requests in the denominator of refusals, as DfE has', async () => {
    const asked = (outcome: string) => person(outcome, '2025-03-01')
    const all = values(await totalsOf([asked('W'), asked('A'), asked('H')]), 'requests')
    expect(all).toMatchObject({ requests_received_in_year: 5, requests_withdrawn: 1, request_not_assess_pc: 20 })
  })

  it.each([
    [140, '0', { plans_issued_within_20_weeks: 2, plans_issued_20_weeks_ex: 2, plans_issued_den_ex: 2 }],
    [
      141,
      '0',
      { plans_issued_within_20_weeks: 1, plans_issued_gt20weeks_ltYear: 1, pc_plans_issued_within_20_weeks: 50 },
    ],
    [
      141,
      '1',
      {
        plans_issued_within_20_weeks: 1,
        plans_issued_den: 2,
        plans_issued_den_ex: 1,
        PC_plans_issued_20_weeks_ex: 100,
      },
    ],
  ])('counts a plan of %i days with Week20 %s', async (days, week20, expected) => {
    expect(values(await totalsOf([issued(days, week20)]), 'timeliness_20_week')).toMatchObject(expected)
  })

  it('counts the plans of the census day by age, need and place', async () => {
    const totals = await totalsOf()
    expect(values(totals, 'caseload')).toMatchObject({
      ehcplans: 3,
      urn_without_register: 2,
      neet_other_csa: 1,
      mainstream_total: null,
    })
    const ages = totals.datasets
      .find((one) => one.name === 'caseload')
      ?.rows.map((row) => [row.breakdown, row.values['ehcplans']])
    expect(ages).toEqual([
      ['Total', 3],
      ['Age 6', 1],
      ['Age 10', 1],
      ['Age 13', 1],
    ])
    expect(values(totals, 'sen_needs_all_plans')).toMatchObject({
      number_asd: 1,
      number_oth: 1,
      number_semh: 1,
      asd_pc: 33.3,
    })
  })

  it('tells schools apart by the register of establishments', async () => {
    const register = {
      find: ({ value }: { value: string }) => ({
        type: value === '999901' ? 'Academy converter' : 'Community special school',
      }),
    }
    const row = values(await totalsOf([], register as never), 'caseload')
    expect(row).toMatchObject({
      mainstream_academy_senunit: 1,
      special_la_maintained: 1,
      mainstream_total: 1,
      mainstream_total_pc: 33.3,
    })
  })

  it('counts ceased plans by reason and new plans without those that moved in', async () => {
    const totals = await totalsOf()
    expect(values(totals, 'ceased_plans')).toMatchObject({ he: 1, total_ceased: 1, other: 0, not_rec: 0 })
    expect(values(totals, 'newplans')).toMatchObject({ new_ehc_plans: 1 })
    expect(values(totals, 'personal_budgets')).toEqual({ personal_budget: 1, org_arrangments: 1 })
    expect(values(totals, 'annual_reviews')).toMatchObject({
      total_ehc_plans: 3,
      total_review_meeting: 1,
      outcome_amend: 1,
      number_decsion_4weeks: 1,
    })
  })

  it('prints one row for each figure as CSV', async () => {
    const csv = inFormat('csv', await totalsOf())
    expect(csv).toContain('requests,2025,201,Total,Total,requests_received_in_year,3\r\n')
    expect(JSON.parse(inFormat('json', await totalsOf())).persons).toBe(6)
    expect(inFormat('text', await totalsOf())).toContain('total_ceased')
  })
})

const values = (totals: Totals, name: string) => totals.datasets.find((one) => one.name === name)?.rows[0]?.values

async function totalsOf(more: Person[] = [], register?: Parameters<typeof countTotals>[2]): Promise<Totals> {
  const counting = countTotals(2026, '201', register)
  const bytes = await readFile(new URL('../samples/example.xml', import.meta.url))
  const source = {
    name: 'example.xml',
    size: bytes.length,
    async *open() {
      yield bytes
    },
  }
  await readReturn([source], { header: () => 2026, person: (one) => counting.add(one), found: () => {}, end: () => {} })
  for (const one of more) counting.add(one)
  return counting.totals()
}

const said = (value: string) => ({ value, line: 1, day: dayNumber(value) })
const person = (outcome: string, received: string) =>
  ({
    record: 'Person',
    line: 1,
    number: 1,
    requests: [{ record: 'Requests', line: 1, RequestOutcome: said(outcome), ReceivedDate: said(received) }],
  }) as Person

function issued(days: number, week20: string): Person {
  const on = said('2025-09-01')
  const one = person('Y', '2025-01-01')
  const [request] = one.requests
  if (!request) return one
  request.ReceivedDate = { ...said('x'), day: on.day - days }
  request.assessment = {
    record: 'Assessment',
    line: 1,
    AssessmentOutcome: said('Y'),
    AssessmentOutcomeDate: on,
    Week20: said(week20),
    plan: { record: 'NamedPlan', line: 1, StartDate: on, details: [] },
  }
  return one
}
