import { isDeepStrictEqual } from 'node:util'
import type { RecordedEvent } from '../events/event.ts'
import type { ChildRecord } from '../events/record.ts'
import type { Differing, Typed } from './merge.ts'
import { merge, text } from './merge.ts'

/** What a form writes, read from the record as the fields of that form. */
export type Shared = {
  /** The fields, or null when what they belong to is not in the record. A name that begins with `_` is no field; it is compared when the form sends none of the fields, or has none because it only adds. */
  text(events: readonly RecordedEvent[], params: Record<string, string>): Typed | null
  /** Each field stands alone, so that two people's changes of different fields are joined. Otherwise somebody looks at them together first. */
  apart?: boolean
}

/** Two people changed the same words. What each wrote, for a person to choose. */
export type Clash = {
  /** The version both began from. */
  seen: number
  /** The version whose words are shown as theirs. */
  looked: number
  /** What they belong to is no longer in the record. */
  gone: boolean
  /** The form changed no words of its own: it takes something out, for example. */
  whole: boolean
  fields: Record<string, Differing & { taken?: string }>
  /** Who changed it since, newest first. */
  by: { personId: string | null; at: string }[]
}

export type Met =
  | { kind: 'alone'; body: Typed; clash?: Clash }
  | { kind: 'joined'; body: Typed; by: Clash['by'] }
  | { kind: 'clash'; clash: Clash; values: Typed; unchosen: string[] }

type Meeting = { shared: Shared; child: ChildRecord; params: Record<string, string>; body: Typed }

/**
 * What to do with a form that was filled in on an earlier version of the record: send it as it is when what it writes is
 * unchanged, join what two people changed apart, or show both. Pure.
 */
export function meet({ shared, child, params, body }: Meeting): Met {
  const seen = versionIn(body['_seen'], child)
  if (seen === undefined) return { kind: 'alone', body }
  const looked = versionIn(body['_looked'], child)
  const at = (version: number) => textAt(shared, child, params, version)
  const since = looked ?? seen
  const [base, now] = [at(since), at(child.version)]
  const mine = fieldsOf(body)
  if (isDeepStrictEqual(bare(base, mine), bare(now, mine))) {
    return looked === undefined ? { kind: 'alone', body } : choose({ at, seen, looked, child, shared, params }, body)
  }
  const by = changers(shared, child, params, since)
  const clash = { seen: since, looked: child.version, gone: false, whole: false, fields: {}, by }
  if (now === null) return { kind: 'clash', clash: { ...clash, gone: true }, values: mine, unchosen: [] }
  if (isWhole(now, mine)) return { kind: 'clash', clash: { ...clash, whole: true }, values: mine, unchosen: [] }
  const { values, differing } = merge(base ?? {}, now, mine)
  const open = Object.values(differing).some((one) => one.choose)
  const joined = { ...body, ...values }
  if (!open && !body['_look'] && (shared.apart || Object.keys(differing).length === 0))
    return { kind: 'joined', body: joined, by }
  return { kind: 'clash', clash: { ...clash, fields: differing }, values, unchosen: [] }
}

type Choosing = Omit<Meeting, 'body'> & { at(version: number): Typed | null; seen: number; looked: number }

/** Does what was chosen for each field that both had changed; without a choice, asks again. */
function choose({ at, seen, looked, child, shared, params }: Choosing, body: Typed): Met {
  const asked = [body['_choose'] ?? []].flat().map(String)
  const [base, theirs, mine] = [at(seen) ?? {}, at(looked) ?? {}, fieldsOf(body)]
  const chosen: Typed = { ...body }
  const fields: Clash['fields'] = {}
  const unchosen: string[] = []
  for (const field of asked) {
    const taken = text(body[`_take-${field}`])
    fields[field] = { before: base[field], theirs: theirs[field], mine: mine[field], choose: true, taken }
    if (taken === 'theirs') chosen[field] = theirs[field]
    else if (taken === 'both') chosen[field] = [text(theirs[field]), text(mine[field])].filter(Boolean).join('\n\n')
    else if (taken !== 'mine') unchosen.push(field)
  }
  const by = changers(shared, child, params, seen)
  const clash = { seen, looked, gone: false, whole: false, fields, by }
  if (unchosen.length) return { kind: 'clash', clash, values: mine, unchosen }
  return { kind: 'alone', body: chosen, clash }
}

/** Whether what a form writes has changed since a version, and by whom; newest first. Pure. */
export function changers(
  shared: Shared,
  child: ChildRecord,
  params: Record<string, string>,
  since: number,
): Clash['by'] {
  const found: Clash['by'] = []
  const later = child.events.filter((event) => event.version > since).slice(-MOST_LOOKED_AT)
  for (const { version, by, recordedAt } of later.toReversed()) {
    const [before, after] = [version - 1, version].map((one) => textAt(shared, child, params, one))
    if (isDeepStrictEqual(before, after)) continue
    if (!found.some((one) => one.personId === by)) found.push({ personId: by, at: recordedAt })
  }
  return found
}

const MOST_LOOKED_AT = 50

/** The record is its events, so that what stood on the screen can be read again. */
const textAt = (shared: Shared, child: ChildRecord, params: Record<string, string>, version: number) =>
  shared.text(version >= child.version ? child.events : child.events.filter((one) => one.version <= version), params)

const fieldsOf = (body: Typed): Typed =>
  Object.fromEntries(Object.entries(body).filter(([name]) => !name.startsWith('_')))
const isWhole = (now: Typed, mine: Typed) => {
  const fields = Object.keys(now).filter((name) => !name.startsWith('_'))
  return !fields.some((name) => name in mine)
}
const bare = (fields: Typed | null, mine: Typed) =>
  fields === null || isWhole(fields, mine) ? fields : fieldsOf(fields)

function versionIn(sent: unknown, child: ChildRecord): number | undefined {
  const version = Number(text(sent) || Number.NaN)
  return Number.isInteger(version) && version >= 0 && version <= child.version ? version : undefined
}
