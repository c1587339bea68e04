import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Load } from './load.ts'

export type Pressed = { p50: number; p95: number; p99: number; failed: number }

/** Sends the load from a process of its own. */
export async function press(load: Load): Promise<Pressed> {
  const script = new URL('load.ts', import.meta.url).pathname
  const { stdout } = await promisify(execFile)(process.execPath, [script, JSON.stringify(load)], { maxBuffer: 10 ** 7 })
  return JSON.parse(stdout)
}
