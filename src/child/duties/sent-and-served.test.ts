import { expect, it } from 'vitest'
import type { NewEvent, RecordedEvent } from '../../platform/events/event.ts'
import { FinalPlanIssued } from '../final-plan/events.ts'
import { DecidedNotToAssess } from '../needs-assessment/events.ts'
import { dutiesIn } from './questions.ts'

const requestId = '00000000-0000-4000-8000-000000000001'
const service = {
  sentOn: '2026-04-02',
  servedOn: '2026-04-08',
  to: [{ personId: null, name: 'Nadia Khan', how: 'post' }],
}

/** Posted on the Thursday before Easter, it counts as served on the Wednesday after. */
const posted = ({ type }: { type: string }) =>
  ({ type, version: 1, data: { requestId, service }, occurredOn: service.servedOn }) as unknown as NewEvent

it.each([DecidedNotToAssess, FinalPlanIssued])('counts the 2 months from the day on which $type was sent', (kind) => {
  const event = { ...posted(kind), eventId: requestId, position: 1 } as unknown as RecordedEvent
  const rights = dutiesIn([event], '2026-04-09').filter(({ owedBy }) => owedBy === 'family')
  expect(rights.map(({ duty, dueOn, status }) => `${duty} ${dueOn} ${status}`)).toEqual([
    'appeal 2026-06-02 running',
    'contact-mediation-adviser 2026-06-02 running',
  ])
})
