import { expect, it } from 'vitest'
import { measureBy } from '../../catalogue/catalogue.ts'
import type { Profile } from './profile.ts'
import { questionsToAsk } from './questions-to-ask.ts'

const slugOf = (id: string) => measureBy(id)?.slug ?? ''
const far = (id: string) => ({
  name: measureBy(id)?.name ?? '',
  slug: slugOf(id),
  says: `${id} is far.`,
  sure: '',
  way: 'Lower',
})
const moved = (id: string) => ({ name: measureBy(id)?.name ?? '', slug: slugOf(id), says: `${id} moved.` })
const measured = (id: string, now: number, england: number) => ({
  series: { measure: measureBy(id), key: { first: true } },
  says: `${id} stands.`,
  now: { value: now },
  england: { value: england },
})
const profile = (over: object = {}) =>
  ({ unusual: { beside: [] }, changed: [], inspections: [], objectives: [], ...over }) as unknown as Profile

it('asks of an area of which nothing stands out what no figure says', () => {
  const [only, ...others] = questionsToAsk(profile())
  expect(only?.ask).toContain('How does the area know')
  expect(others).toEqual([])
})

it('asks what stands out, what changed and what lies behind, each measure once, and never forgets the help itself', () => {
  const asked = questionsToAsk(
    profile({
      unusual: { beside: [far('M14'), far('M09'), far('M17')] },
      changed: [moved('M14'), moved('M60'), moved('M58')],
      inspections: [{ outcome: 'Inconsistent experiences and outcomes' }],
      objectives: [{ measures: [measured('M10', 50, 80)] }],
    }),
  )
  expect(asked.map(({ slug }) => slug)).toEqual([
    slugOf('M14'),
    slugOf('M09'),
    slugOf('M60'),
    slugOf('M58'),
    null,
    null,
  ])
  expect(asked.at(-1)?.ask).toContain('How does the area know')
  expect(asked[0]?.ask).toContain('What explains it')
  expect(asked[2]?.ask).toContain('only counted in another way')
})

it('calls an area behind only where one way is better, and names what to watch meanwhile', () => {
  const behind = (id: string, now: number, england: number) =>
    questionsToAsk(profile({ objectives: [{ measures: [measured(id, now, england)] }] })).map(({ slug }) => slug)
  expect(behind('M14', 30, 46)).toEqual([slugOf('M14'), null])
  expect(behind('M14', 60, 46)).toEqual([null])
  expect(behind('M17', 12, 7)).toEqual([slugOf('M17'), null])
  expect(behind('M09', 42, 25)).toEqual([null])
  const [first] = questionsToAsk(profile({ objectives: [{ measures: [measured('M14', 30, 46)] }] }))
  expect(first?.ask).toMatch(
    /by when will it change\? What happened meanwhile to “plans in 20 weeks, all of them” and “/,
  )
})

it('asks nothing of a figure of so few that one child would turn it', () => {
  const few = measured('M14', 30, 46)
  const asked = (denominator: number) =>
    questionsToAsk(profile({ objectives: [{ measures: [{ ...few, now: { value: 30, denominator, numerator: 1 } }] }] }))
  expect(asked(29).map(({ slug }) => slug)).toEqual([null])
  expect(asked(30)[0]?.slug).toBe(slugOf('M14'))
})
