import fc from 'fast-check'
import { expect, it } from 'vitest'
import { differences } from './differences.ts'
import { merge, same, type Typed } from './merge.ts'

const FIELDS = ['what', 'frequency', 'duration', 'where'] as const
const words = fc.constantFrom('', 'a', 'b', 'twice a week', '30 minutes')
const form = fc.record(Object.fromEntries(FIELDS.map((name) => [name, words])) as Record<string, typeof words>)

it('keeps what each of two people alone changed, and names every field that both changed', () => {
  fc.assert(
    fc.property(form, form, form, (base, theirs, mine) => {
      const { values, differing } = merge(base, theirs, mine)
      for (const field of FIELDS) {
        const [iChanged, theyChanged] = [mine[field] !== base[field], theirs[field] !== base[field]]
        if (!iChanged) expect(values[field]).toBe(theirs[field])
        if (iChanged) expect(values[field]).toBe(mine[field])
        const clash = iChanged && theyChanged && mine[field] !== theirs[field]
        expect(differing[field]?.choose ?? false).toBe(clash)
        if (theyChanged && mine[field] !== theirs[field]) expect(differing[field]?.theirs).toBe(theirs[field])
      }
    }),
  )
})

const ticks = fc.uniqueArray(fc.constantFrom('n1', 'n2', 'n3', 'n4'))
it('joins ticks: what either ticked is ticked, what either took away is gone', () => {
  fc.assert(
    fc.property(ticks, ticks, ticks, (base, theirs, mine) => {
      const joined = new Set(merge({ meets: base }, { meets: theirs }, { meets: mine }).values['meets'] as string[])
      for (const one of ['n1', 'n2', 'n3', 'n4'] as const) {
        const [was, their, my] = [base, theirs, mine].map((list) => list.includes(one))
        expect(joined.has(one)).toBe(was ? Boolean(their && my) : Boolean(their || my))
      }
    }),
  )
})

const rows = (name: string, said: string[]): Typed =>
  Object.fromEntries(said.map((one, at) => [`${name}-${at}-words`, one]))
const said = fc.array(fc.constantFrom('I like trains', 'Noise hurts', 'I have a friend'), { maxLength: 3 })
it('puts rows that both added one after the other', () => {
  fc.assert(
    fc.property(said, said, said, (base, added, mine) => {
      const { values, differing } = merge(
        rows('views', base),
        rows('views', [...base, ...added]),
        rows('views', [...base, ...mine]),
      )
      expect(values).toEqual(rows('views', [...base, ...added, ...mine]))
      expect(differing).toEqual({})
    }),
  )
})

it('does not mistake a form that leaves a text out for one that empties it', () => {
  expect(merge({ text: 'a' }, { text: 'b' }, { does: 'save' }).values['text']).toBe('b')
})

it('takes line ends and space around a text as nothing', () => {
  expect(same('a\r\nb ', 'a\nb')).toBe(true)
  expect(same(null, '')).toBe(true)
  expect(same('a', 'b')).toBe(false)
})

it('marks differences from which both texts can be read again', () => {
  const text = fc
    .array(fc.constantFrom('Amira', 'needs', 'help', '\n', 'twice', ' ', 'a week.'))
    .map((t) => t.join(' '))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const found = differences(before, after)
      const without = (kind: string) =>
        found
          .filter((stretch) => stretch.kind !== kind)
          .map((stretch) => stretch.words)
          .join('')
      expect(without('new')).toBe(before)
      expect(without('gone')).toBe(after)
      if (before === after) expect(found.every((stretch) => stretch.kind === 'same')).toBe(true)
    }),
  )
})

it('marks only the words that differ', () => {
  expect(differences('help once a week', 'help twice a week')).toEqual([
    { words: 'help', kind: 'same' },
    { words: ' once', kind: 'gone' },
    { words: ' twice', kind: 'new' },
    { words: ' a week', kind: 'same' },
  ])
})
