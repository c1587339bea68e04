import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { asSighted } from '../../platform/access/as.ts'
import type { Trx } from '../../platform/database/schema.ts'
import type { PageServer } from '../../platform/http/page-server.ts'
import { catalogue, type Standing, standingOfFigures } from '../dashboard/questions.ts'
import { openApi } from './api/openapi.ts'
import { type ApiRoute, apiRoutes, isTrouble } from './api/routes.ts'
import { feedOf } from './changes/feed.ts'
import { lastNews } from './changes/notice.ts'
import { metadataOf } from './table/metadata.ts'
import { csvOf, datasetAt, type Looking, notesCsvOf } from './table/table.ts'

const DEFINITIONS = createHash('sha256').update(JSON.stringify(catalogue)).digest('base64url')
const API_VERSION = '1.0.0'

/** Open data: tables as CSV, the API and the feed. Open to everyone and to every site, and nothing in it is about a child. */
export function serveOpenData(app: FastifyInstance, server: PageServer): void {
  app.register(async (open) => {
    const look: Looking = (work) => asSighted(server.db, {}, work)
    const limited = (max: number) => ({ config: { rateLimit: { max, timeWindow: '1 minute' } } })
    open.setErrorHandler((error, request, reply) => answerProblem(request, reply, error))
    open.addHook('onRequest', async (_request, reply) => {
      reply
        .header('access-control-allow-origin', '*')
        .header('access-control-expose-headers', 'ETag, Last-Modified, Retry-After')
        .header('cross-origin-resource-policy', 'cross-origin')
    })
    /** Answers only what is new to the reader. */
    const unlessKnown = async (request: FastifyRequest, reply: FastifyReply, make: (changedAt: Date) => unknown) => {
      const { mark, changedAt } = await look(standingNow)
      const etag = `"${createHash('sha256').update(`${mark} ${request.url}`).digest('base64url').slice(0, 22)}"`
      reply
        .header('etag', etag)
        .header('last-modified', changedAt.toUTCString())
        .header('cache-control', 'public, max-age=60')
      return isKnown(request, etag, changedAt) ? reply.code(304).send() : make(changedAt)
    }

    for (const route of apiRoutes)
      open.get(route.path, limited(300), async (request, reply) => {
        const given = read(route, request)
        if ('mistakes' in given)
          return sendProblem(request, reply, 400, 'Some parameters cannot be used.', given.mistakes)
        return unlessKnown(request, reply, async () => {
          const at = { publicUrl: server.publicUrl, address: new URL(request.url, server.publicUrl) }
          const answer = await look((trx) => route.find(trx, given, at))
          if (!isTrouble(answer)) return reply.type('application/json; charset=utf-8').send(answer)
          const { status, detail, parameter } = answer.trouble
          return sendProblem(request, reply, status, detail, parameter ? [{ parameter, says: detail }] : undefined)
        })
      })
    open.get('/api/v1/openapi.json', limited(300), (request, reply) =>
      unlessKnown(request, reply, () => openApi({ publicUrl: server.publicUrl, version: API_VERSION })),
    )
    // A reader that asks for anything else below this address is a program too.
    open.get('/api/v1/*', limited(300), (request, reply) =>
      sendProblem(request, reply, 404, 'There is nothing at this address. What there is: /api/v1/openapi.json'),
    )
    open.options('/api/v1/*', limited(300), (_request, reply) =>
      reply
        .header('access-control-allow-methods', 'GET, HEAD')
        .header('access-control-max-age', '86400')
        .code(204)
        .send(),
    )
    open.get('/open-data/:file', limited(120), async (request, reply) => {
      const [, id = '', kind] = FILE.exec((request.params as { file: string }).file) ?? []
      const dataset = datasetAt(id)
      if (!dataset) return reply.callNotFound()
      return unlessKnown(request, reply, () => {
        const file = `${id}.${kind}`
        reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${file}"`)
        if (kind === 'meta.csv') return reply.send(metadataOf(dataset.measure))
        const lines = kind === 'csv' ? csvOf(look, dataset) : notesCsvOf(look, dataset)
        return reply.send(Readable.from(lines, { objectMode: false }))
      })
    })
    open.get('/changes.atom', limited(60), (request, reply) =>
      unlessKnown(request, reply, async (changedAt) => {
        const feed = await look((trx) => feedOf(trx, { publicUrl: server.publicUrl, changedAt }))
        return reply.type('application/atom+xml; charset=utf-8').send(feed)
      }),
    )
  })
}

