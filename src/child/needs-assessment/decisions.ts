import type { z } from 'zod'
import { day } from '../../platform/calendar/day.ts'
import { type Refusal, refusal } from '../../platform/decisions/refusal.ts'
import type { NewEvent } from '../../platform/events/event.ts'
import { phrase } from '../../platform/languages/index.ts'
import {
  AssessmentRequested,
  DecidedNotToAssess,
  DecidedToAssess,
  EvidenceAdded,
  OthersTold,
  RequestWithdrawn,
  type Service,
  TimeLimitExceptionRecorded,
} from './events.ts'
import { isFourWeeksLong } from './rules/closed-for-four-weeks.ts'
import { lettersToWrite, type NeedsAssessment } from './state.ts'

type Answer = NewEvent[] | Refusal
export type RequestAssessment = z.input<(typeof AssessmentRequested)['schema']> & {
  receivedOn: string
  dateOfBirth: string
}

/** Children and Families Act 2014, s36(1). No evidence is a condition of asking. */
export function requestAssessment(state: NeedsAssessment, command: RequestAssessment, today: string): Answer {
  const { receivedOn, dateOfBirth, ...data } = command
  if (isUnderWay(state)) {
    return refusal(
      'already-asked',
      'There is a request already, and it has not been finished. Add to it what you want to say.',
    )
  }
  if (state.plan === 'maintained') {
    return refusal(
      'has-plan',
      'There is an EHC plan already. Ask the council for a re-assessment, or for a review of the plan.',
      'Children and Families Act 2014, s44',
    )
  }
  const wrong = wrongDay(receivedOn, dateOfBirth, today)
  if (wrong) return wrong
  if (day(dateOfBirth).add({ years: 25 }).toString() <= receivedOn) {
    return refusal(
      'over-25',
      'An EHC needs assessment is for people under 25. Ask SENDIASS or adult social care what help there is.',
      'Children and Families Act 2014, s83(2)',
    )
  }
  return [AssessmentRequested(data, { occurredOn: receivedOn })]
}

export function addEvidence(
  state: NeedsAssessment,
  command: z.input<(typeof EvidenceAdded)['schema']>,
  today: string,
): Answer {
  if (state.stage !== 'requested') {
    return refusal(
      'already-decided',
      phrase(
        'Whether to assess has been decided. While an assessment is made, what you say counts as advice: send it there.',
      ),
    )
  }
  return [EvidenceAdded(command, { occurredOn: today })]
}

/** The two questions of the law, each answered with its why, and what was heard. */
export type LegalTest = {
  /** s36(8)(a) */
  hasOrMayHaveNeeds: boolean
  whyNeeds: string
  /** s36(8)(b) */
  planMayBeNecessary: boolean
  whyNecessary: string
  /** s19(a) */
  viewsHeard: string
  /** s36(10), from 18: time to complete education or training, compared with others of the same age. */
  moreTime?: string | undefined
  /** Why a local guide was departed from, when it was. */
  departed?: string | undefined
  plainly: string
}

/** Both limbs answered yes leave no choice: the local authority must assess. */
export const mustAssess = (test: LegalTest) => test.hasOrMayHaveNeeds && test.planMayBeNecessary

export function reasonsOf(test: LegalTest) {
  const yes = (answer: boolean) => (answer ? 'Yes.' : 'No.')
  const parts = [
    `Does the child or young person have, or may they have, special educational needs? ${yes(test.hasOrMayHaveNeeds)} ${test.whyNeeds} (section 36(8)(a))`,
    `May it be necessary for special educational provision to be made in accordance with an EHC plan? ${yes(test.planMayBeNecessary)} ${test.whyNecessary} (section 36(8)(b))`,
    `The views, wishes and feelings that we had regard to: ${test.viewsHeard} (section 19)`,
    ...(test.moreTime
      ? [
          `Time to complete education or training, compared with most others of the same age: ${test.moreTime} (section 36(10))`,
        ]
      : []),
    ...(test.departed ? [`We departed from our local guide: ${test.departed}`] : []),
  ]
  return { inLaw: parts.join('\n\n'), plainly: test.plainly }
}

/** Whether it may be decided at all; asked before the notice is made. */
export function mayDecideWhetherToAssess(state: NeedsAssessment): Refusal | undefined {
  if (state.stage === 'requested') return undefined
  return state.stage === 'none'
    ? refusal('nothing-asked', 'Nobody has asked for an assessment.', 'Children and Families Act 2014, s36(1)')
    : refusal('already-decided', 'This request has been decided or taken back.')
}

/** s36(8), and reg 5(1): decided when the family is told, so the notice that was served is part of the decision. */
export function decideWhetherToAssess(
  state: NeedsAssessment,
  command: { test: LegalTest; service: Service; decidedOn: string },
): Answer {
  const refused = mayDecideWhetherToAssess(state)
  if (refused) return refused
  const { test, service, decidedOn } = command
  const reasons = reasonsOf(test)
  if ([test.whyNeeds, test.whyNecessary, test.viewsHeard, test.plainly].some((text) => text.trim() === '')) {
    return refusal(
      'no-reasons',
      'Give reasons for each part of the test, and in plain words.',
      'Children and Families Act 2014, s36(5) and (9)',
    )
  }
  const decided = mustAssess(test) ? DecidedToAssess : DecidedNotToAssess
  const letter = mustAssess(test) ? 'decision-to-assess' : 'decision-not-to-assess'
  if (service.letter.slug !== letter) {
    return refusal('wrong-notice', 'The letter does not say what was decided.', 'SEND Regulations 2014, reg 5')
  }
  const requestId = state.request?.requestId
  if (!requestId) return refusal('nothing-asked', 'There is no request to decide.')
  return [decided({ requestId, reasons, decidedOn, service }, { occurredOn: service.servedOn })]
}

