import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { NewEvent, RecordedEvent } from '../../platform/events/event.ts'
import { PlanCarriedOver, PlanCeased } from '../maintained-plan/events.ts'
import { requestAssessment } from './decisions.ts'
import { availableSteps } from './questions.ts'
import { needsAssessmentIn } from './state.ts'

const planId = randomUUID()
const brought = PlanCarriedOver({ planId, requestId: randomUUID() }, { occurredOn: '2025-05-06' })
const ceased = PlanCeased({ planId, reason: 'needs-met' }, { occurredOn: '2026-01-30' })
const today = '2026-02-09'

describe('a child whose plan was brought over from another system', () => {
  it('is not offered an assessment beside the plan, and is told what to ask for instead', () => {
    expect(offered(brought)).not.toContain('ask')
    expect(ask(brought)).toMatchObject({ code: 'has-plan' })
  })

  it('may be assessed again once the plan has ceased', () => {
    expect(offered(brought, ceased)).toContain('ask')
    expect(ask(brought, ceased)).toMatchObject([{ type: 'AssessmentRequested' }])
  })

  it('is offered one when there is no plan', () => {
    expect(offered()).toContain('ask')
  })
})

const offered = (...events: NewEvent[]) => {
  const record = { laCode: '999', childId: randomUUID(), version: events.length, events: events.map(recorded) }
  return availableSteps(record as never, today).map((step) => step.code)
}

const ask = (...events: NewEvent[]) =>
  requestAssessment(
    needsAssessmentIn(events.map(recorded)),
    {
      requestId: randomUUID(),
      by: 'parent',
      askedBy: { personId: null, name: 'Nadia Khan', relationship: 'Mother' },
      how: 'online',
      concerns: 'Talk is hard to follow.',
      receivedOn: today,
      dateOfBirth: '2016-05-02',
    },
    today,
  )

const recorded = (event: NewEvent, at: number): RecordedEvent =>
  ({ supersedes: null, by: null, ...event, eventId: randomUUID(), sequence: at + 1 }) as unknown as RecordedEvent
