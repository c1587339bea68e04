import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from './app.ts'
import { readConfig } from './config.ts'
import { makeDemonstration } from './demonstration/make.ts'
import { LA } from './demonstration/sizes.ts'
import { smallStories } from './demonstration/stories.ts'
import { features } from './features.ts'
import { asArea } from './platform/access/as.ts'
import { isAboutChild, type Role } from './platform/access/permission.ts'
import { clockAt } from './platform/clock.ts'
import type { Page } from './platform/http/page.ts'
import { SESSION_COOKIE } from './platform/http/page-server.ts'
import { startSession } from './platform/http/session.ts'
import { createLog } from './platform/logging/log.ts'
import { openTestDatabase, type TestDatabase } from './platform/testing/databases.ts'
import { leftInEnglish } from './platform/testing/left-in-english.ts'

const TODAY = '2026-03-02'
const FAMILY: Role[] = ['parent', 'young-person', 'helper']
const clock = clockAt(TODAY)
const pages = features.flatMap((feature) => feature.pages ?? [])

/** Pages that families may open and that stay in English, and why. */
const IN_ENGLISH: Record<string, string> = {
  '/outbox': 'Shows what a demonstration sent; there is none in real life.',
  '/publications': 'Letters and templates have effect in law as they are worded.',
  '/publications/:slug': 'Letters and templates have effect in law as they are worded.',
  '/publications/:slug/:version': 'Letters and templates have effect in law as they are worded.',
  '/check-a-plan': 'Checks the English words of a plan, and quotes them.',
  '/casework/:childId': 'Leads a family on to its own page.',
  '/pulse': 'Figures of the area, for everybody.',
}
/** Figures of the whole country are for everybody, and in English. */
const OF_THE_COUNTRY = new Set(features.filter((one) => one.wing === 'nation').flatMap((one) => one.pages ?? []))

describe('a page that a family may open', () => {
  it.each(pages.filter(isForFamilies).map((page) => [page.path, page] as const))(
    '%s can be read in every language, or is known to be in English',
    (path, page) => {
      if (!page.view) return
      expect(Boolean(page.inEveryLanguage)).toBe(!(path in IN_ENGLISH || OF_THE_COUNTRY.has(page)))
    },
  )
})

function isForFamilies({ mayUse }: Page): boolean {
  if (isAboutChild(mayUse)) return mayUse.capacities.some((one) => FAMILY.includes(one))
  return 'to' in mayUse
}

describe('in Arabic', () => {
  let database: TestDatabase
  let app: FastifyInstance

  beforeAll(async () => {
    database = await openTestDatabase()
    const making = { config: { publicUrl: 'http://127.0.0.1:3000' }, db: database.db, size: 'small', seed: 7 }
    await makeDemonstration({ ...making, today: TODAY, says: () => {}, children: smallStories.length - 1 })
    app = await buildApp({
      config: readConfig({ OPENSEND_SECRET: 'Zq8v2LmX4tRw9KpB6nYc3HdF7sGj5TaE', OPENSEND_LOG_LEVEL: 'silent' }),
      db: database.db,
      clock,
      features,
      log: createLog({ level: 'silent' }),
    })
  }, 180_000)
  afterAll(async () => {
    await app.close()
    await database.close()
  })

  it('says nothing in English but the record’s own words, to any parent or young person, about any case', async () => {
    const left: string[] = []
    let looked = 0
    for (const [personId, children] of await families()) {
      const token = await asArea(database.db, LA, (trx) => startSession(trx, LA, personId, clock.now(), null))
      const seen = new Set<string>()
      const waiting = children.flatMap((childId) => addressesAbout(childId))
      if (looked === 0) waiting.push('/', '/my', '/unsent', '/privacy', '/accessibility', '/something-wrong', '/ask')
      if (looked === 0) waiting.push('/work-out-your-dates?requested-day=5&requested-month=1&requested-year=2026')
      while (waiting.length > 0) {
        const url = waiting.shift() ?? ''
        const cookies = { [SESSION_COOKIE]: token, opensend_language: 'ar' }
        const answer = await app.inject({ url, cookies })
        if (answer.statusCode === 303) continue
        expect(answer.statusCode, url).toBeLessThan(500)
        if (!String(answer.headers['content-type']).includes('html')) continue
        looked += 1
        expect(answer.body, url).toContain('<html lang="ar" dir="rtl"')
        for (const words of leftInEnglish(answer.body)) left.push(`${patternOf(url)}: ${words}`)
        for (const next of linksIn(answer.body)) {
          const pattern = patternOf(next)
          if (!pattern || !/:\w+.*:/.test(pattern) || seen.has(pattern)) continue
          seen.add(pattern)
          waiting.push(next)
        }
      }
    }
    expect([...new Set(left)]).toEqual([])
    expect(looked).toBeGreaterThan(150)
  }, 240_000)

  /** Everybody of a family with the children whose records they may see; each child once. */
  async function families(): Promise<Map<string, string[]>> {
    const rows = await asArea(database.db, LA, (trx) =>
      trx
        .selectFrom('access_grant')
        .select(['person_id', 'child_id'])
        .where('la_code', '=', LA)
        .where('capacity', 'in', ['parent', 'young-person'])
        .where('ended_on', 'is', null)
        .orderBy('grant_id')
        .execute(),
    )
    const once = [...new Map(rows.map((row) => [row.child_id, row])).values()]
    const grouped = Map.groupBy(once, (row) => row.person_id)
    return new Map([...grouped].map(([person, own]) => [person, own.map((row) => row.child_id)]))
  }
})

const ofFamilies = pages.filter((page) => page.inEveryLanguage && page.view)
const patterns = ofFamilies.map((page) => ({
  path: page.path,
  is: new RegExp(`^${page.path.replaceAll(/:\w+/g, '[^/]+')}$`),
}))

const patternOf = (url: string): string | undefined => patterns.find(({ is }) => is.test(url.split('?')[0] ?? ''))?.path

const addressesAbout = (childId: string): string[] =>
  ofFamilies
    .filter((page) => isAboutChild(page.mayUse) && !/:(?!childId)/.test(page.path))
    .map((page) => page.path.replace(':childId', childId))

const linksIn = (page: string): string[] =>
  [...page.matchAll(/href="(\/[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
