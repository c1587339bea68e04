import { describe, expect, it } from 'vitest'
import { dutiesOn, standing, standings, type Told } from '../../duties/samples.ts'

const asked = (on: string, from = 'health'): Told => [on, 'advice-requested', { from }]
const given = (on: string, from = 'health'): Told => [on, 'advice-received', { from }]
const advice = (asOf: string, ...facts: Told[]) => standing('give-advice', asOf, asked('2026-02-02'), ...facts)

describe('give advice', () => {
  it('runs on the last day, is late the day after, and is met on the last day', () => {
    expect(advice('2026-03-16')).toBe('running 2026-03-16')
    expect(advice('2026-03-17')).toBe('late 2026-03-16')
    expect(advice('2026-04-01', given('2026-03-16'))).toBe('met 2026-03-16, met 2026-03-16')
    expect(advice('2026-04-01', given('2026-03-17'))).toBe('late 2026-03-16, met 2026-03-17')
  })

  it('has one clock for each body, from its own receipt', () => {
    const rows = dutiesOn(
      '2026-03-01',
      asked('2026-02-02'),
      asked('2026-02-09', 'education'),
      given('2026-02-20', 'education'),
    )
    expect(rows.map(({ from, dueOn, status }) => [from, dueOn, status])).toEqual([
      ['health', '2026-03-16', 'running'],
      ['education', '2026-03-23', 'met'],
    ])
  })

  it('takes asking again as a reminder, until the advice has come', () => {
    expect(advice('2026-03-17', asked('2026-03-01'))).toBe('late 2026-03-16')
    expect(
      standings('give-advice', '2026-05-01', asked('2026-02-02'), given('2026-03-01'), asked('2026-04-01')),
    ).toEqual(['met 2026-03-16, met 2026-03-01', 'running 2026-05-13'])
  })

  it.each([
    ['exceptional-circumstances', '2026-02-20', '2026-02-25', 'excepted'],
    ['absent-from-area', '2026-02-05', '2026-03-04', 'excepted'],
    ['absent-from-area', '2026-02-05', '2026-03-03', 'late'],
    ['missed-appointment', '2026-03-10', '2026-03-10', 'excepted'],
    ['missed-appointment', '2026-03-17', '2026-03-17', 'late'],
    ['early-years-closed', '2026-02-05', '2026-03-16', 'late'],
  ])('with %s from %s to %s is %s', (ground, on, until, status) => {
    expect(advice('2026-04-01', [on, 'exception', { ground, until }])).toMatch(new RegExp(`^${status} `))
  })

  it('is not excused by a closed school, nor by an appointment with another body', () => {
    const closed = { ground: 'school-closed', until: '2026-03-16', adviceRequestedOn: '2026-02-05' }
    expect(advice('2026-04-01', ['2026-02-03', 'exception', closed])).toBe('late 2026-03-16')
    const missed = { ground: 'missed-appointment', until: '2026-03-10' }
    expect(advice('2026-04-01', ['2026-03-10', 'exception', { ...missed, from: 'social-care' }])).toBe(
      'late 2026-03-16',
    )
    expect(advice('2026-04-01', ['2026-03-10', 'exception', { ...missed, from: 'health' }])).toMatch(/^excepted/)
  })

  it('ends with the assessment for a body that was not yet late', () => {
    const request: Told = ['2026-01-05', 'request-received']
    expect(advice('2026-04-01', request, ['2026-03-16', 'decision-not-to-issue-notified'])).toBe('not-owed 2026-03-16')
    expect(advice('2026-04-01', request, ['2026-03-17', 'decision-not-to-issue-notified'])).toBe('late 2026-03-16')
  })

  it('is no obligation of the family', () => {
    const [row] = dutiesOn('2026-03-01', asked('2026-02-02', 'parent-or-young-person'))
    expect(row).toMatchObject({ owedBy: 'family', verified: false, dueOn: '2026-03-16' })
    expect(row?.unsettled).toContain('none for a parent')
  })
})
