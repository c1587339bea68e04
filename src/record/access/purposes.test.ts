import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const root = new URL('../../', import.meta.url).pathname
const sources = globSync('{child,record}/**/*.ts', { cwd: root }).filter(
  (file) => !/\.test\.ts$|\.test-kit\.ts$|samples/.test(file),
)

it('names the purpose of every access as a sentence of the catalogue, as a family reads it in its own language', () => {
  const bare: string[] = []
  let named = 0
  for (const file of sources) {
    const source = readFileSync(`${root}${file}`, 'utf8')
    for (const [, said] of source.matchAll(/\bpurpose(?::| =) ('[^']{4,}'|phrase\()/g))
      if (said === 'phrase(') named += 1
      else bare.push(`${file}: ${said}`)
  }
  expect(bare).toEqual([])
  expect(named).toBeGreaterThan(10)
})
