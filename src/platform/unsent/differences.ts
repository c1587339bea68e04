/** A stretch of words: in both texts, only in the first (`gone`), or only in the second (`new`). */
export type Stretch = { words: string; kind: 'same' | 'gone' | 'new' }

/** Longer texts than this are shown whole, as one gone and one new. */
const MOST_WORDS = 2_000

/** What changed from one text to the other, word by word. Joined without what is `new` it is `before`, without `gone` `after`. */
export function differences(before: string, after: string): Stretch[] {
  const [a, b] = [words(before), words(after)]
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) {
    const whole: Stretch[] = [
      { words: before, kind: 'gone' },
      { words: after, kind: 'new' },
    ]
    return before === after ? [{ words: before, kind: 'same' }] : whole.filter((stretch) => stretch.words !== '')
  }
  return gather(steps(a, b))
}

/** Words, each with the space after it. */
const words = (text: string): string[] => text.match(/\s*\S+\s*?(?=\s|$)|\s+$/g) ?? []

function steps(a: string[], b: string[]): Stretch[] {
  const width = b.length + 1
  const longest = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number) => longest[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const found: Stretch[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      found.push({ words: a[i] as string, kind: 'same' })
      i += 1
      j += 1
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      found.push({ words: a[i++] as string, kind: 'gone' })
    } else {
      found.push({ words: b[j++] as string, kind: 'new' })
    }
  }
  return found
}

function gather(found: Stretch[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const { words, kind } of found) {
    const last = stretches.at(-1)
    if (last?.kind === kind) last.words += words
    else stretches.push({ words, kind })
  }
  return stretches
}
