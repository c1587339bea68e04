import { day, longDay } from '../../../platform/calendar/index.ts'
import { type Refusal, refusal } from '../../../platform/decisions/refusal.ts'
import type { NewEvent } from '../../../platform/events/event.ts'
import { type Institution, PlacementDecided, type RefusalGround } from '../events.ts'
import {
  type Consultation,
  consultationOf,
  isRightToAsk,
  isSameInstitution,
  type Placement,
  standingRequests,
} from '../state.ts'
import { noDraft, notOpen } from './open.ts'

export type NotNaming = {
  institutionRequestId: string
  grounds: RefusalGround[]
  evidence: string
  stepsConsidered: string
  costComparison: string | null
}

export type Deciding = {
  /** Named, or null for a type only. */
  institution: Institution | null
  type: string
  reasons: string
  notNamed: NotNaming[]
  /** Reasons on requests outside section 38(3). */
  considered: { institutionRequestId: string; reasons: string }[]
}

/**
 * Children and Families Act 2014, ss 39 and 40: a name and type, or a type only. Never waits for ever: a type is always open.
 *
 * @param finalBy the end of the 20 weeks, where it is known: no answer of a school is waited for beyond it
 */
export function decidePlacement(
  placement: Placement,
  command: Deciding,
  today: string,
  finalBy: string | null = null,
): NewEvent[] | Refusal {
  const closed = notOpen(placement)
  if (closed) return closed
  if (!placement.draft) return noDraft()
  const requests = standingRequests(placement)
  for (const { institution } of requests) {
    if (isRightToAsk(institution.kind) && !consultationOf(placement, institution)) {
      return refusal(
        'requested-not-consulted',
        `The family asked for ${institution.name}, and it was not asked yet. Ask it first: the law leaves no choice.`,
        'Children and Families Act 2014, s 39(2)',
      )
    }
  }
  if (command.institution && !consultationOf(placement, command.institution)) {
    return refusal(
      'named-not-consulted',
      `${command.institution.name} was not asked. Ask it before you name it.`,
      'Children and Families Act 2014, ss 39(2) and 40(3)',
    )
  }
  if (command.type.trim() === '')
    return refusal('no-type', 'Say what type of school or setting it is.', 'SEND Regulations 2014, reg 12(1)(i)')
  if (command.reasons.trim() === '') return refusal('no-reasons', 'Give the reasons. The family will read them.')
  const left = requests.filter(
    (one) => !command.institution || !isSameInstitution(one.institution, command.institution),
  )
  for (const { institution, institutionRequestId } of left) {
    const wrong = isRightToAsk(institution.kind)
      ? (wrongRefusal(
          institution.name,
          command.notNamed.find((one) => one.institutionRequestId === institutionRequestId),
        ) ?? stillBeingAsked(consultationOf(placement, institution), today, finalBy))
      : notConsidered(
          institution.name,
          command.considered.find((one) => one.institutionRequestId === institutionRequestId),
        )
    if (wrong) return wrong
  }
  const isLeft = (one: { institutionRequestId: string }) =>
    left.some((request) => request.institutionRequestId === one.institutionRequestId)
  const data = {
    name: command.institution?.name ?? null,
    organisationId: command.institution?.organisationId ?? null,
    type: command.type,
    reasons: command.reasons,
    notNamed: command.notNamed.filter((one) => isLeft(one) && one.grounds.length > 0),
    considered: command.considered.filter((one) => isLeft(one) && one.reasons.trim() !== ''),
  }
  return isSameDecision(placement, data) ? [] : [PlacementDecided(data, { occurredOn: today })]
}

/**
 * Children and Families Act 2014, s 39(2): whoever is consulted has time to answer, and is heard before the family is refused. SEND Code of
 * Practice 9.83 gives 15 days. A school that the family asked for may be named without waiting.
 */
function stillBeingAsked(asked: Consultation | undefined, today: string, finalBy: string | null): Refusal | undefined {
  if (!asked || asked.reply || today > asked.answerBy || (finalBy && finalBy < asked.answerBy)) return undefined
  const { name } = asked.institution
  return refusal(
    'still-being-asked',
    `The family asked for ${name}, which has until ${longDay(day(asked.answerBy))} to answer you. Wait for its answer, or for that day to pass, before you decide not to name it.`,
    'Children and Families Act 2014, s 39(2); SEND Code of Practice 2015, paragraph 9.83 (guidance)',
  )
}

function wrongRefusal(name: string, answer: NotNaming | undefined): Refusal | undefined {
  const law = 'Children and Families Act 2014, s 39(4)'
  if (!answer || answer.grounds.length === 0) {
    return refusal(
      'no-ground',
      `The family asked for ${name}. Name it, or say which of the three grounds in law applies. There is no other ground.`,
      law,
    )
  }
  if (answer.evidence.trim() === '')
    return refusal('no-evidence', `Give the evidence for not naming ${name}. It is for the council to show it.`, law)
  if (answer.stepsConsidered.trim() === '') {
    return refusal('no-steps-considered', `Say which steps you considered that would let ${name} be named.`, law)
  }
  if (answer.grounds.includes('incompatible-with-resources') && !answer.costComparison?.trim()) {
    return refusal(
      'no-cost-comparison',
      `For ${name} you chose the efficient use of resources. Compare the costs in words.`,
      law,
    )
  }
  return undefined
}

function notConsidered(name: string, answer: { reasons: string } | undefined): Refusal | undefined {
  if (answer && answer.reasons.trim() !== '') return undefined
  return refusal(
    'request-not-considered',
    `The family asked for ${name}. It is not one of the kinds in section 38(3), and you must still think about it. Say what you considered and why it is not named.`,
    'Education Act 1996, s 9',
  )
}

function isSameDecision({ decision }: Placement, data: Record<string, unknown>): boolean {
  if (!decision) return false
  return Object.entries(data).every(
    ([key, value]) => JSON.stringify(decision[key as keyof typeof decision]) === JSON.stringify(value),
  )
}
