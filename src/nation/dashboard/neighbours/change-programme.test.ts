import { expect, it } from 'vitest'
import { areasOf, CHANGE_PROGRAMME, PARTNERSHIPS, partnershipOf } from './change-programme.ts'

it('has nine partnerships with 32 areas, each in one', () => {
  expect(PARTNERSHIPS).toHaveLength(9)
  expect(CHANGE_PROGRAMME).toHaveLength(32)
  expect(new Set(CHANGE_PROGRAMME).size).toBe(32)
  for (const code of CHANGE_PROGRAMME) expect(code).toMatch(/^\d{3}$/)
})

it('finds the partnership of an area, and none for an area outside', () => {
  expect(partnershipOf('822')?.region).toBe('East of England')
  expect(areasOf(partnershipOf('383') as never)).toEqual(['384', '380', '381', '383'])
  expect(partnershipOf('999')).toBeUndefined()
})
