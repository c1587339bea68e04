import type { TestProject } from 'vitest/node'
import { ensureBrowser } from './ensure-browser.mjs'

/** Vitest's global setup for journeys: a Chromium, or a clear end. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('browser', await ensureBrowser())
}
