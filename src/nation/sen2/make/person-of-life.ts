import { type Code, codeSets } from '../codes.ts'
import {
  ARRANGEMENT_CODES,
  CEASE_CODES,
  DISPUTES,
  type Dispute,
  dayOfReview,
  type Episode,
  type Known,
  type Life,
  OUTCOME_CODES,
  type PlaceFacts,
  type PlacementFacts,
  type Plan,
  RESIDENTIAL_CODES,
  SOURCE_CODES,
} from '../life.ts'
import {
  type ActivePlans,
  type AnyRecord,
  type Assessment,
  item,
  type NamedPlan,
  newRecord,
  type Person,
  type PlacementDetail,
  type PlanDetail,
  type Request,
  type SENneed,
} from '../model.ts'
import { isEstablished, type Settings } from '../settings.ts'
import { census, inPlanOrder, type Trace } from './in-order.ts'

export type Making = {
  year: number
  settings: Settings
  /** The numbers of schools and colleges, by their organisation in the record. */
  organisations?: { get(id: string): { urn: string | null; ukprn: string | null } | undefined }
  /** Filled with the events behind each item. */
  trace?: Trace
}

/** Something that the return needs and the record does not hold. */
export type Lack = {
  item: string
  what: string
  since: string | null
  /** Of which request, plan, review or place; null for the person. */
  about: string | null
}

/**
 * The person as the return of a year gives them, or undefined when nothing of theirs is in its scope: groups 1 to 8 of
 * the specification. `lacks` is told what is missing; what is missing is left out, and never made up.
 */
export function personOfLife(life: Life, making: Making, lacks: (lack: Lack) => void = () => {}): Person | undefined {
  const days = census(making.year)
  const requests = life.episodes
    .map((episode) => requestOf(episode, { ...making, ...days, lacks, born: life.details.dateOfBirth?.value }))
    .filter((request) => request !== undefined)
  if (requests.length === 0) return undefined
  const person = newRecord('Person', 0) as Person
  const { details } = life
  const put = putting<Person>(person, making)
  put('Surname', details.familyName)
  put('Forename', details.givenName)
  put('PersonBirthDate', details.dateOfBirth)
  const sexes = making.year <= 2023 ? { male: '1', female: '2' } : { male: 'M', female: 'F' }
  const sex = details.sex && known(details.sex, sexes[details.sex.value])
  if (making.year <= 2023) put('GenderCurrent', sex ?? known(details.dateOfBirth, '0'))
  else if (sex) put('Sex', sex)
  else lacks({ item: 'Sex', what: 'Sex', since: null, about: null })
  put('Ethnicity', details.ethnicity ?? known(details.dateOfBirth, 'NOBT'))
  if (!details.ethnicity) lacks({ item: 'Ethnicity', what: 'The code of the ethnicity', since: null, about: null })
  put('PostCode', details.postcode)
  if (!details.postcode) lacks({ item: 'PostCode', what: 'The home postcode', since: null, about: null })
  put('UPN', details.upn)
  put('UniqueLearnerNumber', details.uln)
  if (!details.upn && !details.uln) {
    if (details.noNumberBecause) put('UPNunknown', details.noNumberBecause)
    else if (isUnderSix(details.dateOfBirth?.value, days.censusDay))
      put('UPNunknown', known(details.dateOfBirth, 'UN1'))
    else lacks({ item: 'UPN', what: 'The unique pupil number, or why there is none', since: null, about: null })
  }
  person.requests = requests.sort(inPlanOrder)
  return person
}

type Around = Making & ReturnType<typeof census> & { lacks: (lack: Lack) => void; born: string | undefined }

