import { describe, expect, it } from 'vitest'
import { ROLES, type Role } from '../access/permission.ts'
import { homeOf } from './home-of.ts'

describe('where somebody begins', () => {
  it.each<[Role[], string]>([
    [[], '/my'],
    [['caseworker'], '/today'],
    [['team-manager'], '/team'],
    [['team-manager', 'caseworker'], '/today'],
    [['head-teacher', 'senco'], '/advice'],
    [['head-teacher'], '/placement/consultations'],
    [['administrator'], '/people'],
    [['data-protection-officer'], '/people/log'],
    [['data-officer'], '/sen2'],
    [['partnership-officer'], '/boards'],
    [['sendiass-adviser'], '/my'],
  ])('%j begins at %s', (roles, path) => {
    expect(homeOf({ roles })).toBe(path)
  })

  it('knows a place of their own for every role of staff', () => {
    const family: Role[] = ['parent', 'young-person', 'helper', 'sendiass-adviser']
    const staff = (Object.keys(ROLES) as Role[]).filter((role) => !family.includes(role))
    for (const role of staff) expect(homeOf({ roles: [role] }), role).not.toBe('/my')
  })
})
