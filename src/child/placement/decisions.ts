import { day, daysOf } from '../../platform/calendar/index.ts'
import { type Refusal, refusal } from '../../platform/decisions/refusal.ts'
import type { NewEvent, RecordedEvent } from '../../platform/events/event.ts'
import { phrase, t } from '../../platform/languages/index.ts'
import { AccessGranted } from '../../record/access/events.ts'
import { grantsIn, isLive } from '../../record/access/state.ts'
import type { DocumentRef } from '../../record/documents/documents.ts'
import {
  ConsultationChased,
  type Institution,
  InstitutionConsulted,
  InstitutionReplied,
  InstitutionRequested,
  InstitutionRequestWithdrawn,
  PlacementDecided,
  type RefusalGround,
} from './events.ts'
import { consultationOf, isRightToAsk, isSameInstitution, type Placement, standingRequests } from './state.ts'

type Channel = 'online' | 'email' | 'post' | 'phone' | 'in-person'

/** SEND Code of Practice, 9.83: guidance, so a late answer changes nothing in law. */
const DAYS_TO_ANSWER = 15
/** How much longer than the time to answer the head may read the papers. */
const DAYS_TO_READ_AFTER = 15

export const answerBy = (sentOn: string) => daysOf(DAYS_TO_ANSWER, day(sentOn)).toString()

export type Asking = {
  institution: Institution
  by: string
  how: Channel
  why: string | null
  on: string
  institutionRequestId: string
}

/** Children and Families Act 2014, s 38(2)(b) and (3). Nothing limits how many may be asked for, or to which list they belong. */
export function askForInstitution(placement: Placement, command: Asking, today: string): NewEvent[] | Refusal {
  const closed = notOpen(placement)
  if (closed) return closed
  if (command.on > today) return later()
  if (command.institution.name.trim() === '')
    return refusal('no-name', phrase('Enter the name of the school or college.'))
  if (standingRequests(placement).some((one) => isSameInstitution(one.institution, command.institution))) {
    return refusal(
      'already-asked',
      t('You have already asked for {name}. There is no need to ask again.', { name: command.institution.name }),
    )
  }
  const { on, ...data } = command
  return [InstitutionRequested(data, { occurredOn: on })]
}

export type Withdrawing = { institutionRequestId: string; by: string; how: Channel; why: string | null; on: string }

export function withdrawRequest(placement: Placement, command: Withdrawing, today: string): NewEvent[] | Refusal {
  const closed = notOpen(placement)
  if (closed) return closed
  const request = placement.requests.find((one) => one.institutionRequestId === command.institutionRequestId)
  if (!request) return refusal('no-such-request', phrase('This school or college was not asked for.'))
  if (request.withdrawn) return []
  if (command.on > today) return later()
  if (command.on < request.on)
    return refusal('before-it-was-asked', 'The day cannot be before the day on which the school was asked for.')
  const { on, ...data } = command
  return [InstitutionRequestWithdrawn(data, { occurredOn: on })]
}

export type Asked = { institution: Institution; head: { personId: string; name: string } | null }
export type Consulting = {
  asked: Asked[]
  papers: DocumentRef[]
  sentOn: string
  /** Set where an address or telephone number is kept from somebody: the caseworker read the papers for it. */
  papersChecked: boolean
  contactIsProtected: boolean
  newId: () => string
}

/** Children and Families Act 2014, s 39(2) and 40(3): asks each institution, and lets its head read the papers for a time. */
export function consultInstitutions(
  facts: { placement: Placement; events: readonly RecordedEvent[] },
  command: Consulting,
  today: string,
): NewEvent[] | Refusal {
  const { placement, events } = facts
  const closed = notOpen(placement)
  if (closed) return closed
  const { draft } = placement
  if (!draft) return noDraft()
  if (command.asked.length === 0) return refusal('nobody-chosen', 'Choose at least one school or college to ask.')
  if (command.sentOn > today) return later()
  if (command.sentOn < draft.service.sentOn) {
    return refusal(
      'before-the-draft',
      'The papers cannot have gone before the draft went to the family.',
      'Children and Families Act 2014, s 38',
    )
  }
  const again = command.asked.find(({ institution }) => {
    const before = consultationOf(placement, institution)
    return before?.draftId === draft.draftId
  })
  if (again) {
    return refusal(
      'already-consulted',
      `${again.institution.name} was already asked about this draft. Asking again starts no new time: remind them instead.`,
      'SEND Code of Practice 2015, paragraph 9.83 (guidance)',
    )
  }
  if (command.contactIsProtected && !command.papersChecked) {
    return refusal(
      'papers-not-checked',
      'An address or telephone number in this family is kept from somebody. Read each paper for it, and say that you did, before anything is sent.',
      'UK General Data Protection Regulation, article 5(1)(f)',
    )
  }
  const until = daysOf(DAYS_TO_READ_AFTER, day(answerBy(command.sentOn))).toString()
  return command.asked.flatMap(({ institution, head }) => {
    const consulted = InstitutionConsulted(
      {
        consultationId: command.newId(),
        institution,
        draftId: draft.draftId,
        papers: command.papers,
        answerBy: answerBy(command.sentOn),
        askedPerson: head?.personId ?? null,
        askedName: head?.name ?? null,
      },
      { occurredOn: command.sentOn },
    )
    const enough =
      head &&
      grantsIn(events).some(
        (grant) =>
          grant.personId === head.personId &&
          grant.capacity === 'head-teacher' &&
          isLive(grant, today) &&
          (grant.until === null || grant.until >= until) &&
          grant.mayAct &&
          (grant.parts === null || grant.parts.includes('plan')),
      )
    if (!head || enough || until < today) return [consulted]
    const granted = AccessGranted(
      {
        grantId: command.newId(),
        personId: head.personId,
        who: `${head.name}, ${institution.name}`,
        capacity: 'head-teacher',
        basis: 'consultation',
        purpose: 'To say whether their school or college can meet the needs',
        from: today,
        until,
        parts: ['case', 'plan'],
      },
      { occurredOn: today },
    )
    return [consulted, granted]
  })
}

