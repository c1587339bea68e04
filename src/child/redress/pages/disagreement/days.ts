import { phrase } from '../../../../platform/languages/index.ts'
import type { DutyRow } from '../../../duties/questions.ts'
import type { Redress, Thing } from '../../state.ts'
import { KIND_WORDS } from '../things/things.ts'

/** The days of one disagreement, as the duty list has them. */
export function daysOf(state: Redress, duties: readonly DutyRow[]) {
  const owed = (duty: string) => duties.filter((row) => row.duty === duty && row.status !== 'not-owed')
  const since = (duty: string, startedOn: string | undefined) =>
    owed(duty).findLast((row) => row.startedOn === startedOn && (row.of === undefined || row.of === state.id))?.dueOn
  const ofDecision = (duty: string) =>
    state.decision ? owed(duty).findLast((row) => row.of === state.id)?.dueOn : undefined
  return {
    adviserBy: ofDecision('contact-mediation-adviser'),
    appealBy: ofDecision('appeal'),
    arrangeBy: since('arrange-mediation', state.mediation?.wantedOn),
    answerBy: since('answer-appeal', state.appeal?.sentOn),
  }
}

/** What an order, or an appeal that nobody opposes, still asks of the council after a refusal, and by when. */
export function orderedDays(duties: readonly DutyRow[]) {
  const rows = duties.filter((row) => row.duty === 'comply-with-order' && row.metOn === null)
  const by = (step: string | null) =>
    rows.find((row) => (row.step ?? null) === step && row.status !== 'not-owed')?.dueOn
  return { tellBy: by(null), draftBy: by('draft'), finalBy: by('final') }
}

export type OwedThing = {
  what: string
  from: Thing['from']
  says: string
  on: string
  dueOn: string | undefined
  isOwnDay: boolean
  done: Thing['done']
  late: boolean
}

const ELSE = {
  mediation: phrase('Something else that was agreed'),
  appeal: phrase('Something else that was ordered'),
} as const

/** Each thing that was ordered or agreed, with the day by which it is to be done. */
export function owedThings(state: Redress, duties: readonly DutyRow[], today: string): OwedThing[] {
  return state.things.map(({ what, from, says, on, thingId, ownDay, done }) => {
    const rows = duties.filter((row) => row.of === thingId && row.status !== 'not-owed')
    const dueOn = (rows.find((row) => row.metOn === null) ?? rows.at(-1))?.dueOn
    const late = dueOn !== undefined && (done ? done.on > dueOn : today > dueOn)
    const words = what === 'other' ? ELSE[from] : KIND_WORDS[what]
    return { what: words, from, says, on, dueOn, isOwnDay: ownDay !== null, done, late }
  })
}

/** Each recommendation, with the day by which it is answered. */
export function owedAnswers(state: Redress, duties: readonly DutyRow[]) {
  return (state.appeal?.recommendations ?? []).map((one) => ({
    ...one,
    answerBy: duties.find((row) => row.of === one.recommendationId)?.dueOn,
  }))
}
