/** A piece of text as a PDF places it: `transform[4]` and `[5]` are left and bottom. */
export type Shown = { str: string; transform: number[]; width: number; height: number; hasEOL: boolean }

/**
 * Pieces in the order in which the page draws them, as lines and paragraphs. A gap deeper than one line, or a jump back
 * up the page to the next column or cell, begins a new paragraph.
 */
export function linesOf(items: readonly Shown[]): string {
  let out = ''
  let before: Shown | undefined
  for (const item of items) {
    if (item.str.trim() === '') {
      if (item.str && out && !/\s$/.test(out)) out += ' '
      continue
    }
    if (before) {
      const drop = (before.transform[5] ?? 0) - (item.transform[5] ?? 0)
      const size = Math.max(before.height, item.height, 6)
      const gap = (item.transform[4] ?? 0) - ((before.transform[4] ?? 0) + before.width)
      if (drop > size * 1.9 || drop < -size * 0.8) out = `${out.trimEnd()}\n\n`
      else if (drop > size * 0.4) out = `${out.trimEnd()}\n`
      else if (gap > size * 2.5) out = `${out.trimEnd()}\n\n`
      else if (gap > size * 0.15 && !/\s$/.test(out)) out += ' '
    }
    out += item.str
    before = item
  }
  return out
}
