import { expect, it } from 'vitest'
import type { AvailableStep } from '../../platform/decisions/available-step.ts'
import { neverWithout } from './steps.ts'

const step = (code: string, main: boolean): AvailableStep => ({
  code,
  text: code,
  href: `/${code}`,
  permission: {} as never,
  main,
})

it('shows what the final plan needs where nothing else moves the case on, and only there', () => {
  const issue = step('issue-final-plan', false)
  expect(neverWithout([step('write-plan', false), issue]).map(({ text, main }) => [text, main])).toEqual([
    ['write-plan', false],
    ['See what the final plan needs', true],
  ])
  const decide = step('decide-the-placement', true)
  expect(neverWithout([issue, decide])).toEqual([issue, decide])
  expect(neverWithout([step('write-plan', false)])).toEqual([step('write-plan', false)])
})
