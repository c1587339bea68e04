import { describe, expect, it } from 'vitest'
import { standing, standings, type Told } from '../../duties/samples.ts'

const plan = (on: string): Told => [on, 'final-plan-issued']
const meeting = (on: string): Told => [on, 'review-meeting-held']
const decided = (on: string, outcome = 'maintain'): Told => [on, 'review-decision-notified', { outcome }]
const notice = (on: string): Told => [on, 'amendment-notice-served']

describe('review the plan', () => {
  const review = (asOf: string, ...facts: Told[]) => standings('review-plan', asOf, ...facts)

  it('is due on the last of 12 months beginning with the day the plan was made', () => {
    expect(review('2019-12-31', plan('2019-01-01'))).toEqual(['running 2019-12-31'])
    expect(review('2020-01-01', plan('2019-01-01'))).toEqual(['late 2019-12-31'])
    expect(review('2024-03-01', plan('2023-03-01'))).toEqual(['late 2024-02-29'])
    expect(review('2024-03-01', plan('2024-02-29'))).toEqual(['running 2025-02-28'])
  })

  it('is met by the review, which starts the next 12 months', () => {
    expect(review('2026-06-01', plan('2025-03-10'), ['2026-03-09', 'review-completed'])).toEqual([
      'met 2026-03-09, met 2026-03-09',
      'running 2027-03-08',
    ])
    expect(review('2026-06-01', plan('2025-03-10'), ['2026-03-10', 'review-completed'])).toEqual([
      'late 2026-03-09, met 2026-03-10',
      'running 2027-03-09',
    ])
  })

  it('takes the decision for the completion, where the record has no other', () => {
    const facts = [plan('2025-03-10'), meeting('2026-02-02'), decided('2026-02-20'), decided('2026-02-25')]
    expect(review('2026-06-01', ...facts)).toEqual(['met 2026-03-09, met 2026-02-20', 'running 2027-02-19'])
    expect(review('2026-06-01', ...facts, ['2026-02-23', 'review-completed'])).toEqual([
      'met 2026-03-09, met 2026-02-23',
      'running 2027-02-22',
    ])
  })

  it('starts again with a new plan, and moves to regulation 15 with a transfer', () => {
    expect(review('2026-06-01', plan('2025-03-10'), plan('2025-09-01'))).toEqual([
      'not-owed 2026-03-09',
      'running 2026-08-31',
    ])
    expect(review('2026-06-01', plan('2025-03-10'), ['2026-02-01', 'plan-transferred'])).toEqual([
      'not-owed 2026-03-09',
    ])
  })

  it('does not start again once the plan is to end, unless the family appeals', () => {
    const ceased = [plan('2025-03-10'), meeting('2026-02-02'), decided('2026-02-20', 'cease')]
    const appealed: Told = ['2026-03-20', 'appeal-sent-to-authority']
    expect(review('2026-06-01', ...ceased)).toEqual(['met 2026-03-09, met 2026-02-20'])
    expect(review('2026-06-01', ...ceased, appealed)).toEqual(['met 2026-03-09, met 2026-02-20', 'running 2027-02-19'])
    expect(
      review('2026-06-30', ...ceased, appealed, ['2026-06-20', 'order-made', { order: 'cease-confirmed' }]),
    ).toEqual(['met 2026-03-09, met 2026-02-20', 'not-owed 2027-02-19'])
  })
})

describe('after the meeting', () => {
  it('the report is due 2 weeks of it', () => {
    const report = (asOf: string, ...facts: Told[]) =>
      standings('send-review-report', asOf, meeting('2026-03-16'), ...facts)
    expect(report('2026-03-30')).toEqual(['running 2026-03-30'])
    expect(report('2026-03-31')).toEqual(['late 2026-03-30'])
    expect(report('2026-04-10', ['2026-03-30', 'review-report-sent'])).toEqual(['met 2026-03-30, met 2026-03-30'])
    expect(report('2027-03-20', meeting('2027-03-15'), ['2027-03-18', 'review-report-sent'])).toEqual([
      'late 2026-03-30',
      'met 2027-03-29, met 2027-03-18',
    ])
  })

  const decision = (asOf: string, ...facts: Told[]) => standing('notify-review-decision', asOf, ...facts)

  it('the decision is due 4 weeks of it', () => {
    expect(decision('2026-04-13', meeting('2026-03-16'))).toBe('running 2026-04-13')
    expect(decision('2026-04-14', meeting('2026-03-16'))).toBe('late 2026-04-13')
    expect(decision('2026-05-01', meeting('2026-03-16'), decided('2026-04-13'))).toBe('met 2026-04-13, met 2026-04-13')
  })

  it('the decision is never due after the review is', () => {
    expect(decision('2026-03-20', plan('2025-04-01'), meeting('2026-03-16'))).toBe('running 2026-03-31')
    expect(decision('2026-03-20', plan('2024-04-01'), ['2025-03-25', 'review-completed'], meeting('2026-03-16'))).toBe(
      'running 2026-03-24',
    )
    expect(decision('2026-04-20', plan('2025-04-01'), meeting('2026-04-10'))).toBe('late 2026-03-31')
    expect(decision('2026-03-20', plan('2025-04-01'), ['2026-03-01', 'plan-transferred'], meeting('2026-03-16'))).toBe(
      'running 2026-04-13',
    )
  })
})

