import { DECISIONS, type DecisionKind, decisionKinds } from '../../lists/case-decision.ts'

/** What is kept in the address: which decisions, and from and to which month. */
export type Filters = {
  which: string
  kinds: DecisionKind[]
  fromMonth: string
  toMonth: string
  from: string
  to: string
}

const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/

/** Any address makes a list: what cannot be read is the last twelve months, of every kind. */
export function filtersIn(query: Record<string, string>, today: string): Filters {
  const thisMonth = today.slice(0, 7)
  const yearAgo = Temporal.PlainYearMonth.from(thisMonth).subtract({ months: 11 }).toString()
  const typed = (name: string, otherwise: string) =>
    MONTH.test(query[name] ?? '') ? (query[name] as string) : otherwise
  const [a, b] = [typed('from', yearAgo), typed('to', thisMonth)]
  const [fromMonth, toMonth] = a <= b ? [a, b] : [b, a]
  const asked = query['which'] ?? ''
  const which = asked === 'no' || decisionKinds.some((one) => one === asked) ? asked : ''
  const kinds = decisionKinds.filter((one) => which === '' || which === one || (which === 'no' && DECISIONS[one].no))
  const last = Temporal.PlainYearMonth.from(toMonth)
  return {
    which,
    kinds,
    fromMonth,
    toMonth,
    from: `${fromMonth}-01`,
    to: last.toPlainDate({ day: last.daysInMonth }).toString(),
  }
}

export const addressOf = ({ which, fromMonth, toMonth }: Filters) =>
  new URLSearchParams({ ...(which && { which }), from: fromMonth, to: toMonth }).toString()
