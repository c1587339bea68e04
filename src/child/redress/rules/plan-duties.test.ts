import { describe, expect, it } from 'vitest'
import { day } from '../../../platform/calendar/day.ts'
import { calculateDuties } from '../../duties/calculate.ts'
import type { Fact, Order } from '../../duties/facts.ts'

/** What is owed about a plan that there is. The public calculator knows neither things by name nor days of their own. */
const ON = day('2026-03-16')
const rows = (duty: string, asOf: string, ...facts: Fact[]) =>
  calculateDuties({ asOf: day(asOf), facts })
    .filter((row) => row.duty === duty)
    .map(({ status, dueOn, step, owedBy }) => [status, dueOn, step ?? null, owedBy])
const council = 'local-authority'

describe('an order about a plan', () => {
  it.each<[Order, [string, string | null][]]>([
    [
      're-assess',
      [
        ['2026-03-30', 'tell'],
        ['2026-05-25', 'decision'],
        ['2026-06-22', 'final'],
      ],
    ],
    ['reconsider', [['2026-03-30', null]]],
    ['continue', [['2026-03-16', null]]],
    ['continue-amended', [['2026-04-20', null]]],
    ['other', [['2026-03-30', null]]],
  ])('to %s has its times', (order, due) => {
    expect(rows('comply-with-order', '2026-03-16', { what: 'order-made', on: ON, order, of: 'one' })).toEqual(
      due.map(([on, step]) => ['running', on, step, council]),
    )
  })

  it('has the day that the Tribunal set, earlier or later', () => {
    for (const own of ['2026-03-20', '2026-08-01'])
      expect(
        rows('comply-with-order', '2026-03-16', {
          what: 'order-made',
          on: ON,
          order: 'amend-contents',
          of: 'one',
          ownDay: day(own),
        }),
      ).toEqual([['running', own, null, council]])
  })

  it('of several things is done thing by thing, and by an amended plan only as far as that does it', () => {
    const made = (order: Order, of: string): Fact => ({ what: 'order-made', on: ON, order, of })
    const facts = [made('amend-contents', 'plan'), made('other', 'pay')]
    const done: Fact = { what: 'order-complied', on: day('2026-03-20'), of: 'pay' }
    expect(rows('comply-with-order', '2026-04-01', ...facts, done)).toEqual([
      ['met', '2026-03-30', null, council],
      ['running', '2026-04-20', null, council],
    ])
    const amended: Fact = { what: 'amended-plan-issued', on: day('2026-03-20') }
    expect(rows('comply-with-order', '2026-04-01', ...facts, amended)).toEqual([
      ['late', '2026-03-30', null, council],
      ['met', '2026-04-20', null, council],
    ])
  })

  it('that follows from not opposing has the times of an order, from telling the Tribunal', () => {
    const told = (order: Order): Fact => ({ what: 'appeal-not-opposed', on: ON, order })
    for (const [order, due] of [
      ['amend-contents', '2026-04-20'],
      ['amend-placement', '2026-03-30'],
      ['continue', '2026-03-16'],
    ] as const)
      expect(rows('comply-with-order', '2026-03-16', told(order)), order).toEqual([['running', due, null, council]])
  })
})

it('asks health and social care for an answer in 5 weeks, each for its own recommendation', () => {
  const made = (to: 'health' | 'social-care'): Fact => ({ what: 'recommendation-made', on: ON, to, of: to })
  const answered: Fact = { what: 'recommendation-answered', on: day('2026-04-21'), of: 'health' }
  expect(rows('answer-recommendations', '2026-04-21', made('health'), made('social-care'), answered)).toEqual([
    ['late', '2026-04-20', 'health', 'commissioning-body'],
    ['late', '2026-04-20', 'social-care', council],
  ])
  expect(rows('answer-recommendations', '2026-04-20', made('social-care'), answered)).toEqual([
    ['running', '2026-04-20', 'social-care', council],
  ])
})

it('has the health body told of mediation in 3 working days, where it is about health', () => {
  const wanted: Fact = { what: 'mediation-wanted', on: day('2026-04-01'), of: 'a', health: true }
  expect(rows('tell-health-of-mediation', '2026-04-01', wanted)).toEqual([['running', '2026-04-08', null, council]])
  expect(rows('tell-health-of-mediation', '2026-04-01', { ...wanted, health: undefined } as unknown as Fact)).toEqual(
    [],
  )
})

it('keeps two disputes apart: each mediation, certificate and appeal answers its own notice', () => {
  const notice = (on: string, of: string): Fact => ({ what: 'decision-notice-sent', on: day(on), of })
  const both = [notice('2026-03-01', 'plan'), notice('2026-03-20', 'review')]
  const sent: Fact = { what: 'appeal-sent-to-authority', on: day('2026-04-01'), of: 'plan' }
  expect(rows('appeal', '2026-04-02', ...both, sent).map(([status, due]) => [status, due])).toEqual([
    ['met', '2026-05-01'],
    ['running', '2026-05-20'],
  ])
  const certificate: Fact = { what: 'mediation-certificate-issued', on: day('2026-05-10'), of: 'review' }
  expect(rows('appeal', '2026-05-11', ...both, sent, certificate).map(([status, due]) => [status, due])).toEqual([
    ['met', '2026-05-01'],
    ['running', '2026-06-10'],
  ])
  const other: Fact = { what: 'appeal-sent-to-authority', on: day('2026-04-10'), of: 'review' }
  const answer: Fact = { what: 'appeal-answered', on: day('2026-04-20'), of: 'review' }
  expect(rows('answer-appeal', '2026-04-21', ...both, sent, other, answer).map(([status]) => status)).toEqual([
    'running',
    'met',
  ])
})