describe('amending the plan', () => {
  const amended = (asOf: string, ...facts: Told[]) => standings('issue-amended-plan', asOf, ...facts)

  it('gives the family 15 days, of which the day of service is the first', () => {
    expect(standing('answer-amendments', '2026-04-27', notice('2026-04-13'))).toBe('running 2026-04-27')
    expect(standing('answer-amendments', '2026-04-28', notice('2026-04-13'))).toBe('late 2026-04-27')
    expect(
      standing('answer-amendments', '2026-05-28', notice('2026-04-13'), ['2026-05-20', 'amended-plan-issued']),
    ).toBe('not-owed 2026-04-27')
  })

  it('is due 8 weeks of the notice', () => {
    expect(amended('2026-06-08', notice('2026-04-13'))).toEqual(['running 2026-06-08'])
    expect(amended('2026-06-09', notice('2026-04-13'))).toEqual(['late 2026-06-08'])
    expect(amended('2026-07-01', notice('2026-04-13'), ['2026-06-08', 'amended-plan-issued'])).toEqual([
      'met 2026-06-08, met 2026-06-08',
    ])
    expect(amended('2026-07-01', notice('2026-04-13'), ['2026-06-08', 'decision-not-to-amend-notified'])).toEqual([
      'met 2026-06-08, met 2026-06-08',
    ])
  })

  it('is due 12 weeks of the meeting when that is earlier', () => {
    expect(amended('2026-05-01', meeting('2026-03-16'), decided('2026-04-13', 'amend'), notice('2026-04-20'))).toEqual([
      'running 2026-06-08',
    ])
    expect(amended('2026-05-01', meeting('2026-03-16'), decided('2026-03-20', 'amend'), notice('2026-03-20'))).toEqual([
      'running 2026-05-15',
    ])
  })

  it('runs without the notice that should have come with the decision', () => {
    expect(amended('2026-06-09', meeting('2026-03-16'), decided('2026-04-13', 'amend'))).toEqual(['late 2026-06-08'])
  })

  it('takes no account of the meeting of a review that was already closed', () => {
    expect(amended('2026-09-02', meeting('2026-03-16'), decided('2026-04-13'), notice('2026-09-01'))).toEqual([
      'running 2026-10-27',
    ])
  })
})

describe('a re-assessment', () => {
  const asked: Told = ['2026-03-16', 're-assessment-requested']

  it('is decided within 15 days of the request', () => {
    const decide = (asOf: string, ...facts: Told[]) => standing('decide-whether-to-re-assess', asOf, asked, ...facts)
    expect(decide('2026-03-31')).toBe('running 2026-03-31')
    expect(decide('2026-04-01')).toBe('late 2026-03-31')
    expect(decide('2026-04-10', ['2026-03-31', 're-assessment-refused-notified'])).toBe(
      'met 2026-03-31, met 2026-03-31',
    )
  })

  it('ends in a plan within 14 weeks of agreeing', () => {
    const agreed: Told = ['2026-03-30', 're-assessment-agreed-notified']
    const issue = (asOf: string, ...facts: Told[]) =>
      standing('issue-plan-after-re-assessment', asOf, asked, agreed, ...facts)
    expect(issue('2026-07-06')).toBe('running 2026-07-06')
    expect(issue('2026-07-07')).toBe('late 2026-07-06')
    expect(issue('2026-08-01', ['2026-07-06', 'amended-plan-issued'])).toBe('met 2026-07-06, met 2026-07-06')
    expect(issue('2026-08-01', ['2026-07-20', 'decision-not-to-amend-notified'])).toBe('not-owed 2026-07-06')
    const away = { ground: 'absent-from-area', until: '2026-05-10' }
    expect(issue('2026-08-01', ['2026-04-01', 'exception', away])).toBe('excepted 2026-07-06, absent-from-area')
  })
})
