import { expect, it } from 'vitest'
import { seeded } from '../seeded.ts'
import * as casework from './casework-words.ts'
import { familyNameFor } from './communities.ts'
import { drawProfile } from './draw-profile.ts'
import { portraits } from './portraits.ts'
import { speaker } from './speak.ts'

/** Every text in a value, however deep. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(textsIn)
      : []
const BOTH = ['female', 'male'] as const
const AGES = [3, 8, 13, 18]

it('says every text of every portrait of a girl and of a boy at every age, with nothing left to fill in', () => {
  for (const text of [...textsIn(portraits), ...textsIn({ ...casework })]) {
    for (const [at, sex] of BOTH.entries())
      for (const age of AGES) {
        const said = speaker({ name: 'Robin', sex, age }, seeded(at, text))(text)
        expect(said, text).not.toMatch(/[{}[\]|]|undefined/)
      }
  }
})

it('never calls a girl he, nor a boy she', () => {
  const girl = speaker({ name: 'Zara', sex: 'female', age: 9 }, seeded(1, 'girl'))
  const boy = speaker({ name: 'Alfie', sex: 'male', age: 9 }, seeded(1, 'boy'))
  for (let number = 0; number < 200; number++) {
    const profile = drawProfile(seeded(3, `${number}`), 9)
    const own = [profile.family.concerns, ...profile.needs.flatMap(({ need, outcome = '' }) => [need, outcome])]
    for (const text of own) {
      expect(girl(text)).not.toMatch(/\b(he|him|his|himself)\b/i)
      // A colleague may be a woman whatever the child is.
      expect(boy(text).replaceAll(/and she is leaving|like my mum/g, '')).not.toMatch(/\b(she|herself)\b/i)
    }
  }
})

it('gives nearly every child words of their own, and leaves some provision vague', () => {
  const said = Array.from({ length: 400 }, (_, number) => {
    const chance = seeded(5, `${number}`)
    const say = speaker({ name: 'Robin', sex: 'female', age: 9 }, chance.apart('numbers'))
    return drawProfile(chance, 9)
      .needs.flatMap((one) => textsIn(one).map(say))
      .join('\n')
  })
  expect(new Set(said).size).toBeGreaterThan(390)
  const vague = said.filter((text) => /as required|as appropriate|when needed|ongoing/i.test(text)).length
  expect(vague).toBeGreaterThan(40)
  expect(vague).toBeLessThan(300)
})

it('always has a need that the psychologist found, with an outcome', () => {
  for (let number = 0; number < 300; number++) {
    const { needs } = drawProfile(seeded(8, `${number}`), AGES[number % 4] as number)
    expect(needs.some(({ by, outcome }) => by === 'educational-psychologist' && outcome)).toBe(true)
  }
})

it('gives family names the form that their language has for each', () => {
  const lithuanian = 'Kazlauskas/Kazlauskaitė/Kazlauskienė'
  expect((['man', 'daughter', 'wife'] as const).map((who) => familyNameFor(lithuanian, who))).toEqual([
    'Kazlauskas',
    'Kazlauskaitė',
    'Kazlauskienė',
  ])
  expect(familyNameFor('Kowalski/Kowalska', 'wife')).toBe('Kowalska')
  expect(familyNameFor('Khan', 'daughter')).toBe('Khan')
})
