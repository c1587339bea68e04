import { refusal } from '../../../platform/decisions/refusal.ts'
import {
  AppealAnswered,
  AppealEnded,
  type AppealOutcome,
  AppealPartConceded,
  AppealRecorded,
  AppealSent,
  type BesideEducation,
  type Follows,
  RecommendationAnswered,
  type Section,
} from '../events.ts'
import type { Appeal, Redress } from '../state.ts'
import { type Answer, MATTER, nothingDecided, wrongDay } from './in-time.ts'
import { type Kind, ORDERED, type Said, thingsFrom } from './things.ts'

/** Tribunal Procedure (HESC) Rules 2008, r 21: the time to answer runs from the day on which the Tribunal sent it. */
export function recordAppeal(
  { id, decision, appeal }: Redress,
  command: {
    appealId: string
    reference: string | null
    on: string
    sections?: readonly Section[]
    asks?: readonly BesideEducation[]
  },
  today: string,
): Answer {
  if (!decision) return nothingDecided
  if (appeal && appeal.ended?.outcome !== 'withdrawn')
    return refusal('has-appeal', 'An appeal against this decision is recorded already.')
  const { appealId, reference, on, asks = [] } = command
  const wrong = wrongDay(on, today, decision.sentOn, 'the decision')
  if (wrong) return wrong
  const { requestId, to: against } = decision
  const sections = against === 'contents' ? [...(command.sections ?? [])] : []
  if (against === 'contents' && sections.length === 0)
    return refusal(
      'no-sections',
      'Tick which sections the appeal is about. Health and social care can only be asked for beside one of them.',
      'Children and Families Act 2014, s51(2)(c)',
    )
  if (against === 'assess' && asks.length > 0)
    return refusal(
      'no-recommendations',
      'The Tribunal cannot recommend anything about health or social care in an appeal about a refusal to assess.',
      'SEND (First-tier Tribunal Recommendations Power) Regulations 2017',
    )
  return [
    AppealRecorded({ appealId, requestId, matter: MATTER[against] }, { occurredOn: on }),
    AppealSent(
      { appealId, requestId, decisionId: id, against, reference, sections, asks: [...asks] },
      { occurredOn: on },
    ),
  ]
}

const noAppeal = refusal('no-appeal', 'No appeal is open.')

export function answerTheAppeal(
  { id, appeal }: Redress,
  command: { says: string | null; on: string },
  today: string,
): Answer {
  if (!appeal || appeal.ended) return noAppeal
  if (appeal.answered) return refusal('already-answered', 'The answer to this appeal is recorded already.')
  const { on, says } = command
  const wrong = wrongDay(on, today, appeal.sentOn, 'the day on which the appeal was sent to us')
  if (wrong) return wrong
  const { appealId, requestId } = appeal
  return [AppealAnswered({ appealId, requestId, decisionId: id, says }, { occurredOn: on })]
}

/** The rest of the appeal goes on, and the order of the Tribunal settles both. */
export function concedePart({ id, appeal }: Redress, command: { says: string; on: string }, today: string): Answer {
  if (!appeal || appeal.ended) return noAppeal
  const { says, on } = command
  const wrong = wrongDay(on, today, appeal.sentOn, 'the day on which the appeal was sent to us')
  if (wrong) return wrong
  const { appealId, requestId } = appeal
  return [AppealPartConceded({ appealId, requestId, decisionId: id, says }, { occurredOn: on })]
}

export type EndingAppeal = {
  outcome: AppealOutcome
  says: string | null
  on: string
  things?: readonly Said[]
  recommendations?: readonly { to: BesideEducation; says: string }[]
  newId: () => string
}

