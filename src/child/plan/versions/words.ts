import { diffWordsWithSpace } from 'diff'

/** A stretch of text that both have, that only the later has, or that only the earlier has. */
export type Stretch = { is: 'same' | 'added' | 'removed'; text: string }

/** What changed, word by word. Where hardly a word stayed, the old stands whole beside the new, because that reads better. */
export function wordsChanged(before: string, after: string): Stretch[] {
  if (before === after) return before ? [{ is: 'same', text: before }] : []
  const whole: Stretch[] = [
    { is: 'removed' as const, text: before },
    { is: 'added' as const, text: after },
  ].filter((one) => one.text !== '')
  if (before === '' || after === '' || before.length + after.length > MOST) return whole
  const stretches = joined(
    diffWordsWithSpace(before, after, { intlSegmenter: segmenter }).map(({ added, removed, value }) => ({
      is: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })),
  )
  const kept = stretches.filter((one) => one.is === 'same').reduce((sum, one) => sum + one.text.trim().length, 0)
  return kept < Math.min(before.length, after.length) * 0.25 ? whole : stretches
}

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'word' })

/** Beyond this, comparing word by word costs more time than it gives: 40 pages in one box. */
const MOST = 100_000

/** A space after both the old words and the new is part of neither. */
function spaceOutside<Part extends { removed: string; added: string; same: string }>(part: Part): Part {
  const space = /\s+$/.exec(part.removed)?.[0] ?? ''
  if (space === '' || !part.added.endsWith(space)) return part
  const without = (text: string) => text.slice(0, text.length - space.length)
  return { ...part, removed: without(part.removed), added: without(part.added), same: space + part.same }
}

/** A space between two changes belongs to both, so that a phrase is marked as one phrase. */
function joined(stretches: Stretch[]): Stretch[] {
  const parts: { removed: string; added: string; same: string }[] = []
  for (const { is, text } of stretches) {
    const last = parts.at(-1)
    const changing = last && last.same === ''
    if (is !== 'same') {
      if (changing) last[is] += text
      else parts.push({ removed: '', added: '', same: '', [is]: text })
    } else if (changing && /^\s+$/.test(text)) {
      last.removed += text
      last.added += text
    } else if (changing) last.same = text
    else parts.push({ removed: '', added: '', same: text })
  }
  return parts
    .map(spaceOutside)
    .flatMap(({ removed, added, same }): Stretch[] => [
      { is: 'removed', text: removed },
      { is: 'added', text: added },
      { is: 'same', text: same },
    ])
    .filter((one) => one.text !== '')
}
