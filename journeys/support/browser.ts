import { type Browser, type BrowserContext, chromium, type Page, type Response } from 'playwright-core'
import { afterAll, inject, it, type TestContext } from 'vitest'
import type {} from '../../scripts/testing/vitest-browser.ts'
import { checkPage } from './check-page.ts'

export type Width = keyof typeof widths
export type PersonOptions = { width?: Width; javaScript?: boolean; baseUrl?: string }

/** Somebody at a browser of their own. Every page that they come to is checked. */
export type Person = {
  page: Page
  /** Opens an address, and checks the page. Answers its status. */
  visit(path: string): Promise<number>
  /** Follows the link of that name, and checks the page it leads to. */
  follow(name: string | RegExp): Promise<void>
  /** Presses the button of that name, and checks the page it leads to. */
  press(name: string | RegExp): Promise<void>
  /** Checks the page as it is now, for example when something was opened on it. */
  check(): Promise<void>
  /** Every page visited so far, as `path (status)`. */
  visited: readonly string[]
}

export type Journey = { person(options?: PersonOptions): Promise<Person> }

const widths = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } } as const

/**
 * A whole task in a real browser. Any number of people take part, each with cookies of their own, on a phone or at a
 * desk, with JavaScript or without. Fails on a barrier that axe finds on any page visited, and on an error in a console.
 *
 * ```ts
 * journey('a mother asks for an assessment', async ({ person }) => {
 *   const mother = await person({ width: 'phone', baseUrl: app.address })
 *   await mother.visit('/')
 *   await mother.follow('Ask for an EHC needs assessment')
 * })
 * ```
 */
export function journey(name: string, walk: Walk): void {
  it(name, (test) => go(walk, test))
}

/** A journey that has to fail: for the tests of this file itself. */
journey.fails = (name: string, walk: Walk): void => {
  it.fails(name, (test) => go(walk, test))
}

type Walk = (journey: Journey) => Promise<void>

async function go(walk: Walk, test: TestContext): Promise<void> {
  const browser = await launchedBrowser()
  const contexts: BrowserContext[] = []
  const consoleErrors: string[] = []
  try {
    await walk({
      async person({ width = 'desktop', javaScript = true, baseUrl } = {}) {
        const context = await browser.newContext({
          viewport: widths[width],
          isMobile: width === 'phone',
          hasTouch: width === 'phone',
          javaScriptEnabled: javaScript,
          locale: 'en-GB',
          timezoneId: 'Europe/London',
          reducedMotion: 'reduce',
          ...(baseUrl ? { baseURL: baseUrl } : {}),
        })
        contexts.push(context)
        return sitDown(context, { javaScript, label: `${test.task.name} ${width}`, consoleErrors })
      },
    })
  } finally {
    await Promise.all(contexts.map((context) => context.close()))
  }
  if (consoleErrors.length > 0) throw new Error(`The browser's console says:\n${consoleErrors.join('\n')}`)
}

async function sitDown(
  context: BrowserContext,
  { javaScript, label, consoleErrors }: { javaScript: boolean; label: string; consoleErrors: string[] },
): Promise<Person> {
  const page = await context.newPage()
  const visited: string[] = []
  page.setDefaultTimeout(15_000)
  let answered: Response | null = null
  page.on('response', (response) => {
    if (response.request().isNavigationRequest() && response.frame() === page.mainFrame()) answered = response
  })
  page.on('pageerror', (error) => consoleErrors.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    // A page that answers 400, 403 or 409 is often what a journey is about, and the browser calls that an error.
    const isStatus = message.text().startsWith('Failed to load resource') && message.location().url === page.url()
    if (message.type() === 'error' && !isStatus) consoleErrors.push(`${page.url()}: ${message.text()}`)
  })
  const check = async () => {
    visited.push(`${new URL(page.url()).pathname} (${answered?.status() ?? '-'})`)
    await checkPage(page, { javaScript, label, number: visited.length })
  }
  const afterLeaving = async (act: () => Promise<void>) => {
    const left = page.waitForEvent('framenavigated', (frame) => frame === page.mainFrame())
    await Promise.all([left, act()])
    await page.waitForLoadState('load')
    await check()
  }
  return {
    page,
    visited,
    check,
    async visit(path) {
      const response = await page.goto(path, { waitUntil: 'load' })
      await check()
      return response?.status() ?? 0
    },
    follow: (name) =>
      afterLeaving(() =>
        page
          .getByRole('link', { name, exact: typeof name === 'string' })
          .first()
          .click(),
      ),
    press: (name) =>
      afterLeaving(() =>
        page
          .getByRole('button', { name, exact: typeof name === 'string' })
          .first()
          .click(),
      ),
  }
}

let launched: Promise<Browser> | undefined

/** One browser for all the journeys of a file. */
function launchedBrowser(): Promise<Browser> {
  const { executable, env } = inject('browser')
  launched ??= chromium.launch({
    executablePath: executable,
    env: { ...process.env, ...env } as Record<string, string>,
    headless: true,
    args: [
      // A microphone that beeps, for recording in the page.
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  })
  return launched
}

afterAll(async () => {
  await (await launched)?.close()
  launched = undefined
})