/** SEND Regulations 2014, regs 44 and 45: an order binds from its date; so does telling the Tribunal that nobody opposes. */
export function endAppeal({ id, appeal }: Redress, command: EndingAppeal, today: string): Answer {
  if (!appeal || appeal.ended) return noAppeal
  const { on, outcome, newId } = command
  const says = command.says?.trim() || null
  const wrong = wrongDay(on, today, appeal.answered?.on ?? appeal.sentOn, 'what is recorded of the appeal')
  if (wrong) return wrong
  const { appealId, requestId, against } = appeal
  const isRefused = against === 'assess' || against === 'issue'
  if (!says && (outcome === 'other' || (outcome === 'order' && isRefused)))
    return refusal('no-words', 'Write down what the order says, or what happened.', 'SEND Regulations 2014, reg 44')
  if (outcome === 'not-opposed' && appeal.answered)
    return refusal(
      'answered-already',
      'Not opposing an appeal stands for an order only before we answer it. After that the Tribunal ends the appeal with an order, which may be one that both sides ask for. Record that order.',
      'SEND Regulations 2014, reg 45(1)',
    )
  if (outcome !== 'order' && (command.things ?? []).length > 0)
    return refusal(
      'things-not-ordered',
      'You ticked things that the Tribunal ordered, and said that it made no order. Choose what is so, or take the ticks out.',
      'SEND Regulations 2014, reg 44',
    )
  const said = saidOf(appeal, command)
  if (outcome === 'order' && said.length === 0)
    return refusal('no-things', 'Tick each thing that the Tribunal ordered.', 'SEND Regulations 2014, reg 44')
  const things = thingsFrom(said, [...ORDERED[against], 'cease-confirmed'], says ?? IN_GENERAL[outcome] ?? null, newId)
  if ('refused' in things) return things
  const made = (command.recommendations ?? []).filter((one) => one.says.trim() !== '')
  if (made.length > 0 && (against === 'assess' || (outcome !== 'order' && outcome !== 'dismissed')))
    return refusal(
      'no-recommendations',
      'The Tribunal recommends something about health or social care only when it decides an appeal, and never in one about a refusal to assess.',
      'SEND (First-tier Tribunal Recommendations Power) Regulations 2017',
    )
  const recommendations = made.map(({ to, says: words }) => ({ recommendationId: newId(), to, says: words.trim() }))
  return [
    AppealEnded(
      { appealId, requestId, decisionId: id, against, outcome, says, things, recommendations },
      { occurredOn: on },
    ),
  ]
}

/** What follows where it is not ticked: the opposite of the refusal, all that was asked for, or the end of the plan. */
function saidOf({ against, sections }: Appeal, { outcome, things = [] }: EndingAppeal): readonly Said[] {
  const one = (what: Kind): Said[] => [{ what, says: null, ownDay: null }]
  if (outcome === 'dismissed') return against === 'cease' ? one('cease-confirmed') : []
  if (outcome === 'order' && (things.length > 0 || (against !== 'assess' && against !== 'issue'))) return things
  if (outcome !== 'order' && outcome !== 'not-opposed') return []
  switch (against) {
    case 'assess':
      return one('assess')
    case 'issue':
      return one('make-plan')
    case 'not-reassess':
      return one('re-assess')
    case 'cease':
      return one('continue')
    default:
      return one(
        sections.length > 0 && sections.every((section) => section === 'I') ? 'amend-placement' : 'amend-contents',
      )
  }
}

const IN_GENERAL: Partial<Record<AppealOutcome, string>> = {
  'not-opposed': 'What the appeal asks for.',
  dismissed: 'The plan ends.',
}

/** SEND (First-tier Tribunal Recommendations Power) Regulations 2017: an answer in writing, with reasons for what is not done. */
export function answerRecommendation(
  { id, appeal }: Redress,
  command: { recommendationId: string; by: string; follows: Follows; says: string; on: string },
  today: string,
): Answer {
  const { on, ...answer } = command
  const open = appeal?.recommendations.find((one) => one.recommendationId === answer.recommendationId)
  if (!appeal?.ended || !open || open.answered)
    return refusal('no-recommendation', 'There is no such recommendation that waits for an answer.')
  const wrong = wrongDay(on, today, appeal.ended.on, 'the recommendation')
  if (wrong) return wrong
  return [RecommendationAnswered({ ...answer, requestId: appeal.requestId, decisionId: id }, { occurredOn: on })]
}
