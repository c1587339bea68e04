import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { setTimeout as sleep } from 'node:timers/promises'
import { FetchProblem, staysWithin } from './address.ts'

/** How a publisher is asked: one request at a time, by name, and never harder than it can bear. */
export type Asking = {
  address: URL
  /** Says who asks, and whom to write to about it. */
  userAgent: string
  signal?: AbortSignal | undefined
  /** Told when something is tried again, and why. */
  says?(line: string): void
  /** Milliseconds of the first wait; doubled each time. Tests make it short. */
  firstWait?: number
  /** Milliseconds without a byte after which a connection counts as dead. */
  idle?: number
}

const MOST_TRIES = 6
const LONGEST_WAIT = 120_000
const MOST_REDIRECTS = 5

/** Worth trying again: the connection was cut, or the server is busy. `after` is how long it asked us to wait. */
export class TryAgain extends Error {
  readonly after: number | undefined
  constructor(why: string, after?: number) {
    super(why)
    this.after = after
  }
}

/**
 * Does some work, again and again while it is worth it: after 1, 2, 4 … seconds, or when the server asks for it.
 *
 * @throws FetchProblem when it is given up; AbortError when it was stopped
 */
export async function untilItWorks<T>(asking: Asking, work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    asking.signal?.throwIfAborted()
    try {
      return await work()
    } catch (error) {
      asking.signal?.throwIfAborted()
      if (!(error instanceof TryAgain)) throw error
      if (tries === MOST_TRIES) throw new FetchProblem(`${error.message} It was tried ${MOST_TRIES} times.`)
      if ((error.after ?? 0) > LONGEST_WAIT)
        throw new FetchProblem(
          `${error.message} The server asks to wait ${Math.ceil((error.after as number) / 60_000)} minutes: run it again then.`,
        )
      const wait = error.after ?? (asking.firstWait ?? 1000) * 2 ** (tries - 1) * (0.75 + Math.random() / 2)
      asking.says?.(`${error.message} Trying again in ${Math.max(1, Math.round(wait / 1000))} seconds.`)
      await sleep(wait, undefined, asking.signal ? { signal: asking.signal } : {})
    }
  }
}

/**
 * Sends one request, follows redirects within the host, and answers with a response of 200, 206 or 416, whose body has
 * to be read or destroyed.
 */
export async function send(
  asking: Asking,
  page: URL,
  headers: Readonly<Record<string, string>>,
): Promise<IncomingMessage> {
  let target = page
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const response = await once(asking, target, headers)
    const status = response.statusCode ?? 0
    if (status === 200 || status === 206 || status === 416) return response
    response.destroy()
    if (status >= 300 && status < 400 && response.headers.location) {
      target = redirected(asking, target, response.headers.location)
      continue
    }
    if (status === 429 || status >= 500)
      throw new TryAgain(
        status === 429 ? 'The server is asked too often.' : `The server answers with ${status}.`,
        waitAskedFor(response.headers['retry-after'], response.headers.date),
      )
    throw new FetchProblem(
      status === 404 ? `There is nothing at ${page.pathname}.` : `The server answers ${page.pathname} with ${status}.`,
    )
  }
  throw new FetchProblem(`${page.pathname} leads from one address to another without an end.`)
}

function once(asking: Asking, target: URL, headers: Readonly<Record<string, string>>): Promise<IncomingMessage> {
  const request = target.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const sent = request(target, {
      headers: { ...headers, 'user-agent': asking.userAgent },
      signal: asking.signal,
      timeout: asking.idle ?? 60_000,
    })
    sent.on('response', resolve)
    sent.on('timeout', () => sent.destroy(new TryAgain('The server says nothing any more.')))
    sent.on('error', (error: NodeJS.ErrnoException) =>
      reject(error instanceof TryAgain ? error : new TryAgain(reasonOf(error))),
    )
    sent.end()
  })
}

/** What became of a connection, without addresses or stacks. */
export function reasonOf(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN') return 'The name of the server is not known here.'
  if (error.code === 'ECONNREFUSED') return 'The server takes no connection.'
  return 'The connection was cut.'
}

function redirected({ address }: Asking, from: URL, location: string): URL {
  const target = URL.canParse(location, from) ? new URL(location, from) : undefined
  if (!target || !staysWithin(address, target))
    throw new FetchProblem('The server leads to another host. That is not followed.')
  return target
}

/** Seconds, or a date, which is counted from the server's own day and hour: our clocks may differ. */
function waitAskedFor(retryAfter: string | undefined, sentAt: string | undefined): number | undefined {
  if (!retryAfter) return undefined
  if (/^\d{1,7}$/.test(retryAfter.trim())) return Number(retryAfter) * 1000
  const wait = Date.parse(retryAfter) - Date.parse(sentAt ?? '')
  return Number.isNaN(wait) ? undefined : Math.max(0, wait)
}
