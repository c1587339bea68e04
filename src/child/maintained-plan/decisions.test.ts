import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../platform/decisions/refusal.ts'
import { answerTwentyWeeks, type RecordingCease, recordBudget, recordCease } from './decisions.ts'
import type { MaintainedPlan } from './state.ts'

const plan: MaintainedPlan = {
  planId: '11111111-1111-4111-8111-111111111111',
  since: '2024-03-01',
  isCarriedOver: true,
  types: null,
  budget: null,
  arrangements: null,
  exceptionApplied: null,
  issuedOn: null,
  ceased: null,
}
const today = '2026-02-02'
const lawful: RecordingCease = {
  on: '2025-12-01',
  reason: 'needs-met',
  toAuthority: null,
  familyAskedOn: '2025-08-01',
  schoolAskedOn: '2025-08-05',
  noticeServedOn: '2025-10-01',
  appeal: 'none',
}
const code = (command: Partial<RecordingCease>) => {
  const answer = recordCease(plan, { ...lawful, ...command }, today)
  return isRefusal(answer) ? answer.code : 'recorded'
}

describe('recording that a plan has ended', () => {
  it('takes what ended as the law says, with what shows it', () => {
    expect(recordCease(plan, lawful, today)).toMatchObject([
      { type: 'PlanCeased', occurredOn: '2025-12-01', data: { lawfully: { noticeServedOn: '2025-10-01' } } },
    ])
  })

  it('refuses while the plan is still in force', () => {
    expect(code({ noticeServedOn: undefined })).toBe('no-notice')
    expect(code({ familyAskedOn: undefined })).toBe('no-notice')
    expect(code({ appeal: undefined })).toBe('no-notice')
    expect(code({ familyAskedOn: '2025-10-02' })).toBe('asked-too-late')
    expect(code({ on: '2025-11-30' })).toBe('time-to-appeal')
    expect(code({ appeal: 'ended' })).toBe('appeal-not-over')
    expect(code({ appeal: 'ended', appealEndedOn: '2025-12-02' })).toBe('appeal-not-over')
    expect(code({ appeal: 'ended', appealEndedOn: '2025-11-03' })).toBe('recorded')
    expect(code({ on: '2026-02-03' })).toBe('in-the-future')
    expect(code({ on: '2024-02-29' })).toBe('before-the-plan')
  })

  it('asks for no notice of a plan that moved, of somebody who died, and of one that ended elsewhere', () => {
    const none = { familyAskedOn: undefined, noticeServedOn: undefined, appeal: undefined }
    expect(code({ ...none, reason: 'moved-authority', toAuthority: '330' })).toBe('recorded')
    expect(code({ ...none, reason: 'died' })).toBe('recorded')
    expect(code({ ...none, reason: 'left-england' })).toBe('no-notice')
    const ceased = {
      planId: plan.planId,
      reason: null,
      toAuthority: null,
      lawfully: null,
      on: '2025-12-01',
      said: 'e1',
    }
    const before = { ...plan, ceased: { ...ceased, isFromElsewhere: true } }
    expect(recordCease(before, { ...lawful, ...none }, today)).toMatchObject([{ supersedes: 'e1' }])
  })
})

describe('how a plan is counted', () => {
  const command = { from: '2024-03-01', takenUp: true, organised: false, directPayments: 'health' } as const

  it('corrects what was said of the same day, and adds what is so since another', () => {
    const said = { planId: plan.planId, takenUp: false, organisedArrangements: null, directPayments: null }
    const before = { ...plan, budget: { ...said, on: '2024-03-01', said: 'e1' } }
    expect(recordBudget(before, command, today)).toMatchObject([
      { supersedes: 'e1', data: { directPayments: 'health' } },
    ])
    expect(recordBudget(before, { ...command, from: '2025-01-01' }, today)).not.toHaveProperty('0.supersedes')
    expect(recordBudget(plan, { ...command, from: '2024-02-28' }, today)).toMatchObject({ code: 'before-the-plan' })
    expect(recordBudget(undefined, command, today)).toMatchObject({ code: 'no-plan' })
  })

  it('answers about the twenty weeks once', () => {
    expect(answerTwentyWeeks(plan, true)).toMatchObject([{ occurredOn: '2024-03-01', data: { applied: true } }])
    expect(answerTwentyWeeks({ ...plan, exceptionApplied: true }, true)).toEqual([])
  })
})
