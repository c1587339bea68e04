import pg from 'pg'
import { StatementNames } from './prepared.ts'
import { Together, type Waiting } from './together.ts'
import { WITH_NEXT } from './with-next.ts'

const COLUMNS_CHANGED = 'cached plan must not change result type'
const answered = (command: string) => Promise.resolve({ command, rowCount: null, rows: [] })

/**
 * A client of node-postgres that makes fewer journeys: what is asked often is prepared, and what nobody waits for is sent
 * together with what comes next. A journey costs service and server more than most of the statements do.
 */
export function sparingClient(): typeof pg.Client {
  const names = new StatementNames()
  return class Sparing extends pg.Client {
    #waiting: Waiting[] = []
    #inTransaction = false
    readonly #prepared = new Map<string, string>()

    // biome-ignore lint/suspicious/noExplicitAny: node-postgres overloads this eight times
    override query(...args: any[]): any {
      const [text, values = [], ...rest] = args
      if (typeof text !== 'string' || !Array.isArray(values) || rest.length > 0) {
        if (this.#waiting.length > 0) throw new Error('Within a transaction of ours, ask with a text and its values.')
        return super.query(...(args as [string]))
      }
      if (text === 'begin') {
        this.#inTransaction = true
        this.#waiting = [{ text, values: [] }]
        return answered('BEGIN')
      }
      if (!this.#inTransaction) return this.#ask(text, values)
      if (text === 'rollback') return this.#rollBack()
      if (text === 'commit') this.#inTransaction = false
      else if (text.endsWith(WITH_NEXT) && values.every(isPlain)) {
        this.#waiting.push({ text, values })
        return answered('')
      }
      return this.#ask(text, values)
    }

    #ask(text: string, values: unknown[]): unknown {
      const before = this.#waiting.splice(0)
      const hasValues = values.length > 0
      const name = hasValues ? names.nameOf(text) : undefined
      if (before.length > 0) {
        if (hasValues || text === 'commit') return this.#together(before, { text, values, name })
        // Several statements in one text can only be sent by themselves.
        const last = before.pop() as Waiting
        return this.#together(before, last).then(() => super.query(text))
      }
      if (!name) return super.query(text, values)
      return super.query({ name, text, values }).catch(forgetting)
    }

    #together(before: Waiting[], asked: Waiting): Promise<unknown> {
      const { promise, resolve, reject } = Promise.withResolvers<unknown>()
      const done = (error: Error | null, result: unknown) => (error ? reject(error) : resolve(result))
      super.query(new Together(before, asked, this.#prepared, done) as never)
      return promise.catch(forgetting)
    }

    /** What was not sent yet never happened. */
    #rollBack(): unknown {
      const unsent = this.#waiting.splice(0)
      this.#inTransaction = false
      return unsent[0]?.text === 'begin' ? answered('ROLLBACK') : super.query('rollback')
    }
  } as typeof pg.Client

  function forgetting(error: Error): never {
    if (error.message === COLUMNS_CHANGED) names.forget()
    throw error
  }
}

const isPlain = (value: unknown) => typeof value === 'string' || value === null
