/** The input cannot be used. Its message is one sentence for the person who wrote it. */
export class InputRefused extends Error {
  override name = 'InputRefused'
}

export function refuse(sentence: string): never {
  throw new InputRefused(sentence)
}

/** "one", "one or two", "one, two or three", each in quotation marks. */
export function oneOf(names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`)
  const last = quoted.pop() ?? ''
  return quoted.length > 0 ? `${quoted.join(', ')} or ${last}` : last
}

/** Up to three of the names that are most like this one, the nearest first; none when nothing is near. */
export function nearest(written: string, names: readonly string[]): string[] {
  const word = written.slice(0, 60).toLowerCase()
  return names
    .map((name) => ({ name, changes: name.includes(word) && word.length > 3 ? 1 : changesBetween(word, name) }))
    .filter(({ name, changes }) => changes <= Math.max(2, name.length / 2.5))
    .sort((one, other) => one.changes - other.changes)
    .slice(0, 3)
    .map(({ name }) => name)
}

/** How many letters must be added, left out or replaced to make one word into the other. */
function changesBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}
