import { createHash } from 'node:crypto'
import type { RecordedEvent } from './event.ts'

export const NOTHING_BEFORE = '0'.repeat(64)

/** SHA-256, in hexadecimal, of everything an event says, who said it, and the hash of the event before. */
export function hashOf(event: Omit<RecordedEvent, 'hash'>): string {
  const { laCode, childId, version, eventId, type, data, occurredOn, recordedAt, by, capacity } = event
  const { supersedes, hiddenFrom, previousHash, source } = event
  const said = [laCode, childId, version, eventId, type, data, occurredOn, recordedAt, by, capacity]
  return createHash('sha256')
    .update(canonicalJson([...said, supersedes, hiddenFrom, previousHash, ...(source ? [source] : [])]))
    .digest('hex')
}

/** JSON with sorted keys: the database's `jsonb` keeps no order, and the hash must not depend on one. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  let text = ''
  for (const key of Object.keys(value).sort()) {
    const item = (value as Record<string, unknown>)[key]
    if (item !== undefined) text += `${text && ','}${quoted(key)}:${canonicalJson(item)}`
  }
  return `{${text}}`
}

/** Most keys are plain names, and need no more than their quotation marks. */
const quoted = (key: string) => (PLAIN.test(key) ? `"${key}"` : JSON.stringify(key))
const PLAIN = /^[\w-]+$/
