import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** Checks that a page can be used by everyone, and keeps a picture of it where OPENSEND_SCREENSHOTS names a folder. */
export async function checkPage(
  page: Page,
  { javaScript = true, label = 'page', number = 1 }: { javaScript?: boolean; label?: string; number?: number } = {},
): Promise<void> {
  await takePicture(page, label, number)
  const findings = [...(await findInShape(page)), ...(await findBarriers(page, javaScript))]
  if (findings.length > 0) throw new Error(`${page.url()} "${await page.title()}"\n${findings.join('\n')}`)
}

/** Runs axe on a page by WCAG 2.2 AA, and throws what it finds in words. */
export async function checkAccessibility(page: Page): Promise<void> {
  const findings = await findBarriers(page, true)
  if (findings.length > 0) throw new Error(`${page.url()}\n${findings.join('\n')}`)
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

export async function findBarriers(page: Page, javaScript: boolean): Promise<string[]> {
  // axe waits for timers, which a page without JavaScript does not have. The same markup is checked with it.
  if (!javaScript) return []
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze()
  const real = violations
    .map((one) => ({
      ...one,
      nodes: one.nodes.filter(({ html }) => !(one.id === 'aria-allowed-attr' && opensMore(html))),
    }))
    .filter(({ nodes }) => nodes.length > 0)
  return real.map(({ id, help, helpUrl, nodes }) => {
    const places = nodes.slice(0, 5).map(({ target, html }) => `    ${target.join(' ')}  ${html.slice(0, 160)}`)
    const more = nodes.length > 5 ? [`    and ${nodes.length - 5} more`] : []
    return [`  ${help} (${id}, ${helpUrl})`, ...places, ...more].join('\n')
  })
}

/** GOV.UK Frontend says on a radio whether its question is open. Screen readers announce it; axe does not expect it. */
const opensMore = (html: string) => html.includes('govuk-radios__input') && html.includes('aria-controls')

export async function findInShape(page: Page): Promise<string[]> {
  const findings: string[] = []
  const headings = await page.locator('h1').count()
  if (headings !== 1) findings.push(`  There are ${headings} headings of level 1, and a page has one.`)
  if (!(await page.title()).trim()) findings.push('  The page has no title.')
  const { wide, seen } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    seen: document.documentElement.clientWidth,
  }))
  if (wide > seen + 1) findings.push(`  The page is ${wide} px wide and the screen ${seen} px: it scrolls sideways.`)
  return findings
}

async function takePicture(page: Page, label: string, number: number): Promise<void> {
  const folder = process.env.OPENSEND_SCREENSHOTS
  if (!folder) return
  const name = `${label} ${String(number).padStart(2, '0')} ${new URL(page.url()).pathname}`
  mkdirSync(folder, { recursive: true })
  const file = name
    .replace(/[^a-z0-9]+/gi, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase()
    .slice(0, 180)
  await page.screenshot({ path: join(folder, `${file}.png`), fullPage: true })
}