/** What the figures stand at, with the definitions and with what was noticed to have changed. */
async function standingNow(trx: Trx): Promise<Standing> {
  const [{ mark, changedAt }, news] = [await standingOfFigures(trx), await lastNews(trx)]
  return {
    mark: `${mark} ${news?.toISOString()} ${DEFINITIONS}`,
    changedAt: news && news > changedAt ? news : changedAt,
  }
}

const FILE = /^([\w-]{1,100})\.((?:meta\.|notes\.)?csv)$/

function isKnown(request: FastifyRequest, etag: string, changedAt: Date): boolean {
  const known = request.headers['if-none-match']
  if (known) return known === '*' || known.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
  const since = Date.parse(request.headers['if-modified-since'] ?? '')
  return !Number.isNaN(since) && Math.floor(changedAt.getTime() / 1000) * 1000 <= since
}

type Mistake = { parameter: string; says: string }
type Given = { params: z.output<z.ZodObject>; query: z.output<z.ZodObject> }

/** Checks what was asked. A name that is not known is a mistake too, so that a slip is not taken for everything. */
function read(route: ApiRoute, request: FastifyRequest): Given | { mistakes: Mistake[] } {
  const params = route.params.safeParse(request.params)
  const query = route.query.strict().safeParse(request.query)
  if (params.success && query.success) return { params: params.data, query: query.data }
  const issues = [...(params.error?.issues ?? []), ...(query.error?.issues ?? [])]
  return {
    mistakes: issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((parameter) => ({ parameter, says: 'There is no parameter of this name.' }))
        : [{ parameter: issue.path.join('.'), says: saidOf(issue) }],
    ),
  }
}

/** What is wrong with a parameter, in words that say how to mend it. */
function saidOf(issue: z.core.$ZodIssue): string {
  const of = 'values' in issue ? issue.values.map(String).join(', ') : ''
  if (issue.code === 'invalid_value') return `This has to be one of: ${of}.`
  if (issue.code === 'invalid_type' && issue.expected === 'string')
    return 'Give this once, with commas between if there are several.'
  if (issue.code === 'too_big' && issue.origin === 'string')
    return `This is too long: ${issue.maximum} signs are the most.`
  if (issue.code === 'too_small' && issue.origin === 'string') return 'This is empty.'
  return issue.message
}

function answerProblem(request: FastifyRequest, reply: FastifyReply, error: unknown) {
  const status = (error as { statusCode?: number }).statusCode ?? 500
  if (status === 429)
    return sendProblem(request, reply, 429, 'Too many questions in a minute. Wait as long as Retry-After says.')
  if (status < 500) return sendProblem(request, reply, status, 'It cannot be answered.')
  request.log.error({ err: error }, 'open-data-failed')
  return sendProblem(request, reply, 500, 'Something went wrong on our side.')
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'It cannot be understood',
  404: 'It is not there',
  429: 'Too many questions',
  500: 'Something went wrong',
}

function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  detail: string,
  mistakes?: readonly Mistake[],
) {
  reply.removeHeader('etag').removeHeader('last-modified')
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(
      JSON.stringify({
        type: 'about:blank',
        title: TITLES[status] ?? 'It cannot be answered',
        status,
        detail,
        reference: request.id,
        ...(mistakes?.length ? { mistakes } : {}),
      }),
    )
}
