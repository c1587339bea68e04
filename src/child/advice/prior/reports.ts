import type { Grant } from '../../../platform/access/actor.ts'
import { fold } from '../../../platform/events/record.ts'
import type { ChildContext } from '../../../platform/http/page.ts'
import type { DocumentRef } from '../../../record/documents/documents.ts'
import type { NeedsAssessmentEvent } from '../../needs-assessment/events.ts'
import { mayRead } from '../bodies.ts'
import type { SIDES, Side } from '../events.ts'
import { factsOf } from '../facts.ts'
import { familyOf } from '../messages.ts'
import type { HeldAdvice } from '../state.ts'
import { type Proposal, priorIn } from './state.ts'

type Looking = Pick<ChildContext, 'child' | 'actor' | 'grant'>

/** Advice of an earlier assessment: what could be used again with all its lines. */
export function earlierAdvice(context: Looking): HeldAdvice[] {
  const { advice, assessment } = factsOf(context)
  const since = assessment.stage === 'none' ? '' : assessment.decidedOn
  return readable(context, advice.held).filter((one) => one.on < since && one.reused === null)
}

/** Advice that whoever is looking may read, without the family's own views. */
export const readable = ({ grant, actor }: Looking, held: readonly HeldAdvice[]) =>
  held.filter((one) => one.from !== 'parent-or-young-person' && mayRead(one.from, grant, actor, one.author.personId))

export type SentReport = { ref: DocumentRef; from: string; on: string }

/** Files that came with the request or after it, for those who may read the request. */
export function sentReports({ child, grant }: Looking): SentReport[] {
  if (!seesRequest(grant)) return []
  return fold<SentReport[], NeedsAssessmentEvent>(child.events, [], (found, event) => {
    if (event.type !== 'AssessmentRequested' && event.type !== 'EvidenceAdded') return found
    const from = event.type === 'AssessmentRequested' ? event.data.askedBy.name : event.data.from
    return [...found, ...event.data.documents.map((ref) => ({ ref, from, on: event.occurredOn }))]
  })
}

const seesRequest = ({ parts }: Pick<Grant, 'parts'>) => parts === null || parts.includes('request')

export const visibleProposals = (context: Looking): Proposal[] =>
  priorIn(context.child.events).proposals.filter((one) =>
    mayRead(one.from, context.grant, context.actor, one.author.personId),
  )

/** For whom somebody may answer: for themselves, and a caseworker also writes down what the others said. */
export function sidesFor(
  context: Looking & Pick<ChildContext, 'today'>,
  proposal: Proposal,
): { side: Side; asThemselves: boolean }[] {
  const { actor, grant, today } = context
  if (grant.capacity === 'caseworker') {
    return [
      { side: 'local-authority', asThemselves: true },
      { side: 'author', asThemselves: false },
      { side: 'family', asThemselves: false },
    ]
  }
  if (grant.capacity === 'parent' || grant.capacity === 'young-person') {
    const decides = familyOf(factsOf(context).child, today).some((one) => one.personId === actor.personId)
    return decides ? [{ side: 'family', asThemselves: true }] : []
  }
  return proposal.author.personId === actor.personId ? [{ side: 'author', asThemselves: true }] : []
}

/** The three beside each other, as a page shows them. */
export const threeSides = (proposal: Proposal, sides: typeof SIDES) =>
  (Object.keys(sides) as Side[]).map((side) => ({ side, text: sides[side], answer: proposal.answers[side] }))
