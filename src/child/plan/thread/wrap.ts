/**
 * Breaks words into lines of a width, in a picture that cannot ask the browser how wide they are: about as wide as
 * Atkinson Hyperlegible at 15 pixels, and rather too wide than too narrow. What does not fit ends in an ellipsis.
 */
export function wrap(text: string, width: number, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text
    .trim()
    .split(/\s+/)
    .flatMap((one) => cut(one, width))) {
    const longer = line ? `${line} ${word}` : word
    if (widthOf(longer) <= width) {
      line = longer
      continue
    }
    lines.push(line)
    line = word
    if (lines.length === most) return [...lines.slice(0, -1), shorten(lines.at(-1) ?? '', width)]
  }
  return line ? [...lines, line] : lines
}

const SIZE = 15

export const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + SIZE * emOf(letter), 0)

function emOf(letter: string): number {
  if (/[iljtfrI1.,:;'’!|()[\] ]/.test(letter)) return 0.33
  if (/[mwMW@%&—]/.test(letter)) return 0.86
  if (/[A-Z]/.test(letter)) return 0.65
  return letter.charCodeAt(0) > 0x2e7f ? 1.05 : 0.55
}

/** A word that is wider than the line, in pieces. */
function cut(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const letter of word) {
    if (widthOf(piece + letter) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...pieces, piece]
}

function shorten(line: string, width: number): string {
  let text = line
  while (text && widthOf(`${text}…`) > width) text = [...text].slice(0, -1).join('')
  return `${text.trimEnd()}…`
}
