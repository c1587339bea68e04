import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { features } from '../../features.ts'
import { finalPlanEvents } from '../final-plan/events.ts'
import { needsAssessmentEvents } from '../needs-assessment/events.ts'
import { placementEvents } from '../placement/events.ts'
import { planEvents } from '../plan/events.ts'
import { CARRIERS, documentsIn } from './documents-in.ts'

const ref = { sha256: 'a'.repeat(64), name: 'report.pdf', mediaType: 'application/pdf', size: 3 }
const letter = { ...ref, sha256: 'b'.repeat(64), name: 'letter.pdf' }
const event = (type: string, data: unknown, more: object = {}) =>
  ({ type, data, eventId: type, occurredOn: '2026-02-09', supersedes: null, ...more }) as never

describe('the files of a record', () => {
  it('are found wherever they hang, with their part, giver and day', () => {
    const found = documentsIn([
      event('AssessmentRequested', { askedBy: { name: 'Nadia Khan' }, documents: [ref] }),
      event('DecidedToAssess', { service: { document: letter } }),
      event('AdviceGiven', { from: 'social-care', author: { name: 'Maya Scott' }, documents: [ref] }),
    ])
    expect(found).toEqual([
      {
        ref,
        title: 'Sent with the request',
        part: 'request',
        from: 'Nadia Khan',
        on: '2026-02-09',
        adviceFrom: null,
        isWholePlan: false,
        isPrivate: false,
      },
      {
        ref: letter,
        title: 'Letter: we will assess',
        part: 'case',
        from: 'the council',
        on: '2026-02-09',
        adviceFrom: null,
        isWholePlan: false,
        isPrivate: false,
      },
      {
        ref,
        title: 'Advice',
        part: 'advice',
        from: 'Maya Scott',
        on: '2026-02-09',
        adviceFrom: 'social-care',
        isWholePlan: false,
        isPrivate: false,
      },
    ])
  })

  it('are gone when the event was corrected', () => {
    const first = event('EvidenceAdded', { from: 'Tom', documents: [ref] })
    const corrected = event(
      'EvidenceAdded',
      { from: 'Tom', documents: [] },
      { eventId: 'later', supersedes: 'EvidenceAdded' },
    )
    expect(documentsIn([first, corrected])).toEqual([])
  })

  it('are none of a kind of event that nobody placed', () => {
    expect(documentsIn([event('SomethingElse', { documents: [ref] })])).toEqual([])
  })

  it('are placed for every kind of event that can carry one', () => {
    const declared = [
      ...features.flatMap((feature) => feature.events ?? []),
      ...needsAssessmentEvents,
      ...planEvents,
      ...placementEvents,
      ...finalPlanEvents,
    ]
    const carrying = declared.filter((type) =>
      JSON.stringify(z.toJSONSchema(type.schema, { io: 'input', unrepresentable: 'any' })).includes('"sha256"'),
    )
    expect(carrying.length).toBeGreaterThan(8)
    expect(carrying.map((type) => type.type).filter((type) => !CARRIERS[type])).toEqual([])
  })
})
