import type { Seeded } from '../seeded.ts'

export type About = { name: string; sex: 'female' | 'male' }

/** Fills a text for one child. The same child and chance give the same words. */
export function speaker({ name, sex }: About, chance: Seeded): (text: string) => string {
  const words: Record<string, string> =
    sex === 'male'
      ? { name, he: 'he', He: 'He', him: 'him', his: 'his', His: 'His', himself: 'himself' }
      : { name, he: 'she', He: 'She', him: 'her', his: 'her', His: 'Her', himself: 'herself' }
  return (text) =>
    text
      .replaceAll(/\{(\d+)-(\d+)\}/g, (_, from: string, to: string) => String(chance.between(Number(from), Number(to))))
      .replaceAll(/\{(\w+)\}/g, (_, word: string) => {
        const found = words[word]
        if (found === undefined) throw new Error(`There are no words for {${word}}.`)
        return found
      })
}
