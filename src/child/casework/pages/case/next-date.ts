import { isOurs } from '../../three-things.ts'

type Row = { owedBy: string; dueOn: string }

/** What falls due next, where the council is late with nothing: else no page may say that nothing has to be done. */
export function nextDate<T extends Row>(open: readonly T[], today: string): T | undefined {
  if (open.some(({ owedBy, dueOn }) => isOurs(owedBy) && dueOn < today)) return undefined
  return open.filter(({ dueOn }) => dueOn >= today).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0]
}
