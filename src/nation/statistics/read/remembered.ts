/** So many different texts are remembered at once: a release has a few thousand. */
const MOST = 20_000

/** Answers once for texts that are the same. The answer is one and the same, so that nobody may change it. */
export function remembered<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined || known.has(text)) return before as Answer
    if (known.size >= MOST) known.clear()
    // A piece of a text keeps the whole of it in memory.
    const own = Buffer.from(text).toString()
    const now = answer(own)
    known.set(own, now)
    return now
  }
}
