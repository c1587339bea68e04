import type { Seeded } from '../seeded.ts'

export type About = { name: string; sex: 'female' | 'male'; age?: number }

/**
 * Fills a text for one child. `{name}`, `{he}` and the like are theirs, `{4-9}` becomes a number from 4 to 9, and of
 * `[one|another]` one is chosen. The same child and chance give the same words.
 */
export function speaker({ name, sex, age = 8 }: About, chance: Seeded): (text: string) => string {
  const words: Record<string, string> = {
    name,
    ...(sex === 'male'
      ? { he: 'he', He: 'He', him: 'him', his: 'his', His: 'His', himself: 'himself' }
      : { he: 'she', He: 'She', him: 'her', his: 'her', His: 'Her', himself: 'herself' }),
    ...wordsAt(age),
  }
  return (text) => {
    const said = chosen(text, chance)
      .replaceAll(/\{(\d+)-(\d+)\}/g, (_, from: string, to: string) => String(chance.between(Number(from), Number(to))))
      .replaceAll(/\{(\w+)\}/g, (_, word: string) => {
        const found = words[word]
        if (found === undefined) throw new Error(`There are no words for {${word}}.`)
        return found
      })
    return said.charAt(0).toUpperCase() + said.slice(1)
  }
}

/** What things are called at an age. */
function wordsAt(age: number): Record<string, string> {
  if (age < 5) {
    return {
      school: 'nursery',
      class: 'room',
      lessons: 'adult-led time',
      adult: 'key person',
      others: 'other children',
      phase: 'Reception',
      break: 'outdoor play',
    }
  }
  if (age < 11) {
    return {
      school: 'school',
      class: 'class',
      lessons: 'lessons',
      adult: 'teaching assistant',
      others: 'other children',
      phase: age < 7 ? 'Key Stage 1' : 'Key Stage 2',
      break: 'playtime',
    }
  }
  if (age < 16) {
    return {
      school: 'school',
      class: 'form',
      lessons: 'lessons',
      adult: 'teaching assistant',
      others: 'classmates',
      phase: age < 14 ? 'Key Stage 3' : 'Key Stage 4',
      break: 'break',
    }
  }
  return {
    school: 'college',
    class: 'tutor group',
    lessons: 'sessions',
    adult: 'learning support practitioner',
    others: 'others on the course',
    phase: 'the course',
    break: 'breaks',
  }
}

/** One of each group of alternatives, the inmost first. */
function chosen(text: string, chance: Seeded): string {
  let left = text
  while (true) {
    const next = left.replace(/\[([^[\]]*\|[^[\]]*)\]/, (_, all: string) => chance.pick(all.split('|')))
    if (next === left) return left
    left = next
  }
}
