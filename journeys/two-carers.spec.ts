import { afterAll, beforeAll, expect } from 'vitest'
import { PROTECTED_ADDRESS, PROTECTED_PHONE } from '../src/demonstration/ask-steps.ts'
import { journey } from './support/browser.ts'
import { type House, openHouse } from './support/house.ts'
import { become } from './support/play.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('embedded', { children: 8 })
})
afterAll(() => house?.close())

const SECRETS = [PROTECTED_ADDRESS.lines[0], PROTECTED_ADDRESS.postcode, PROTECTED_PHONE]

journey('a carer who must not learn an address finds it on no page that opens to him', async ({ person }) => {
  const father = await person({ width: 'phone', baseUrl: house.baseUrl })
  await become(father, 'Jimmy Connors')
  await father.visit('/my')
  const found = await crawl(father.page)
  expect(found.length).toBeGreaterThan(8)
  for (const { path, text } of found)
    for (const secret of SECRETS) expect(text.includes(secret), `${path} tells ${secret}`).toBe(false)

  const mother = await person({ baseUrl: house.baseUrl })
  await become(mother, 'Rosie Loveridge')
  await mother.visit('/my')
  const own = await crawl(mother.page)
  expect(own.some(({ text }) => text.includes(PROTECTED_ADDRESS.lines[0]))).toBe(true)
})

/** Pages that are the same for everyone, and would take the place of those that are not. */
const ABOUT_NOBODY =
  /^\/(assets|sign-|something-wrong|england|areas|measures|compare|equity|boards|open-data|api|changes\.atom)/

/** Every page and file that links lead to, from here on. */
async function crawl(page: import('playwright-core').Page): Promise<{ path: string; text: string }[]> {
  const origin = new URL(page.url()).origin
  const waiting = ['/', '/my', new URL(page.url()).pathname]
  const seen = new Map<string, string>()
  for (let path = waiting.shift(); path !== undefined && seen.size < 250; path = waiting.shift()) {
    if (seen.has(path)) continue
    const answer = await page.request.get(path)
    const bytes = await answer.body()
    const type = answer.headers()['content-type'] ?? ''
    const text = type.includes('pdf') ? await textOfPdf(bytes) : bytes.toString()
    seen.set(path, text)
    if (!type.includes('html')) continue
    for (const [, href = ''] of text.matchAll(/href="([^"#]*)/g)) {
      const to = new URL(href.replaceAll('&amp;', '&'), `${origin}${path}`)
      if (to.origin === origin && !ABOUT_NOBODY.test(to.pathname)) waiting.push(to.pathname + to.search)
    }
  }
  return [...seen].map(([path, text]) => ({ path, text }))
}

async function textOfPdf(bytes: Buffer): Promise<string> {
  const { readPdf } = await import('../src/platform/testing/pdf-structure.ts')
  return (await readPdf(bytes)).text
}
