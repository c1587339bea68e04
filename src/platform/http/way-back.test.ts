import { expect, it } from 'vitest'
import { wayBack } from './way-back.ts'

it.each(['/today', '/today?show=late&page=2#list', '/casework/2f3c-11/x'])('leads back to %s', (address) => {
  expect(wayBack().parse(address)).toBe(address)
})

it.each([undefined, '', 'today', '//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:x', '/x"y'])(
  'leaves out %s',
  (address) => {
    expect(wayBack().parse(address)).toBeUndefined()
  },
)
