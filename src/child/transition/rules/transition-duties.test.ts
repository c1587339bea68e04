import { describe, expect, it } from 'vitest'
import { dutyOn, standing, type Told } from '../../duties/samples.ts'

describe('finish a phase transfer', () => {
  const finish = (asOf: string, kind: string, on: string, ...facts: Told[]) =>
    standing('finish-phase-transfer', asOf, [on, 'phase-transfer', { kind }], ...facts)

  it.each([
    ['early-years-to-school', '2026-09-01', '2026-02-14'],
    ['infant-to-junior', '2026-09-01', '2026-02-14'],
    ['primary-to-middle', '2026-09-01', '2026-02-14'],
    ['primary-to-secondary', '2026-09-01', '2026-02-14'],
    ['middle-to-secondary', '2026-09-01', '2026-02-14'],
    ['secondary-to-post-16', '2026-09-01', '2026-03-30'],
    ['secondary-to-post-16', '2024-09-02', '2024-03-30'],
    ['between-post-16', '2026-09-01', '2026-04-01'],
    ['between-post-16', '2026-07-31', '2026-02-28'],
    ['between-post-16', '2024-07-30', '2024-02-29'],
    ['secondary-to-post-16', '2015-09-01', '2015-05-30'],
    ['secondary-to-post-16', '2015-09-02', '2015-03-30'],
    ['primary-to-secondary', '2015-09-01', '2015-02-14'],
  ])('from %s on %s is due on %s', (kind, on, due) => {
    expect(finish(due, kind, on)).toBe(`running ${due}`)
    const next = Temporal.PlainDate.from(due).add({ days: 1 }).toString()
    expect(finish(next, kind, on)).toBe(`late ${due}`)
  })

  it('is met by the amended plan, or by a decision that needs no amendment', () => {
    const move = ['primary-to-secondary', '2026-09-01'] as const
    expect(finish('2026-03-01', ...move, ['2026-02-14', 'amended-plan-issued'])).toBe('met 2026-02-14, met 2026-02-14')
    expect(finish('2026-03-01', ...move, ['2026-02-15', 'amended-plan-issued'])).toBe('late 2026-02-14, met 2026-02-15')
    const maintain: Told = ['2026-01-10', 'review-decision-notified', { outcome: 'maintain' }]
    expect(finish('2026-03-01', ...move, maintain)).toBe('met 2026-02-14, met 2026-01-10')
    expect(finish('2026-03-01', ...move, ['2025-08-31', 'amended-plan-issued'])).toBe('late 2026-02-14')
  })
})

describe('a move to another authority', () => {
  const transfer = (asOf: string, on: string, knew: string, ...facts: Told[]) =>
    standing('transfer-plan', asOf, [on, 'moved-to-new-authority', { oldAuthorityKnewOn: knew }], ...facts)

  it.each([
    ['2026-03-02', '2026-01-05', '2026-03-02', 'known long before'],
    ['2026-03-02', '2026-03-02', '2026-03-20', 'known on the day'],
    ['2026-03-02', '2026-03-23', '2026-04-14', 'known later, over Easter'],
    ['2026-03-02', '2026-02-16', '2026-03-06', 'known 10 working days before'],
    ['2026-03-07', '2026-03-07', '2026-03-27', 'known on a Saturday'],
  ])('on %s, known on %s, transfers the plan by %s (%s)', (on, knew, due) => {
    expect(transfer(due, on, knew)).toBe(`running ${due}`)
  })

  it('is met by the transfer and late the day after', () => {
    expect(transfer('2026-03-30', '2026-03-02', '2026-03-02', ['2026-03-20', 'plan-transferred'])).toMatch(/^met/)
    expect(transfer('2026-03-30', '2026-03-02', '2026-03-02', ['2026-03-21', 'plan-transferred'])).toMatch(/^late/)
  })

  it('says that the counting of working days is not settled here', () => {
    const move: Told = ['2026-03-02', 'moved-to-new-authority', { oldAuthorityKnewOn: '2026-03-02' }]
    expect(dutyOn('transfer-plan', '2026-03-02', move)).toMatchObject({
      verified: false,
      unsettled: expect.any(String),
    })
  })
})

describe('after a transfer', () => {
  const moved: Told = ['2026-01-12', 'plan-transferred']

  it('the family is told within 6 weeks', () => {
    expect(standing('tell-family-after-transfer', '2026-02-23', moved)).toBe('running 2026-02-23')
    expect(standing('tell-family-after-transfer', '2026-02-24', moved)).toBe('late 2026-02-23')
    expect(
      standing('tell-family-after-transfer', '2026-02-24', moved, ['2026-02-23', 'family-told-after-transfer']),
    ).toMatch(/^met/)
  })

  it.each([
    ['2025-09-01', '2026-08-31'],
    ['2025-02-01', '2026-04-12'],
    ['2025-04-13', '2026-04-12'],
    ['2025-04-14', '2026-04-13'],
  ])('a plan of %s is reviewed by %s', (made, due) => {
    expect(standing('review-after-transfer', '2026-02-01', [made, 'final-plan-issued'], moved)).toBe(`running ${due}`)
  })

  it('a plan whose age is not known is reviewed within 3 months, to the end of a shorter month', () => {
    expect(standing('review-after-transfer', '2025-12-01', ['2025-11-30', 'plan-transferred'])).toBe(
      'running 2026-02-28',
    )
    expect(standing('review-after-transfer', '2026-05-01', moved, ['2026-04-12', 'review-completed'])).toMatch(/^met/)
  })
})
