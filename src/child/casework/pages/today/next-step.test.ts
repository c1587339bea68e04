import { expect, it } from 'vitest'
import type { AskedOther } from '../../lists/asked-others.ts'
import { nextStepOf } from './next-step.ts'

const today = '2026-03-02'
const step = (code: string, more: { href?: string; main?: boolean; duty?: string } = {}) => ({
  code,
  text: code,
  href: more.href ?? `/${code}`,
  main: more.main ?? false,
  duty: more.duty ?? null,
})
const row = {
  childId: 'c',
  duty: 'give-advice',
  owedBy: 'body-asked-for-advice',
  holds: 'Ed Lowe, Council',
  steps: [step('chase-advice'), step('record-advice')],
}
const other: AskedOther = {
  requestId: 'r',
  childId: 'c',
  kind: 'advice',
  reachable: true,
  times: 0,
  lastOn: null,
  lastSaid: null,
}

it('reminds whoever holds it, with one press', () => {
  expect(nextStepOf(row, other, today)).toEqual({
    kind: 'remind',
    text: 'Remind Ed Lowe',
    action: '/advice/c/chase',
    field: 'requests',
    id: 'r',
  })
  const school = { ...other, kind: 'consultation' as const }
  const asked = { ...row, duty: 'answer-consultation', steps: [step('chase-consultation')] }
  expect(nextStepOf(asked, school, today)).toMatchObject({ action: '/placement/c/chase', field: 'consultationId' })
})

it('writes down what came another way where they were reminded today or cannot be reached', () => {
  for (const one of [
    { ...other, lastOn: today },
    { ...other, reachable: false },
  ])
    expect(nextStepOf(row, one, today)).toMatchObject({ kind: 'go', href: '/record-advice' })
})

it('never reminds where the decisions do not offer it', () => {
  expect(nextStepOf({ ...row, steps: [] }, other, today)).toEqual({
    kind: 'go',
    text: 'Open the case',
    href: '/casework/c',
  })
})

it('takes the step that meets the duty, else what moves the case on, and for a review only the case', () => {
  const ours = { ...row, duty: 'issue-final-plan', owedBy: 'local-authority' }
  const steps = [step('ask-again', { main: true }), step('write-plan', { duty: 'issue-final-plan' })]
  expect(nextStepOf({ ...ours, steps }, undefined, today)).toMatchObject({ href: '/write-plan' })
  expect(nextStepOf({ ...ours, steps: steps.slice(0, 1) }, undefined, today)).toMatchObject({ href: '/ask-again' })
  expect(nextStepOf({ ...ours, duty: 'review-plan', steps: steps.slice(0, 1) }, undefined, today)).toMatchObject({
    href: '/casework/c',
  })
})

it('leads to what stands between a draft and the final plan, and to the final plan once nothing does', () => {
  const ours = { ...row, duty: 'issue-final-plan', owedBy: 'local-authority' as const }
  const change = step('write-plan', { duty: 'issue-final-plan' })
  const issue = (main: boolean) => step('issue-final-plan', { duty: 'issue-final-plan', main })
  const decide = step('decide-the-placement', { main: true })
  expect(nextStepOf({ ...ours, steps: [change, decide, issue(false)] }, undefined, today)).toMatchObject({
    href: '/decide-the-placement',
  })
  expect(nextStepOf({ ...ours, steps: [change, issue(true)] }, undefined, today)).toMatchObject({
    href: '/issue-final-plan',
  })
  expect(nextStepOf({ ...ours, steps: [change, issue(false)] }, undefined, today)).toEqual({
    kind: 'go',
    text: 'See what the final plan needs',
    href: '/issue-final-plan',
  })
  expect(nextStepOf({ ...ours, steps: [change] }, undefined, today)).toMatchObject({ href: '/write-plan' })
})

it('leads to what the council owes together with the health body', () => {
  const both = { ...row, duty: 'comply-with-mediation', owedBy: 'local-authority-or-commissioning-body' }
  const steps = [step('do-health', { duty: 'comply-with-mediation', main: true })]
  expect(nextStepOf({ ...both, steps }, undefined, today)).toMatchObject({ href: '/do-health' })
})
