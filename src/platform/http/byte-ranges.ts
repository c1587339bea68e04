import type { FastifyInstance } from 'fastify'

/**
 * Answers the part of a recording that was asked for. Telephones ask for one byte first and play nothing without it;
 * without it nobody can go back ten seconds either.
 */
export function byteRanges(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const type = String(reply.getHeader('content-type') ?? '')
    if (!type.startsWith('audio/') || reply.statusCode !== 200 || !Buffer.isBuffer(payload)) return payload
    reply.header('accept-ranges', 'bytes')
    const asked = request.headers.range
    if (!asked) return payload
    const range = rangeIn(asked, payload.length)
    if (range === 'whole') return payload
    if (range === 'none') {
      reply.code(416).header('content-range', `bytes */${payload.length}`).header('content-length', 0)
      return Buffer.alloc(0)
    }
    const { from, to } = range
    reply.code(206).header('content-range', `bytes ${from}-${to}/${payload.length}`)
    reply.header('content-length', to - from + 1)
    return payload.subarray(from, to + 1)
  })
}

/** RFC 9110, section 14: one range; several at once, or what cannot be read, get the whole. */
export function rangeIn(header: string, size: number): { from: number; to: number } | 'whole' | 'none' {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header.trim()) ?? []
  if (first === '' && last === '') return 'whole'
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'none' : { from: size - length, to: size - 1 }
  }
  const from = Number(first)
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < from) return 'whole'
  return from >= size ? 'none' : { from, to }
}
