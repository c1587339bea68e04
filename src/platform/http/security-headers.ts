import type { FastifyInstance } from 'fastify'

/** Nothing runs or loads on our pages that is not ours, and nobody can put them in a frame. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  // Recordings are heard from us, and from the page itself before they are sent.
  "media-src 'self' blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

export function securityHeaders(app: FastifyInstance, { secureCookies }: { secureCookies: boolean }): void {
  app.addHook('onRequest', async (_request, reply) => {
    reply
      .header('content-security-policy', POLICY)
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'same-origin')
      .header('cross-origin-opener-policy', 'same-origin')
      .header('permissions-policy', 'camera=(), microphone=(self), geolocation=()')
    if (secureCookies) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
  })
}
