import { describe, expect, it } from 'vitest'
import { standing, standings, type Told } from '../../duties/samples.ts'

const requested: Told = ['2026-01-05', 'request-received']
const notToIssue = (asOf: string, ...facts: Told[]) =>
  standing('notify-decision-not-to-issue', asOf, requested, ...facts)
const finalPlan = (asOf: string, ...facts: Told[]) => standing('issue-final-plan', asOf, requested, ...facts)

describe('notify a decision not to issue', () => {
  it('is due 16 weeks of the request', () => {
    expect(notToIssue('2026-04-27')).toBe('running 2026-04-27')
    expect(notToIssue('2026-04-28')).toBe('late 2026-04-27')
    expect(notToIssue('2026-05-01', ['2026-04-27', 'decision-not-to-issue-notified'])).toBe(
      'met 2026-04-27, met 2026-04-27',
    )
    expect(notToIssue('2026-05-01', ['2026-04-28', 'decision-not-to-issue-notified'])).toBe(
      'late 2026-04-27, met 2026-04-28',
    )
  })

  it.each(['final-plan-issued', 'decision-not-to-assess-notified'])('is ended by %s, early or late', (what) => {
    expect(notToIssue('2026-06-30', ['2026-02-10', what])).toBe('not-owed 2026-04-27')
    expect(notToIssue('2026-06-30', ['2026-06-10', what])).toBe('not-owed 2026-04-27')
  })
})

describe('issue the final plan', () => {
  it('is due 20 weeks of the request, whatever the weekday or the clocks', () => {
    expect(finalPlan('2026-05-25')).toBe('running 2026-05-25')
    expect(finalPlan('2026-05-26')).toBe('late 2026-05-25')
    expect(finalPlan('2026-06-30', ['2026-05-25', 'final-plan-issued'])).toBe('met 2026-05-25, met 2026-05-25')
    expect(finalPlan('2026-06-30', ['2026-05-26', 'final-plan-issued'])).toBe('late 2026-05-25, met 2026-05-26')
    expect(standing('issue-final-plan', '2024-05-01', ['2023-12-16', 'request-received'])).toBe('running 2024-05-04')
  })

  it.each(['decision-not-to-assess-notified', 'decision-not-to-issue-notified'])('is ended by %s', (what) => {
    expect(finalPlan('2026-06-30', ['2026-04-01', what])).toBe('not-owed 2026-05-25')
  })

  it('stays met when a plan came first', () => {
    const plan: Told = ['2026-05-01', 'final-plan-issued']
    expect(finalPlan('2026-06-30', plan, ['2026-06-10', 'decision-not-to-issue-notified'])).toBe(
      'met 2026-05-25, met 2026-05-01',
    )
  })

  it('is not met by a plan that follows a second request', () => {
    expect(
      standings(
        'issue-final-plan',
        '2026-12-01',
        requested,
        ['2026-02-10', 'decision-not-to-assess-notified'],
        ['2026-06-01', 'request-received'],
        ['2026-10-19', 'final-plan-issued'],
      ),
    ).toEqual(['not-owed 2026-05-25', 'met 2026-10-19, met 2026-10-19'])
  })

  it('may be late for each ground of regulation 10(4), and for no other', () => {
    const late = (ground: string, more = {}) =>
      finalPlan('2026-06-30', ['2026-03-01', 'exception', { ground, until: '2026-04-05', ...more }])
    expect(late('absent-from-area')).toBe('excepted 2026-05-25, absent-from-area')
    expect(late('exceptional-circumstances')).toBe('excepted 2026-05-25, exceptional-circumstances')
    expect(late('early-years-closed')).toBe('excepted 2026-05-25, early-years-closed')
    expect(late('school-closed', { adviceRequestedOn: '2026-02-22' })).toBe('excepted 2026-05-25, school-closed')
    expect(late('school-closed', { adviceRequestedOn: '2026-02-21' })).toBe('late 2026-05-25')
    expect(late('missed-appointment')).toBe('late 2026-05-25')
  })
})

describe('answer the draft', () => {
  const answer = (asOf: string, ...facts: Told[]) =>
    standings('answer-draft', asOf, ['2026-05-01', 'draft-served'], ...facts)

  it('has 15 days, of which the day of service is the first', () => {
    expect(answer('2026-05-15')).toEqual(['running 2026-05-15'])
    expect(answer('2026-05-16')).toEqual(['late 2026-05-15'])
    expect(standings('answer-draft', '2024-02-20', ['2024-02-20', 'draft-served'])).toEqual(['running 2024-03-05'])
  })

  it('begins again with a new draft, but not with the same one told twice', () => {
    expect(answer('2026-05-12', ['2026-05-10', 'draft-served'])).toEqual(['not-owed 2026-05-15', 'running 2026-05-24'])
    expect(answer('2026-05-12', ['2026-05-01', 'draft-served'])).toEqual(['running 2026-05-15'])
  })

  it('ends with the final plan', () => {
    expect(answer('2026-06-01', ['2026-05-25', 'final-plan-issued'])).toEqual(['not-owed 2026-05-15'])
  })
})
