import { type Refusal, refusal } from '../../../platform/decisions/refusal.ts'
import type { NewEvent, Recorded, RecordedEvent } from '../../../platform/events/event.ts'
import { fold } from '../../../platform/events/record.ts'
import { type checkEvents, FindingAnswered, FindingReopened } from './events.ts'
import type { Finding } from './finding.ts'

/** Why marked words stay as they are. */
export type FindingAnswer = { rule: string; reason: string; on: string; by: string | null }
export type Answers = ReadonlyMap<string, FindingAnswer>
type CheckEvent = { [K in keyof typeof checkEvents]: Recorded<(typeof checkEvents)[K]> }[number]

/** Every answer that was given and not taken back, by the digest of the finding. */
export const answersIn = (events: readonly RecordedEvent[]): Answers =>
  fold<Answers, CheckEvent>(events, new Map(), (answers, event) => {
    const next = new Map(answers)
    if (event.type === 'FindingAnswered') {
      const { digest, rule, reason } = event.data
      return next.set(digest, { rule, reason, on: event.occurredOn, by: event.by })
    }
    if (event.type !== 'FindingReopened') return answers
    next.delete(event.data.digest)
    return next
  })

type Facts = { planId: string; open: boolean; findings: readonly Finding[]; answers: Answers }

/** A reason is about words that stand in the plan now: what was mended meanwhile needs none. */
export function answerFinding(
  facts: Facts,
  { digest, reason }: { digest: string; reason: string },
  today: string,
): NewEvent[] | Refusal {
  if (!facts.open) return closed
  const finding = facts.findings.find((one) => one.digest === digest)
  if (!finding) return gone
  if (facts.answers.get(digest)?.reason === reason) return []
  const { rule, sentence } = finding
  return [
    FindingAnswered(
      { planId: facts.planId, rule, digest, sentence: sentence.slice(0, 2_000), reason },
      { occurredOn: today },
    ),
  ]
}

export function reopenFinding(facts: Facts, digest: string, today: string): NewEvent[] | Refusal {
  if (!facts.open) return closed
  return facts.answers.has(digest) ? [FindingReopened({ planId: facts.planId, digest }, { occurredOn: today })] : []
}

const gone = refusal(
  'finding-gone',
  'These words have been changed since, so there is nothing left to answer. Look at the check again.',
)
const closed = refusal('plan-closed', 'This plan is final or was stopped, so nothing in it can be answered now.')
