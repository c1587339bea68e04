/** A form's fields by name, as a form sends them: text, or a list of text. */
export type Typed = Record<string, unknown>

/** One field that two people changed. `choose` where both did, and only a person can say which words stay. */
export type Differing = { before: unknown; theirs: unknown; mine: unknown; choose: boolean }

export type Merged = { values: Typed; differing: Record<string, Differing> }

/**
 * Puts together what two people made of one text. What only one of them changed is taken from that one; what both
 * changed differently stays as `mine` and is named. Nothing of either is left out without being named. Pure.
 */
export function merge(base: Typed, theirs: Typed, mine: Typed): Merged {
  const values: Typed = alignRows(base, theirs, mine)
  const differing: Record<string, Differing> = {}
  for (const field of new Set([...Object.keys(base), ...Object.keys(theirs)])) {
    if (field.startsWith('_')) continue
    const [before, their] = [base[field], theirs[field]]
    const my = field in values ? values[field] : isList(before) || isList(their) ? [] : before
    if (same(before, their) || same(my, their)) continue
    if (isList(before) || isList(their)) values[field] = joinSets(list(before), list(their), list(my))
    else if (same(my, before)) values[field] = their
    const choose = same(values[field], my) && !isList(their)
    differing[field] = { before, theirs: their, mine: my, choose }
  }
  return { values, differing }
}

/** Whether two values of a field say the same to whoever reads them. */
export function same(a: unknown, b: unknown): boolean {
  if (isList(a) || isList(b)) {
    const [one, other] = [new Set(list(a)), new Set(list(b))]
    return one.size === other.size && [...one].every((item) => other.has(item))
  }
  return text(a) === text(b)
}

export const text = (value: unknown): string => (value == null ? '' : String(value).replaceAll('\r\n', '\n').trim())
const isList = (value: unknown): value is unknown[] => Array.isArray(value)
const list = (value: unknown): string[] =>
  (isList(value) ? value : value === undefined || value === '' ? [] : [value]).map(String)

/** Ticks: what either of them ticked is ticked, and what either took away is gone. */
function joinSets(base: string[], theirs: string[], mine: string[]): string[] {
  const gone = base.filter((item) => !mine.includes(item))
  return [...new Set([...theirs, ...mine.filter((item) => !base.includes(item))])].filter(
    (item) => !gone.includes(item),
  )
}

const ROW = /^(.+)-(\d+)-(\w+)$/

/** Where both added rows at the end, mine come after theirs instead of on top of them. */
function alignRows(base: Typed, theirs: Typed, mine: Typed): Typed {
  const [before, after] = [rowCounts(base), rowCounts(theirs)]
  const moved: Typed = {}
  for (const [name, value] of Object.entries(mine)) {
    const [, group = '', at = '', part = ''] = ROW.exec(name) ?? []
    const had = before.get(group) ?? 0
    const more = Math.max(0, (after.get(group) ?? 0) - had)
    moved[group && Number(at) >= had ? `${group}-${Number(at) + more}-${part}` : name] = value
  }
  for (const [name, value] of Object.entries(theirs)) {
    const [, group = '', at = ''] = ROW.exec(name) ?? []
    if (group && Number(at) >= (before.get(group) ?? 0)) moved[name] = value
  }
  return moved
}

function rowCounts(fields: Typed): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [name, value] of Object.entries(fields)) {
    const [, group, at] = ROW.exec(name) ?? []
    if (group && text(value) !== '') counts.set(group, Math.max(counts.get(group) ?? 0, Number(at) + 1))
  }
  return counts
}