function requestOf(episode: Episode, around: Around): Request | undefined {
  const { from, lacks } = around
  const { plan, toAssess, withdrawn, received } = episode
  if (plan?.ceased && plan.ceased.value.on < from) return undefined
  const outcome = requestOutcome(episode, from)
  const assessment = outcome === undefined ? undefined : assessmentOf(episode, around)
  if (outcome === undefined || assessment === 'over') return undefined
  // Refused or ended in an earlier year, and nothing came after it.
  if (outcome === 'H' && !assessment) return undefined
  const request = newRecord('Requests', 0) as Request
  const put = putting<Request>(request, around)
  const because = toAssess ?? withdrawn ?? received ?? episode.agreedBefore ?? plan?.startedOn
  if (outcome !== 'H') {
    put('ReceivedDate', received)
    if (around.year >= 2025 && episode.source)
      put('RequestSource', known(episode.source, SOURCE_CODES[episode.source.value]))
    if (around.year >= 2025 && received && !episode.source) {
      lacks({
        item: 'RequestSource',
        what: 'Who asked for the assessment',
        since: received.value,
        about: episode.requestId,
      })
    }
    putAccommodation(episode, around, put)
  }
  put('RequestOutcome', known(because, outcome))
  if (outcome === 'Y' || outcome === 'N') {
    put('RequestOutcomeDate', toAssess && known(toAssess, toAssess.value.on ?? ''))
    putDisputes(episode, ['RequestMediation', 'RequestTribunal'], put, toAssess)
  }
  if (episode.movedTo && outcome !== 'H') put('Exported', episode.movedTo)
  if (assessment) request.assessment = assessment
  if (plan && assessment) {
    const active = activeOf(plan, around)
    if (active) request.active = active
    if (plan.startedOn.value > around.censusDay)
      lacks({ item: 'StartDate', what: 'A plan that starts after the census day', since: null, about: plan.planId })
  }
  return request
}

/** Undefined when it is out of scope: refused or withdrawn before the year, with nothing that followed. */
function requestOutcome(episode: Episode, from: string): string | undefined {
  const { toAssess, withdrawn, plan, received } = episode
  if (plan?.transferredIn) return 'H'
  if (toAssess) {
    const { yes, on } = toAssess.value
    if (on === null || on < from) return yes || episode.assessedAfterAll || plan ? 'H' : undefined
    return yes ? 'Y' : 'N'
  }
  if (withdrawn?.value.stage === 'request') return withdrawn.value.on < from ? undefined : 'W'
  if (episode.agreedBefore || plan) return 'H'
  if (!received) return undefined
  // Moved away while the request was open.
  return episode.movedTo ? 'W' : 'A'
}

function assessmentOf(episode: Episode, around: Around): Assessment | 'over' | undefined {
  const { plan, toAssess, toIssue, withdrawn } = episode
  const begun = toAssess?.value.yes || episode.assessedAfterAll || episode.agreedBefore || toIssue || plan
  if (!begun) return undefined
  const { from } = around
  const assessment = newRecord('Assessment', 0) as Assessment
  const put = putting<Assessment>(assessment, around)
  const because = plan?.startedOn ?? toIssue ?? toAssess ?? episode.agreedBefore
  const issued = plan?.issuedOn
  const withFlags = (outcome: string, on?: Known<string>) => {
    put('AssessmentOutcome', known(toIssue ?? issued ?? because, outcome))
    put('AssessmentOutcomeDate', on)
    putDisputes(episode, DISPUTES.slice(2), put, because)
  }
  if (plan?.transferredIn) put('AssessmentOutcome', known(plan.transferredIn, 'H'))
  else if (toIssue && !toIssue.value.yes && (toIssue.value.on ?? '') >= from)
    withFlags('N', known(toIssue, toIssue.value.on ?? ''))
  else if (plan && issued && issued.value >= from) {
    withFlags('Y', issued)
    if (plan.exceptionApplied) put('Week20', known(plan.exceptionApplied, flag(plan.exceptionApplied.value)))
    else
      around.lacks({
        item: 'Week20',
        what: 'Whether an exception to the twenty weeks applied',
        since: issued.value,
        about: plan.planId,
      })
  } else if (plan) put('AssessmentOutcome', known(plan.startedOn, 'H'))
  else if (toIssue && !toIssue.value.yes) return 'over'
  else if (withdrawn?.value.stage === 'assessment') {
    if (withdrawn.value.on < from) return 'over'
    put('AssessmentOutcome', known(withdrawn, 'W'))
  } else if (toIssue) withFlags('Y')
  else put('AssessmentOutcome', known(because, episode.movedTo ? 'W' : 'A'))
  if (plan) assessment.plan = namedPlanOf(plan, around)
  return assessment
}

