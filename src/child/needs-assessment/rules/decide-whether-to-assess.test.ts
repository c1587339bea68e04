import { describe, expect, it } from 'vitest'
import { standing, standings, type Told } from '../../duties/samples.ts'

const requested: Told = ['2026-01-05', 'request-received']
const decide = (asOf: string, ...facts: Told[]) => standing('decide-whether-to-assess', asOf, requested, ...facts)

describe('decide whether to assess', () => {
  it('runs on the last day and is late on the day after', () => {
    expect(decide('2026-02-16')).toBe('running 2026-02-16')
    expect(decide('2026-02-17')).toBe('late 2026-02-16')
  })

  it('is met on the last day, by either decision, and late the day after', () => {
    expect(decide('2026-03-01', ['2026-02-16', 'decision-to-assess-notified'])).toBe('met 2026-02-16, met 2026-02-16')
    expect(decide('2026-03-01', ['2026-02-16', 'decision-not-to-assess-notified'])).toBe(
      'met 2026-02-16, met 2026-02-16',
    )
    expect(decide('2026-03-01', ['2026-02-17', 'decision-to-assess-notified'])).toBe('late 2026-02-16, met 2026-02-17')
  })

  it.each([
    ['a leap day', '2024-02-01', '2024-03-14'],
    ['the spring clock change', '2026-03-01', '2026-04-12'],
    ['the autumn clock change', '2025-10-20', '2025-12-01'],
    ['a month end and a weekend', '2025-12-20', '2026-01-31'],
    ['the first day of the law', '2014-09-01', '2014-10-13'],
  ])('counts 6 weeks across %s', (_what, on, due) => {
    expect(standing('decide-whether-to-assess', due, [on, 'request-received'])).toBe(`running ${due}`)
  })

  it('is not owed for a request from before the law came into force', () => {
    expect(standings('decide-whether-to-assess', '2014-12-01', ['2014-08-31', 'request-received'])).toEqual([])
  })

  it('starts when the authority becomes responsible, too', () => {
    expect(standing('decide-whether-to-assess', '2026-02-01', ['2026-01-05', 'became-responsible'])).toBe(
      'running 2026-02-16',
    )
  })

  it('keeps the clock of the first request while it is open', () => {
    expect(decide('2026-02-17', ['2026-01-20', 'request-received', { by: 'setting' }])).toBe('late 2026-02-16')
    expect(
      decide('2026-03-10', ['2026-02-10', 'decision-to-assess-notified'], ['2026-02-20', 'request-received']),
    ).toBe('met 2026-02-16, met 2026-02-10')
  })

  it('starts anew for a request after a refusal, even on the same day', () => {
    for (const again of ['2026-02-10', '2026-03-02']) {
      const rows = standings(
        'decide-whether-to-assess',
        '2026-03-10',
        requested,
        ['2026-02-10', 'decision-not-to-assess-notified'],
        [again, 'request-received'],
      )
      expect(rows[0]).toBe('met 2026-02-16, met 2026-02-10')
      expect(rows[1]).toMatch(/^running/)
    }
  })

  it('starts anew for a request after a plan', () => {
    expect(
      standings(
        'decide-whether-to-assess',
        '2027-01-10',
        requested,
        ['2026-02-10', 'decision-to-assess-notified'],
        ['2026-05-20', 'final-plan-issued'],
        ['2027-01-04', 'request-received'],
      ),
    ).toEqual(['met 2026-02-16, met 2026-02-10', 'running 2027-02-15'])
  })
})

describe('an exception of regulation 5(4)', () => {
  const late = (ground: string, on: string, until: string, more = {}) =>
    decide('2026-03-01', [on, 'exception', { ground, until, ...more }])
  const excepted = (ground: string) => `excepted 2026-02-16, ${ground}`

  it('never stops the clock', () => {
    const away: Told = ['2026-01-06', 'exception', { ground: 'absent-from-area', until: '2026-02-10' }]
    expect(decide('2026-02-16', away)).toBe('running 2026-02-16')
    expect(decide('2026-03-01', away, ['2026-02-10', 'decision-to-assess-notified'])).toBe(
      'met 2026-02-16, met 2026-02-10',
    )
    expect(decide('2026-03-01', away, ['2026-02-20', 'decision-to-assess-notified'])).toBe(
      'excepted 2026-02-16, absent-from-area, met 2026-02-20',
    )
  })

  it('covers an absence of 4 weeks on end in the time, and none a day shorter', () => {
    expect(late('absent-from-area', '2026-01-10', '2026-02-06')).toBe(excepted('absent-from-area'))
    expect(late('absent-from-area', '2026-01-10', '2026-02-05')).toBe('late 2026-02-16')
    expect(late('absent-from-area', '2025-11-01', '2026-01-31')).toBe('late 2026-02-16')
    expect(late('absent-from-area', '2026-01-21', '2026-03-30')).toBe('late 2026-02-16')
  })

  it('covers exceptional circumstances in the time, and none before or after it', () => {
    expect(late('exceptional-circumstances', '2026-02-16', '2026-02-20')).toBe(excepted('exceptional-circumstances'))
    expect(late('exceptional-circumstances', '2026-02-17', '2026-02-20')).toBe('late 2026-02-16')
    expect(late('exceptional-circumstances', '2025-12-01', '2026-01-04')).toBe('late 2026-02-16')
  })

  it('does not cover a missed appointment, which belongs to advice', () => {
    expect(late('missed-appointment', '2026-01-20', '2026-01-20')).toBe('late 2026-02-16')
  })
})

describe('a school closed for the summer', () => {
  const summer = (adviceRequestedOn: string, until = '2026-09-01', received = '2026-07-01') =>
    standing(
      'decide-whether-to-assess',
      '2026-10-30',
      [received, 'request-received'],
      ['2026-07-22', 'exception', { ground: 'school-closed', until, adviceRequestedOn }],
    )

  it.each([
    ['2026-07-14', 'late'],
    ['2026-07-15', 'excepted'],
    ['2026-08-12', 'excepted'],
    ['2026-08-13', 'late'],
  ])('with advice requested on %s is %s', (on, status) => expect(summer(on).split(' ')[0]).toBe(status))

  it('ends its window one week before the day of re-opening', () => {
    expect(summer('2026-08-26', '2026-09-01', '2026-08-01')).toMatch(/^excepted/)
    expect(summer('2026-08-27', '2026-09-01', '2026-08-01')).toMatch(/^late/)
  })

  it('must be closed for 4 weeks', () => {
    expect(summer('2026-07-23', '2026-08-18')).toMatch(/^excepted/)
    expect(summer('2026-07-23', '2026-08-17')).toMatch(/^late/)
  })

  it('has the same rule for early years providers', () => {
    const early = (until: string, more = {}) =>
      standing(
        'decide-whether-to-assess',
        '2026-10-30',
        ['2026-07-01', 'request-received'],
        ['2026-07-22', 'exception', { ground: 'early-years-closed', until, ...more }],
      )
    expect(early('2026-09-01')).toMatch(/^excepted/)
    expect(early('2026-08-10')).toMatch(/^late/)
    expect(early('2026-09-01', { adviceRequestedOn: '2026-07-20' })).toMatch(/^excepted/)
    expect(early('2026-09-01', { adviceRequestedOn: '2026-07-02' })).toMatch(/^late/)
  })
})
