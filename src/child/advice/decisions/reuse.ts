import { type Refusal, refusal } from '../../../platform/decisions/refusal.ts'
import type { NewEvent } from '../../../platform/events/event.ts'
import type { DocumentRef } from '../../../record/documents/documents.ts'
import { type AdviceFrom, type AdviceLine, AdviceReused } from '../events.ts'
import { type Facts, notAssessing, wrongDay } from './rests-on.ts'

export type Reusing = {
  adviceId: string
  from: AdviceFrom
  author: { personId: string | null; name: string; profession: string }
  title: string
  writtenOn: string
  agreements: { author: string | null; localAuthority: string | null; family: string | null }
  lines: AdviceLine[]
  documents: DocumentRef[]
}

const REUSE = 'SEND Regulations 2014, reg 6(4)'

/** Uses a report that is there already, so that nobody is examined twice: only when all three agree that it is enough. */
export function reuseAdvice(facts: Facts, command: Reusing, today: string): NewEvent[] | Refusal {
  const closed = notAssessing(facts.assessment)
  if (closed) return closed
  if (command.from === 'parent-or-young-person') {
    return refusal(
      'family-is-always-asked',
      'The family is always asked for its views. Only other advice can be used again.',
      REUSE,
    )
  }
  const { author, localAuthority, family } = command.agreements
  if (!author || !localAuthority || !family) {
    const whose = [!author && 'the author', !localAuthority && 'the local authority', !family && 'the family'].filter(
      Boolean,
    )
    return refusal(
      'agreement-missing',
      `A report can be used again only when its author, the local authority and the family are all satisfied that it is enough. Still missing: ${whose.join(' and ')}. Ask for new advice instead, or record the agreement.`,
      REUSE,
    )
  }
  if (command.documents.length === 0 && command.lines.length === 0) {
    return refusal('report-missing', 'Add the report that will be used again.')
  }
  const wrong = wrongDay(command.writtenOn, today)
  if (wrong) return wrong
  return [AdviceReused({ ...command, agreements: { author, localAuthority, family } }, { occurredOn: today })]
}
