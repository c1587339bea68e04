import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { journey } from './support/browser.ts'
import { type House, openHouse } from './support/house.ts'
import { become, dayFields, fillIn } from './support/play.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('embedded', { children: 6 })
})
afterAll(() => house?.close())

for (const width of ['phone', 'desktop'] as const)
  journey(`a parent asks for an assessment in Arabic and reads where things are (${width})`, async ({ person }) => {
    const parent = await person({ width, baseUrl: house.baseUrl })
    const { page } = parent
    await become(parent, 'Sally Stranger')
    await parent.press('العربية')
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')

    await parent.visit('/ask')
    expect(await leftInEnglish(page)).toEqual([])
    await parent.visit('/ask/new')
    await parent.press('متابعة')
    expect(await leftInEnglish(page)).toEqual([])
    await page.getByRole('alert').getByText('توجد مشكلة').waitFor()
    await fillIn(page, {
      whoIs: 'parent',
      givenName: `سامي ${width === 'phone' ? 'الأول' : 'الثاني'}`,
      familyName: 'نور',
      ...dayFields('dateOfBirth', '2017-09-04'),
      relationship: 'الأم',
      parentalResponsibility: 'yes',
      prefers: 'email',
      email: 'sally@example.org',
      concerns: 'الغرف الصاخبة صعبة.',
    })
    await parent.press('متابعة')
    expect(await leftInEnglish(page)).toEqual([])
    await parent.press('أرسلوا الطلب')
    expect(await leftInEnglish(page)).toEqual([])

    await parent.visit('/my')
    expect(await leftInEnglish(page)).toEqual([])
    await page
      .getByRole('link', { name: /انظروا أين وصلت الأمور/ })
      .last()
      .click()
    await parent.check()
    expect(await leftInEnglish(page)).toEqual([])
    await page.getByRole('heading', { name: 'حقوقكم الآن' }).waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.os-languages__form').isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })

    await parent.visit('/boards')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.getByText('هذه الصفحة ليست بلغتكم بعد').waitFor()
  })

/** Words in Latin letters that are nobody's name, no value and not marked as English. */
function leftInEnglish(page: Page): Promise<string[]> {
  const known = [
    'openSEND',
    'EHC',
    'SEND',
    'SENDIASS',
    'IPSEA',
    'Tribunal',
    'PDF',
    'Word',
    'JPEG',
    'PNG',
    'Ombudsman',
    'Regulations',
    'regulation',
    'name',
    'example',
    'org',
    'www',
    'lgo',
  ]
  return page.evaluate((known) => {
    const left: string[] = []
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const around = node.parentElement
      if (!around || around.closest('script, style, template, textarea, code, bdi, [lang="en"], .os-header__mark'))
        continue
      if (around.closest('.os-typed, a[href^="mailto:"], a[href^="https:"], .os-breaks')) continue
      const words = String(node.nodeValue).replaceAll(/\u2068[^\u2069]*\u2069/g, '')
      const english = words.match(/[A-Za-z]{3,}/g)?.filter((word) => !known.includes(word)) ?? []
      if (english.length > 0) left.push(words.trim())
    }
    return left
  }, known)
}
