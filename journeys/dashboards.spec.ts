import { afterAll, beforeAll, describe, expect } from 'vitest'
import { growMadeUpEngland, makeMadeUpEngland } from '../src/demonstration/england/make-england.ts'
import { journey } from './support/browser.ts'
import { crawl } from './support/crawl.ts'
import { type House, openHouse } from './support/house.ts'

/** Four people who never sign in come with a question, and leave with an answer that they can pass on. */
describe('inclusion dashboards', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse('embedded', { children: 0 })
    const made = { seed: 1, now: '2026-03-02T09:00:00.000Z' }
    await makeMadeUpEngland(house.db, made)
    await growMadeUpEngland(house.db, made)
  })
  afterAll(() => house?.close())
  const text = async (someone: { page: { locator(selector: string): { innerText(): Promise<string> } } }) =>
    someone.page.locator('main').innerText()

  journey(
    'a member of a parent carer forum finds their area on a phone, and what its figures leave out',
    async ({ person }) => {
      const parent = await person({ width: 'phone', baseUrl: house.baseUrl })
      await parent.visit('/')
      await parent.follow('How your area does')
      await parent.page.getByLabel('Name of the council').fill('Alderhavn')
      await parent.press('Find')
      await parent.follow(/^Alderhaven/)
      // What is long is folded on a phone.
      await parent.page
        .getByText(/measures?, beside England and areas alike/)
        .first()
        .click()
      expect(await text(parent)).toMatch(/Of every 100 plans made/)
      // Slower than others, and getting better? Both on the first screen.
      const doing = await parent.page.locator('.os-first__one', { has: parent.page.locator('#doing') }).innerText()
      expect(doing).toMatch(/\d+ in every 100\s+plans made/)
      expect(doing).toMatch(/year before/)
      expect(doing).toMatch(/In England it is \d+/)
      expect(await text(parent)).toContain('These figures are made up')
      expect(await text(parent)).toContain('Read it beside')
      await parent.follow('Plans in 20 weeks, leaving out exceptions')
      expect(await text(parent)).toContain('Quality of plans, by audit')
      expect(await text(parent)).toMatch(/not children who wait/)
    },
  )

  journey(
    'a councillor reads the report, and asks whether a difference is more than chance, without JavaScript',
    async ({ person }) => {
      const councillor = await person({ javaScript: false, baseUrl: house.baseUrl })
      await councillor.visit('/areas')
      await councillor.page.getByRole('link', { name: 'Alderhaven', exact: true }).first().click()
      const report = await councillor.page.request.get(
        (await councillor.page.getByRole('link', { name: /Report for a board/ }).getAttribute('href')) ?? '',
      )
      expect(report.headers()['content-type']).toBe('application/pdf')
      expect((await report.body()).subarray(0, 5).toString()).toBe('%PDF-')
      const ask = await councillor.page.locator('section', { has: councillor.page.locator('#ask') }).innerText()
      expect(ask).toMatch(/What explains it|What was done in another way|What stands in the way/)
      expect(ask).toContain('How does the area know')
      await councillor.follow(/Compare with the areas most like it/)
      await councillor.page.getByText('Take something away').click()
      await councillor.page
        .getByRole('link', { name: /^Take away/ })
        .nth(3)
        .click()
      const before = new URL(councillor.page.url()).search
      await councillor.page.locator('select#add').selectOption({ index: 2 })
      await councillor.press('Add')
      expect(new URL(councillor.page.url()).search).not.toBe(before)
      expect(await text(councillor)).toMatch(/chance/)
      expect(await councillor.page.locator('main svg[role="img"]').count()).toBeGreaterThan(0)
    },
  )

  journey(
    'an analyst takes the figures away, with their columns, and by the API the same numbers',
    async ({ person }) => {
      const analyst = await person({ baseUrl: house.baseUrl })
      await analyst.visit('/open-data')
      const { request } = analyst.page
      const link = analyst.page.locator('a[href$=".csv"]').nth(1)
      const csv = await (await request.get((await link.getAttribute('href')) ?? '')).text()
      expect(csv.split(/\r?\n/)[0]).toMatch(/^time_period,time_identifier,geographic_level,country_code,country_name/)
      const figures = await (await request.get('/api/v1/figures?measure=M15&level=authority&perPage=5')).json()
      expect(figures.items).toHaveLength(5)
      expect(figures.items[0]).toMatchObject({ measure: 'M15' })
      const area = await (await request.get('/areas/001/figures.csv')).text()
      expect(area.split('\r\n')[0]).toMatch(/,value,unit,sign,origin,as_at,source,notes$/)
      expect(area).toContain(',made-up,')
      const { paths } = await (await request.get('/api/v1/openapi.json')).json()
      expect(Object.keys(paths)).toContain('/api/v1/figures')
      await analyst.visit('/open-data/api')
      expect((await request.get('/changes.atom')).headers()['content-type']).toContain('application/atom+xml')
    },
  )

  journey(
    'a journalist finds a number with its meaning, reads the chart with the keys, and takes the picture',
    async ({ person }) => {
      const journalist = await person({ baseUrl: house.baseUrl })
      await journalist.visit('/england')
      expect(await text(journalist)).toMatch(/it was \d+ the year before|about the same as the year before/)
      await journalist.visit('/measures')
      await journalist.page.locator('main input[type="search"], main input[name="find"]').first().fill('exeptions')
      await journalist.page.locator('main form button').first().click()
      await journalist.follow('How often is an exception to the 20 weeks claimed?')
      expect(await text(journalist)).toContain('About this measure')
      const picture = journalist.page.getByRole('link', { name: /^PNG/ }).first()
      const png = await journalist.page.request.get((await picture.getAttribute('href')) ?? '')
      expect(png.headers()['content-type']).toBe('image/png')
      expect((await png.body()).length).toBeGreaterThan(5_000)
      await journalist.visit('/boards')
      expect(await text(journalist)).toContain('Area SEND inspection')
      await journalist.visit('/equity')
      await journalist.check()
    },
  )

  journey('whoever follows any link from the figures finds a page that reads on a phone', async ({ person }) => {
    const anybody = await person({ width: 'phone', baseUrl: house.baseUrl })
    await anybody.page.goto('/england')
    const { findings, visited } = await crawl(anybody, {
      widths: [390, 320],
      most: 20,
      stageOf: () => '',
      checked: new Set(),
    })
    if (findings.length > 0) throw new Error(`In ${visited.length} pages:\n${findings.join('\n')}`)
    expect(visited.length).toBeGreaterThan(8)
  })
})
