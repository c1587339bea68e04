/** What stands in a sentence: words, a value by its name, or words chosen by a number. */
export type Part = string | { name: string } | { name: string; plural: Record<string, Part[]> } | { number: true }

/**
 * Reads a sentence of the catalogue: `{name}` for a value, `{count, plural, one {# day} other {# days}}` for words that
 * go with a number, `#` being the number. The six forms are those of Unicode CLDR: zero, one, two, few, many, other.
 */
export function parseMessage(text: string): Part[] {
  if (!/[{}]/.test(text)) return text === '' ? [] : [text]
  const known = parsed.get(text)
  if (known) return known
  const reader = { text, at: 0 }
  const parts = readParts(reader, false)
  if (reader.at < text.length) throw new Error(`There is a } too many in: ${text}`)
  // Only sentences of ours come back. What somebody typed must not fill the memory.
  if (parsed.size >= MOST_KEPT) parsed.clear()
  parsed.set(text, parts)
  return parts
}

/**
 * The same for words of which nobody knows whether they are ours: what cannot be read, or names a value that is not
 * there, is what somebody typed, and stays as it is.
 */
export function readMessage(text: string, values: object): Part[] {
  try {
    const parts = parseMessage(text)
    const isOurs = parts.every(
      (part) => typeof part === 'string' || 'number' in part || Object.hasOwn(values, part.name),
    )
    return isOurs ? parts : [text]
  } catch {
    return [text]
  }
}

/** The names of the values that a sentence needs, each once. */
export function namesIn(parts: readonly Part[]): string[] {
  const names = parts.flatMap((part) => {
    if (typeof part === 'string' || 'number' in part) return []
    return 'plural' in part ? [part.name, ...Object.values(part.plural).flatMap(namesIn)] : [part.name]
  })
  return [...new Set(names)].sort()
}

/** The sets of forms that a sentence gives for its numbers. */
export const pluralsIn = (parts: readonly Part[]): string[][] =>
  parts.flatMap((part) => (typeof part === 'object' && 'plural' in part ? [Object.keys(part.plural)] : []))

const MOST_KEPT = 5_000
const parsed = new Map<string, Part[]>()

type Reader = { text: string; at: number }

function readParts(reader: Reader, inPlural: boolean): Part[] {
  const parts: Part[] = []
  let words = ''
  const end = () => {
    if (words) parts.push(words)
    words = ''
  }
  while (reader.at < reader.text.length) {
    const sign = reader.text[reader.at] as string
    if (sign === '}') break
    reader.at += 1
    if (sign === '{') {
      end()
      parts.push(readValue(reader))
    } else if (sign === '#' && inPlural) {
      end()
      parts.push({ number: true })
    } else words += sign
  }
  end()
  return parts
}

function readValue(reader: Reader): Part {
  const name = take(reader, /\s*(\w+)\s*/y)
  if (reader.text[reader.at] === '}') {
    reader.at += 1
    return { name }
  }
  take(reader, /,\s*(plural)\s*,\s*/y)
  const plural: Record<string, Part[]> = {}
  while (reader.text[reader.at] !== '}') {
    const form = take(reader, /\s*(zero|one|two|few|many|other)\s*\{/y)
    plural[form] = readParts(reader, true)
    take(reader, /(\})\s*/y)
  }
  reader.at += 1
  if (!plural['other']) throw new Error(`A number has no form “other” in: ${reader.text}`)
  return { name, plural }
}

function take(reader: Reader, wanted: RegExp): string {
  wanted.lastIndex = reader.at
  const found = wanted.exec(reader.text)
  if (!found?.[1]) throw new Error(`This sentence cannot be read at ${reader.at}: ${reader.text}`)
  reader.at = wanted.lastIndex
  return found[1]
}
