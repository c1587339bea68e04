import { expect, it } from 'vitest'
import type { Inspection } from '../../statistics/questions.ts'
import { inspectionSaid } from './says.ts'

const inspection = (over: Partial<Inspection>): Inspection => ({
  code: '999',
  framework: '2023',
  publishedOn: '2024-09-01',
  startedOn: '2024-06-03',
  outcome: 'Inconsistent experiences and outcomes',
  grade: 2,
  statementOfAction: null,
  progressAtRevisit: null,
  revisitPublishedOn: null,
  nextIn: '3 years',
  nextBy: '2027-06-03',
  reportUrl: null,
  source: 'Ofsted',
  ...over,
})
const said = (over: Partial<Inspection>) => inspectionSaid(inspection(over), '2026-11-22')

it('says the outcome in the inspectors’ words, what it means, and when they come again', () => {
  const { outcome, means, next } = said({})
  expect(outcome).toBe('Inconsistent experiences and outcomes')
  expect(means).toContain('the middle of three outcomes')
  expect(next.at(-1)).toBe(
    'The next full inspection is expected within about 3 years of this one, by about 3 June 2027.',
  )
})

it('says of serious failings that a plan and a monitoring inspection follow', () => {
  const { next } = said({ grade: 3, outcome: 'Widespread failings', nextIn: '18 months', nextBy: '2027-01-30' })
  expect(next[0]).toContain('priority action plan')
  expect(next.at(-1)).toContain('A monitoring inspection is expected within about 18 months of this one')
})

it('does not claim that a visit is overdue when its day has passed: only that the file has no later report', () => {
  expect(said({ nextBy: '2026-02-06' }).next.at(-1)).toContain('no later report is in the file')
})

it('claims no outcome where none was read from the report', () => {
  expect(said({ grade: null, outcome: null, nextIn: null, nextBy: null })).toMatchObject({
    outcome: 'No outcome could be read from the report',
    next: [],
  })
})

it('says what the framework until 2022 said, and what a later visit found', () => {
  const older = { framework: '2016', grade: null, outcome: null, nextIn: null, nextBy: null } as const
  expect(said({ ...older, statementOfAction: false }).outcome).toContain('No written statement')
  expect(
    said({ ...older, statementOfAction: true, progressAtRevisit: 'some', revisitPublishedOn: '2021-03-04' }).next,
  ).toEqual([
    'When inspectors came back (published 4 March 2021), there was enough progress on some of them, and not on others.',
  ])
  expect(said({ ...older, statementOfAction: true }).next[0]).toContain('No visit')
})
