import type { Disputed } from '../../../../child/redress/events.ts'
import { type Addition, type Definition, type Happened, RECORD } from '../definition.ts'
import type { Kept, OrderKind } from '../story.ts'
import type { Part } from '../who.ts'

/** M41, M42, M44 and M45: whether mediation comes in time, what comes of appeals, and whether what was agreed or ordered is done. */

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

/** Decided for the family with an order, or not opposed by the authority; by the day on which the appeal ended. */
export const decisionsOverturned: Definition = {
  measure: 'M44',
  gives: 'share',
  over: ['year', 'month'],
  source: RECORD,
  adds: ({ appeals = [] }) =>
    appeals.flatMap(({ on, against, overturned }): Addition[] => {
      const addition = { on, counts: overturned ? 1 : 0, of: 1 }
      return [addition, { ...addition, part: STAGES[against] }]
    }),
}

const STAGES = {
  assess: 'Stage|Whether to assess',
  issue: 'Stage|Whether there is a plan',
  contents: 'Stage|What the plan says',
  'not-amend': 'Stage|What the plan says',
  'not-reassess': 'Stage|Whether to assess again',
  cease: 'Stage|Whether the plan goes on',
} as const satisfies Record<Disputed, Part>

const DUTIES = 'The duties of the record, worked out from its events by the rules of the regulations'

/** By the day on which it was due, once that day is over. */
const carriedOut = ({ due, done }: Kept): Happened => ({
  on: due,
  known: due + 1,
  counts: done !== undefined && done <= due ? 1 : 0,
  of: 1,
})

export const agreementsCarriedOut: Definition = {
  measure: 'M42',
  gives: 'share',
  over: ['year', 'month'],
  source: DUTIES,
  adds: ({ agreements = [] }) => agreements.map(carriedOut),
}

export const ordersCarriedOut: Definition = {
  measure: 'M45',
  gives: 'share',
  over: ['year', 'month'],
  source: DUTIES,
  adds: ({ orders = [] }) => orders.map((one) => ({ ...carriedOut(one), ...(one.kind && { part: ORDERS[one.kind] }) })),
}

const ORDERS = {
  assess: 'Order|Assess, or assess again',
  'make-plan': 'Order|Make a plan',
  'decide-again': 'Order|Decide again about a plan',
  amend: 'Order|Change what the plan says',
  place: 'Order|Name another place',
  continue: 'Order|Keep the plan going',
  other: 'Order|Something else',
} as const satisfies Record<OrderKind, Part>
