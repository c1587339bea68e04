import type { NewEvent } from '../../platform/events/event.ts'
import { AMIRAS_REQUEST, amiraAsked, serviceOn, toAssess } from '../needs-assessment/samples.ts'
import type { EhcPlanContent } from '../plan/content/plan.ts'
import { amirasPlan, asDraft } from '../plan/content/samples.ts'
import { DraftServed } from '../plan/events.ts'
import { adviceOf, decidedToIssue, writingOf } from '../plan/samples.ts'
import { type Institution, InstitutionConsulted, InstitutionReplied, InstitutionRequested } from './events.ts'

const file = (name: string, letter: string) => ({
  sha256: letter.repeat(64),
  name,
  mediaType: 'application/pdf',
  size: 1,
})

export const DRAFT = '7b0a3c52-93c1-4a7e-8a35-2f1d0f7c1b11'
const PLAN = '7b0a3c52-93c1-4a7e-8a35-2f1d0f7c1b10'

/** Amira's case from the request to a draft that her family has had since 27 April 2026 and can answer until 11 May. */
export function upToDraft(content: EhcPlanContent = amirasPlan): NewEvent[] {
  return [
    amiraAsked('2026-01-05'),
    toAssess('2026-02-09'),
    ...adviceOf(content, '2026-03-23'),
    decidedToIssue('2026-04-20', AMIRAS_REQUEST),
    ...writingOf(content, { planId: PLAN, on: '2026-04-21' }),
    draftServed('2026-04-27', '2026-05-11', content),
  ]
}

export const draftServed = (on: string, answerBy: string, content: EhcPlanContent = amirasPlan): NewEvent =>
  DraftServed(
    {
      planId: PLAN,
      draftId: DRAFT,
      number: 1,
      content: asDraft(content),
      pdf: file('draft.pdf', 'a'),
      docx: file('draft.docx', 'b'),
      service: serviceOn(on, 'draft-plan'),
      answerBy,
    },
    { occurredOn: on },
  )

export const oakfield: Institution = {
  organisationId: null,
  name: 'Oakfield Special School',
  kind: 'maintained-school',
}
export const millbrook: Institution = {
  organisationId: null,
  name: 'Millbrook Primary School',
  kind: 'maintained-school',
}
export const larchwood: Institution = { organisationId: null, name: 'Larchwood House', kind: 'wholly-independent' }

export const requested = (institutionRequestId: string, institution: Institution, on = '2026-04-28'): NewEvent =>
  InstitutionRequested(
    { institutionRequestId, institution, by: 'Nadia Khan', how: 'online', why: 'Small classes, and they know autism.' },
    { occurredOn: on },
  )

export const consulted = (consultationId: string, institution: Institution, on = '2026-04-29'): NewEvent =>
  InstitutionConsulted(
    {
      consultationId,
      institution,
      draftId: DRAFT,
      papers: [file('Draft plan 1, copy for schools.pdf', 'd')],
      answerBy: '2026-05-14',
    },
    { occurredOn: on },
  )

export const replied = (consultationId: string, answer: 'can-meet-need' | 'no-place', on = '2026-05-08'): NewEvent =>
  InstitutionReplied(
    { consultationId, answer, says: 'We have read the draft.', by: 'Helen Marsh', how: 'post' },
    { occurredOn: on },
  )
