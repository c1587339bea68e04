import type { RecordedEvent } from '../../../platform/events/event.ts'
import { fold } from '../../../platform/events/record.ts'
import type { AdviceEvent, ReuseProposed, Side } from '../events.ts'

type Proposed = ReturnType<typeof ReuseProposed>['data']
export type SideAnswer = { agrees: boolean; who: string; how: string; says: string | null; on: string }

/** A report that might be used again, with what each of the three has said about it. */
export type Proposal = Proposed & {
  on: string
  answers: Record<Side, SideAnswer | null>
  takenBack: { side: Side; who: string; why: string | null; on: string }[]
  /** `used` once all three had agreed; from then on nothing of it is taken back. */
  stage: 'open' | 'used' | 'withdrawn'
  endedOn: string | null
}

export type Objection = {
  objectionId: string
  adviceId: string
  says: string
  who: string
  on: string
  answer: { upheld: boolean; reasons: string; who: string; on: string } | null
}

export type Prior = { proposals: Proposal[]; objections: Objection[] }

/** Which reports might be used again, what was agreed, and what somebody objected to. */
export function priorIn(events: readonly RecordedEvent[]): Prior {
  return fold<Prior, AdviceEvent>(events, { proposals: [], objections: [] }, (prior, event) => {
    const change = (id: string | null, to: (one: Proposal) => Partial<Proposal>): Prior => ({
      ...prior,
      proposals: prior.proposals.map((one) => (one.proposalId === id ? { ...one, ...to(one) } : one)),
    })
    const on = event.occurredOn
    switch (event.type) {
      case 'ReuseProposed': {
        const answers = { author: null, 'local-authority': null, family: null }
        const added = { ...event.data, on, answers, takenBack: [], stage: 'open', endedOn: null } as const
        return { ...prior, proposals: [...prior.proposals, { ...added, takenBack: [] }] }
      }
      case 'ReuseAnswered': {
        const { proposalId, side, ...answer } = event.data
        return change(proposalId, (one) => ({ answers: { ...one.answers, [side]: { ...answer, on } } }))
      }
      case 'ReuseAnswerTakenBack': {
        const { proposalId, side, who, why } = event.data
        return change(proposalId, (one) => ({
          answers: { ...one.answers, [side]: null },
          takenBack: [...one.takenBack, { side, who, why, on }],
        }))
      }
      case 'ReuseProposalWithdrawn':
        return change(event.data.proposalId, () => ({ stage: 'withdrawn', endedOn: on }))
      case 'AdviceReused':
        return change(event.data.proposalId, () => ({ stage: 'used', endedOn: on }))
      case 'ReportUseObjected':
        return { ...prior, objections: [...prior.objections, { ...event.data, on, answer: null }] }
      case 'ReportUseObjectionAnswered': {
        const { objectionId, ...answer } = event.data
        const answered = (one: Objection) =>
          one.objectionId === objectionId ? { ...one, answer: { ...answer, on } } : one
        return { ...prior, objections: prior.objections.map(answered) }
      }
      default:
        return prior
    }
  })
}
