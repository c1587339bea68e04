import type { Page } from 'playwright-core'
import type { Person } from './browser.ts'

/** Becomes somebody by the demonstration's sign-in page, as a newcomer would. That page is long, and is checked once. */
export async function become(person: Person, name: string): Promise<void> {
  if (person.visited.some((page) => page.startsWith('/sign-in '))) await person.page.goto('/sign-in')
  else await person.visit('/sign-in')
  await person.press(`Be ${name}`)
}

/** Types, ticks and chooses by the names of fields; a list ticks exactly those values. */
export async function fillIn(page: Page, fields: Record<string, string | readonly string[]>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const found = page.locator(`[name="${name}"]:not([type=hidden])`)
    if ((await found.count()) === 0)
      throw new Error(`There is no field ${name} on ${page.url()}:\n${await page.locator('main').innerText()}`)
    const kind = await found
      .first()
      .evaluate((element) => (element instanceof HTMLInputElement ? element.type : element.tagName.toLowerCase()))
    if (kind === 'radio' || kind === 'checkbox') {
      await openAround(page, name)
      for (const one of typeof value === 'string' ? [value] : value)
        await page.locator(`[name="${name}"][value="${one}"]`).check({ force: true })
    } else if (kind === 'select') {
      await found.first().selectOption(value as string)
    } else {
      await openAround(page, name)
      await found.first().fill(value as string)
    }
  }
}

/** A day, in the three boxes of a date. */
export const dayFields = (name: string, day: string): Record<string, string> => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

/** Opens whatever is folded around a field, as somebody who wants to use it does. */
async function openAround(page: Page, name: string): Promise<void> {
  const folded = page.locator(`details:not([open]):has([name="${name}"]) > summary`)
  while ((await folded.count()) > 0) await folded.first().click()
}
