import { day, daysOf } from '../../../platform/calendar/index.ts'
import { type Refusal, refusal } from '../../../platform/decisions/refusal.ts'
import type { NewEvent, RecordedEvent } from '../../../platform/events/event.ts'
import { phrase } from '../../../platform/languages/index.ts'
import { AccessGranted } from '../../../record/access/events.ts'
import { grantsIn, isLive } from '../../../record/access/state.ts'
import type { DocumentRef } from '../../../record/documents/documents.ts'
import {
  ConsultationChased,
  type Institution,
  InstitutionConsulted,
  InstitutionReplied,
  type RefusalGround,
} from '../events.ts'
import { consultationOf, type Placement } from '../state.ts'
import { type Channel, later, noDraft, notOpen } from './open.ts'

/** SEND Code of Practice, 9.83: guidance, so a late answer changes nothing in law. */
const DAYS_TO_ANSWER = 15
/** How much longer than the time to answer the head may read the papers. */
const DAYS_TO_READ_AFTER = 15

export const answerBy = (sentOn: string) => daysOf(DAYS_TO_ANSWER, day(sentOn)).toString()

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
        purpose: phrase('To say whether their school or college can meet the needs'),
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