/** A school that has not answered is reminded, at the most once a day. No new time begins. */
export function chaseConsultation(
  placement: Placement,
  command: { consultationId: string; sentTo: string | null },
  today: string,
): NewEvent[] | Refusal {
  const closed = notOpen(placement)
  if (closed) return closed
  const consultation = placement.consultations.find((one) => one.consultationId === command.consultationId)
  if (!consultation) return refusal('no-such-consultation', 'This school or college was not asked.')
  const { institution, reply, chasedOn, askedName } = consultation
  if (reply) return refusal('already-answered', `${institution.name} has answered already.`)
  if (chasedOn.includes(today)) return refusal('reminded-today', `${institution.name} was already reminded today.`)
  if (!command.sentTo)
    return refusal(
      'cannot-be-reached',
      `Nobody at ${institution.name} can be reached from here. Ring or write to them.`,
    )
  const { consultationId, sentTo } = command
  return [ConsultationChased({ consultationId, to: askedName ?? institution.name, sentTo }, { occurredOn: today })]
}

export type Replying = {
  consultationId: string
  answer: 'can-meet-need' | 'cannot-meet-need' | 'no-place' | 'other'
  says: string
  grounds: RefusalGround[]
  wouldNeed: string | null
  by: string
  how: Channel
  on: string
}

export function replyToConsultation(placement: Placement, command: Replying, today: string): NewEvent[] | Refusal {
  const consultation = placement.consultations.find((one) => one.consultationId === command.consultationId)
  if (!consultation) return refusal('no-such-consultation', 'This school or college was not asked.')
  if (placement.stage === 'final')
    return refusal('consultation-over', 'The final plan was issued, so this consultation is over.')
  if (consultation.reply)
    return refusal('already-answered', 'This consultation was answered. Tell the caseworker if the answer has changed.')
  if (command.on > today) return later()
  if (command.on < consultation.sentOn)
    return refusal('before-it-was-sent', 'The answer cannot have come before the papers went.')
  if (command.says.trim() === '') return refusal('no-reasons', 'Say why. The family will read it.')
  const { on, ...data } = command
  return [InstitutionReplied(data, { occurredOn: on })]
}

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

/** Children and Families Act 2014, ss 39 and 40: a name and type, or a type only. Never waits for ever: a type is always open. */
export function decidePlacement(placement: Placement, command: Deciding, today: string): NewEvent[] | Refusal {
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
      ? wrongRefusal(
          institution.name,
          command.notNamed.find((one) => one.institutionRequestId === institutionRequestId),
        )
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

function notOpen({ stage }: Placement): Refusal | undefined {
  if (stage === 'open') return undefined
  if (stage === 'final') {
    return refusal(
      'plan-already-issued',
      phrase(
        'The final plan was issued. To change the school or college now, ask for a review of the plan, or appeal in time.',
      ),
      'Children and Families Act 2014, ss 44 and 51',
    )
  }
  return refusal(
    'no-assessment',
    phrase('There is no EHC needs assessment under way, so no school can be asked for yet.'),
    'Children and Families Act 2014, s 38',
  )
}

const noDraft = () =>
  refusal(
    'no-draft',
    'Send the draft plan to the family first. Schools are asked with the draft that the family has.',
    'Children and Families Act 2014, ss 38 and 39',
  )
const later = () => refusal('in-the-future', 'The day cannot be later than today.')
