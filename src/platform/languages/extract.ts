import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const SOURCE = join(import.meta.dirname, '../..')

/** Every sentence that the code and its templates name as one to translate, and the files in which it stands. */
export function sentencesInCode(): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const file of sourceFiles()) {
    for (const [, single, double] of readFileSync(join(SOURCE, file), 'utf8').matchAll(NAMED)) {
      const sentence = unescaped(single ?? double ?? '')
      const places = found.get(sentence) ?? []
      if (!places.includes(file)) found.set(sentence, [...places, file])
    }
  }
  return found
}

/** All the text of the code, for sentences that are translated where they are shown and not where they stand. */
export const allSource = (): string =>
  unescaped(
    sourceFiles()
      .map((file) => readFileSync(join(SOURCE, file), 'utf8'))
      .join('\n'),
  )

/** `t('…')` in code and templates, and `phrase('…')` in tables of words. */
const NAMED = /(?<![\w.])(?:t|phrase)\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g

const unescaped = (text: string) => text.replaceAll("\\'", "'").replaceAll('\\"', '"')

const sourceFiles = (): string[] =>
  readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => /\.(ts|njk|js)$/.test(file) && !/\.test\.(ts|njk)$|(^|\/)testing\/|platform\/languages\//.test(file),
    )
    .sort()
