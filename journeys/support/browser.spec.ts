import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect } from 'vitest'
import { journey } from './browser.ts'
import { checkAccessibility } from './check-page.ts'

const pages: Record<string, string> = {
  '/good': page('<h1>Good</h1><p>All is well.</p><a href="/next">Go on</a>'),
  '/next': page('<h1>Next</h1><form method="post" action="/done"><button>Send</button></form>'),
  '/done': page('<h1>Done</h1>'),
  '/unlabelled': page('<h1>Bad</h1><input type="text">'),
  '/pale': page('<h1>Bad</h1><p style="color:#ccc;background:#fff">Too pale to read</p>'),
  '/headless': page('<p>No heading</p>'),
  '/wide': page('<h1>Wide</h1><div style="width:3000px">Too wide</div>'),
  '/broken': page('<h1>Broken</h1><script>throw new Error("it broke")</script>'),
}

let server: Server
let baseUrl: string

beforeAll(async () => {
  server = createServer((request, response) => {
    const html = pages[request.url ?? '']
    response.writeHead(html ? 200 : 404, { 'content-type': 'text/html' }).end(html ?? page('<h1>Not here</h1>'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

journey('follows links and presses buttons, on a phone and at a desk', async ({ person }) => {
  for (const width of ['phone', 'desktop'] as const) {
    const someone = await person({ width, baseUrl })
    expect(await someone.visit('/good')).toBe(200)
    await someone.follow('Go on')
    await someone.press('Send')
    expect(someone.visited).toEqual(['/good (200)', '/next (200)', '/done (200)'])
  }
})

journey('works without JavaScript, and answers the status of a page that is not there', async ({ person }) => {
  const someone = await person({ javaScript: false, baseUrl })
  expect(await someone.visit('/nowhere')).toBe(404)
})

journey('finds a field without a label, pale words, a missing heading and a page too wide', async ({ person }) => {
  const someone = await person({ baseUrl })
  await expect(someone.visit('/unlabelled')).rejects.toThrow(/label/)
  await expect(checkAccessibility(someone.page)).rejects.toThrow(/label/)
  await expect(someone.visit('/pale')).rejects.toThrow(/contrast/)
  await expect(someone.visit('/headless')).rejects.toThrow(/0 headings of level 1/)
  await expect(someone.visit('/wide')).rejects.toThrow(/scrolls sideways/)
})

journey.fails('fails when a page throws an error', async ({ person }) => {
  await (await person({ baseUrl })).visit('/broken')
})

function page(body: string): string {
  return `<!doctype html><html lang="en"><head><title>A page</title><meta name="viewport" content="width=device-width">
    <link rel="icon" href="data:,"></head><body><main>${body}</main></body></html>`
}
