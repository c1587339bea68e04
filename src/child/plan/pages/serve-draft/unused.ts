import { isRefusal, type Refusal } from '../../../../platform/decisions/refusal.ts'
import type { NewEvent } from '../../../../platform/events/event.ts'
import type { ChildRecord } from '../../../../platform/events/record.ts'
import { adviceLines, type QuotableLine } from '../../../advice/questions.ts'
import { setAsideLine, unusedLines } from '../../from-advice.ts'
import type { Plan } from '../../state.ts'

const FAMILY = 'parent-or-young-person'

export const keyOf = ({ adviceId, line }: QuotableLine) => `why-${adviceId}-${line.line}`

/**
 * Lines that are neither placed nor left out when a draft goes. What professionals wrote needs a reason; the family's own
 * words can stand in section A, so a reason for those is only asked for.
 */
export function unusedAtServing(record: ChildRecord, plan: Plan) {
  const unused = unusedLines(plan, adviceLines(record))
  return {
    professionals: unused.filter((one) => one.from !== FAMILY),
    family: unused.filter((one) => one.from === FAMILY),
  }
}

type Reasons = { whyNot: Record<string, string>; whyOthers: string }

/** The reasons that were typed, as events; or the lines that still lack one. */
export function leftOut(
  record: ChildRecord,
  plan: Plan,
  { whyNot, whyOthers }: Reasons,
  today: string,
): NewEvent[] | Refusal | { lacking: QuotableLine[] } {
  const { professionals, family } = unusedAtServing(record, plan)
  const why = (line: QuotableLine) => whyNot[keyOf(line)] || (line.from === FAMILY ? '' : whyOthers)
  const lacking = professionals.filter((line) => !why(line))
  if (lacking.length > 0) return { lacking }
  const events: NewEvent[] = []
  for (const line of [...professionals, ...family]) {
    const reason = why(line)
    if (!reason) continue
    const decided = setAsideLine(plan, { line, why: reason }, today)
    if (isRefusal(decided)) return decided
    events.push(...decided)
  }
  return events
}
