import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { z } from 'zod'
import { FetchProblem, pageAt } from './address.ts'
import { type Asking, reasonOf, send, TryAgain, untilItWorks } from './ask.ts'

const MOST_BYTES = 4 * 2 ** 20

/** Asks for a page of JSON. What it says is believed only as far as the schema goes. */
export function askJson<T>(
  asking: Asking,
  path: string,
  schema: z.ZodType<T>,
  query: Readonly<Record<string, string>> = {},
): Promise<T> {
  const page = pageAt(asking.address, path, query)
  return untilItWorks(asking, async () => {
    const response = await send(asking, page, { accept: 'application/json', 'accept-encoding': 'gzip' })
    const type = response.headers['content-type'] ?? ''
    if (response.statusCode !== 200 || !/\bjson\b/i.test(type)) {
      response.destroy()
      throw new FetchProblem(`${page.pathname} is not answered with JSON. Is ${asking.address.href} the right address?`)
    }
    const pieces: Buffer[] = []
    let bytes = 0
    try {
      for await (const piece of response) {
        bytes += (piece as Buffer).length
        if (bytes > MOST_BYTES) throw new FetchProblem(`${page.pathname} is larger than any list should be.`)
        pieces.push(piece as Buffer)
      }
    } catch (error) {
      if (error instanceof FetchProblem) throw error
      throw new TryAgain(reasonOf(error as NodeJS.ErrnoException))
    }
    return parsed(Buffer.concat(pieces), response.headers['content-encoding'], schema, page.pathname)
  })
}

function parsed<T>(body: Buffer, encoding: string | undefined, schema: z.ZodType<T>, path: string): T {
  let said: unknown
  try {
    said = JSON.parse(unpacked(body, encoding).toString('utf8'))
  } catch {
    throw new FetchProblem(`${path} is answered with something that is not JSON.`)
  }
  const read = schema.safeParse(said)
  if (!read.success)
    throw new FetchProblem(`${path} is answered in a form that is not the one that DfE describes. ${first(read.error)}`)
  return read.data
}

function unpacked(body: Buffer, encoding: string | undefined): Buffer {
  const limit = { maxOutputLength: MOST_BYTES }
  if (encoding === 'gzip') return gunzipSync(body, limit)
  return encoding === 'br' ? brotliDecompressSync(body, limit) : body
}

const first = ({ issues }: z.ZodError) => (issues[0] ? `At ${issues[0].path.join('.').slice(0, 100)}.` : '')
