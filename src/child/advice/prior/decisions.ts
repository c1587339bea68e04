import { day, longDay } from '../../../platform/calendar/index.ts'
import { isRefusal, type Refusal, refusal } from '../../../platform/decisions/refusal.ts'
import type { NewEvent } from '../../../platform/events/event.ts'
import { phrase } from '../../../platform/languages/index.ts'
import type { DocumentRef } from '../../../record/documents/documents.ts'
import { type Facts, notAssessing } from '../decisions.ts'
import {
  type AdviceFrom,
  type AdviceLine,
  AdviceReused,
  ReportUseObjected,
  ReportUseObjectionAnswered,
  ReuseAnswered,
  ReuseAnswerTakenBack,
  ReuseProposalWithdrawn,
  ReuseProposed,
  SIDES,
  type Side,
} from '../events.ts'
import { bodyName } from '../state.ts'
import { type Proposal, priorIn, type SideAnswer } from './state.ts'

export const REUSE = 'SEND Regulations 2014, reg 6(4)'

export type Proposing = {
  proposalId: string
  from: AdviceFrom
  author: { personId: string | null; name: string; profession: string }
  title: string
  writtenOn: string
  adviceId: string | null
  lines: AdviceLine[]
  documents: DocumentRef[]
  by: string
  why: string
}

/** Anybody who may read a report may propose it, so that nobody is examined twice. It is used when all three agree. */
export function proposeReuse(facts: Facts, command: Proposing, today: string): NewEvent[] | Refusal {
  const closed = notAssessing(facts.assessment)
  if (closed) return closed
  if (command.from === 'parent-or-young-person')
    return refusal('family-is-always-asked', phrase('The family is always asked for its views.'), REUSE)
  if (command.documents.length === 0 && command.lines.length === 0)
    return refusal('report-missing', phrase('Choose the report, or add its file.'))
  if (command.writtenOn > today)
    return refusal('day-to-come', phrase('The report cannot have been written on a day to come.'))
  const same = (one: Proposal) =>
    one.stage === 'open' &&
    one.from === command.from &&
    (command.adviceId ? one.adviceId === command.adviceId : one.title === command.title)
  if (priorIn(facts.events).proposals.some(same))
    return refusal('proposed-already', phrase('This report is proposed already. Say there whether it is enough.'))
  const answered = facts.advice.requests.some((one) => one.from === command.from && one.status === 'received')
  if (answered)
    return refusal(
      'advice-already-given',
      `${bodyName(command.from)} has given new advice, so no earlier report is needed.`,
    )
  return [ReuseProposed(command, { occurredOn: today })]
}

export type Answering = Omit<SideAnswer, 'on'> & { proposalId: string; side: Side; newId: () => string }

/** One of the three says whether the report is enough. With the third yes it is used, on that day and in the same write. */
export function answerReuse(facts: Facts, command: Answering, today: string): NewEvent[] | Refusal {
  const { newId, ...answer } = command
  const proposal = openProposal(facts, answer.proposalId)
  if (isRefusal(proposal)) return proposal
  if (proposal.answers[answer.side])
    return refusal('answered-already', `${SIDES[answer.side]} has answered. Take the answer back first to change it.`)
  const { proposalId, side, ...said } = answer
  const answers = { ...proposal.answers, [side]: { ...said, on: today } }
  const agreed = (one: Side) => answers[one]?.agrees === true
  const answered = ReuseAnswered(answer, { occurredOn: today })
  if (!(Object.keys(SIDES) as Side[]).every(agreed)) return [answered]
  const closed = notAssessing(facts.assessment)
  if (closed) return closed
  const { from, author, title, writtenOn, lines, documents } = proposal
  const agreements = {
    author: inWords(answers.author),
    localAuthority: inWords(answers['local-authority']),
    family: inWords(answers.family),
  }
  const used = { adviceId: newId(), from, author, title, writtenOn, agreements, proposalId, lines, documents }
  return [answered, AdviceReused(used, { occurredOn: today })]
}

/** Until it is used, each may change their mind. */
export function takeBackAnswer(
  facts: Facts,
  command: { proposalId: string; side: Side; who: string; why: string | null },
  today: string,
): NewEvent[] | Refusal {
  const proposal = openProposal(facts, command.proposalId)
  if (isRefusal(proposal)) return proposal
  if (!proposal.answers[command.side]) return refusal('not-answered', phrase('There is no answer to take back.'))
  return [ReuseAnswerTakenBack(command, { occurredOn: today })]
}

export function withdrawProposal(
  facts: Facts,
  command: { proposalId: string; who: string; why: string },
  today: string,
): NewEvent[] | Refusal {
  const proposal = openProposal(facts, command.proposalId)
  if (isRefusal(proposal)) return proposal
  return [ReuseProposalWithdrawn(command, { occurredOn: today })]
}

const OBJECTION = 'UK GDPR, article 21(1)'

/** Apart from agreement and from the lawful basis: a person may object to the use of what is written about them. */
export function objectToUse(
  facts: Facts,
  command: { objectionId: string; adviceId: string; says: string; who: string },
  today: string,
): NewEvent[] | Refusal {
  const advice = facts.advice.held.find((one) => one.adviceId === command.adviceId)
  if (!advice) return refusal('no-such-advice', phrase('This advice is not in the record.'))
  const open = priorIn(facts.events).objections.some((one) => one.adviceId === command.adviceId && !one.answer)
  if (open)
    return refusal(
      'objected-already',
      phrase('There is an objection to this advice already. The council has to answer it.'),
    )
  return [ReportUseObjected(command, { occurredOn: today })]
}

export function answerObjection(
  facts: Facts,
  command: { objectionId: string; upheld: boolean; reasons: string; who: string },
  today: string,
): NewEvent[] | Refusal {
  const objection = priorIn(facts.events).objections.find((one) => one.objectionId === command.objectionId)
  if (!objection) return refusal('no-such-objection', 'There is no such objection.', OBJECTION)
  if (objection.answer) return refusal('answered-already', 'This objection was answered already.', OBJECTION)
  return [ReportUseObjectionAnswered(command, { occurredOn: today })]
}

function openProposal({ events }: Facts, id: string): Proposal | Refusal {
  const proposal = priorIn(events).proposals.find((one) => one.proposalId === id)
  if (!proposal) return refusal('not-proposed', phrase('Nobody has proposed this report.'))
  if (proposal.stage === 'used')
    return refusal(
      'used-already',
      phrase(
        'All three agreed, and the report is used. What was agreed can no longer be taken back. The family can object to its use.',
      ),
      REUSE,
    )
  if (proposal.stage === 'withdrawn') return refusal('withdrawn', phrase('This proposal was withdrawn.'))
  return proposal
}

function inWords(answer: SideAnswer | null): string {
  if (!answer) throw new Error('Not all three have answered.')
  return [`${answer.who}, ${answer.how}, ${longDay(day(answer.on))}`, answer.says].filter(Boolean).join(': ')
}
