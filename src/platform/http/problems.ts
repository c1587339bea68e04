import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { phrase, t } from '../languages/index.ts'
import { frame } from './frame.ts'
import type { PageServer } from './page-server.ts'

/** Meets every problem once: a page in plain English with a reference, and nothing about what went wrong inside. */
export function answerProblems(app: FastifyInstance, server: PageServer): void {
  const page = (request: FastifyRequest, reply: FastifyReply, status: number, template: string, title: string) => {
    const area = server.areas[0]
    if (!area) return reply.code(status).type('text/plain; charset=utf-8').send(`${title}. Reference: ${request.id}`)
    const html = server.render(template, { ...frame(server, request, reply, undefined, area), title: t(title) })
    return reply.code(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html)
  }
  app.setNotFoundHandler((request, reply) =>
    page(request, reply, 404, 'platform/views/not-found.njk', phrase('We cannot show you this page')),
  )
  app.setErrorHandler((error, request, reply) => {
    const status = (error as { statusCode?: number }).statusCode ?? 500
    if (status === 413)
      return page(request, reply, 413, 'platform/views/too-large.njk', phrase('That is too large to send'))
    if (status === 429) return page(request, reply, 429, 'platform/views/too-many.njk', phrase('Too many tries'))
    if (status >= 400 && status < 500) {
      return page(request, reply, status, 'platform/views/not-found.njk', phrase('We cannot show you this page'))
    }
    return page(request, reply, 500, 'platform/views/error.njk', phrase('Sorry, something went wrong'))
  })
}
