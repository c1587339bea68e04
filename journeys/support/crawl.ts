import type { Page } from 'playwright-core'
import { features } from '../../src/features.ts'
import { ROLES } from '../../src/platform/access/permission.ts'
import type { Person } from './browser.ts'
import { findBarriers, findInShape } from './check-page.ts'

export type Crawl = {
  /** The widths at which nothing may scroll sideways, the widest first. */
  widths: readonly number[]
  /** How many pages at most. */
  most: number
  /** Where the case of a child stands, so that a page is seen once for each stage. */
  stageOf(childId: string): string
  /** Kinds of page that axe has already checked, for readers of this kind. */
  checked: Set<string>
}

/**
 * Follows every link that a person is shown, from the page they are on, and answers what is wrong in words. A kind of
 * page is seen once for each stage of a case; kinds not seen yet come first.
 */
export async function crawl(person: Person, { widths, most, stageOf, checked }: Crawl) {
  const { page } = person
  const findings: string[] = []
  const waiting = new Map([[pathOf(page.url()), 'their first page']])
  const seen = new Map<string, number>()
  const visited: string[] = []
  for (let path = next(waiting, seen); path && visited.length < most; path = next(waiting, seen)) {
    const from = waiting.get(path) ?? ''
    waiting.delete(path)
    const kind = kindOf(path)
    const key = `${kind} ${stageOf(childIn(path))}`
    if (seen.has(key)) continue
    seen.set(kind, (seen.get(kind) ?? 0) + 1).set(key, 1)
    visited.push(path)
    const answer = await page.goto(path, { waitUntil: 'load' })
    const faults = await faultsOf(page, answer?.status() ?? 0)
    if (faults.length === 0) {
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 })
        for (const fault of await findInShape(page)) faults.push(`${fault.trim()} (${width} px)`)
      }
      if (!checked.has(kind)) faults.push(...(await findBarriers(page, true)))
      checked.add(kind)
      if (isDeciding(kind)) faults.push(...(await moneyOn(page)))
    }
    if (faults.length > 0)
      findings.push(
        `${path} "${await page.title()}", from ${from}\n${faults.map((one) => `    ${one.trim()}`).join('\n')}`,
      )
    const links = await page.locator('a[href]').evaluateAll((all) =>
      // A link in a drawing has no address of its own to read in full.
      all.map((one) => new URL(one.getAttribute('href') ?? '', document.baseURI).href),
    )
    for (const link of links) {
      const to = new URL(link)
      const address = to.pathname + to.search
      if (to.origin === new URL(page.url()).origin && isPage(to.pathname) && !waiting.has(address))
        waiting.set(address, path)
    }
  }
  return { findings, visited }
}

const fixed = (path: string) => path.split('/').filter((part) => !part.startsWith(':')).length
const patterns = features
  .flatMap(({ pages }) => pages ?? [])
  .filter(({ view }) => view)
  .map(({ path }) => ({ path, matches: new RegExp(`^${path.replaceAll(/:[^/]+/g, '[^/]+')}$`) }))
  .sort((one, other) => fixed(other.path) - fixed(one.path))

const pathOf = (url: string) => new URL(url).pathname
const isPage = (path: string) => patterns.some(({ matches }) => matches.test(path))
const kindOf = (address: string) => {
  const path = address.split('?')[0] ?? ''
  return patterns.find(({ matches }) => matches.test(path))?.path ?? path
}
const childIn = (path: string) => /[0-9a-f-]{36}/.exec(path)?.[0] ?? ''
const isDeciding = (kind: string) =>
  /^\/(needs-assessment|issue-decision|advice)\/:childId|^\/plan\/:childId\/(write|need|provision|outcome|strengths)/.test(
    kind,
  )

/** The address whose kind was seen least; among those, the one that was found first. */
function next(waiting: ReadonlyMap<string, string>, seen: ReadonlyMap<string, number>): string | undefined {
  const times = (path: string) => seen.get(kindOf(path)) ?? 0
  return [...waiting.keys()].sort((one, other) => times(one) - times(other))[0]
}

async function faultsOf(page: Page, status: number): Promise<string[]> {
  // What stands as code is meant: names of columns and addresses, for those who take figures away.
  const words = await page.evaluate(() => {
    const meant = [...document.querySelectorAll<HTMLElement>('code, pre')]
    for (const one of meant) one.hidden = true
    const said = document.body.innerText
    for (const one of meant) one.hidden = false
    return said
  })
  if (status >= 500 || words.includes('Something went wrong')) return [`It answers ${status}: our error page.`]
  if (words.includes('There is nothing here yet') && status === 404) return ['A link leads to nothing here yet.']
  if (status !== 200) return [`A link that they are shown answers ${status}.`]
  const raw = RAW.flatMap((pattern) => [...words.matchAll(pattern)].map(([match]) => match))
  return [...new Set(raw)].map((match) => `The page says “${match}” to its reader.`)
}

async function moneyOn(page: Page): Promise<string[]> {
  const words = await page.locator('main').innerText()
  return [...words.matchAll(MONEY)].map(([match]) => `A page that decides need speaks of “${match}”.`)
}

const MONEY = /£\s?\d*|\b(?:budgets?|costs?|afford\w*|funding|funded|expensive|cheap\w*)\b/gi

const named = [
  ...features.flatMap(({ events }) => (events ?? []).map(({ type }) => type)),
  ...features.flatMap(({ pages }) => (pages ?? []).map(({ mayUse }) => mayUse.name)),
  ...Object.keys(ROLES).filter((role) => role.includes('-')),
]

/** Words of the code, which nobody should ever read. */
const RAW = [
  /\b(?:undefined|null|NaN)\b|\[object [^\]]*\]/g,
  /\b[A-Za-z]+_[A-Za-z_]+\b/g,
  /\b[a-z]{2,}[a-z]*[A-Z][a-z]+[A-Za-z]*\b/g,
  /\b20\d\d-\d\d-\d\d\b/g,
  new RegExp(`(?<![\\w/.-])(?:${named.map((name) => name.replaceAll('.', '\\.')).join('|')})(?![\\w-])`, 'g'),
]
