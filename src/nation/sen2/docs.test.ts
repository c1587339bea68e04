import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { docsFile, docsPart, generated } from './docs.ts'
import { recordNames, records } from './fields.ts'
import { itemLines } from './make/derivations.ts'

it('tells analysts of every item as the code makes it; to write it anew: OPENSEND_WRITE_DOCS=1 npx vitest run src/nation/sen2/docs.test.ts', () => {
  const text = readFileSync(docsFile, 'utf8')
  const [before, rest] = text.split(generated.from)
  const after = rest?.split(generated.until)[1]
  expect(after, 'the marks of the written part are gone').toBeDefined()
  const now = `${before}${docsPart()}${after}`
  if (process.env['OPENSEND_WRITE_DOCS']) writeFileSync(docsFile, now)
  else expect(text).toBe(now)
})

it('has each item of the specification once, in its order', () => {
  const wanted = recordNames.flatMap((record) => records[record].fields.map(({ name }) => `${record}/${name}`))
  expect(itemLines().map(({ record, name }) => `${record}/${name}`)).toEqual(wanted)
})
