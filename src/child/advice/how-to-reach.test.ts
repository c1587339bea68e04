import { describe, expect, it } from 'vitest'
import type { Child } from '../../record/children/state.ts'
import { howToReach } from './how-to-reach.ts'

const on = '2026-02-09'
const child = (hiddenFrom: string[] | null = null) =>
  ({
    childId: 'c',
    details: { givenName: 'Amira', familyName: 'Khan', dateOfBirth: '2016-05-02' },
    carers: [
      { carerId: 'nadia', name: 'Nadia Khan', relationship: 'Mother', mayAct: true, since: on },
      { carerId: 'imran', name: 'Imran Khan', relationship: 'Father', mayAct: false, since: on },
    ],
    contacts: [{ of: 'nadia', email: 'nadia@example.org', phone: '07700 900123', prefers: 'text', hiddenFrom }],
    addresses: [{ of: 'child', lines: ['1 Secret Lane'], postcode: 'ZZ1 1ZZ', hiddenFrom: null }],
    capacity: [],
    youngPerson: null,
    parentAccess: [],
    courtOrders: [],
  }) as unknown as Child

describe('how to reach the family', () => {
  it('tells whoever was asked who decides for the child, and no address', () => {
    const reached = howToReach(child(), 'health', on)
    expect(reached).toEqual([
      {
        name: 'Nadia Khan',
        relationship: 'Mother',
        isYoungPerson: false,
        phone: '07700 900123',
        email: 'nadia@example.org',
        isProtected: false,
      },
    ])
    expect(JSON.stringify(reached)).not.toContain('Secret')
  })

  it('keeps back what must not reach somebody in the family', () => {
    expect(howToReach(child(['imran']), 'social-care', on)).toMatchObject([
      { name: 'Nadia Khan', phone: null, email: null, isProtected: true },
    ])
  })

  it.each(['education', 'parent-or-young-person'] as const)('tells %s nothing, who knows it', (from) => {
    expect(howToReach(child(), from, on)).toEqual([])
  })
})