function namedPlanOf(plan: Plan, around: Around): NamedPlan {
  const record = newRecord('NamedPlan', 0) as NamedPlan
  const put = putting<NamedPlan>(record, around)
  const { budget, ceased, lacks } = { ...plan, lacks: around.lacks }
  put('StartDate', plan.startedOn)
  put('PlanRes', plan.residential && known(plan.residential, RESIDENTIAL_CODES[plan.residential.value]))
  put('PlanWBP', letter(plan.workBased, 'workBasedLearning', around))
  if (budget) {
    const { takenUp, organised, direct } = budget.value
    put('PB', known(budget, flag(takenUp)))
    if (organised !== null) put('OA', known(budget, flag(organised)))
    if (direct !== null) put('DP', letter(known(budget, direct), 'directPayments', around))
    if (takenUp && organised !== true && direct === null)
      lacks({ item: 'DP', what: 'How the personal budget is taken up', since: null, about: plan.planId })
  } else lacks({ item: 'PB', what: 'Whether a personal budget was taken up', since: null, about: plan.planId })
  if (ceased) {
    put('CeaseDate', known(ceased, ceased.value.on))
    if (ceased.value.reason) put('CeaseReason', known(ceased, CEASE_CODES[ceased.value.reason]))
    else lacks({ item: 'CeaseReason', what: 'Why the plan ceased', since: ceased.value.on, about: plan.planId })
  }
  const ranks = ranksOf(plan.named)
  record.details = plan.named.map((place, at) => {
    const detail = newRecord('PlanDetail', 0) as PlanDetail
    putPlace(detail, place, ranks[at] ?? 1, around, { kind: 'named', id: plan.planId })
    return detail
  })
  if (plan.named.length === 0)
    lacks({ item: 'PlanDetail', what: 'The place that section I names', since: null, about: plan.planId })
  return record
}

