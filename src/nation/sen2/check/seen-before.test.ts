import { expect, it } from 'vitest'
import { SeenBefore } from './seen-before.ts'

it('tells where a key stood first, and keeps that line', () => {
  const upns = new SeenBefore()
  expect(upns.seen('N201299925001', 12)).toBeUndefined()
  expect(upns.seen('N201299925001', 90)).toBe(12)
  expect(upns.seen('N201299925001', 91)).toBe(12)
  expect(upns.find('B801200005001')).toBeUndefined()
  expect(upns.size).toBe(1)
})

it('takes no two of half a million keys for each other', () => {
  const keys = new SeenBefore()
  for (let key = 0; key < 500_000; key++) expectNew(keys.seen(`A2013${String(key).padStart(8, '0')}`, key + 1))
  expect(keys.size).toBe(500_000)
  expect(keys.find('A201300499999')).toBe(500_000)
})

function expectNew(line: number | undefined): void {
  if (line !== undefined) throw new Error(`taken for the key of line ${line}`)
}
