import type { AskedOther } from '../../lists/asked-others.ts'
import type { WorkRow } from '../../lists/worklist.ts'
import { isOurs } from '../../three-things.ts'

/** The button of a row: a page to go to, or a reminder that is sent with one press. */
export type NextStep =
  | { kind: 'go'; text: string; href: string }
  | { kind: 'remind'; text: string; action: string; field: 'requests' | 'consultationId'; id: string }

/** Duties for which whatever moves the case on brings them nearer. A review is not met by another request. */
const ON_THE_WAY = new Set(['decide-whether-to-assess', 'notify-decision-not-to-issue', 'issue-final-plan'])

/** What stands between a draft and a final plan. None of these meets the duty, and without them it cannot be met. */
const BEFORE: Record<string, ReadonlySet<string>> = {
  'issue-final-plan': new Set(['answer-misquotation', 'answer-comments', 'consult', 'decide-the-placement']),
}

/** Once a draft is sent, the page of the final plan says what it still needs, and leads to each. */
function still(steps: Row['steps'], duty: string): NextStep | undefined {
  const found = duty === 'issue-final-plan' && steps.find(({ code }) => code === duty)
  return found ? { kind: 'go', text: 'See what the final plan needs', href: found.href } : undefined
}

type Row = Pick<WorkRow, 'steps' | 'duty' | 'owedBy' | 'childId' | 'holds'>

/**
 * The button that meets this duty. Where others hold it, a reminder to them if they can be reached and were not reminded
 * today; else writing down what came another way. Else what moves the case on, or the case itself.
 */
export function nextStepOf(row: Row, other: AskedOther | undefined, today: string): NextStep {
  const { steps, duty, owedBy, childId, holds } = row
  const go = (wanted: (one: Row['steps'][number]) => boolean): NextStep | undefined => {
    const found = steps.find(wanted)
    return found && { kind: 'go', text: found.text, href: found.href }
  }
  const isAdvice = other?.kind === 'advice'
  const mayRemind = steps.some(({ code }) => code === (isAdvice ? 'chase-advice' : 'chase-consultation'))
  if (other?.reachable && mayRemind && other.lastOn !== today) {
    const area = isAdvice ? 'advice' : 'placement'
    const field = isAdvice ? 'requests' : 'consultationId'
    return {
      kind: 'remind',
      text: `Remind ${holds.split(',')[0]}`,
      action: `/${area}/${childId}/chase`,
      field,
      id: other.requestId,
    }
  }
  const ours = isOurs(owedBy)
  const found =
    (ours && go((one) => one.duty === duty && one.main)) ||
    (ours && go(({ code, main }) => main && BEFORE[duty]?.has(code) === true)) ||
    (ours && still(steps, duty)) ||
    (ours && go((one) => one.duty === duty)) ||
    (isAdvice && go(({ code }) => code === 'record-advice')) ||
    (other && go(({ code, href }) => code === 'record-reply' && href.endsWith(other.requestId))) ||
    (ours && ON_THE_WAY.has(duty) && go(({ main }) => main))
  return found || { kind: 'go', text: 'Open the case', href: `/casework/${childId}` }
}
