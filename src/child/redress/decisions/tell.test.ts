import { describe, expect, it } from 'vitest'
import { type Ceasing, mayTell, type Telling } from './tell.ts'

const TODAY = '2026-07-01'
const plan = { planId: 'p', requestId: 'r', since: '2024-05-20', names: 'Mereshire College' }
const cease = (ceasing: Ceasing | undefined): Telling => ({
  kind: 'cease',
  reasons: { inLaw: 'No longer necessary.', plainly: 'You have what you need.' },
  decidedOn: TODAY,
  familyAskedOn: '2026-06-01',
  schoolAskedOn: '2026-06-02',
  ceasing,
})
const refused = (ceasing: Ceasing | undefined) => mayTell(plan, cease(ceasing), TODAY)?.code
const adult = { isAdult: true, ground: 'not-necessary' } as const
const left = { ...adult, leftEducation: 'yes' } as const

describe('ending a plan (CFA 2014, s45; SEND Regulations 2014, regs 29 and 30)', () => {
  it('needs one of the two grounds in law', () => {
    expect(refused(undefined)).toBe('no-ground')
    expect(refused({ isAdult: false })).toBe('no-ground')
    expect(refused({ isAdult: false, ground: 'not-necessary' })).toBeUndefined()
    expect(refused({ isAdult: true, ground: 'not-responsible' })).toBeUndefined()
  })

  it('needs a review first from 18, where the young person has left education or training', () => {
    expect(refused(adult)).toBe('left-education-unsaid')
    expect(refused({ ...adult, leftEducation: 'no' })).toBeUndefined()
    expect(refused(left)).toBe('not-reviewed')
    expect(refused({ ...left, reviewedOn: '2026-05-01' })).toBe('not-reviewed')
    expect(refused({ ...left, found: 'not-appropriate' })).toBe('not-reviewed')
    expect(refused({ ...left, reviewedOn: '2026-07-02', found: 'not-appropriate' })).toBe('reviewed-too-late')
    expect(refused({ ...left, reviewedOn: '2026-05-01', found: 'does-not-wish-to-return' })).toBeUndefined()
  })
})
