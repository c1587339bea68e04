import { expect, it } from 'vitest'
import { remembered } from './remembered.ts'

it('works out once for each owner and key', async () => {
  const [one, other] = [{}, {}]
  let times = 0
  const make = () => ++times
  expect(await remembered(one, 'a', make)).toBe(1)
  expect(await remembered(one, 'a', make)).toBe(1)
  expect(await remembered(one, 'b', make)).toBe(2)
  expect(await remembered(other, 'a', make)).toBe(3)
})

it('keeps nothing that failed', async () => {
  const owner = {}
  await expect(remembered(owner, 'a', () => Promise.reject(new Error('not now')))).rejects.toThrow('not now')
  expect(await remembered(owner, 'a', () => 7)).toBe(7)
})

it('lets go of what was not asked for longest', async () => {
  const owner = {}
  await remembered(owner, 'first', () => 1)
  for (let at = 0; at < 799; at += 1) await remembered(owner, `${at}`, () => at)
  await remembered(owner, 'first', () => 2)
  await remembered(owner, 'one more', () => 0)
  expect(await remembered(owner, 'first', () => 3)).toBe(1)
  expect(await remembered(owner, '0', () => -1)).toBe(-1)
})
