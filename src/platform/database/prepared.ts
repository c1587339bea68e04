import { OFTEN_ASKED } from './often-asked.ts'

/** Asked so often, a statement that may be prepared is: its text may hang on how many rows it writes. */
const OFTEN = 5
/** A connection keeps what it has prepared, so that not everything may be. */
const MOST = 250
/** So many texts are counted at a time; one that is not asked again soon is forgotten. */
const COUNTED = 1000

/**
 * Names for statements that are `oftenAsked`. A server plans a nameless one each time, and planning a worklist under
 * row-level security takes as long as reading it.
 */
export class StatementNames {
  readonly #names = new Map<string, string>()
  readonly #counts = new Map<string, number>()
  #generation = 0

  /** The name under which this text is prepared, or undefined while it is rare. */
  nameOf(text: string): string | undefined {
    const known = this.#names.get(text)
    if (known || this.#names.size >= MOST || !text.endsWith(OFTEN_ASKED)) return known
    const count = (this.#counts.get(text) ?? 0) + 1
    this.#counts.delete(text)
    if (count < OFTEN) {
      this.#counts.set(text, count)
      const [oldest] = this.#counts.size > COUNTED ? this.#counts.keys() : []
      if (oldest !== undefined) this.#counts.delete(oldest)
      return undefined
    }
    const name = `s${this.#generation}_${this.#names.size}`
    this.#names.set(text, name)
    return name
  }

  /** A table changed while we ran: what was prepared answers no more, so that everything is prepared anew. */
  forget(): void {
    this.#generation += 1
    this.#names.clear()
    this.#counts.clear()
  }
}
