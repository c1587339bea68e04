/** Why a file cannot be read on, in a sentence, and where. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
  readonly line: number
  readonly mends: string

  constructor(sentence: string, line: number, mends = 'Export the file again from the system that made it.') {
    super(sentence)
    this.line = line
    this.mends = mends
  }
}
