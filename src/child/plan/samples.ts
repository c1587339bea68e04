import type { NewEvent } from '../../platform/events/event.ts'
import { AdviceReused } from '../advice/events.ts'
import { AssessmentRequested, DecidedToIssue } from '../needs-assessment/events.ts'
import type { EhcPlanContent, PlanAdvice } from './content/plan.ts'
import {
  DetailsWritten,
  DirectPaymentsWritten,
  NeedWritten,
  OutcomeWritten,
  PlanStarted,
  ProvisionWritten,
  SectionAWritten,
  StrengthsWritten,
  TargetsWritten,
} from './events.ts'

/** What happened when a plan that says this was written, for tests and the demonstration. */
export function writingOf(content: EhcPlanContent, { planId, on }: { planId: string; on: string }): NewEvent[] {
  const when = { occurredOn: on }
  const { personal, services, sectionA, strengths, shorterTermTargets, sectionJ } = content
  return [
    PlanStarted({ planId }, when),
    DetailsWritten({ planId, personal, services, contacts: [] }, when),
    SectionAWritten({ planId, sectionA }, when),
    StrengthsWritten({ planId, strengths }, when),
    ...content.needs.map((need) => NeedWritten({ planId, need }, when)),
    ...content.provisions.map((provision) => ProvisionWritten({ planId, provision }, when)),
    ...content.outcomes.map((outcome) => OutcomeWritten({ planId, outcome }, when)),
    TargetsWritten({ planId, shorterTermTargets }, when),
    DirectPaymentsWritten({ planId, sectionJ }, when),
  ]
}

/** The advice of a sample plan, as it would stand in the record, with the lines that the plan quotes. */
export function adviceOf(content: EhcPlanContent, on: string): NewEvent[] {
  return content.sectionK.map((advice) =>
    AdviceReused(
      {
        adviceId: advice.id,
        from: froms[advice.kind] ?? 'other:Specialist',
        author: { personId: null, name: advice.author || 'Their author', profession: advice.role || 'Professional' },
        title: advice.title,
        writtenOn: on,
        agreements: { author: 'Yes', localAuthority: 'Yes', family: 'Yes' },
        lines: quotesFrom(content, advice).map(({ line, quote }) => ({
          line,
          kind: 'need' as const,
          section: 'B' as const,
          area: 'SEMH' as const,
          text: quote,
        })),
      },
      { occurredOn: on },
    ),
  )
}

export const decidedToIssue = (on: string, requestId: string): NewEvent =>
  DecidedToIssue(
    {
      requestId,
      reasons: { inLaw: 'It is necessary.', plainly: 'School cannot give this help without a plan.' },
      decidedOn: on,
    },
    { occurredOn: on },
  )

/** A case from the request to a written plan; the draft is not sent yet. */
export function writtenCase(
  content: EhcPlanContent,
  ids: { requestId: string; planId: string; parent: string },
): NewEvent[] {
  return [
    AssessmentRequested(
      {
        requestId: ids.requestId,
        by: 'parent',
        askedBy: { personId: ids.parent, name: 'Nadia Khan', relationship: 'Mother' },
        how: 'online',
        concerns: 'Talk is hard to follow. She comes home exhausted.',
        hopes: 'That she has one good friend.',
        childsViews: 'I like drawing. Shouting makes my ears hurt.',
      },
      { occurredOn: '2026-01-05' },
    ),
    ...adviceOf(content, '2026-03-20'),
    decidedToIssue('2026-04-13', ids.requestId),
    ...writingOf(content, { planId: ids.planId, on: '2026-04-14' }),
  ]
}

function quotesFrom(content: EhcPlanContent, { id }: PlanAdvice) {
  const all = [...content.needs, ...content.provisions, ...content.outcomes]
    .flatMap((one) => one.sources)
    .filter((one) => one.adviceId === id)
  return [...new Map(all.map((one) => [one.line, one])).values()].toSorted((a, b) => a.line - b.line)
}

const froms: Record<
  string,
  'parent-or-young-person' | 'education' | 'health' | 'educational-psychologist' | 'social-care'
> = {
  PARENT_OR_YP: 'parent-or-young-person',
  EDUCATION: 'education',
  MEDICAL: 'health',
  PSYCHOLOGICAL: 'educational-psychologist',
  SOCIAL_CARE: 'social-care',
}
