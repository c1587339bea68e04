import { expect, it } from 'vitest'
import { leastLoaded } from './assign.ts'

const worker = (name: string, cases: number) => ({ personId: name, name, organisation: 'Mereshire Council', cases })

it('gives a new case to whoever has the fewest', () => {
  expect(leastLoaded([worker('Priya', 3), worker('Owen', 2)])?.name).toBe('Owen')
})
it('goes by name when several have as few', () => {
  expect(leastLoaded([worker('Priya', 2), worker('Owen', 2)])?.name).toBe('Owen')
})
it('gives it to nobody when there is nobody', () => {
  expect(leastLoaded([])).toBeUndefined()
})
