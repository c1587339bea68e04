import { describe, expect, it } from 'vitest'
import { publishedDefinitions } from '../published/definitions.ts'
import { catalogue, measureBy } from './catalogue.ts'

it('holds all 107 measures once, in order', () => {
  expect(catalogue.map(({ id }) => id)).toEqual(
    Array.from({ length: 107 }, (_, n) => `M${String(n + 1).padStart(2, '0')}`),
  )
  expect(new Set(catalogue.map(({ slug }) => slug)).size).toBe(107)
})

describe.each(catalogue)('$id $name', (measure) => {
  it('says what it is in whole sentences', () => {
    expect(measure.question).toMatch(/\?$/)
    expect(measure.about).toMatch(/\.$/)
    expect(measure.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  })

  it('watches measures that are there, and never itself', () => {
    expect(measure.watch).not.toContain(measure.id)
    for (const id of measure.watch) expect(measureBy(id)).toBeDefined()
  })

  it('has a counter-measure where it can carry a target', () => {
    if (measure.direction !== 'none') expect(measure.watch.length).toBeGreaterThan(0)
  })

  it('says in a sentence what it waits for, if it waits', () => {
    if (measure.awaits !== null) expect(measure.awaits).toMatch(/\.$/)
  })
})

it('waits for nothing where published tables are read for it', () => {
  const read = new Set(
    publishedDefinitions.filter(({ part }) => part?.topic !== 'How many').map(({ measure }) => measure),
  )
  expect(catalogue.filter(({ id, awaits }) => awaits !== null && read.has(id)).map(({ id }) => id)).toEqual([])
})

it('names the 26 indicators of the pilot', () => {
  expect(catalogue.filter(({ inPilot }) => inPilot).length).toBe(26)
})

it('pairs what the critics ask to be paired', () => {
  const watches = (id: string) => measureBy(id)?.watch ?? []
  expect(watches('M14')).toEqual(expect.arrayContaining(['M16', 'M21', 'M22', 'M44']))
  expect(watches('M15')).toEqual(expect.arrayContaining(['M16', 'M21', 'M22', 'M44']))
  expect(watches('M09')).toEqual(expect.arrayContaining(['M44', 'M12']))
  expect(watches('M02')).toEqual(expect.arrayContaining(['M70', 'M71', 'M65']))
  expect(watches('M35')).toContain('M37')
  expect(watches('M36')).toContain('M37')
  for (const id of ['M85', 'M86', 'M87', 'M88'])
    expect(watches(id)).toEqual(expect.arrayContaining(['M93', 'M71', 'M47']))
  expect(watches('M40')).toEqual(expect.arrayContaining(['M41', 'M43', 'M47']))
  expect(watches('M76')).toEqual(expect.arrayContaining(['M82', 'M70']))
  expect(watches('M55')).toContain('M08')
  expect(watches('M100')).toContain('M24')
})
