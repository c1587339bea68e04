/** So many answers are kept for one owner; the one that was not asked for longest goes first. */
const MOST = 800

const kept = new WeakMap<object, Map<string, unknown>>()

/**
 * Works something out once for as long as its owner lives: what is drawn from published figures is the same for
 * everyone until something is imported, and then the owner is another.
 */
export async function remembered<T>(owner: object, key: string, make: () => T | Promise<T>): Promise<T> {
  const answers = kept.get(owner) ?? new Map<string, unknown>()
  kept.set(owner, answers)
  if (answers.has(key)) {
    const there = answers.get(key) as T
    answers.delete(key)
    answers.set(key, there)
    return there
  }
  const made = await make()
  answers.set(key, made)
  const [oldest] = answers.keys()
  if (answers.size > MOST && oldest !== undefined) answers.delete(oldest)
  return made
}
