import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { buildApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { makeDemonstration } from '../src/demonstration/make.ts'
import { features } from '../src/features.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { openDatabase } from '../src/platform/database/open.ts'
import { createLog } from '../src/platform/logging/log.ts'
import { parts, type Shot } from './screenshots/shots.ts'
import { ensureBrowser } from './testing/ensure-browser.ts'

/** Takes the pictures of the main pages, on a desktop and on a phone, from a small demonstration made for it alone. */
const FOLDER = new URL('../docs/screenshots/', import.meta.url).pathname
const LARGEST = 250_000
const WIDTHS = [
  { name: '', width: 1180, most: 1150 },
  { name: '-phone', width: 390, most: 1500 },
] as const
const only = process.argv.slice(2)

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
  for (const { shots } of parts) for (const shot of shots) for (const width of WIDTHS) await take(shot, width)
  await writeFile(join(FOLDER, 'README.md'), gallery())
} finally {
  await browser.close()
  await app.close()
  await database.close()
  await rm(data, { recursive: true, force: true })
}

async function take({ file, as, go }: Shot, { name, width, most }: (typeof WIDTHS)[number]): Promise<void> {
  if (only.length > 0 && !only.includes(file)) return
  const context = await browser.newContext({
    baseURL,
    viewport: { width, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
    colorScheme: 'light',
  })
  const page = await context.newPage()
  try {
    if (as) {
      await page.goto('/sign-in')
      const button = page.getByRole('button', { name: `Be ${as}`, exact: true })
      await Promise.all([page.waitForEvent('framenavigated'), button.click()])
    }
    await go(page)
    const height = Math.min(most, (await page.evaluate('document.documentElement.scrollHeight')) as number)
    await page.setViewportSize({ width, height })
    const path = join(FOLDER, `${file}${name}.png`)
    await page.screenshot({ path })
    const { size } = await stat(path)
    console.log(`${file}${name}.png ${Math.round(size / 1000)} kB`)
    if (size > LARGEST) process.exitCode = 1
  } catch (problem) {
    console.error(`${file}${name}: ${problem instanceof Error ? problem.message.split('\n')[0] : problem}`)
    process.exitCode = 1
  } finally {
    await context.close()
  }
}

/** The page that shows them all. */
function gallery(): string {
  const row = ({ file, says }: Shot) =>
    `| ${says} | <img src="${file}.png" width="480" alt="${says}, on a desktop"> | <img src="${file}-phone.png" width="180" alt="${says}, on a phone"> |`
  return `${[
    '# The main pages',
    'Made by `npm run screenshots` from the small demonstration. Everyone in it is made up.',
    ...parts.map(
      ({ title, shots }) => `## ${title}\n\n| | Desktop | Phone |\n|---|---|---|\n${shots.map(row).join('\n')}`,
    ),
  ].join('\n\n')}\n`
}
