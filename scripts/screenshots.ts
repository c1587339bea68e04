import { randomBytes } from 'node:crypto'
import { mkdirSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { buildApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { makeDemonstration } from '../src/demonstration/make.ts'
import { features } from '../src/features.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { openDatabase } from '../src/platform/database/open.ts'
import { createLog } from '../src/platform/logging/log.ts'
import { ensureBrowser } from './testing/ensure-browser.ts'

/** Takes the pictures of the README and the documents from a small demonstration made for it alone. */
const FOLDER = new URL('../docs/screenshots/', import.meta.url).pathname
const LARGEST = 250_000

type Shot = { file: string; as?: string; phone?: true; go(page: Page): Promise<void> }

const shots: Shot[] = [
  { file: 'sign-in', go: (page) => open(page, '/sign-in') },
  { file: 'family-phone', as: 'Nadia Khan', phone: true, go: (page) => follow(page, '/my', 'a[href$="/journey"]') },
  { file: 'family', as: 'Nadia Khan', go: (page) => follow(page, '/my', 'a[href$="/journey"]') },
  {
    file: 'draft-for-the-family',
    as: 'Nadia Khan',
    go: (page) => aboutChild(page, '/my', (id) => `/plan/${id}/draft`),
  },
  {
    file: 'who-has-looked',
    as: 'Nadia Khan',
    go: (page) => aboutChild(page, '/my', (id) => `/children/${id}/who-has-looked`),
  },
  { file: 'today', as: 'Priya Shah', go: (page) => open(page, '/today') },
  { file: 'case', as: 'Priya Shah', go: (page) => findCase(page, 'Amira', (id) => `/casework/${id}`) },
  { file: 'plan-writing', as: 'Priya Shah', go: (page) => findCase(page, 'Amira', (id) => `/plan/${id}/write`) },
  { file: 'decide', as: 'Owen Price', go: (page) => firstTodo(page, 'decide-whether-to-assess') },
  { file: 'team', as: 'Ruth Adeyemi', go: (page) => open(page, '/team') },
]

const data = await mkdtemp(join(tmpdir(), 'opensend-screenshots-'))
const database = await openDatabase({ data: join(data, 'data'), databaseUrl: undefined, connections: 4 })
await migrate(
  database.db,
  features.flatMap((feature) => feature.migrations ?? []),
)
const config = readConfig({ OPENSEND_SECRET: randomBytes(32).toString('base64url'), OPENSEND_LOG_LEVEL: 'silent' })
await makeDemonstration({
  config,
  db: database.db,
  size: 'small',
  seed: config.demonstration.seed,
  says: (line) => console.error(line),
})
const app = await buildApp({ config, db: database.db, log: createLog({ level: 'silent' }) })
const baseURL = await app.listen({ port: 0, host: '127.0.0.1' })
const { executable, env } = await ensureBrowser()
const browser = await chromium.launch({
  executablePath: executable,
  env: { ...process.env, ...env } as Record<string, string>,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
try {
  mkdirSync(FOLDER, { recursive: true })
  for (const { file, as, phone, go } of shots) {
    const viewport = phone ? { width: 390, height: 844 } : { width: 1180, height: 900 }
    const context = await browser.newContext({
      baseURL,
      viewport,
      locale: 'en-GB',
      reducedMotion: 'reduce',
      colorScheme: 'light',
    })
    const page = await context.newPage()
    if (as) {
      await page.goto('/sign-in')
      await Promise.all([
        page.waitForEvent('framenavigated'),
        page.getByRole('button', { name: `Be ${as}`, exact: true }).click(),
      ])
    }
    await go(page)
    const path = join(FOLDER, `${file}.png`)
    const height = Math.min(
      phone ? 1700 : 1150,
      (await page.evaluate('document.documentElement.scrollHeight')) as number,
    )
    await page.setViewportSize({ width: viewport.width, height })
    await page.screenshot({ path })
    const { size } = statSync(path)
    console.log(`${file}.png ${Math.round(size / 1000)} kB`)
    if (size > LARGEST) process.exitCode = 1
    await context.close()
  }
} finally {
  await browser.close()
  await app.close()
  await database.close()
  await rm(data, { recursive: true, force: true })
}

async function open(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path, { waitUntil: 'load' })
  if (answer?.status() !== 200) throw new Error(`${path} answered ${answer?.status()}`)
}

async function follow(page: Page, from: string, selector: string): Promise<void> {
  await open(page, from)
  await open(page, (await page.locator(selector).first().getAttribute('href')) ?? '')
}

async function aboutChild(page: Page, from: string, to: (childId: string) => string): Promise<void> {
  await open(page, from)
  await open(page, to(await idIn(page, 'main a[href*="/casework/"]')))
}

async function findCase(page: Page, name: string, to: (childId: string) => string): Promise<void> {
  await open(page, `/today?search=${name}`)
  const row = page.locator('tr, li, article', { hasText: name }).locator('a[href*="/casework/"]').first()
  await open(page, to(uuidIn((await row.getAttribute('href')) ?? '')))
}

async function firstTodo(page: Page, step: string): Promise<void> {
  await open(page, '/today')
  await open(page, (await page.locator(`main a[href*="${step}"]`).first().getAttribute('href')) ?? '')
}

async function idIn(page: Page, selector: string): Promise<string> {
  return uuidIn((await page.locator(selector).first().getAttribute('href')) ?? '')
}

function uuidIn(text: string): string {
  return /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(text)?.[0] ?? ''
}
