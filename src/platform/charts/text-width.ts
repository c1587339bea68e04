/**
 * How wide words are in Atkinson Hyperlegible, so that labels can be set side by side without a browser. The figures
 * are the font's own advances in hundredths of an em, from the space to the tilde; anything else counts as a wide letter.
 */
export function textWidth(words: string, size: number, weight: 'plain' | 'bold' = 'plain'): number {
  const widths = weight === 'bold' ? BOLD : PLAIN
  let sum = 0
  for (const letter of words) sum += widths[(letter.codePointAt(0) ?? 0) - 32] ?? 70
  return (sum * size) / 100
}

/** Words broken into lines no wider than `width`. A word that is wider by itself is cut, and ends with "…". */
export function inLines(words: string, width: number, size: number, weight: 'plain' | 'bold' = 'plain'): string[] {
  const lines: string[] = []
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1)
    const joined = `${last} ${word}`
    if (last !== undefined && textWidth(joined, size, weight) <= width) lines[lines.length - 1] = joined
    else lines.push(cut(word, width, size, weight))
  }
  return lines
}

/** Words on one line no wider than `width`: cut, with "…", where they are longer. */
export function cut(words: string, width: number, size: number, weight: 'plain' | 'bold' = 'plain'): string {
  if (textWidth(words, size, weight) <= width) return words
  const room = width - textWidth('…', size, weight)
  let kept = ''
  let taken = 0
  for (const letter of words) {
    taken += textWidth(letter, size, weight)
    if (taken > room && kept !== '') break
    kept += letter
  }
  return `${kept.trimEnd()}…`
}

const numbers = (text: string) => text.split(' ').map(Number)
const PLAIN = numbers(
  '28 28 30 66 59 93 71 16 30 30 43 60 21 37 21 38 65 40 55 57 61 58 60 51 62 60 21 21 55 60 55 52 78 63 62 66 67 57 55 71 69 41 51 63 54 82 69 73 60 75 62 60 56 69 59 84 62 60 61 32 38 32 55 40 27 53 57 50 56 54 31 56 55 28 25 49 24 84 55 55 57 58 34 47 32 54 44 65 46 43 46 32 23 32 56',
)
const BOLD = numbers(
  '32 28 41 78 62 98 70 22 37 37 43 62 24 37 24 44 65 45 59 61 63 61 63 54 63 56 24 24 57 62 57 61 75 69 64 67 69 58 54 72 68 46 56 66 54 84 70 76 63 78 65 62 62 66 66 88 70 69 62 33 44 33 59 43 31 55 60 52 60 57 37 60 57 32 26 57 31 89 57 57 60 60 37 53 38 57 53 72 53 52 52 37 23 37 53',
)
