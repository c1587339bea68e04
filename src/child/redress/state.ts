import {
  type AppealOutcome,
  type BesideEducation,
  type CertificateBecause,
  type Disputed,
  type Follows,
  type MediationOutcome,
  REFUSALS,
  type RedressEvent,
  type RefusedTo,
  type Section,
  type ThingOwed,
} from './events.ts'

/** A decision that stands and that the family may challenge. */
export type Decision = {
  to: Disputed
  eventId: string
  requestId: string
  planId: string | null
  /** When it counts as served. */
  on: string
  /** When its letter went. The family may act on it from that day, whenever it counts as served. */
  sentOn: string
  /** What the family was told; null where the letter is the plan’s own, or in another system. */
  plainly: string | null
  /** Of what a plan says: whether it was amended, or is the first. */
  amended: boolean
}
export type Done = { on: string; says: string | null }
export type Thing = ThingOwed & { from: 'mediation' | 'appeal'; on: string; done: Done | null }
export type Recommendation = {
  recommendationId: string
  to: BesideEducation
  says: string
  answered: { on: string; by: string; follows: Follows; says: string } | null
}
export type Mediation = {
  mediationId: string
  wantedOn: string
  by: string
  says: string | null
  health: boolean
  healthTold: { on: string; who: string } | null
  ended: { on: string; outcome: MediationOutcome; agreement: string | null } | null
  kept: { on: string; says: string } | null
}
export type Appeal = {
  appealId: string
  requestId: string
  against: Disputed
  sentOn: string
  reference: string | null
  sections: Section[]
  asks: BesideEducation[]
  answered: { on: string; says: string | null } | null
  conceded: { on: string; says: string }[]
  ended: { on: string; outcome: AppealOutcome; says: string | null } | null
  recommendations: Recommendation[]
}

/** The disagreement about one decision. `decision` is null once it was taken back, or something new took its place. */
export type Redress = {
  /** The event of the decision; empty where nothing may be challenged. */
  id: string
  /** What was decided, whether it stands or not. */
  about: Decision | null
  decision: Decision | null
  mediation: Mediation | null
  certificate: { on: string; because: CertificateBecause } | null
  appeal: Appeal | null
  things: Thing[]
  conceded: { to: Disputed; on: string } | null
  /** A new request began: nothing of it is shown any more unless an appeal is still open. */
  over: boolean
}

/** Where no decision stands that could be challenged. */
export const nothing: Redress = {
  id: '',
  about: null,
  decision: null,
  mediation: null,
  certificate: null,
  appeal: null,
  things: [],
  conceded: null,
  over: false,
}

export const isRefusalTo = (to: Disputed | undefined): to is RefusedTo => (REFUSALS as readonly unknown[]).includes(to)

/** What mediation is about: a decision about a plan also once a changed plan took its place. */
export const mediatedIn = ({ decision, about }: Redress): Decision | null =>
  decision ?? (isRefusalTo(about?.to) ? null : about)

/** Something is asked for, appealed, ordered, agreed or recommended, and is not finished. */
export const isOpen = ({ mediation, appeal, things }: Redress): boolean =>
  (mediation !== null && !mediation.ended) ||
  (appeal !== null && (!appeal.ended || appeal.recommendations.some((one) => !one.answered))) ||
  things.some((one) => !one.done)

/** What binds the authority to say yes to what it refused, and since when. The first of several counts. */
export function bindingIn({ decision, mediation, appeal, things }: Redress): Binding | null {
  if (!isRefusalTo(decision?.to)) return null
  const found: Binding[] = []
  if (mediation?.ended?.outcome === decision?.to && mediation?.ended)
    found.push({ by: 'mediation', on: mediation.ended.on, says: mediation.ended.agreement })
  const ended = appeal?.ended
  const sentBack = things.some((one) => one.from === 'appeal' && one.what === 'reconsider')
  if (ended?.outcome === 'order' && !sentBack) found.push({ by: 'order', on: ended.on, says: ended.says })
  if (ended?.outcome === 'not-opposed') found.push({ by: 'appeal-not-opposed', on: ended.on, says: ended.says })
  return found.sort((a, b) => (a.on < b.on ? -1 : 1))[0] ?? null
}
export type Binding = { by: 'mediation' | 'order' | 'appeal-not-opposed'; on: string; says: string | null }

/** The disagreement after something more was told of it. */
export function evolve(state: Redress, event: RedressEvent): Redress {
  const { occurredOn: on } = event
  const { mediation, appeal } = state
  const withMediation = (to: Partial<Mediation>) =>
    mediation ? { ...state, mediation: { ...mediation, ...to } } : state
  const withAppeal = (to: Partial<Appeal>) =>
    appeal && (event.data as { appealId?: string }).appealId === appeal.appealId
      ? { ...state, appeal: { ...appeal, ...to } }
      : state
  const owed = (things: readonly ThingOwed[], from: Thing['from']): Thing[] => [
    ...state.things,
    ...things.map((one) => ({ ...one, from, on, done: null })),
  ]
  switch (event.type) {
    case 'MediationWanted': {
      const { mediationId, by, says, health } = event.data
      const fresh = { mediationId, wantedOn: on, by, says, health, healthTold: null, ended: null, kept: null }
      return { ...state, mediation: fresh }
    }
    case 'HealthToldOfMediation':
      return withMediation({ healthTold: { on, who: event.data.who } })
    case 'MediationEnded': {
      const { outcome, agreement, things } = event.data
      return { ...withMediation({ ended: { on, outcome, agreement } }), things: owed(things, 'mediation') }
    }
    case 'AgreementKept':
      return withMediation({ kept: { on, says: event.data.says } })
    case 'MediationCertificateRecorded':
      return { ...state, certificate: { on, because: event.data.because } }
    case 'AppealSent':
      return {
        ...state,
        appeal: { ...event.data, sentOn: on, answered: null, conceded: [], ended: null, recommendations: [] },
      }
    case 'AppealAnswered':
      return withAppeal({ answered: { on, says: event.data.says } })
    case 'AppealPartConceded':
      return withAppeal({ conceded: [...(appeal?.conceded ?? []), { on, says: event.data.says }] })
    case 'AppealEnded': {
      const { outcome, says, things, recommendations } = event.data
      const ended = withAppeal({
        ended: { on, outcome, says },
        recommendations: recommendations.map((one) => ({ ...one, answered: null })),
      })
      return ended === state ? state : { ...ended, things: owed(things, 'appeal') }
    }
    case 'ThingDone': {
      const done = { on, says: event.data.says }
      return {
        ...state,
        things: state.things.map((one) => (one.thingId === event.data.thingId ? { ...one, done } : one)),
      }
    }
    case 'RecommendationAnswered': {
      if (!appeal) return state
      const { recommendationId, by, follows, says } = event.data
      const recommendations = appeal.recommendations.map((one) =>
        one.recommendationId === recommendationId ? { ...one, answered: { on, by, follows, says } } : one,
      )
      return { ...state, appeal: { ...appeal, recommendations } }
    }
    default:
      return state
  }
}
