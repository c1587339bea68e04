import { AxeBuilder } from '@axe-core/playwright'
import formBody from '@fastify/formbody'
import Fastify from 'fastify'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { registerAssets } from '../src/platform/views/assets.ts'
import { galleryPage } from '../src/platform/views/gallery.ts'
import { render } from '../src/platform/views/render.ts'
import './support/browser.ts'

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'"
const signedIn = { person: { key: 'p1', name: 'Nadia' }, errors: [], notice: undefined, values: {} }
const app = Fastify()
let sent = 0
let browser: Browser
let baseURL: string

beforeAll(async () => {
  registerAssets(app)
  await app.register(formBody)
  app.addContentTypeParser('multipart/form-data', { parseAs: 'string' }, (_request, _body, done) => done(null, {}))
  app.addHook('onSend', async (_request, reply) => void reply.header('content-security-policy', policy))
  app.get('/', async (_request, reply) => reply.type('text/html').send(galleryPage(signedIn)))
  app.get('/gallery', async (_request, reply) => reply.type('text/html').send(galleryPage()))
  app.get<{ Params: { name: string } }>('/page/:name', async (request, reply) =>
    reply.type('text/html').send(render(`platform/views/${request.params.name}.njk`, page)),
  )
  app.get('/form', async (_request, reply) =>
    reply.type('text/html').send(galleryPage({ ...signedIn, sessionMinutes: 3 })),
  )
  app.post('/gallery', async (_request, reply) => {
    sent += 1
    await new Promise((resolve) => setTimeout(resolve, 300))
    return reply.redirect('/form', 303)
  })
  baseURL = await app.listen({ port: 0, host: '127.0.0.1' })
  const { executable, env } = inject('browser')
  browser = await chromium.launch({
    executablePath: executable,
    env: { ...process.env, ...env } as Record<string, string>,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
})

afterAll(async () => {
  await browser?.close()
  await app.close()
})

const page = {
  area: { name: 'Northmere Council' },
  madeUp: true,
  person: { name: 'Nadia' },
  reference: 'req-7Q2M',
  refusal: { says: 'The draft has not been sent to Amira’s family yet.', provision: 'SEND Regulations 2014, reg 13' },
}

const looks: [number, 'light' | 'dark'][] = [320, 390, 1280].flatMap((width): [number, 'light' | 'dark'][] => [
  [width, 'light'],
  [width, 'dark'],
])

it.each(looks)('the gallery has no barrier that axe finds, at %s pixels, %s', async (width, colorScheme) => {
  await open({ viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' }, '/gallery', hasNoBarrier)
})

it.each(['error', 'refused', 'case-changed', 'signed-out', 'not-found', 'too-large', 'too-many', 'unavailable'])(
  'the page for %s has no barrier that axe finds',
  async (name) => {
    await open({ viewport: { width: 320, height: 900 } }, `/page/${name}`, hasNoBarrier)
  },
)

it('does not scroll sideways at 400% zoom, nor with text twice the size', async () => {
  await open({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }, '/gallery', async (tab) => {
    expect(await sideways(tab)).toBe(0)
  })
  await open({ viewport: { width: 1280, height: 900 } }, '/gallery', async (tab) => {
    await tab.evaluate(() => (document.documentElement.style.fontSize = '200%'))
    expect(await sideways(tab)).toBe(0)
  })
})

it('asks for nothing but its own files, and draws in Atkinson Hyperlegible', async () => {
  const asked: string[] = []
  await open({}, '/gallery', async (tab) => {
    tab.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await tab.reload({ waitUntil: 'networkidle' })
    const fonts = await tab.evaluate(() =>
      [...document.fonts].filter((font) => font.status === 'loaded').map((font) => font.family),
    )
    expect(new Set(fonts.map((family) => family.replaceAll('"', '')))).toEqual(new Set(['Atkinson Hyperlegible']))
    const families = await tab.evaluate(() =>
      [...document.querySelectorAll('body *:not(code, [type=hidden], [type=radio], [type=checkbox])')].map(
        (element) => getComputedStyle(element).fontFamily,
      ),
    )
    expect(families.filter((family) => !/^"?Atkinson Hyperlegible/.test(family))).toEqual([])
  })
  expect(asked.filter((path) => path !== '/gallery' && !path.startsWith('/assets/'))).toEqual([])
})

it('prints tables that are closed on the screen, and leaves out what only a screen can use', async () => {
  await open({}, '/gallery', async (tab) => {
    await tab.emulateMedia({ media: 'print', colorScheme: 'dark' })
    expect(await tab.locator('.os-chart table').first().isVisible()).toBe(true)
    expect(await tab.locator('.os-header__button').isVisible()).toBe(false)
    expect(await tab.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)')
  })
})

it('sends a form once, however often the button is pressed', async () => {
  await open({}, '/form', async (tab) => {
    sent = 0
    await tab.getByRole('button', { name: 'Send the request' }).evaluate((button: HTMLButtonElement) => {
      button.form?.requestSubmit()
      button.form?.requestSubmit()
      button.click()
    })
    await tab.waitForTimeout(800)
    expect(sent).toBe(1)
  })
})

it('says before a session ends, and can keep it', async () => {
  await open({}, '/form', async (tab) => {
    await tab.clock.install()
    await tab.reload()
    await tab.clock.fastForward(61_000)
    await tab.getByText('You will be signed out in 2 minutes.').waitFor()
    await tab.getByRole('button', { name: 'Stay signed in' }).click()
    await tab.getByText('You are still signed in.').waitFor()
    await tab.clock.fastForward(181_000)
    await tab.getByText('You have been signed out.').waitFor()
  })
})

it('shows the whole gallery and a menu without JavaScript', async () => {
  await open({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } }, '/gallery', async (tab) => {
    expect(await tab.getByRole('link', { name: 'Local Offer' }).isVisible()).toBe(true)
    expect(await tab.getByRole('button', { name: 'Send the request' }).isVisible()).toBe(true)
  })
})

async function open(options: BrowserContextOptions, path: string, look: (tab: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ baseURL, ...options })
  const problems: string[] = []
  try {
    const tab = await context.newPage()
    tab.on('pageerror', (error) => problems.push(error.message))
    tab.on(
      'console',
      (message) => /Content Security Policy|deprecated/.test(message.text()) && problems.push(message.text()),
    )
    await tab.goto(path, { waitUntil: 'load' })
    await look(tab)
    expect(problems).toEqual([])
  } finally {
    await context.close()
  }
}

async function hasNoBarrier(tab: Page): Promise<void> {
  await tab.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
  const { violations } = await new AxeBuilder({ page: tab }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
  expect(await sideways(tab)).toBe(0)
}

function sideways(tab: Page): Promise<number> {
  return tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
