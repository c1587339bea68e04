import Fastify from 'fastify'
import { afterAll, beforeAll, expect } from 'vitest'
import { shown } from '../src/platform/charts/drawing.ts'
import { drawHexMap } from '../src/platform/charts/hex-map.ts'
import { drawTrend } from '../src/platform/charts/trend.ts'
import { securityHeaders } from '../src/platform/http/security-headers.ts'
import { asset, registerAssets } from '../src/platform/views/assets.ts'
import { journey } from './support/browser.ts'

const years = [61, 64, null, 58].map((value, at) => ({
  from: `${2020 + at}-01-01`,
  when: String(2020 + at),
  value,
  words: value === null ? 'hidden' : `${value}%`,
}))
const trend = drawTrend({
  id: 'trend',
  title: 'Plans in time',
  says: 'It fell.',
  unit: 'percent',
  lines: [{ name: 'Mereshire', mark: 'this', points: years }],
})
const tiles = ['Ashby', 'Burnham', 'Coldbrook', 'Bexford'].map((name, at) => ({
  code: String(901 + at),
  name,
  q: at,
  r: 0,
  value: at * 10,
  words: `${at * 10}%`,
  href: `/areas/${901 + at}`,
}))
const map = drawHexMap({ id: 'map', title: 'Plans in time by area', says: 'They differ.', tiles })

const app = Fastify()
let baseUrl = ''
beforeAll(async () => {
  registerAssets(app)
  securityHeaders(app, { secureCookies: false })
  const html = (main: string) =>
    `<!doctype html><html lang="en" class="govuk-template"><head><title>Charts</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="${asset('favicon.svg')}"><link rel="stylesheet" href="${asset('govuk-frontend.css')}"><link rel="stylesheet" href="${asset('opensend.css')}"></head><body class="govuk-template__body"><main><h1>Charts</h1>${main}</main></body></html>`
  app.get('/', async (_request, reply) => reply.type('text/html').send(html(`${shown(trend)}${shown(map)}`)))
  app.get<{ Params: { code: string } }>('/areas/:code', async (request, reply) =>
    reply.type('text/html').send(html(`Area ${request.params.code}`)),
  )
  baseUrl = await app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => app.close())

journey('somebody reads a chart with the keys, and goes where a mark leads', async ({ person }) => {
  const reader = await person({ baseUrl })
  await reader.visit('/')
  const slider = reader.page.getByRole('slider', { name: 'Read the chart: Plans in time by area' })
  await slider.focus()
  expect(await slider.getAttribute('aria-valuetext')).toBe('Ashby: 0%')
  await reader.page.keyboard.press('ArrowRight')
  expect(await slider.getAttribute('aria-valuetext')).toBe('Bexford: 30%')
  await reader.page.keyboard.press('b')
  expect(await slider.getAttribute('aria-valuetext')).toBe('Burnham: 10%')
  expect(await reader.page.locator('.os-drawing__bubble:visible').innerText()).toBe('Burnham: 10%')
  await reader.check()
  await reader.page.keyboard.press('Escape')
  expect(await reader.page.locator('.os-drawing__bubble:visible').count()).toBe(0)
  await Promise.all([reader.page.waitForURL('**/areas/902'), reader.page.keyboard.press('Enter')])
})

journey('somebody reads a chart by pointing, and no figure is read where there is none', async ({ person }) => {
  const reader = await person({ baseUrl })
  await reader.visit('/')
  const drawing = reader.page.locator('[data-drawing="trend"]')
  const marks = drawing.locator('.os-drawing__svg--wide .m')
  expect(await marks.count()).toBe(3)
  await marks.nth(2).hover()
  await expect.poll(() => drawing.locator('.os-drawing__bubble').innerText()).toBe('Mereshire, 2023: 58%')
  await reader.page.mouse.move(2, 2)
  await expect.poll(() => drawing.locator('.os-drawing__bubble:visible').count()).toBe(0)
})

journey('somebody on a phone sees the narrow picture, with words as large as those around it', async ({ person }) => {
  const reader = await person({ width: 'phone', baseUrl })
  await reader.visit('/')
  const drawing = reader.page.locator('[data-drawing="trend"]')
  expect(await drawing.locator('.os-drawing__svg--wide').isVisible()).toBe(false)
  const tall = await drawing
    .locator('.os-drawing__svg--narrow text')
    .first()
    .evaluate((text) => {
      const svg = (text as SVGTextElement).ownerSVGElement as SVGSVGElement
      return (
        (Number.parseFloat(getComputedStyle(text).fontSize) * svg.getBoundingClientRect().width) /
        svg.viewBox.baseVal.width
      )
    })
  expect(tall).toBeGreaterThanOrEqual(16)
})

journey('somebody without JavaScript has picture, sentence and table', async ({ person }) => {
  const reader = await person({ javaScript: false, baseUrl })
  await reader.visit('/')
  expect(await reader.page.getByRole('img', { name: 'Plans in time', exact: true }).isVisible()).toBe(true)
  expect(await reader.page.getByRole('slider').count()).toBe(0)
  await reader.page.getByText('Table').last().click()
  await reader.page.getByRole('link', { name: 'Coldbrook' }).click()
  await reader.page.waitForURL('**/areas/903')
})