function activeOf(plan: Plan, around: Around): ActivePlans | undefined {
  const { year, from, until, censusDay, lacks } = around
  const record = newRecord('ActivePlans', 0) as ActivePlans
  const put = putting<ActivePlans>(record, around)
  const transfer = plan.transferredIn
  if (transfer && transfer.value.on >= from) put('TransferLA', known(transfer, transfer.value.from))
  const review = [...plan.reviews].sort((a, b) => (dayOfReview(a) < dayOfReview(b) ? -1 : 1)).at(-1)
  if (year >= 2024) {
    put('ReviewMeeting', review?.met)
    put('ReviewOutcome', review?.outcome && known(review.outcome, OUTCOME_CODES[review.outcome.value]))
    if (review?.decided && !review.outcome)
      lacks({
        item: 'ReviewOutcome',
        what: 'What the review decided',
        since: review.decided.value,
        about: review.reviewId,
      })
  }
  if (year >= 2025) {
    put('ReviewDraft', review?.draft)
    const phase = plan.phases.findLast((one) => one.due.value >= from && one.due.value <= `${year}-12-31`)
    put('PhaseTransferDueDate', phase?.due)
    put('PhaseTransferFinalDate', phase?.final)
  }
  put('LastReview', review?.decided)
  const placements = plan.placements.filter(
    ({ entered, left }) => (entered?.value ?? '') <= censusDay && (left?.value ?? until) >= from,
  )
  const ranks = ranksOf(
    placements.map(({ place }) => place),
    true,
  )
  const sorted = placements
    .map((placement, at) => ({ placement, rank: ranks[at] ?? 1 }))
    .sort(
      (a, b) =>
        order(a.rank, b.rank) ||
        order(a.placement.entered?.value ?? '', b.placement.entered?.value ?? '') ||
        order(a.placement.place.value.urn ?? '', b.placement.place.value.urn ?? ''),
    )
  record.placements = sorted.map(({ placement, rank }) => placementOf(placement, rank, around))
  if (year <= 2023) {
    const now = sorted.findLast(({ rank }) => rank === 1)?.placement
    put('Res', now?.residential && known(now.residential, RESIDENTIAL_CODES[now.residential.value]))
    put('WBP', letter(now?.workBased, 'workBasedLearning', around))
  }
  if (placements.length === 0)
    lacks({ item: 'PlacementDetail', what: 'Where the child or young person goes to learn', since: null, about: null })
  for (const [at, type] of [plan.primary, plan.secondary].entries()) {
    if (!type) continue
    const need = newRecord('SENneed', 0) as SENneed
    const putNeed = putting<SENneed>(need, around)
    // DfE counted Down syndrome as "other" before it had a code of its own.
    putNeed('SENtype', known(type, type.value === 'DS' && year < 2025 ? 'OTH' : type.value))
    putNeed('SENtypeRank', known(type, String(at + 1)))
    record.needs.push(need)
  }
  if (!plan.primary) lacks({ item: 'SENtype', what: 'The main type of need', since: null, about: plan.planId })
  const says = record.placements.length > 0 || record.needs.length > 0 || Boolean(review ?? transfer)
  return says || !plan.ceased ? record : undefined
}

function placementOf(placement: PlacementFacts, rank: number, around: Around): PlacementDetail {
  const record = newRecord('PlacementDetail', 0) as PlacementDetail
  putPlace(record, placement.place, rank, around, { kind: 'attended', id: ownIdOf(placement) })
  const put = putting<PlacementDetail>(record, around)
  put('EntryDate', placement.entered)
  if (!placement.entered)
    around.lacks({ item: 'EntryDate', what: 'The first day at the place', since: null, about: placement.placementId })
  put('LeavingDate', placement.left)
  if (around.year <= 2023) put('AttendancePattern', placement.attendance)
  else {
    put('Res', placement.residential && known(placement.residential, RESIDENTIAL_CODES[placement.residential.value]))
    put('WBP', letter(placement.workBased, 'workBasedLearning', around))
  }
  return record
}

/** None for a school that the record tells without a placement: it is recorded as a new place. */
const ownIdOf = ({ placementId, place }: PlacementFacts) => (place.from.includes(placementId) ? null : placementId)

function putPlace(
  record: PlanDetail | PlacementDetail,
  place: Known<PlaceFacts>,
  rank: number,
  around: Around,
  which: { kind: 'named' | 'attended'; id: string | null },
) {
  const put = putting<PlanDetail | PlacementDetail>(record, around)
  const { arrangement, says, organisationId, name, inSenUnit, inResourcedProvision } = place.value
  const registered = organisationId ? around.organisations?.get(organisationId) : undefined
  const urn = place.value.urn ?? registered?.urn
  const ukprn = place.value.ukprn ?? registered?.ukprn
  if (urn) put('URN', known(place, urn))
  if (ukprn && (!urn || place.value.ukprn)) put('UKPRN', known(place, ukprn))
  // The 2023 return had no code for other placements: it was said in words beside another one.
  if (arrangement) put('SENsetting', known(place, ARRANGEMENT_CODES[arrangement]))
  if (arrangement && says) put('SENSettingOther', known(place, says))
  put('PlacementRank', known(place, String(rank)))
  // Where nobody recorded a unit, none was used.
  const hasNumber = Boolean(urn)
  if (hasNumber || inSenUnit !== null) put('SENunitIndicator', known(place, flag(inSenUnit ?? false)))
  if (hasNumber || inResourcedProvision !== null)
    put('ResourcedProvisionIndicator', known(place, flag(inResourcedProvision ?? false)))
  if (!urn && !ukprn && !arrangement) {
    around.lacks({
      item: which.kind === 'named' ? 'PlanDetail URN' : 'PlacementDetail URN',
      what: `The number (URN or UKPRN) of the place ${which.kind === 'named' ? 'named in the plan' : 'attended'}${name ? `: ${name}` : ''}`,
      since: null,
      about: which.id,
    })
  }
}

