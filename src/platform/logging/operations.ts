import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { pendingMigrations } from '../database/migrate.ts'
import type { Db, Migration } from '../database/schema.ts'

export type Operations = {
  db: Db
  migrations: readonly Migration[]
  /** When given, `/metrics` wants it as a bearer token. */
  metricsKey?: string | undefined
  /** Without a key, production has no `/metrics`. */
  mode?: 'demonstration' | 'production'
}

/**
 * What whoever runs openSEND watches: `/health` (the process lives), `/ready` (the database answers and is up to date),
 * `/metrics` (Prometheus), and a log line for every request. Everything is told by route, never by address.
 */
export function registerOperations(app: FastifyInstance, operations: Operations): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'opensend_' })
  watchRequests(app, registry)

  app.get('/health', quiet, async () => ({ alive: true }))
  app.get('/ready', quiet, async (_request, reply) => {
    const why = await whyNotReady(operations)
    return reply.code(why ? 503 : 200).send(why ? { ready: false, why } : { ready: true })
  })
  app.get('/metrics', quiet, async (request, reply) => {
    if (!mayReadMetrics(operations, request)) return reply.code(404).type('text/plain').send('Not found\n')
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}

const quiet = { logLevel: 'error' } as const

function watchRequests(app: FastifyInstance, registry: Registry): void {
  const seconds = new Histogram({
    name: 'opensend_http_request_seconds',
    help: 'How long requests took, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  })
  const inFlight = new Gauge({
    name: 'opensend_http_requests_in_flight',
    help: 'Requests being answered',
    registers: [registry],
  })

  app.addHook('onRequest', async () => {
    inFlight.inc()
  })
  app.addHook('onError', async (request, _reply, error) => {
    const status = (error as { statusCode?: number }).statusCode ?? 500
    if (status >= 500) request.log.error({ ...about(request), err: error }, 'request-failed')
  })
  app.addHook('onResponse', async (request, reply) => {
    inFlight.dec()
    const { method, route } = about(request)
    seconds.observe({ method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000)
    logAnswer(request, reply)
  })
}

function logAnswer(request: FastifyRequest, reply: FastifyReply): void {
  const fields = { ...about(request), status: reply.statusCode, ms: reply.elapsedTime }
  if (fields.route.startsWith('/assets') && reply.statusCode < 400) request.log.debug(fields, 'request-completed')
  else request.log.info(fields, 'request-completed')
}

const verbs = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

function about(request: FastifyRequest): { method: string; route: string } {
  const method = verbs.includes(request.method) ? request.method : 'OTHER'
  return { method, route: request.is404 ? '/*' : (request.routeOptions.url ?? '/*') }
}

async function whyNotReady({ db, migrations }: Operations): Promise<'database' | 'migrations' | undefined> {
  const tooSlow = new Promise<'database'>((resolve) => setTimeout(resolve, 2000, 'database').unref())
  const asked = pendingMigrations(db, migrations).then(
    (pending) => (pending.length > 0 ? ('migrations' as const) : undefined),
    (error: { exitCode?: number }) => (error.exitCode ? ('migrations' as const) : ('database' as const)),
  )
  return Promise.race([asked, tooSlow])
}

function mayReadMetrics({ metricsKey, mode }: Operations, request: FastifyRequest): boolean {
  if (!metricsKey) return mode !== 'production'
  const given = createHash('sha256')
    .update(request.headers.authorization ?? '')
    .digest()
  return timingSafeEqual(given, createHash('sha256').update(`Bearer ${metricsKey}`).digest())
}
