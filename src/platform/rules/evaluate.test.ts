import { describe, expect, it } from 'vitest'
import { weeksOf } from '../calendar/counting.ts'
import { type Day, day } from '../calendar/day.ts'
import { countingWords, type Deadline } from './deadline.ts'
import { evaluate, inOrder } from './evaluate.ts'

type Fact = { what: 'asked' | 'answered' | 'withdrawn' | 'flood'; on: Day; of?: string }

const answer: Deadline<Fact> = {
  duty: 'answer',
  says: 'Answer within 2 weeks.',
  provision: 'Made-up Act 2020, s1',
  inForce: { from: day('2020-01-01') },
  verified: true,
  owedBy: 'council',
  counting: countingWords.weeksOf,
  startedBy: ['asked'],
  dueBy: ({ startedOn }) => weeksOf(2, startedOn),
  metBy: ['answered'],
  endedInTimeBy: ['withdrawn'],
  exceptions: [
    {
      ground: 'flood',
      provision: 'Made-up Act 2020, s2',
      says: 'There was a flood.',
      covers: (fact) => fact.what === 'flood',
    },
  ],
}

const fact = (on: string, what: Fact['what'], of?: string): Fact => ({ what, on: day(on), ...(of && { of }) })
const standing = (rule: Deadline<Fact>, asOf: string, ...facts: Fact[]) =>
  evaluate(rule, inOrder(facts), day(asOf)).map(({ status, dueOn }) => `${status} ${dueOn}`)

describe('a deadline', () => {
  it.each([
    ['running', '2026-01-19', []],
    ['late', '2026-01-20', []],
    ['met', '2026-02-01', [fact('2026-01-19', 'answered')]],
    ['late', '2026-02-01', [fact('2026-01-20', 'answered')]],
    ['excepted', '2026-02-01', [fact('2026-01-10', 'flood')]],
    ['met', '2026-02-01', [fact('2026-01-10', 'flood'), fact('2026-01-12', 'answered')]],
    ['running', '2026-01-19', [fact('2026-01-10', 'flood')]],
    ['not-owed', '2026-02-01', [fact('2026-01-19', 'withdrawn')]],
    ['late', '2026-02-01', [fact('2026-01-20', 'withdrawn')]],
    ['met', '2026-02-01', [fact('2026-01-12', 'answered'), fact('2026-01-14', 'withdrawn')]],
  ])('is %s on %s', (status, asOf, facts) => {
    expect(standing(answer, asOf, fact('2026-01-05', 'asked'), ...facts)).toEqual([`${status} 2026-01-19`])
  })

  it('is not met by what came before it began', () => {
    expect(standing(answer, '2026-01-19', fact('2026-01-04', 'answered'), fact('2026-01-05', 'asked'))).toEqual([
      'running 2026-01-19',
    ])
  })

  it('takes the rule that was in force on the day it arose, when the law changed', () => {
    const old = { ...answer, inForce: { from: day('2020-01-01'), to: day('2025-12-31') } }
    const reformed = {
      ...answer,
      inForce: { from: day('2026-01-01') },
      dueBy: ({ startedOn }: { startedOn: Day }) => weeksOf(1, startedOn),
    }
    const due = (on: string) => [old, reformed].flatMap((rule) => standing(rule, on, fact(on, 'asked')))
    expect(due('2019-12-31')).toEqual([])
    expect(due('2020-01-01')).toEqual(['running 2020-01-15'])
    expect(due('2025-12-31')).toEqual(['running 2026-01-14'])
    expect(due('2026-01-01')).toEqual(['running 2026-01-08'])
  })
})

describe('a second start', () => {
  const twice = [fact('2026-01-05', 'asked'), fact('2026-01-12', 'asked')]

  it('is a reminder while the first is open', () => {
    expect(standing(answer, '2026-01-19', ...twice)).toEqual(['running 2026-01-19'])
  })

  it('is a new clock once the first was answered, even on that day', () => {
    expect(standing(answer, '2026-01-19', ...twice, fact('2026-01-12', 'answered'))).toEqual([
      'met 2026-01-19',
      'running 2026-01-26',
    ])
  })

  it('takes the place of the first, where the rule says so', () => {
    const rule: Deadline<Fact> = { ...answer, again: 'new-clock' }
    expect(standing(rule, '2026-01-20', ...twice)).toEqual(['late 2026-01-19', 'running 2026-01-26'])
    expect(standing({ ...rule, endedBy: ['asked'] }, '2026-01-20', ...twice)).toEqual([
      'not-owed 2026-01-19',
      'running 2026-01-26',
    ])
  })

  it('runs beside the first, where the rule says so', () => {
    const rule: Deadline<Fact> = { ...answer, again: 'beside' }
    expect(standing(rule, '2026-01-20', ...twice, fact('2026-01-13', 'answered'))).toEqual([
      'met 2026-01-19',
      'met 2026-01-26',
    ])
  })

  it('has its own clock for each whom it concerns', () => {
    const rule: Deadline<Fact> = { ...answer, forEach: ({ of }) => of }
    const facts = [
      fact('2026-01-05', 'asked', 'A'),
      fact('2026-01-06', 'asked', 'B'),
      fact('2026-01-09', 'answered', 'B'),
    ]
    expect(standing(rule, '2026-01-19', ...facts)).toEqual(['running 2026-01-19', 'met 2026-01-20'])
  })
})
