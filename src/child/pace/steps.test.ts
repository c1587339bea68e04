import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { NewEvent } from '../../platform/events/event.ts'
import { recorded } from '../../testing/recorded.ts'
import { stepRunsIn } from './steps.ts'

const ONE = randomUUID()
const happened = (...told: [type: string, on: string, data?: object][]) =>
  recorded(...told.map(([type, occurredOn, data = {}]) => ({ type, occurredOn, data }) as NewEvent))
const told = (...events: Parameters<typeof happened>) =>
  stepRunsIn(happened(...events)).map(({ step, startedOn, endedOn, finished }) => [step, startedOn, endedOn, finished])

it('follows a case through all five steps, each beginning where the one before ends', () => {
  expect(
    told(
      ['AssessmentRequested', '2026-01-05'],
      ['DecidedToAssess', '2026-02-09'],
      ['AdviceRequested', '2026-02-10', { adviceRequestId: ONE, from: 'health' }],
      ['AdviceRequested', '2026-02-10', { adviceRequestId: 'views', from: 'parent-or-young-person' }],
      ['AdviceGiven', '2026-03-20', { adviceRequestId: ONE }],
      ['DecidedToIssue', '2026-04-01'],
      ['DraftServed', '2026-04-20'],
      ['DraftServed', '2026-05-04'],
      ['FinalPlanIssued', '2026-05-20'],
    ),
  ).toEqual([
    ['decide', '2026-01-05', '2026-02-09', true],
    ['advice', '2026-02-09', '2026-03-20', true],
    ['issue', '2026-03-20', '2026-04-01', true],
    ['draft', '2026-04-01', '2026-04-20', true],
    ['final', '2026-04-20', '2026-05-20', true],
  ])
})

it('ends with a decision against, stops counting when a request is taken back, and begins again with a new one', () => {
  expect(told(['AssessmentRequested', '2026-01-05'], ['DecidedNotToAssess', '2026-02-09'])).toEqual([
    ['decide', '2026-01-05', '2026-02-09', true],
  ])
  expect(
    told(
      ['AssessmentRequested', '2026-01-05'],
      ['RequestWithdrawn', '2026-01-20'],
      ['AssessmentRequested', '2026-06-01'],
    ),
  ).toEqual([
    ['decide', '2026-01-05', '2026-01-20', false],
    ['decide', '2026-06-01', null, false],
  ])
  expect(told(['RecordOpened', '2026-01-05'])).toEqual([])
})

it('goes on where a no was taken back, and counts the time between as no step', () => {
  expect(
    told(
      ['AssessmentRequested', '2026-01-05'],
      ['DecidedNotToAssess', '2026-02-09'],
      ['DecidedToAssess', '2026-06-01'],
      ['AdviceRequested', '2026-06-02', { adviceRequestId: ONE, from: 'health' }],
      ['AdviceGiven', '2026-07-01', { adviceRequestId: ONE }],
      ['DecidedNotToIssue', '2026-07-10'],
      ['DecidedToIssue', '2026-10-01'],
    ),
  ).toEqual([
    ['decide', '2026-01-05', '2026-02-09', true],
    ['advice', '2026-06-01', '2026-07-01', true],
    ['issue', '2026-07-01', '2026-07-10', true],
    ['draft', '2026-10-01', null, false],
  ])
})

it('lets the decision end the wait for advice that never came', () => {
  expect(
    told(
      ['AssessmentRequested', '2026-01-05'],
      ['DecidedToAssess', '2026-02-09'],
      ['AdviceRequested', '2026-02-10', { adviceRequestId: ONE, from: 'health' }],
      ['DecidedNotToIssue', '2026-04-24'],
    ).slice(1),
  ).toEqual([
    ['advice', '2026-02-09', '2026-04-24', true],
    ['issue', '2026-04-24', '2026-04-24', true],
  ])
})
