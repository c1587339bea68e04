import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RecordedEvent } from './event.ts'
import { canonicalJson, hashOf, NOTHING_BEFORE } from './hash.ts'
import { asKnownAt, effectiveEvents, fold } from './record.ts'

describe('what counts in a record', () => {
  it('takes a correction in the place of what it corrects', () => {
    const events = [written(1, 'a'), written(2, 'b'), written(3, 'a, rightly', { supersedes: id(1) })]
    expect(effectiveEvents(events).map((event) => event.data)).toEqual(['a, rightly', 'b'])
  })

  it('follows a correction of a correction', () => {
    const events = [written(1, 'a'), written(2, 'b', { supersedes: id(1) }), written(3, 'c', { supersedes: id(2) })]
    expect(effectiveEvents(events).map((event) => event.data)).toEqual(['c'])
  })

  it('folds in order, each event once', () => {
    const events = [written(1, 'a'), written(2, 'b'), written(3, 'c')]
    expect(fold(events, '', (text, event) => text + String(event.data))).toBe('abc')
  })

  it('never lets a later event change what was known on an earlier day', () => {
    fc.assert(
      fc.property(histories, fc.nat(40), (events, cut) => {
        const earlier = events.slice(0, Math.min(cut, events.length))
        const moment = earlier.at(-1)?.recordedAt ?? '2025-12-31T00:00:00.000Z'
        expect(asKnownAt(events, moment)).toEqual(effectiveEvents(earlier))
      }),
    )
  })

  it('shows every event that was never corrected, and no superseded one', () => {
    fc.assert(
      fc.property(histories, (events) => {
        const shown = new Set(effectiveEvents(events).map((event) => event.eventId))
        const corrected = new Set(events.flatMap((event) => event.supersedes ?? []))
        for (const event of events) expect(shown.has(event.eventId)).toBe(!corrected.has(event.eventId))
      }),
    )
  })
})

describe('the hash of an event', () => {
  it('is the same whatever the order of keys, since the database keeps none', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const turned = JSON.parse(JSON.stringify(value), (_key, item) =>
          item && typeof item === 'object' && !Array.isArray(item)
            ? Object.fromEntries(Object.entries(item).reverse())
            : item,
        )
        expect(canonicalJson(turned)).toBe(canonicalJson(JSON.parse(JSON.stringify(value))))
      }),
    )
  })

  it('changes when anything the event says changes', () => {
    const event = written(1, { text: 'needs a quiet place' })
    const changes: Partial<RecordedEvent>[] = [
      { data: { text: 'needs a quiet space' } },
      { occurredOn: '2026-01-06' },
      { recordedAt: '2026-01-05T12:00:00.001Z' },
      { by: null },
      { capacity: 'parent' },
      { type: 'Other' },
      { childId: id(9) },
      { laCode: '998' },
      { supersedes: id(7) },
      { hiddenFrom: [id(8)] },
      { previousHash: 'f'.repeat(64) },
      { version: 2 },
      { eventId: id(2) },
    ]
    for (const change of changes) expect(hashOf({ ...event, ...change })).not.toBe(hashOf(event))
  })
})

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

function written(n: number, data: unknown, more: Partial<RecordedEvent> = {}): RecordedEvent {
  const recordedAt = Temporal.Instant.from('2026-01-05T12:00:00.000Z')
    .add({ seconds: n })
    .toString({ smallestUnit: 'millisecond' })
  return {
    laCode: '999',
    childId: id(0),
    version: n,
    eventId: id(n),
    type: 'Said',
    data,
    occurredOn: '2026-01-05',
    recordedAt,
    by: id(99),
    capacity: 'caseworker',
    supersedes: null,
    hiddenFrom: null,
    previousHash: NOTHING_BEFORE,
    hash: '',
    ...more,
  }
}

/** Any history in which each event may correct one that stands and was written before it. */
const histories = fc.array(fc.option(fc.nat(50)), { maxLength: 30 }).map((choices) => {
  const events: RecordedEvent[] = []
  for (const [index, choice] of choices.entries()) {
    const standing = effectiveEvents(events)
    const corrected = choice === null || standing.length === 0 ? undefined : standing[choice % standing.length]
    events.push(written(index + 1, index, corrected ? { supersedes: corrected.eventId } : {}))
  }
  return events
})
