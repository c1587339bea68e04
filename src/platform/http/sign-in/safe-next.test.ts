import fc from 'fast-check'
import { expect, it } from 'vitest'
import { safeNext } from './safe-next.ts'

it('goes back to a page of ours, with its query', () => {
  expect(safeNext('/case/1?late=yes')).toBe('/case/1?late=yes')
})

it.each([
  undefined,
  '',
  'https://evil.test/',
  '//evil.test',
  '/\\evil.test',
  '\\\\evil.test',
  '/\t/evil.test',
  '/a\\..\\..//evil.test',
  '/..//evil.test',
  '/./\n/evil.test',
  'javascript:alert(1)',
  '/sign-in?next=/sign-in',
  '/sign-out',
  `/${'a'.repeat(3000)}`,
])('goes to the first page instead of %j', (asked) => {
  expect(safeNext(asked)).toBe('/')
})

it('never leaves the site', () => {
  const piece = fc.constantFrom('/', '\\', '.', '..', '@', ':', 'evil.test', '\t', '\n', '%2f', '%5c', '?', '#', 'a')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const next = safeNext(pieces.join(''))
      expect(new URL(next, 'https://send.test').origin).toBe('https://send.test')
    }),
    { numRuns: 2000 },
  )
})
