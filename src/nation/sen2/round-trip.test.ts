import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RecordedEvent } from '../../platform/events/event.ts'
import { type Conflict, changesFor } from './import/changes.ts'
import { lifeOfPerson, type Problem } from './import/life-of-person.ts'
import { inPlanOrder, type Trace } from './make/in-order.ts'
import { lifeOfRecord } from './make/life-of-record.ts'
import { personOfLife } from './make/person-of-life.ts'
import { writeXml } from './make/write-xml.ts'
import type { Person } from './model.ts'
import { stories } from './samples/episodes.ts'
import { sampleHeader, samplePersons } from './samples/index.ts'
import { noSettings } from './settings.ts'
import { censusDays, returnYears } from './years.ts'

const cases = fc.record({
  year: fc.constantFrom(...returnYears),
  seed: fc.nat(),
  story: fc.constantFrom(...stories),
})

describe('a person of any return', () => {
  it('is the same after being brought over and made again', () => {
    fc.assert(
      fc.property(cases, ({ year, seed, story }) => {
        for (const person of samplePersons({ year, seed, story, persons: 3 })) {
          const { events, problems, conflicts } = bring(person, year)
          expect({ problems, conflicts }).toEqual({ problems: [], conflicts: [] })
          expect(xml(personOfLife(lifeOfRecord(events, censusDays[year]), making(year)), year)).toBe(xml(person, year))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('adds nothing when it is brought over twice', () => {
    fc.assert(
      fc.property(cases, ({ year, seed, story }) => {
        for (const person of samplePersons({ year, seed, story, persons: 2 })) {
          const { events } = bring(person, year)
          const again = bring(person, year, events)
          expect(again.added, again.added.map((one) => one.type).join()).toEqual([])
          expect(again.conflicts).toEqual([])
        }
      }),
      { numRuns: 200 },
    )
  })

  it('has every value traced to an event', () => {
    for (const person of samplePersons({ year: 2026, seed: 5, persons: 60 })) {
      const trace: Trace = new Map()
      personOfLife(lifeOfRecord(bring(person, 2026).events), { ...making(2026), trace })
      expect(trace.size).toBeGreaterThan(0)
      for (const [item, from] of trace) expect(from.length, item.value).toBeGreaterThan(0)
    }
  })
})

const making = (year: number) => ({ year, settings: noSettings })

function bring(person: Person, year: number, before: RecordedEvent[] = []) {
  const problems: Problem[] = []
  const conflicts: Conflict[] = []
  const knownOn = censusDays[year] ?? ''
  const reading = { laCode: '201', year, knownOn, settings: noSettings }
  const life = lifeOfPerson(person, reading, (one) => problems.push(one))
  const record = before.length ? lifeOfRecord(before) : undefined
  const changes = life
    ? changesFor(life, record, { knownOn, isOlderNews: () => false, conflict: (one) => conflicts.push(one) })
    : []
  const added = changes.map(
    ({ event, line }, at): RecordedEvent => ({
      ...event,
      laCode: '201',
      childId: id(0),
      version: before.length + at + 1,
      eventId: id(before.length + at + 1),
      recordedAt: '2026-11-22T09:00:00.000Z',
      by: null,
      capacity: 'import',
      supersedes: null,
      hiddenFrom: null,
      previousHash: '',
      hash: '',
      source: { kind: 'sen2', file: '', name: '', line, knownOn },
    }),
  )
  return { added, events: [...before, ...added], problems, conflicts }
}

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

function xml(person: Person | undefined, year: number): string {
  person?.requests.sort(inPlanOrder)
  return [...writeXml(sampleHeader(year), person ? [person] : [], year, noSettings)].join('')
}