function putAccommodation(
  { inYouthAccommodation, received, requestId }: Episode,
  { born, lacks }: Around,
  put: Put<Request>,
) {
  if (inYouthAccommodation) return put('RYA', known(inYouthAccommodation, flag(inYouthAccommodation.value)))
  const age =
    born && received ? Temporal.PlainDate.from(born).until(received.value, { largestUnit: 'years' }).years : Number.NaN
  // Nobody can be detained before ten, the age of criminal responsibility, and youth accommodation ends at eighteen.
  if (age < 10 || age >= 18) return put('RYA', known(received, '0'))
  lacks({
    item: 'RYA',
    what: 'Whether they were in youth accommodation when the request came',
    since: received?.value ?? null,
    about: requestId,
  })
}

function putDisputes<R extends AnyRecord>(
  episode: Episode,
  names: readonly Dispute[],
  put: Put<R>,
  because: Known<unknown> | undefined,
) {
  for (const name of names) {
    const dispute = episode.disputes[name]
    put(name as never, known(dispute ?? because, flag(dispute !== undefined)))
  }
}

/** The letter for a category, where this area knows it; a letter that came in a file goes out as it came. */
function letter(
  category: Known<string> | undefined,
  set: 'workBasedLearning' | 'directPayments',
  { settings, lacks }: Around,
): Known<string> | undefined {
  if (!category) return undefined
  if (category.value.startsWith('code:')) return known(category, category.value.slice('code:'.length))
  const key = category.value.replaceAll(/-(.)/g, (_, next: string) => next.toUpperCase())
  const known_ = (codeSets[set] as readonly Code[]).some((one) => one.key === key)
    ? settings.letters[set]?.[key]
    : undefined
  if (known_) return known(category, known_)
  if (!isEstablished(set, settings)) {
    lacks({
      item: set,
      what: 'DfE’s code letter, which is not public: an administrator has to set it',
      since: null,
      about: null,
    })
  }
  return undefined
}

type Put<R> = (name: keyof R & string, value: Known<string> | undefined) => void

function putting<R extends AnyRecord>(record: R, { trace }: Making): Put<R> {
  return (name, value) => {
    if (!value || value.value === '') return
    const made = item(value.value, 0, /Date$|Meeting$|Review$|Draft$/.test(name))
    ;(record as unknown as Record<string, unknown>)[name] = made
    trace?.set(made, value.from)
  }
}

const known = <T>(behind: Known<unknown> | undefined, value: T): Known<T> => ({
  value,
  from: behind?.from ?? [],
  line: behind?.line ?? 0,
})
const flag = (yes: boolean) => (yes ? '1' : '0')
const order = <T extends string | number>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0)

/** Ranks as recorded; those without one come after, and only the first of all is the main one. */
function ranksOf(places: readonly Known<PlaceFacts>[], mayRepeat = false): number[] {
  return places.map(({ value }, at) => value.rank ?? (mayRepeat || at === 0 ? 1 : 2))
}

function isUnderSix(born: string | undefined, censusDay: string): boolean {
  return born !== undefined && Temporal.PlainDate.from(born).add({ years: 6 }).toString() > censusDay
}
