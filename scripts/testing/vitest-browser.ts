import type { TestProject } from 'vitest/node'
import { ensureBrowser, type FoundBrowser } from './ensure-browser.ts'

declare module 'vitest' {
  interface ProvidedContext {
    browser: FoundBrowser
  }
}

/** Vitest's global setup for journeys: a Chromium, or a clear end. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('browser', await ensureBrowser())
}
