import { type Definition, RECORD } from '../definition.ts'

/** M41 and M42: whether mediation comes in time, and whether what was agreed is done. By the day on which it was due. */

const THIRTY_DAYS = 30

export const mediationInThirtyDays: Definition = {
  measure: 'M41',
  gives: 'share',
  over: ['year', 'month'],
  source: RECORD,
  adds: ({ mediations = [] }) =>
    mediations.map(({ wanted, held }) => {
      const due = wanted + THIRTY_DAYS
      return { on: due, known: due + 1, counts: held !== undefined && held <= due ? 1 : 0, of: 1 }
    }),
}

export const agreementsCarriedOut: Definition = {
  measure: 'M42',
  gives: 'share',
  over: ['year', 'month'],
  source: 'The duties of the record, worked out from its events by the rules of the regulations',
  adds: ({ agreements = [] }) =>
    agreements.map(({ due, done }) => ({
      on: due,
      known: due + 1,
      counts: done !== undefined && done <= due ? 1 : 0,
      of: 1,
    })),
}