export function withdrawRequest(
  state: NeedsAssessment,
  command: { by: string; says: string; on: string },
  today: string,
): Answer {
  if (!state.request || (state.stage !== 'requested' && state.stage !== 'assessing')) {
    return refusal('nothing-to-withdraw', phrase('There is no open request to take back.'))
  }
  if (command.on > today) return refusal('in-the-future', 'The day cannot be later than today.')
  if (command.on < state.request.receivedOn)
    return refusal('before-the-request', 'The day cannot be before the request was received.')
  const { by, says, on } = command
  return [RequestWithdrawn({ requestId: state.request.requestId, by, says }, { occurredOn: on })]
}

/** Regs 4(2), 5(2) and 10(2): a letter went where no message reaches anybody. */
export function recordLettersToOthers(
  state: NeedsAssessment,
  command: { which: readonly string[]; sentOn: string },
  today: string,
): Answer {
  const chosen = lettersToWrite(state).filter((one) => command.which.includes(one.eventId))
  if (chosen.length === 0)
    return refusal('no-letter-to-record', 'There is no letter left to write. Nothing was changed.')
  if (command.sentOn > today) return refusal('in-the-future', 'The day cannot be later than today.')
  if (chosen.some((one) => command.sentOn < one.on))
    return refusal('before-the-step', 'The letter cannot have gone before the step that it tells of.')
  return chosen.map((one) => {
    const to = { name: one.byLetter ?? '', role: null, personId: null, organisationId: null, how: 'letter' } as const
    const { requestId, step, office } = one
    return OthersTold({ requestId, step, office, told: [to] }, { occurredOn: command.sentOn })
  })
}

type ExceptionCommand = z.input<(typeof TimeLimitExceptionRecorded)['schema']> & { from: string }

/** SEND Regulations 2014, regs 5(4), 8(2) and 10(4). Nothing else permits being late. */
export function recordException(state: NeedsAssessment, command: ExceptionCommand, today: string): Answer {
  const { from, ...data } = command
  if (!state.request && !state.responsibleSince)
    return refusal('nothing-asked', 'There is no request, so there is no time limit.')
  if (from > today)
    return refusal('in-the-future', 'Record this once it has begun. The first day cannot be later than today.')
  if (data.until < from) return refusal('ends-before-it-begins', 'The last day cannot be before the first day.')
  const long = isFourWeeksLong({ on: day(from), until: day(data.until) })
  if (['school-closed', 'early-years-closed', 'absent-from-area'].includes(data.ground) && !long) {
    return refusal(
      'not-four-weeks',
      'This ground needs at least 4 weeks on end. Fewer do not permit being late.',
      'SEND Regulations 2014, reg 10(4)',
    )
  }
  if (data.ground === 'school-closed' && !data.adviceRequestedOn) {
    return refusal(
      'no-request-for-advice',
      'Say on which day the school’s advice was asked for. The ground covers nothing without it.',
      'SEND Regulations 2014, reg 10(4)(a)',
    )
  }
  return [TimeLimitExceptionRecorded(data, { occurredOn: from })]
}

/** A correction takes the place of the mistake. Both stay in the record. */
export function correctReceivedDate(
  state: NeedsAssessment,
  command: { receivedOn: string; why: string; dateOfBirth: string },
  today: string,
): Answer {
  if (!state.request) return refusal('nothing-asked', 'There is no request to correct.')
  const { eventId, receivedOn, ...data } = state.request
  if (receivedOn === command.receivedOn) return refusal('nothing-to-correct', 'That is the day we already have.')
  const wrong = wrongDay(command.receivedOn, command.dateOfBirth, today)
  if (wrong) return wrong
  return [
    AssessmentRequested({ ...data, corrects: command.why }, { occurredOn: command.receivedOn, supersedes: eventId }),
  ]
}

export const isUnderWay = (state: NeedsAssessment) =>
  state.plan !== 'ceased' && ['requested', 'assessing', 'plan-to-be-made'].includes(state.stage)

/** Children and Families Act 2014, s36(1): where there is a plan, a re-assessment is asked for instead. */
export const mayAsk = (state: NeedsAssessment) => !isUnderWay(state) && state.plan !== 'maintained'

function wrongDay(receivedOn: string, dateOfBirth: string, today: string): Refusal | undefined {
  if (dateOfBirth > today) return refusal('not-born', 'The date of birth cannot be later than today.')
  if (receivedOn > today)
    return refusal('in-the-future', 'The day on which the request was received cannot be later than today.')
  if (receivedOn < dateOfBirth)
    return refusal('before-birth', 'The request cannot have been received before the date of birth.')
  return undefined
}
