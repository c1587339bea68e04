import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import rtlcss from 'rtlcss'

type Asset = { type: string; body: Buffer; hash: string; small?: Buffer }

const require = createRequire(import.meta.url)
const govuk = dirname(require.resolve('govuk-frontend'))
const font = (weight: string) =>
  require.resolve(`@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-${weight}.woff2`)
const arabic = (weight: number) =>
  require.resolve(`@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-${weight}-normal.woff2`)
const ours = (name: string) => join(import.meta.dirname, 'assets', name)
const oursIn = (folder: string) =>
  (existsSync(ours(folder)) ? readdirSync(ours(folder)) : [])
    .sort()
    .map((name) => ({ name, file: join(ours(folder), name) }))

/** One style sheet: what every page has, then what one feature adds, in the order of the files' names. */
export const styleSheet = [ours('opensend.css'), ...oursIn('styles').map(({ file }) => file)]

/** Everything a page may load, after what it needs itself: a file may name an earlier one as `asset:name`. */
const catalogue: { name: string; file: string | string[]; change?: (text: string) => string }[] = [
  { name: 'atkinson-400.woff2', file: font('latin-400-normal') },
  { name: 'atkinson-400-italic.woff2', file: font('latin-400-italic') },
  { name: 'atkinson-700.woff2', file: font('latin-700-normal') },
  { name: 'atkinson-ext-400.woff2', file: font('latin-ext-400-normal') },
  { name: 'atkinson-ext-700.woff2', file: font('latin-ext-700-normal') },
  { name: 'arabic-400.woff2', file: arabic(400) },
  { name: 'arabic-700.woff2', file: arabic(700) },
  { name: 'favicon.svg', file: ours('favicon.svg') },
  { name: 'govuk-frontend.css', file: join(govuk, 'govuk-frontend.min.css'), change: inOurFont },
  { name: 'govuk-frontend.js', file: join(govuk, 'govuk-frontend.min.js') },
  { name: 'opensend.css', file: styleSheet },
  // For languages that run from right to left: the same, seen in a mirror.
  {
    name: 'govuk-frontend.rtl.css',
    file: join(govuk, 'govuk-frontend.min.css'),
    change: (css) => rtlcss.process(inOurFont(css)),
  },
  { name: 'opensend.rtl.css', file: styleSheet, change: (css) => rtlcss.process(css) },
  { name: 'unsent.js', file: ours('unsent.js') },
  { name: 'opensend.js', file: ours('opensend.js') },
  // What some pages alone load: <script type="module" src="{{ asset('name.js') }}"> in their block head.
  ...oursIn('scripts'),
]

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}

const assets = new Map<string, Asset>()
for (const { name, file, change } of catalogue) assets.set(name, load(name, file, change))

/** The address of an asset, which changes when its content does: `asset('opensend.css')` → '/assets/3f2a9c1d0b7e/opensend.css'. */
export function asset(name: string): string {
  const found = assets.get(name)
  if (!found) throw new Error(`There is no asset called ${name}`)
  return `/assets/${found.hash}/${name}`
}

/** Serves every asset under /assets/. An old address answers with today's file, and is not kept. */
export function registerAssets(app: FastifyInstance): void {
  app.get<{ Params: { hash: string; name: string } }>('/assets/:hash/:name', async (request, reply) => {
    const found = assets.get(request.params.name)
    if (!found) return reply.code(404).type('text/plain; charset=utf-8').send('Not found')
    const kept = found.hash === request.params.hash ? 'public, max-age=31536000, immutable' : 'no-cache'
    reply.header('cache-control', kept).header('x-content-type-options', 'nosniff').type(found.type)
    if (found.type === 'font/woff2') return reply.send(found.body)
    reply.header('vary', 'accept-encoding')
    if (!/\bbr\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(found.body)
    found.small ??= brotliCompressSync(found.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } })
    return reply.header('content-encoding', 'br').send(found.small)
  })
}

function load(name: string, file: string | string[], change?: (text: string) => string): Asset {
  const type = types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
  const files = [file].flat()
  const text = () => files.map((one) => readFileSync(one, 'utf8')).join('\n')
  const body = type === 'font/woff2' ? readFileSync(files[0] as string) : Buffer.from(prepare(text(), change))
  return { type, body, hash: createHash('sha256').update(body).digest('hex').slice(0, 12) }
}

function prepare(text: string, change = (same: string) => same): string {
  return change(text)
    .replace(/\/[/*]# sourceMappingURL=[^\n]*/, '')
    .replaceAll(/asset:([\w.-]+)/g, (_, name: string) => asset(name))
}

/** GDS Transport is licensed for GOV.UK alone, so it must be neither named nor asked for. */
function inOurFont(css: string): string {
  return css
    .replaceAll(/@font-face\{font-family:GDS Transport[^}]*\}/g, '')
    .replaceAll('GDS Transport', 'Atkinson Hyperlegible')
    .replaceAll('font-family:sans-serif', 'font-family:Atkinson Hyperlegible,arial,sans-serif')
    .replace(/\/\*! Copyright \(c\) 2011[^*]*\*\//, '')
}
