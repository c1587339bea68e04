import { expect, it } from 'vitest'
import type { Figure } from '../figures/figure.ts'
import { noughtSays } from './nought.ts'

const figure = (code: string, numerator: number | null, denominator: number | null) =>
  ({ place: { code }, numerator, denominator }) as Figure
const england = figure('E92000001', 27, 1000)

it('warns of a nought where many would have to be there, and says how many', () => {
  expect(noughtSays(figure('881', 0, 13_035), england)).toBe(
    'None of 13,035 is what was published. At England’s rate there would be about 352. It can be true, or it can mean that none was recorded: ask before you use it.',
  )
})

it('says nothing of a nought that is likely, of another figure, or of one whose parts nobody publishes', () => {
  expect(noughtSays(figure('201', 0, 24), england)).toBeNull()
  expect(noughtSays(figure('881', 1, 13_035), england)).toBeNull()
  expect(noughtSays(figure('881', null, 13_035), england)).toBeNull()
  expect(noughtSays(figure('881', 0, null), england)).toBeNull()
  expect(noughtSays(undefined, england)).toBeNull()
  expect(noughtSays(figure('881', 0, 13_035), undefined)).toBeNull()
  expect(noughtSays(figure('881', 0, 13_035), figure('E92000001', null, null))).toBeNull()
})
