import { expect, it } from 'vitest'
import { inGroups } from './groups.ts'

const step = (code: string) => ({ code, text: code, href: `/${code}`, main: false, permission: {} as never })

it('keeps what is read in sight, and folds the rest by what it does', () => {
  const { reads, groups, count } = inGroups(['withdraw', 'read-advice', 'chase-advice', 'own-page'].map(step))
  expect(reads.map(({ code }) => code)).toEqual(['read-advice', 'own-page'])
  expect(groups.map(({ name, steps }) => [name, steps.map(({ code }) => code)])).toEqual([
    ['Do', ['chase-advice']],
    ['Put right or end', ['withdraw']],
  ])
  expect(count).toBe(2)
})

it('loses no step, whatever it is called', () => {
  const { groups } = inGroups([step('something-new')])
  expect(groups).toMatchObject([{ name: 'Do', steps: [{ code: 'something-new' }] }])
})
