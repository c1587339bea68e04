export const LONGEST_TEXT = 400_000

/** Why a file cannot be checked, in a sentence for whoever chose it. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}
