import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { features } from '../../../features.ts'
import { READ } from './reads.ts'

const source = (path: string) => readFile(new URL(`../../../${path}`, import.meta.url), 'utf8')

it.each(['nation/sen2/make/life-of-record.ts', 'child/duties/from-record.ts', 'child/contact/state.ts'])(
  'reads every kind of event that %s reads',
  async (path) => {
    const text = await source(path)
    const kinds = features.flatMap((feature) => (feature.events ?? []).map(({ type }) => type))
    const named = kinds.filter((kind) => text.includes(`'${kind}'`))
    expect(named.length).toBeGreaterThan(8)
    expect(named.filter((kind) => !READ.has(kind))).toEqual([])
  },
)

it('reads only kinds that there are', () => {
  const kinds = new Set(features.flatMap((feature) => (feature.events ?? []).map(({ type }) => type)))
  expect([...READ].filter((kind) => !kinds.has(kind))).toEqual([])
})
