import { expect, it } from 'vitest'
import { rules } from '../duties/rules.ts'
import { DUTY_NAMES, dutyName } from './duties.ts'

it.each([...new Set(rules.map(({ duty }) => duty))])('calls %s something that a person would say', (duty) => {
  expect(DUTY_NAMES).toHaveProperty(duty)
})

it('says of whom advice was asked, and which school', () => {
  expect(dutyName('give-advice', 'health')).toBe('Give advice: Health')
  expect(dutyName('answer-consultation', null, 'Oakfield School')).toBe('Answer the consultation: Oakfield School')
})
