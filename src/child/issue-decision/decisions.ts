import { type Refusal, refusal } from '../../platform/decisions/refusal.ts'
import type { NewEvent } from '../../platform/events/event.ts'
import { DecidedNotToIssue, DecidedToIssue, type Service } from '../needs-assessment/events.ts'
import type { NeedsAssessment } from '../needs-assessment/questions.ts'

/** Children and Families Act 2014, s37(1), in the light of the assessment; and s19. */
export type IssueTest = {
  necessary: boolean
  why: string
  viewsHeard: string
  plainly: string
  withoutAdvice?: string | undefined
}

export function reasonsOf(test: IssueTest) {
  const parts = [
    `In the light of the assessment, is it necessary for special educational provision to be made in accordance with an EHC plan? ${test.necessary ? 'Yes.' : 'No.'} ${test.why} (section 37(1))`,
    `The views, wishes and feelings that we had regard to: ${test.viewsHeard} (section 19)`,
    ...(test.withoutAdvice ? [`Advice that we did not wait for: ${test.withoutAdvice}`] : []),
  ]
  return { inLaw: parts.join('\n\n'), plainly: test.plainly }
}

export function mayDecideWhetherToIssue(state: NeedsAssessment): Refusal | undefined {
  if (state.stage === 'assessing') return undefined
  return ['plan-to-be-made', 'no-plan'].includes(state.stage)
    ? refusal('already-decided', 'Whether to make a plan has been decided.')
    : refusal(
        'no-assessment',
        'Decide this after an assessment. None is being made.',
        'Children and Families Act 2014, s37(1)',
      )
}

/**
 * @param stillOut names of bodies whose advice was asked for or is owed, and is not there
 * @param notAsked those of them whom nobody asked
 */
export function decideWhetherToIssue(
  state: NeedsAssessment,
  command: {
    test: IssueTest
    stillOut: readonly string[]
    notAsked?: readonly string[]
    decidedOn: string
    service: Service | null
  },
): NewEvent[] | Refusal {
  const refused = mayDecideWhetherToIssue(state) ?? checkIssueTest(command.test, command.stillOut, command.notAsked)
  if (refused) return refused
  const requestId = state.request?.requestId
  if (!requestId) return refusal('no-assessment', 'There is no request that this would answer.')
  const { test, decidedOn, service } = command
  const reasons = reasonsOf(test)
  if (test.necessary) return [DecidedToIssue({ requestId, reasons, decidedOn }, { occurredOn: decidedOn })]
  if (service?.letter.slug !== 'decision-not-to-issue') {
    return refusal(
      'not-served',
      'A decision not to make a plan is made by telling the family, with reasons and rights.',
      'SEND Regulations 2014, reg 10(1) and (3)',
    )
  }
  return [DecidedNotToIssue({ requestId, reasons, decidedOn, service }, { occurredOn: service.servedOn })]
}

/**
 * Reasons are needed; and, while advice that the law wants is out, why it is right to decide without it. SEND Regulations 2014, reg 6(1):
 * it must be sought, so nothing can be decided against a plan from an assessment in which somebody was never asked.
 */
export function checkIssueTest(
  test: IssueTest,
  stillOut: readonly string[],
  notAsked: readonly string[] = [],
): Refusal | undefined {
  if ([test.why, test.viewsHeard, test.plainly].some((text) => text.trim() === '')) {
    return refusal(
      'no-reasons',
      'Give reasons for the answer, and in plain words.',
      'Children and Families Act 2014, s36(9)',
    )
  }
  if (!test.necessary && notAsked.length > 0) {
    return refusal(
      'advice-not-sought',
      `Nobody was asked for this advice, and the law says that it must be sought: ${notAsked.join(', ')}. Ask for it, or use again what is there, before you decide that no plan is needed.`,
      'SEND Regulations 2014, reg 6(1)',
    )
  }
  if (stillOut.length > 0 && !test.withoutAdvice?.trim()) {
    return refusal(
      'advice-still-out',
      `This advice is not in: ${stillOut.join(', ')}. Wait for it, or say why you can decide lawfully without it.`,
      'SEND Regulations 2014, reg 6(1)',
    )
  }
  return undefined
}
