import fc from 'fast-check'
import { expect, it } from 'vitest'
import { FEWEST_ANSWERS, type Route } from './points.ts'
import { shown } from './results.ts'

const row = (route: Route, answers: number) => ({
  route,
  answers,
  told: [0, 0, 0, 0, answers],
  heard: [answers, 0, 0, 0, 0],
})

it('shows nothing of nine answers and the whole of ten', () => {
  expect(shown([row('family', 5), row('school', 4)])).toEqual({ counts: null, byRoute: null })
  expect(shown([row('family', 6), row('school', 4)])).toMatchObject({ counts: { answers: 10 }, byRoute: null })
  expect(shown([row('family', 12), row('school', 10)]).byRoute).toHaveLength(2)
})

it('never lets a group below ten be worked out by taking the shown ones from the whole', () => {
  fc.assert(
    fc.property(fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30)), ([a, b, c]) => {
      const rows = [row('family', a), row('school', b), row('other', c)]
      const { counts, byRoute } = shown(rows)
      if (!counts) expect(a + b + c).toBeLessThan(FEWEST_ANSWERS)
      if (!byRoute) return
      const left = (counts?.answers ?? 0) - byRoute.reduce((sum, one) => sum + one.counts.answers, 0)
      expect(left === 0 || left >= FEWEST_ANSWERS).toBe(true)
      expect(byRoute.every((one) => one.counts.answers >= FEWEST_ANSWERS)).toBe(true)
    }),
  )
})
