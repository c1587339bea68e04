import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { NewEvent } from '../../platform/events/event.ts'
import { recorded } from '../../testing/recorded.ts'
import { PlanCarriedOver, PlanCeased } from '../maintained-plan/events.ts'
import { DecisionCarriedOver } from '../needs-assessment/events.ts'
import { amiraAsked, toAssess } from '../needs-assessment/samples.ts'
import { easyJourney } from './journey.ts'

const journey = (today: string, events: NewEvent[], decides = false) =>
  easyJourney(recorded(...events), { today, decides })
const planId = randomUUID()
const carriedOver = PlanCarriedOver({ planId, requestId: randomUUID(), issuedOn: null }, { occurredOn: '2025-06-01' })
const refused = DecisionCarriedOver(
  { requestId: randomUUID(), decision: 'not-assess', dateKnown: true },
  { occurredOn: '2026-02-09' },
)

describe('the way to a plan, in easy words', () => {
  it('says by which day the council answers, and by which day the plan comes', () => {
    const { steps, now } = journey('2026-01-12', [amiraAsked('2026-01-05')])
    expect(now).toContain('Then it says yes or no')
    expect(steps.map(({ state, by }) => [state, by])).toEqual([
      ['now', '2026-02-16'],
      ['next', undefined],
      ['next', undefined],
      ['next', undefined],
      ['next', '2026-05-25'],
    ])
  })

  it('says so when it is late', () => {
    const { steps } = journey('2026-06-01', [amiraAsked('2026-01-05'), toAssess('2026-02-09')])
    expect(steps.at(-1)).toMatchObject({ by: '2026-05-25', late: true })
    expect(steps[0]).toMatchObject({ state: 'done' })
    expect(steps[0]?.by).toBeUndefined()
  })

  it('knows of what was decided in another system', () => {
    expect(journey('2026-01-12', [carriedOver]).now).toContain('Your plan is ready')
    expect(journey('2026-02-10', [refused])).toMatchObject({ steps: [], now: expect.stringContaining('said no') })
  })

  it('tells a young person who decides what they can do, and a child what their family can do', () => {
    expect(journey('2026-02-10', [refused], true).now).toContain('You can say that this is wrong')
    expect(journey('2026-02-10', [refused]).now).toContain('Your family can say that this is wrong')
  })

  it('says of a plan that it has ended', () => {
    const ceased = PlanCeased({ planId, reason: null }, { occurredOn: '2026-01-05' })
    expect(journey('2026-01-12', [carriedOver, ceased])).toEqual({
      steps: [],
      now: 'Your plan has ended. You or your family can ask for help again.',
    })
  })
})
