import type { FastifyInstance } from 'fastify'
import { calculateDuties, InputRefused, largestInput, parseInput } from '../duties/questions.ts'

/** `POST /api/duties/calculate`: the duty calculator for other programs. No account, no name, and nothing is kept. */
export async function calculatorApi(app: FastifyInstance): Promise<void> {
  // The calculator reads the text itself, so that the web and the command line refuse the same things in the same words.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string', bodyLimit: largestInput + 1 },
    (_request, body, done) => done(null, body),
  )
  app.setErrorHandler((problem, request, reply) => {
    const status = (problem as { statusCode?: number }).statusCode ?? 500
    if (status === 413)
      return reply.code(413).send({ error: 'The input is larger than 1 MB, which is the most this calculator reads.' })
    if (status === 415) return reply.code(415).send({ error: 'Send JSON, with the content type application/json.' })
    if (status === 429) return reply.code(429).send({ error: 'Too many questions in a minute. Wait a little.' })
    request.log.error({ err: problem }, 'calculator-failed')
    return reply.code(500).send({ error: 'Something went wrong on our side.', reference: request.id })
  })
  const limited = { config: { takesJson: true, rateLimit: { max: 120, timeWindow: '1 minute' } } }
  app.post('/api/duties/calculate', limited, async (request, reply) => {
    reply.header('cache-control', 'no-store')
    try {
      return calculateDuties(parseInput(typeof request.body === 'string' ? request.body : ''))
    } catch (problem) {
      if (!(problem instanceof InputRefused)) throw problem
      return reply.code(400).send({ error: problem.message })
    }
  })
}
