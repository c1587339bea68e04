import type { AvailableStep } from '../../platform/decisions/available-step.ts'
import type { ChildRecord } from '../../platform/events/record.ts'
import {
  addEvidencePermission,
  askForKnownChild,
  correctPermission,
  decidePermission,
  exceptionPermission,
  readRequest,
  withdrawPermission,
  writeToOthersPermission,
} from './access.ts'
import { isUnderWay, mayAsk, mayDecideWhetherToAssess } from './decisions.ts'
import { lettersToWrite, needsAssessmentIn } from './state.ts'

export { datesOf } from './dates.ts'
export { isUnderWay } from './decisions.ts'
export { findOthers, type Others, showOthers, tellOthers } from './others/tell.ts'
export { type AssessmentRequest, type Evidence, type NeedsAssessment, needsAssessmentIn } from './state.ts'
export { findTyped, forgetTyped, keepTyped } from './typed.ts'

/** What may be done about the request now. Buttons and guards rest on the same decisions. */
export function availableSteps(record: ChildRecord, _today: string): AvailableStep[] {
  const state = needsAssessmentIn(record.events)
  const at = `/needs-assessment/${record.childId}`
  const steps: AvailableStep[] = []
  if (mayAsk(state)) {
    steps.push({
      code: 'ask',
      text: 'Ask for an EHC needs assessment',
      href: `${at}/ask`,
      permission: askForKnownChild,
      main: state.stage === 'none' && state.plan === 'none',
    })
  }
  if (!mayDecideWhetherToAssess(state)) {
    steps.push(
      {
        code: 'decide-whether-to-assess',
        text: 'Decide whether to assess',
        href: `${at}/decide-whether-to-assess`,
        permission: decidePermission,
        duty: 'decide-whether-to-assess',
        why: 'The family must be told within 6 weeks of the request.',
        main: true,
      },
      {
        code: 'add-evidence',
        text: 'Add something for the decision',
        href: `${at}/add-evidence`,
        permission: addEvidencePermission,
        main: false,
      },
    )
  }
  if (state.request && (state.stage === 'requested' || state.stage === 'assessing')) {
    steps.push({
      code: 'withdraw',
      text: 'Take the request back',
      href: `${at}/withdraw`,
      permission: withdrawPermission,
      main: false,
    })
  }
  if (lettersToWrite(state).length > 0) {
    steps.push({
      code: 'write-to-others',
      text: 'Write to those whom no message reached',
      href: `${at}/written-to`,
      permission: writeToOthersPermission,
      why: 'The law says that they are told: SEND Regulations 2014, regs 4(2), 5(2) and 10(2).',
      main: false,
    })
  }
  if (isUnderWay(state)) {
    steps.push({
      code: 'record-an-exception',
      text: 'Record a reason in law for being late',
      href: `${at}/record-an-exception`,
      permission: exceptionPermission,
      main: false,
    })
  }
  if (state.request) {
    steps.push(
      {
        code: 'correct-received-date',
        text: 'Correct the day the request was received',
        href: `${at}/correct-received-date`,
        permission: correctPermission,
        main: false,
      },
      { code: 'read-request', text: 'See the request', href: at, permission: readRequest, main: false },
    )
  }
  return steps
}
