/**
 * Words as a document can show them. Nothing is dropped in silence: a character that no font can draw is written as its
 * number, such as [U+1F9FF], so that a reader sees that something stood there and a clerk can look it up.
 */
export const displayText = (text: string, canShow: (codePoint: number) => boolean): string => {
  if (isPlain.test(text)) return text
  let shown = ''
  for (const character of text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')) {
    const codePoint = character.codePointAt(0) ?? 0
    if (character === '\n' || (canShow(codePoint) && !isControl.test(character))) shown += character
    else if (character === '\t') shown += ' '
    else if (!isInvisible.test(character)) shown += `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`
  }
  return shown
}

/** A word longer than a line may break after every twelfth character, so that it never runs off the page. */
export const breakLongWords = (text: string): string =>
  text.length < 28 ? text : text.replaceAll(longRun, (word) => word.replaceAll(/(.{12})(?=.)/gsu, '$1\u200b'))

/** Changes every string inside a value; keys are ours and stay as they are. */
export const inEveryString = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((each) => inEveryString(each, change))
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inEveryString(each, change)]))
  return value
}

/** Nearly all text: letters, digits and signs of English, which every document font has and nothing changes. */
const isPlain = /^[\n\x20-\x7e£‘’“”–…]*$/

/** Controls, marks that change the direction of the text around them, and characters with no picture of their own. */
const isControl = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u
const isInvisible = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/u

const longRun = /[^\s\u00ad\u200b-]{28,}/gu
