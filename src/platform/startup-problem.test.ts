import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { exitCodes } from './startup-problem.ts'

it('has every exit code on its page, once, and no other', () => {
  const page = readFileSync(new URL('../../docs/operate/exit-codes.md', import.meta.url), 'utf8')
  const documented = [...page.matchAll(/^\| (\d+) \| `(\w+)` \|/gm)].map(([, code, name]) => [name, Number(code)])
  expect(documented).toEqual(Object.entries(exitCodes))
  expect(new Set(Object.values(exitCodes)).size).toBe(documented.length)
})
