import Fastify from 'fastify'
import { describe, expect, it } from 'vitest'
import { byteRanges, rangeIn } from './byte-ranges.ts'

describe('the part of a recording that is asked for', () => {
  it.each([
    ['bytes=0-1', { from: 0, to: 1 }],
    ['bytes=0-', { from: 0, to: 9 }],
    ['bytes=4-99', { from: 4, to: 9 }],
    ['bytes=-3', { from: 7, to: 9 }],
    ['bytes=-99', { from: 0, to: 9 }],
    ['bytes=10-', 'none'],
    ['bytes=-0', 'none'],
    ['bytes=5-2', 'whole'],
    ['bytes=0-1,4-5', 'whole'],
    ['lines=0-1', 'whole'],
    ['bytes=-', 'whole'],
  ])('%s', (header, range) => {
    expect(rangeIn(header, 10)).toEqual(range)
  })

  it('is sent as such, and only for sound', async () => {
    const app = Fastify()
    byteRanges(app)
    app.get('/said', (_request, reply) => reply.type('audio/webm').send(Buffer.from('0123456789')))
    app.get('/letter', (_request, reply) => reply.type('application/pdf').send(Buffer.from('0123456789')))
    const ask = (url: string, range?: string) => app.inject({ url, headers: range ? { range } : {} })
    const part = await ask('/said', 'bytes=2-4')
    expect([part.statusCode, part.body, part.headers['content-range'], part.headers['content-length']]).toEqual([
      206,
      '234',
      'bytes 2-4/10',
      '3',
    ])
    const all = await ask('/said')
    expect([all.statusCode, all.body, all.headers['accept-ranges']]).toEqual([200, '0123456789', 'bytes'])
    expect((await ask('/said', 'bytes=50-')).statusCode).toBe(416)
    expect((await ask('/letter', 'bytes=2-4')).statusCode).toBe(200)
    await app.close()
  })
})
