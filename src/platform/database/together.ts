import pg from 'pg'

export type Waiting = { text: string; values: unknown[]; name?: string | undefined }

/** What node-postgres keeps of a connection; its version is pinned, and a test meets a real server. */
type Connection = {
  parsedStatements: Record<string, string | undefined>
  parse(statement: { text: string; name: string }): void
  bind(values: { statement: string; values: unknown[] }): void
  execute(portal: { portal: string }): void
}
type Message = object

const Query = pg.Query as unknown as new (
  config: object,
  values: undefined,
  callback: (error: Error | null, result: unknown) => void,
) => {
  name: string | undefined
  prepare(connection: Connection): void
  handleDataRow(message: Message): void
  handleCommandComplete(message: Message, connection: Connection): void
  handleError(error: Error, connection: Connection): void
}

/**
 * One statement, and those before it whose answers nobody waits for, sent at once and answered at once. If one of them
 * fails the server leaves out the rest, and the statement fails with its error.
 */
export class Together extends Query {
  readonly #before: Waiting[]
  /** The names under which this connection has prepared texts that travel with others. */
  readonly #prepared: Map<string, string>
  readonly #preparing: string[] = []
  #unanswered: number

  constructor(
    before: Waiting[],
    asked: Waiting,
    prepared: Map<string, string>,
    done: (error: Error | null, result: unknown) => void,
  ) {
    super({ ...asked, queryMode: 'extended' }, undefined, done)
    this.#before = before
    this.#prepared = prepared
    this.#unanswered = before.length
  }

  override prepare(connection: Connection): void {
    for (const { text, values } of this.#before) {
      connection.bind({ statement: this.#prepared.get(text) ?? this.#parse(text, connection), values })
      connection.execute({ portal: '' })
    }
    // node-postgres takes each answer to a parsing for that of the statement itself.
    const known = this.name && connection.parsedStatements[this.name] !== undefined
    if (this.#preparing.length > 0 && !known) this.name = undefined
    super.prepare(connection)
  }

  #parse(text: string, connection: Connection): string {
    preparedSoFar += 1
    const name = `w${preparedSoFar}`
    connection.parse({ text, name })
    this.#prepared.set(text, name)
    this.#preparing.push(text)
    return name
  }

  override handleDataRow(message: Message): void {
    if (this.#unanswered === 0) super.handleDataRow(message)
  }

  override handleCommandComplete(message: Message, connection: Connection): void {
    if (this.#unanswered === 0) super.handleCommandComplete(message, connection)
    else this.#unanswered -= 1
  }

  /** How far the server came is not known, so that they are prepared under other names next time. */
  override handleError(error: Error, connection: Connection): void {
    for (const text of this.#preparing) this.#prepared.delete(text)
    super.handleError(error, connection)
  }
}

let preparedSoFar = 0
