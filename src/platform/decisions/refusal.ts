/** The law or the case says no. Shown to the person with its provision, never thrown. */
export type Refusal = {
  refused: true
  /** A stable name from the field, for tests and the reference page. */
  code: string
  /** What the person reads, and what they may do instead. */
  says: string
  /** The provision of law or guidance that it rests on. */
  provision?: string
}

export function refusal(code: string, says: string, provision?: string): Refusal {
  return provision ? { refused: true, code, says, provision } : { refused: true, code, says }
}

export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && (answer as Refusal).refused === true
}
