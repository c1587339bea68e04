import { describe, expect, it } from 'vitest'
import { dutiesOn, standing, standings, type Told } from '../../duties/samples.ts'

const notice = (on: string): Told => [on, 'decision-notice-sent']
const certificate = (on: string): Told => [on, 'mediation-certificate-issued']

describe('the right of appeal', () => {
  const appeal = (asOf: string, ...facts: Told[]) => standing('appeal', asOf, ...facts)

  it.each([
    ['2026-03-10', '2026-05-10', 'a corresponding date, at a weekend too'],
    ['2025-12-31', '2026-02-28', 'a shorter month'],
    ['2023-12-31', '2024-02-29', 'a leap day'],
    ['2026-06-01', '2026-09-01', 'an end in August'],
    ['2024-06-15', '2024-09-02', 'an end in August before a Sunday'],
    ['2026-05-31', '2026-07-31', 'the last day of July'],
    ['2026-10-25', '2027-01-04', 'an end on 25 December'],
    ['2025-11-01', '2026-01-02', 'an end on 1 January'],
    ['2026-10-24', '2026-12-24', 'an end on 24 December'],
    ['2025-11-02', '2026-01-02', 'an end on 2 January'],
  ])('from a notice of %s ends on %s: %s', (on, due) => expect(appeal(on, notice(on))).toBe(`running ${due}`))

  it('ends 1 month of the certificate when that is later', () => {
    expect(appeal('2025-12-01', notice('2025-10-01'), certificate('2025-11-29'))).toBe('running 2026-01-02')
    expect(appeal('2026-04-01', notice('2026-03-10'), certificate('2026-03-20'))).toBe('running 2026-05-10')
    expect(appeal('2026-05-01', notice('2026-03-10'), certificate('2026-04-30'))).toBe('running 2026-05-30')
  })

  it('does not lend the certificate of a new notice to an old one', () => {
    expect(
      standings('appeal', '2026-04-01', notice('2024-03-10'), notice('2026-03-10'), certificate('2026-03-20')),
    ).toEqual(['late 2024-05-10', 'running 2026-05-10'])
  })

  it('is used when the appeal reaches the authority, which has 30 working days to answer', () => {
    const sent: Told = ['2026-03-20', 'appeal-sent-to-authority']
    expect(appeal('2026-04-01', notice('2026-03-10'), sent)).toBe('met 2026-05-10, met 2026-03-20')
    expect(standing('answer-appeal', '2026-05-06', sent)).toBe('running 2026-05-06')
    expect(standing('answer-appeal', '2026-05-07', sent)).toBe('late 2026-05-06')
    expect(standing('answer-appeal', '2026-07-01', sent, ['2026-06-01', 'order-made', { order: 'assess' }])).toMatch(
      /^not-owed/,
    )
  })
})

describe('mediation', () => {
  it('is asked about within 2 months of the notice', () => {
    const contact = (asOf: string, ...facts: Told[]) =>
      standing('contact-mediation-adviser', asOf, notice('2026-03-10'), ...facts)
    expect(contact('2026-05-10')).toBe('running 2026-05-10')
    expect(contact('2026-05-11')).toBe('late 2026-05-10')
    expect(contact('2026-05-11', ['2026-05-10', 'mediation-declined'])).toBe('met 2026-05-10, met 2026-05-10')
    expect(contact('2026-05-11', ['2026-05-10', 'mediation-wanted'])).toBe('met 2026-05-10, met 2026-05-10')
    expect(contact('2026-05-11', ['2026-04-10', 'appeal-sent-to-authority'])).toBe('not-owed 2026-05-10')
  })

  it.each([
    ['mediation-declined', '2026-03-12', '2026-03-17'],
    ['mediation-held', '2026-04-02', '2026-04-09'],
    ['mediation-declined', '2026-12-24', '2026-12-31'],
  ])('after %s on %s ends in a certificate by %s', (what, on, due) => {
    expect(standing('issue-mediation-certificate', due, [on, what])).toBe(`running ${due}`)
    expect(standing('issue-mediation-certificate', due, [on, what], certificate(due))).toBe(`met ${due}, met ${due}`)
  })

  it('is arranged within 30 days of being wanted', () => {
    const arrange = (asOf: string, ...facts: Told[]) =>
      standing('arrange-mediation', asOf, ['2026-01-30', 'mediation-wanted'], ...facts)
    expect(arrange('2026-03-01')).toBe('running 2026-03-01')
    expect(arrange('2026-03-02')).toBe('late 2026-03-01')
    expect(arrange('2026-03-02', ['2026-03-01', 'mediation-held'])).toBe('met 2026-03-01, met 2026-03-01')
    expect(arrange('2026-03-02', certificate('2026-03-01'))).toBe('late 2026-03-01')
    expect(arrange('2026-03-02', ['2026-02-10', 'mediation-declined'])).toBe('not-owed 2026-03-01')
  })
})

describe('an order of the Tribunal', () => {
  const comply = (asOf: string, order: string, ...facts: Told[]) =>
    standings('comply-with-order', asOf, ['2026-03-16', 'order-made', { order }], ...facts)

  it.each([
    ['assess', ['2026-03-30']],
    ['make-plan', ['2026-04-20', '2026-06-01']],
    ['amend-contents', ['2026-04-20']],
    ['amend-placement', ['2026-03-30']],
    ['cease-confirmed', ['2026-03-16']],
  ])('to %s is due on %s', (order, due) => {
    expect(comply('2026-03-16', order)).toEqual(due.map((day) => `running ${day}`))
    expect(comply('2026-06-02', order)).toEqual(due.map((day) => `late ${day}`))
    expect(comply('2026-06-02', order, ['2026-03-16', 'order-complied'])).toEqual(
      due.map((day) => `met ${day}, met 2026-03-16`),
    )
  })

  it('to make a plan has two steps, each met by its own act', () => {
    const rows = dutiesOn(
      '2026-07-01',
      ['2026-03-16', 'order-made', { order: 'make-plan' }],
      ['2026-04-20', 'draft-served'],
      ['2026-06-02', 'final-plan-issued'],
    ).filter((row) => row.duty === 'comply-with-order')
    expect(rows.map(({ step, status }) => [step, status])).toEqual([
      ['draft', 'met'],
      ['final', 'late'],
    ])
  })
})

describe('an agreement in mediation', () => {
  it.each([
    ['other', undefined, ['2026-03-30']],
    ['health-only', undefined, ['2026-03-23']],
    ['appealable', undefined, ['2026-04-20']],
    ['appealable', 'assess', ['2026-03-30']],
    ['appealable', 'make-plan', ['2026-04-20', '2026-06-01']],
  ])('about %s (%s) is due on %s', (about, order, due) => {
    const agreed: Told = ['2026-03-16', 'mediation-agreed', { about, ...(order && { order }) }]
    expect(standings('comply-with-mediation', '2026-03-20', agreed)).toEqual(due.map((day) => `running ${day}`))
    expect(dutiesOn('2026-03-20', agreed)[0]?.says).not.toContain('Tribunal')
  })
})
