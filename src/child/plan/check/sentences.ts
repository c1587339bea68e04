/** A sentence with its place in the text. */
export type Sentence = { text: string; at: number }

/** After these a full stop ends no sentence. */
const SHORT = new Set(
  'e.g i.e eg ie dr mr mrs ms miss prof st no nos approx etc vs min mins hr hrs wk yr yrs p pp para paras reg regs sec fig ref incl max cf al rev a.m p.m tel ext'.split(
    ' ',
  ),
)

let last: { text: string; sentences: Sentence[] } | undefined

/** The sentences of a text. Whoever asks of one finding after another asks of the same text. */
export function sentencesIn(text: string): Sentence[] {
  if (last?.text !== text) last = { text, sentences: split(text) }
  return last.sentences
}

/** Splits text at full stops, line ends and table cells; survives "e.g.", "Dr.", "1:1", "2.5 hours" and "J. Smith". */
function split(text: string): Sentence[] {
  const found: Sentence[] = []
  let start = 0
  const cut = (end: number) => {
    const raw = text.slice(start, end)
    const lead = raw.length - raw.trimStart().length
    const body = raw.trim()
    if (body) found.push({ text: body, at: start + lead })
    start = end
  }
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]
    if (char === '\n' || char === '\t') cut(at + 1)
    else if ((char === '.' || char === '!' || char === '?' || char === '…') && endsSentence(text, at)) {
      let end = at + 1
      while (end < text.length && /[.!?…”’"')\]]/.test(text[end] ?? '')) end += 1
      cut(end)
      at = end - 1
    }
  }
  cut(text.length)
  return found
}

function endsSentence(text: string, at: number): boolean {
  const after = text.slice(at + 1, at + 8)
  if (!/^[.!?…”’"')\]]*(\s|$)/.test(after)) return false
  if (/^[”’"')\]]*\s+\p{Ll}/u.test(after)) return false
  if (text[at] !== '.') return true
  const word = /[\p{L}.]+$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? ''
  if (SHORT.has(word.toLowerCase())) return /^[”’"')\]]*(\s*\n|\s*$)/.test(after)
  if (/^\p{Lu}$/u.test(word)) return !/^\s+\p{Lu}/u.test(after)
  return true
}

export const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:[’'.:-][\p{L}\p{N}]+)*/gu) ?? []
