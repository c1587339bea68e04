import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect } from 'vitest'
import { sampleXml } from '../src/nation/sen2/samples/index.ts'
import { journey, type Person } from './support/browser.ts'
import { type House, openHouse } from './support/house.ts'
import { become } from './support/play.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('embedded', { today: '2026-02-10', children: 6 })
})
afterAll(() => house?.close())

const path = '/check-a-sen2-return'
const right = [...sampleXml({ year: 2026, persons: 300, seed: 5 })].join('')
const upn = /<UPN>(\w+)<\/UPN>/.exec(right)?.[1] ?? ''
const wrong = right.replace(upn, 'A123').replaceAll('<Sex>M</Sex>', '<Sex>X</Sex>')

async function send(person: Person, text: string | Buffer, name = 'return.xml') {
  await person.page
    .locator('input[name="files"]')
    .setInputFiles({ name, mimeType: 'application/xml', buffer: Buffer.from(text) })
  await person.page.getByRole('button', { name: 'Check it' }).click()
}

/** Until the findings are there: the page that shows how far it is may come first. */
async function seeFindings({ page }: Person) {
  await page.getByRole('button', { name: 'Close and forget' }).waitFor()
}

for (const { width, javaScript } of [
  { width: 'desktop', javaScript: true },
  { width: 'phone', javaScript: false },
] as const) {
  journey(`somebody checks a return, mends it and finds nothing (${width})`, async ({ person }) => {
    const analyst = await person({ width, javaScript, baseUrl: house.baseUrl })
    const { page } = analyst
    await become(analyst, 'Ruth Adeyemi')
    await analyst.visit('/sen2')
    await analyst.follow('Check a return')
    await send(analyst, wrong)
    await seeFindings(analyst)
    await analyst.check()
    expect(await page.locator('h1').innerText()).toMatch(/\d+ errors in the return/)

    const [, times] = /([\d,]+)/.exec(await page.locator('.os-sen2__count--error dd').innerText()) ?? []
    expect(Number(times?.replace(',', ''))).toBeGreaterThan(100)
    await page.getByRole('link', { name: /UPN is not a letter/ }).click()
    await page.waitForURL(/rule=/)
    await page.locator('.os-sen2__person', { hasText: 'A123' }).first().click()
    await page.waitForURL(/person=A123/)
    await analyst.check()
    expect(new Set(await page.locator('.os-sen2__person').allInnerTexts())).toEqual(new Set(['A123']))

    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download these (CSV)' }).click()
    const file = readFileSync(await (await download).path(), 'utf8')
    expect(file.split('\r\n')[0]).toBe('rule,severity,person,line,message,mends,basis')
    expect(file).toContain(',A123,')

    await analyst.follow('Totals that DfE would publish')
    expect(await page.getByRole('main').innerText()).toContain('DfE’s headline figure')
    await analyst.follow('What was found')
    await analyst.press('Close and forget')
    expect(await page.getByRole('alert').innerText()).toContain('Nothing is kept')

    await send(analyst, right)
    await seeFindings(analyst)
    expect(await page.locator('.os-sen2__count--error dd').innerText()).toBe('0')
    await analyst.press('Close and forget')
  })
}

journey('what is no return gets a clear answer, and what is closed is gone', async ({ person }) => {
  const analyst = await person({ baseUrl: house.baseUrl })
  const { page } = analyst
  await become(analyst, 'Ruth Adeyemi')
  await analyst.visit(path)
  await send(analyst, `<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${right}`)
  await seeFindings(analyst)
  expect(await page.locator('h1').innerText()).toContain('cannot be read to its end')
  const address = page.url()

  await analyst.visit(path)
  await page.getByText('Check more').click()
  await page
    .locator('input[name="settings"]')
    .setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from('{"colour":1}') })
  await send(analyst, right)
  await page.getByRole('alert').getByText('The settings are not as they should be').waitFor()
  await analyst.check()

  await page.goto(address)
  await analyst.press('Close and forget')
  await page.goto(address)
  expect(new URL(page.url()).pathname).toBe(path)
})

journey('a manager sees what the return lacks, makes it, and follows a value', async ({ person }) => {
  const manager = await person({ baseUrl: house.baseUrl })
  await become(manager, 'Ruth Adeyemi')
  await manager.visit('/sen2/missing')
  await manager.visit('/sen2/make')
  await manager.page.getByLabel('Now').check()
  await manager.page.getByRole('button', { name: 'Make the return' }).click()
  await manager.page.getByRole('link', { name: 'Follow a value' }).waitFor()
  await manager.check()
  await manager.follow(/Follow a value/)
  await manager.page.getByLabel('Find a person').fill('a')
  await manager.press('Find')
  await manager.page.locator('.govuk-list a.govuk-link').first().click()
  await manager.page.getByRole('table').waitFor()
  await manager.check()
})
