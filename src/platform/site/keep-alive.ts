import type { FastifyInstance } from 'fastify'
import { asSighted } from '../access/as.ts'
import { type PageServer, sessionCookie } from '../http/page-server.ts'
import { findSession } from '../http/session.ts'

/**
 * What "Stay signed in" asks: `HEAD /`. Finding the session touches it. Somebody whose session is over is led to
 * sign in, while `GET /` shows them the public front page. Registered before the pages, whose own `HEAD` it replaces.
 */
export function keepAlive(app: FastifyInstance, server: PageServer): void {
  app.head('/', async (request, reply) => {
    const token = request.cookies[sessionCookie(server)]
    const found = await asSighted(server.db, {}, (trx) =>
      findSession(trx, token, server.clock.now(), server.sessionMinutes),
    )
    reply.header('cache-control', 'no-store')
    return found?.state === 'live' ? reply.code(204).send() : reply.redirect('/sign-in', 303)
  })
}
