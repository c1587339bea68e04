import { expect, it } from 'vitest'
import { decisionsCsv } from './decisions-csv.ts'

const decision = {
  childId: '4f2a91bc-0000-4000-8000-000000000000',
  child: 'Amira Khan',
  kind: 'not-assess' as const,
  on: '2026-01-05',
  by: 'Priya Shah',
  inLaw: 'Not necessary, because of “x”.',
  plainly: null,
}

it('names no child, and quotes what holds commas, quotes and lines', () => {
  const text = decisionsCsv([{ ...decision, plainly: 'a "b"\nc' }])
  expect(text).toContain(
    '4F2A91BC,2026-01-05,Not to assess,Priya Shah,"Not necessary, because of “x”.","a ""b""\nc"\r\n',
  )
  expect(text).not.toContain('Amira')
})

it.each(['=1+1', '+1', '-1', '@x'])('keeps %s from being run as a formula', (inLaw) => {
  expect(decisionsCsv([{ ...decision, inLaw }])).toContain(`,'${inLaw},`)
})
