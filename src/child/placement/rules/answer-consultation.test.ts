import { describe, expect, it } from 'vitest'
import { dutiesOn, standings, type Told } from '../../duties/samples.ts'

const asked = (on: string, institution = 'Ashgrove School'): Told => [on, 'institution-consulted', { institution }]
const replied = (on: string, institution = 'Ashgrove School'): Told => [on, 'institution-replied', { institution }]
const answers = (asOf: string, ...facts: Told[]) => standings('answer-consultation', asOf, ...facts)

describe('answer a consultation', () => {
  it('is due 15 days of the consultation, that day left out', () => {
    expect(answers('2026-05-16', asked('2026-05-01'))).toEqual(['running 2026-05-16'])
    expect(answers('2026-05-17', asked('2026-05-01'))).toEqual(['late 2026-05-16'])
    expect(answers('2026-05-20', asked('2026-05-01'), replied('2026-05-16'))).toEqual([
      'met 2026-05-16, met 2026-05-16',
    ])
    expect(answers('2026-05-20', asked('2026-05-01'), replied('2026-05-17'))).toEqual([
      'late 2026-05-16, met 2026-05-17',
    ])
    expect(answers('2024-02-20', asked('2024-02-15'))).toEqual(['running 2024-03-01'])
  })

  it('has one clock for each institution', () => {
    const rows = dutiesOn(
      '2026-05-10',
      asked('2026-05-01'),
      asked('2026-05-01', 'Beech College'),
      replied('2026-05-08', 'Beech College'),
    )
    expect(rows.map(({ institution, status }) => [institution, status])).toEqual([
      ['Ashgrove School', 'running'],
      ['Beech College', 'met'],
    ])
  })

  it('is asked anew once there is a plan', () => {
    const plan: Told = ['2026-05-20', 'final-plan-issued']
    expect(answers('2027-01-10', asked('2026-05-01'), asked('2026-05-10'), plan, asked('2027-01-05'))).toEqual([
      'late 2026-05-16',
      'running 2027-01-20',
    ])
  })
})
