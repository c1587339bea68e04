import { afterAll, beforeAll, expect } from 'vitest'
import { journey } from './support/browser.ts'
import { type House, openHouse } from './support/house.ts'
import { become } from './support/play.ts'

let house: House
beforeAll(async () => {
  house = await openHouse('embedded', { children: 6 })
})
afterAll(() => house?.close())

journey(
  'a mother says aloud what she thinks of the draft, loses nothing without a network, and hears it again',
  async ({ person }) => {
    const mother = await person({ width: 'phone', baseUrl: house.baseUrl })
    await become(mother, 'Nadia Khan')
    await mother.visit('/my')
    const { page } = mother
    const childId = await childOf(page)
    await mother.visit(`/plan/${childId}/say-aloud`)
    await page.getByRole('button', { name: 'Start recording' }).click()
    await page.getByText('Recording. Speak now.').waitFor()
    await page.locator('[data-time]', { hasText: '0:02' }).waitFor()
    await page.getByRole('button', { name: 'Stop recording' }).click()
    await page.getByText(/^Recorded, 0:0/).waitFor()
    await mother.check()

    const lost = '**/say-aloud*'
    await page.route(lost, (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()))
    const send = page.getByRole('button', { name: 'Send what I said' })
    await send.click()
    await page.getByText('It could not be sent').waitFor()
    expect(await page.locator('input[type=file]').evaluate((box) => (box as HTMLInputElement).files?.length)).toBe(1)

    await page.unroute(lost)
    // A second press within a second is taken for the same press.
    await page.waitForTimeout(1_100)
    await send.click()
    await page.waitForURL(/\/draft#said$/)
    await mother.check()
    const played = await page
      .locator('.os-listen audio')
      .last()
      .evaluate(async (one) => {
        const audio = one as HTMLAudioElement
        audio.muted = true
        await audio.play()
        await new Promise((resolve) => audio.addEventListener('timeupdate', resolve, { once: true }))
        return audio.error === null
      })
    expect(played).toBe(true)
  },
)

journey('without a script, a recording is chosen as a file', async ({ person }) => {
  const mother = await person({ width: 'phone', javaScript: false, baseUrl: house.baseUrl })
  await become(mother, 'Nadia Khan')
  await mother.visit('/my')
  const { page } = mother
  const childId = await childOf(page)
  await mother.visit(`/plan/${childId}/say-aloud`)
  expect(await page.getByRole('button', { name: 'Start recording' }).isVisible()).toBe(false)
  const bytes = Buffer.from('OggS\x00 a recording from elsewhere', 'latin1')
  await page.locator('input[type=file]').setInputFiles({ name: 'voice.ogg', mimeType: 'audio/ogg', buffer: bytes })
  await mother.press('Send what I said')
  expect(await page.locator('.os-listen').count()).toBeGreaterThan(0)
})

/** The child whose case the first page of a parent leads to. */
async function childOf(page: import('playwright-core').Page): Promise<string | undefined> {
  return /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(`${page.url()} ${await page.locator('main').innerHTML()}`)?.[0]
}
