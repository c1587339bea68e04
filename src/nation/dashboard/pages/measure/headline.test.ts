import { expect, it } from 'vitest'
import type { Figure } from '../../figures/figure.ts'
import { TYPE_OF_PROVISION } from '../../published/definitions-schools.ts'
import { partSaid } from '../../standing/beside.ts'
import { headlineOf } from './headline.ts'
import { KEY_PARTS } from './key-parts.ts'
import { partSlug } from './read.ts'

const part = (topic: string, breakdown: string) => ({ topic, breakdown }) as Figure
const everybody = part('Everybody', 'all')
const withPlan = part(TYPE_OF_PROVISION, 'EHC plan')
const excluded = part('Permanent exclusions, by type of school', 'All schools')
const suspended = part('Suspensions, by type of school', 'All schools')

it('knows a measure by everybody, by those with a plan, or by suspensions before the much rarer exclusions', () => {
  expect(headlineOf([excluded, withPlan, everybody])).toBe(everybody)
  expect(headlineOf([excluded, suspended, withPlan])).toBe(withPlan)
  expect(headlineOf([excluded, suspended])).toBe(suspended)
  expect(headlineOf([excluded])).toBe(excluded)
  expect(headlineOf([])).toBeUndefined()
})

it('says of whom a figure is, so that two of one measure are not taken for each other', () => {
  expect([everybody, withPlan, suspended, excluded].map(partSaid)).toEqual([
    null,
    'with a plan',
    'suspensions, all schools',
    'permanent exclusions, all schools',
  ])
})

it('leads from a number about those with a plan to the page on which that number stands', () => {
  expect(KEY_PARTS['absence']).toBe(partSlug(withPlan))
  expect(KEY_PARTS['plans-in-20-weeks-without-exceptions']).toBeUndefined()
})
