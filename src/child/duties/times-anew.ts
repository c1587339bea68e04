import type { DutyRow } from './calculate.ts'

const ANEW = new Set(['comply-with-order', 'comply-with-mediation', 'finish-after-concession'])
const STEPS: Readonly<Record<string, string>> = {
  decision: 'notify-decision-not-to-issue',
  draft: 'send-draft',
  final: 'issue-final-plan',
}

/**
 * After a refusal that was overturned or taken back, the times run anew, under duties of their own: SEND Regulations 2014, regs 42, 44
 * and 45. To a family they are the same steps of one journey, each with its own provision. For a record without a plan in force.
 */
export const asStepsOfTheJourney = (rows: readonly DutyRow[]): DutyRow[] =>
  rows.map((row) => {
    const duty = ANEW.has(row.duty) ? STEPS[row.step ?? ''] : undefined
    return duty ? { ...row, duty } : row
  })
