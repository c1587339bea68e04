import { brotliDecompressSync } from 'node:zlib'
import Fastify from 'fastify'
import { expect, it } from 'vitest'
import { asset, registerAssets } from './assets.ts'

const app = Fastify()
registerAssets(app)

const get = (url: string, encoding = 'identity') => app.inject({ url, headers: { 'accept-encoding': encoding } })

it.each([
  ['opensend.css', 'text/css; charset=utf-8'],
  ['govuk-frontend.css', 'text/css; charset=utf-8'],
  ['opensend.js', 'text/javascript; charset=utf-8'],
  ['favicon.svg', 'image/svg+xml'],
  ['atkinson-400.woff2', 'font/woff2'],
])('serves %s as %s, kept for a year', async (name, type) => {
  const answer = await get(asset(name))
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-type']).toBe(type)
  expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
})

it('answers an old address with the present file, not to be kept', async () => {
  const answer = await get('/assets/000000000000/opensend.css')
  expect(answer.headers['cache-control']).toBe('no-cache')
  expect(answer.body).toContain('--os-paper')
})

it('has nothing else to give', async () => {
  expect((await get('/assets/x/package.json')).statusCode).toBe(404)
  expect((await get('/assets/x/..%2fassets.ts')).statusCode).toBe(404)
  expect(() => asset('nothing.css')).toThrow('no asset called nothing.css')
})

it('compresses what shrinks', async () => {
  const plain = await get(asset('govuk-frontend.css'))
  const small = await get(asset('govuk-frontend.css'), 'gzip, br')
  expect(small.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(small.rawPayload).equals(plain.rawPayload)).toBe(true)
  expect(small.rawPayload.length).toBeLessThan(plain.rawPayload.length / 5)
})

it('never names the font that is for GOV.UK alone', async () => {
  const css = (await get(asset('govuk-frontend.css'))).body
  expect(css).not.toMatch(/GDS Transport|url\(\/assets\/fonts/)
  expect(css).toContain('Atkinson Hyperlegible')
})

it('writes the addresses of fonts and scripts in full, each of which can be fetched', async () => {
  const text = (await get(asset('opensend.css'))).body + (await get(asset('opensend.js'))).body
  const found = [...text.matchAll(/["'](\/assets\/[^"']+)["']/g)].map(([, url = '']) => url)
  expect(found.length).toBeGreaterThan(5)
  for (const url of found) expect((await get(url)).statusCode).toBe(200)
  expect(text).not.toMatch(/asset:/)
})
