import { expect, it } from 'vitest'
import { rules } from '../duties/rules.ts'
import { DUTY_NAMES, dutyName } from './duties.ts'

it.each([...new Set(rules.map(({ duty }) => duty))])('calls %s something that a person would say', (duty) => {
  expect(DUTY_NAMES).toHaveProperty(duty)
})

it('says of whom advice was asked, and which school', () => {
  expect(dutyName('give-advice', { from: 'health' })).toBe('Give advice: Health')
  expect(dutyName('answer-consultation', { institution: 'Oakfield School' })).toBe(
    'Answer the consultation: Oakfield School',
  )
})

it('tells apart what was agreed side by side', () => {
  const agreed = rules.filter(({ duty }) => duty === 'comply-with-mediation')
  const names = agreed.map((rule) => dutyName(rule.duty, rule))
  expect(names).toContain('Do what else was agreed in mediation')
  expect(new Set(names).size).toBe(names.length)
  const byBody = (owedBy: string) => dutyName('comply-with-mediation', { owedBy })
  expect(byBody('commissioning-body')).not.toBe(byBody('local-authority-or-commissioning-body'))
})
