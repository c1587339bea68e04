import { SEN_TYPES, type SenType } from '../../../child/maintained-plan/events.ts'
import { type Code, codeSets } from '../codes.ts'
import { isoDay } from '../days.ts'
import {
  ARRANGEMENT_CODES,
  CEASE_CODES,
  type Details,
  DISPUTES,
  type Episode,
  fromCode,
  type Known,
  type Life,
  OUTCOME_CODES,
  type PlaceFacts,
  type PlacementFacts,
  type Plan,
  RESIDENTIAL_CODES,
  SOURCE_CODES,
} from '../life.ts'
import type { ActivePlans, Item, NamedPlan, Person, Place, PlacementDetail, Request } from '../model.ts'
import type { Settings } from '../settings.ts'
import { idFrom } from './ids.ts'

/** What a file says of its own time. */
export type Reading = {
  laCode: string
  year: number
  /** The day for which the file speaks; nothing in it can have happened later. */
  knownOn: string
  settings: Settings
}

/** A value that cannot be taken over as it stands, and why. The rest of the person is taken. */
export type Problem = { line: number; item: string; says: string }

/**
 * What a person of a file says, in the words of the record. Undefined when it does not even name them. What is not
 * understood is left out and told; nothing is corrected.
 */
export function lifeOfPerson(
  person: Person,
  reading: Reading,
  problem: (one: Problem) => void,
): (Life & { identity: string; line: number }) | undefined {
  const take = taking(reading, problem)
  const details = detailsOf(person, take)
  const { familyName, givenName, dateOfBirth, upn, uln } = details
  if (!familyName || !givenName || !dateOfBirth) {
    problem({
      line: person.line,
      item: 'Person',
      says: 'There is no name or no date of birth, so nobody can be found or made.',
    })
    return undefined
  }
  const name = [familyName.value, givenName.value, dateOfBirth.value].join('|').toLowerCase()
  const identity = upn?.value ?? uln?.value ?? name
  const episodes: Episode[] = []
  for (const request of person.requests) {
    const episode = episodeOf(request, idFrom('sen2-person', reading.laCode, identity), episodes.length, take)
    if (episode) episodes.push(episode)
  }
  return { details, episodes, identity, line: person.line }
}

type Taking = ReturnType<typeof taking>

function taking(reading: Reading, problem: (one: Problem) => void) {
  const known = <T>(value: T, line: number): Known<T> => ({ value, from: [], line })
  const wrong = (at: Item, item: string, says: string) => void problem({ line: at.line, item, says })
  return {
    ...reading,
    /** Things of which only the year is known happened by its end. */
    yearEnd: [`${reading.year - 1}-12-31`, reading.knownOn].sort()[0] ?? reading.knownOn,
    known,
    problem,
    text: (at: Item | undefined): Known<string> | undefined => at && known(at.value, at.line),
    /** `mayLieAhead` for days by which something is due. */
    day(at: Item | undefined, item: string, mayLieAhead = false): Known<string> | undefined {
      if (!at) return undefined
      const day = isoDay(at.day)
      if (!day) return wrong(at, item, 'It is no date.')
      if (day > reading.knownOn && !mayLieAhead) return wrong(at, item, 'It lies after the reference date of the file.')
      return known(day, at.line)
    },
    flag(at: Item | undefined, item: string): Known<boolean> | undefined {
      if (!at) return undefined
      const said = at.value.toLowerCase()
      if (said === '1' || said === 'true') return known(true, at.line)
      if (said === '0' || said === 'false') return known(false, at.line)
      return wrong(at, item, 'It is neither yes nor no.')
    },
    code<T extends string>(
      codes: Readonly<Record<T, string>>,
      at: Item | undefined,
      item: string,
    ): Known<T> | undefined {
      if (!at) return undefined
      const found = fromCode(codes, at.value.toUpperCase())
      return found ? known(found, at.line) : wrong(at, item, 'It is not one of the codes.')
    },
    /** A category whose letter this area knows, or the letter as it stands. */
    letter(set: 'workBasedLearning' | 'directPayments', at: Item | undefined): Known<string> | undefined {
      if (!at) return undefined
      const letters = reading.settings.letters[set] ?? {}
      const key = (codeSets[set] as readonly Code[]).find((one) => one.key && letters[one.key] === at.value)?.key
      return known(key ? key.replaceAll(/[A-Z]/g, (big) => `-${big.toLowerCase()}`) : `code:${at.value}`, at.line)
    },
  }
}

function detailsOf(person: Person, take: Taking): Details {
  const sex =
    take.code({ female: 'F', male: 'M' }, person.Sex, 'Sex') ??
    take.code({ female: '2', male: '1' }, genderKnown(person.GenderCurrent), 'GenderCurrent')
  const ethnicity = take.text(person.Ethnicity)
  const isCode = codeSets.ethnicity.some(({ code }) => code === ethnicity?.value)
  if (ethnicity && !isCode)
    take.problem({ line: ethnicity.line, item: 'Ethnicity', says: 'It is not one of the codes.' })
  return clean({
    familyName: take.text(person.Surname),
    givenName: take.text(person.Forename),
    dateOfBirth: take.day(person.PersonBirthDate, 'PersonBirthDate'),
    sex,
    // "Not yet obtained" is what nobody said.
    ethnicity: isCode && ethnicity?.value !== 'NOBT' ? ethnicity : undefined,
    postcode: take.text(person.PostCode),
    upn: take.text(person.UPN),
    uln: take.text(person.UniqueLearnerNumber),
    noNumberBecause: take.text(person.UPNunknown),
  })
}

const genderKnown = (gender: Item | undefined) => (gender?.value === '0' || gender?.value === '9' ? undefined : gender)

function episodeOf(request: Request, childId: string, nth: number, take: Taking): Episode | undefined {
  const { assessment, RequestOutcome: outcome } = request
  const received = take.day(request.ReceivedDate, 'ReceivedDate')
  const plan = assessment?.plan && planOf(assessment.plan, request.active, childId, take)
  const key = received?.value ?? plan?.startedOn.value ?? `request ${nth}`
  const episode: Episode = { requestId: idFrom(childId, 'request', key), line: request.line, disputes: {} }
  const yearStart = `${take.year - 1}-01-01`
  const decidedOn = take.day(request.RequestOutcomeDate, 'RequestOutcomeDate')
  Object.assign(
    episode,
    clean({
      received,
      source: take.code(SOURCE_CODES, request.RequestSource, 'RequestSource'),
      inYouthAccommodation: take.flag(request.RYA, 'RYA'),
      movedTo: take.text(request.Exported),
    }),
  )
  if (outcome?.value === 'Y' || outcome?.value === 'N') {
    episode.toAssess = take.known({ yes: outcome.value === 'Y', on: decidedOn?.value ?? null }, outcome.line)
    if (outcome.value === 'N' && assessment) episode.assessedAfterAll = take.known(true, assessment.line)
  } else if (outcome?.value === 'W') {
    const on = [take.yearEnd, received?.value ?? ''].sort().at(-1) ?? take.yearEnd
    episode.withdrawn = take.known({ stage: 'request', on }, outcome.line)
  } else if (outcome?.value === 'H') {
    if (!plan || assessment?.AssessmentOutcome?.value !== 'H')
      episode.agreedBefore = take.known(yearStart, outcome.line)
  } else if (outcome && outcome.value !== 'A') {
    take.problem({ line: outcome.line, item: 'RequestOutcome', says: 'It is not one of the codes.' })
  }
  if (assessment) {
    const said = assessment.AssessmentOutcome
    const on = take.day(assessment.AssessmentOutcomeDate, 'AssessmentOutcomeDate')
    const exception = take.flag(assessment.Week20, 'Week20')
    if (said?.value === 'N') episode.toIssue = take.known({ yes: false, on: on?.value ?? null }, said.line)
    if (said?.value === 'Y' && !plan) episode.toIssue = take.known({ yes: true, on: null }, said.line)
    if (said?.value === 'W') {
      episode.withdrawn = take.known(
        {
          stage: 'assessment',
          on: [take.yearEnd, decidedOn?.value ?? received?.value ?? ''].sort().at(-1) ?? take.yearEnd,
        },
        said.line,
      )
    }
    if (plan && said?.value === 'Y') {
      plan.issuedOn = on ?? plan.startedOn
      if (exception) plan.exceptionApplied = exception
    }
  }
  for (const name of DISPUTES) {
    const at = name.startsWith('Request') ? request[name as 'RequestMediation'] : assessment?.[name as 'OtherMediation']
    if (take.flag(at, name)?.value) episode.disputes[name] = take.known(true, at?.line ?? 0)
  }
  if (plan) episode.plan = plan
  return episode.received || episode.plan || episode.agreedBefore || episode.toAssess || episode.withdrawn
    ? episode
    : undefined
}

function planOf(named: NamedPlan, active: ActivePlans | undefined, childId: string, take: Taking): Plan | undefined {
  const startedOn = take.day(named.StartDate, 'StartDate')
  if (!startedOn) {
    take.problem({
      line: named.line,
      item: 'StartDate',
      says: 'The plan has no date, so it cannot be told from another.',
    })
    return undefined
  }
  const planId = idFrom(childId, 'plan', startedOn.value)
  const takenUp = take.flag(named.PB, 'PB')
  const ceasedOn = take.day(named.CeaseDate, 'CeaseDate')
  const reason = take.code(CEASE_CODES, named.CeaseReason, 'CeaseReason')
  const needs = [...(active?.needs ?? [])].sort((a, b) => rankOf(a.SENtypeRank) - rankOf(b.SENtypeRank))
  const [primary, secondary] = needs.map(({ SENtype }) => take.code(SEN_CODES, SENtype, 'SENtype'))
  const transfer = take.text(active?.TransferLA)
  const due = take.day(active?.PhaseTransferDueDate, 'PhaseTransferDueDate', true)
  return {
    planId,
    line: named.line,
    startedOn,
    named: named.details.map((one) => take.known(placeOf(one, take), one.line)),
    reviews: active ? reviewsOf(active, planId, take) : [],
    phases: due
      ? [
          {
            transferId: idFrom(planId, 'phase', due.value),
            due,
            ...clean({ final: take.day(active?.PhaseTransferFinalDate, 'PhaseTransferFinalDate') }),
          },
        ]
      : [],
    placements: (active?.placements ?? []).map((one) => placementOf(one, active, planId, take)),
    ...clean({
      residential: take.code(RESIDENTIAL_CODES, named.PlanRes, 'PlanRes'),
      workBased: take.letter('workBasedLearning', named.PlanWBP),
      budget:
        takenUp &&
        take.known(
          {
            takenUp: takenUp.value,
            organised: take.flag(named.OA, 'OA')?.value ?? null,
            direct: take.letter('directPayments', named.DP)?.value ?? null,
          },
          takenUp.line,
        ),
      ceased: ceasedOn && take.known({ on: ceasedOn.value, reason: reason?.value ?? null }, ceasedOn.line),
      transferredIn:
        transfer &&
        take.known(
          { from: transfer.value, on: [take.yearEnd, startedOn.value].sort().at(-1) ?? take.yearEnd },
          transfer.line,
        ),
      primary,
      secondary,
    }),
  }
}

function reviewsOf(active: ActivePlans, planId: string, take: Taking): Plan['reviews'] {
  const review = clean({
    met: take.day(active.ReviewMeeting, 'ReviewMeeting'),
    outcome: take.code(OUTCOME_CODES, active.ReviewOutcome, 'ReviewOutcome'),
    decided: take.day(active.LastReview, 'LastReview'),
    draft: take.day(active.ReviewDraft, 'ReviewDraft'),
  })
  const key = review.met ?? review.decided ?? review.draft
  if (!key && !review.outcome) return []
  return [{ reviewId: idFrom(planId, 'review', key?.value ?? take.year), ...review }]
}

function placementOf(
  one: PlacementDetail,
  active: ActivePlans | undefined,
  planId: string,
  take: Taking,
): PlacementFacts {
  const place = placeOf(one, take)
  const entered = take.day(one.EntryDate, 'EntryDate')
  // In 2023 these stood with the plan, for its latest main place.
  const main = take.year <= 2023 && isMain(one, active) ? active : undefined
  return {
    placementId: idFrom(planId, 'placement', entered?.value ?? '', placeKey(place), place.rank ?? 1),
    place: take.known(place, one.line),
    ...clean({
      entered,
      left: take.day(one.LeavingDate, 'LeavingDate'),
      residential: take.code(RESIDENTIAL_CODES, one.Res ?? main?.Res, 'Res'),
      workBased: take.letter('workBasedLearning', one.WBP ?? main?.WBP),
      attendance: take.text(one.AttendancePattern),
    }),
  }
}

function placeOf(one: Place, take: Taking): PlaceFacts {
  const rank = rankOf(one.PlacementRank)
  return {
    organisationId: null,
    name: null,
    urn: one.URN?.value ?? null,
    ukprn: one.UKPRN?.value ?? null,
    arrangement: take.code(ARRANGEMENT_CODES, one.SENsetting, 'SENsetting')?.value ?? null,
    says: one.SENSettingOther?.value ?? null,
    rank: rank === 1 || rank === 2 ? rank : null,
    inSenUnit: take.flag(one.SENunitIndicator, 'SENunitIndicator')?.value ?? null,
    inResourcedProvision: take.flag(one.ResourcedProvisionIndicator, 'ResourcedProvisionIndicator')?.value ?? null,
  }
}

/** What makes it the same place. */
export const placeKey = ({ urn, ukprn, arrangement, says }: PlaceFacts) =>
  urn ?? ukprn ?? `${arrangement ?? ''}|${says ?? ''}`

const SEN_CODES = Object.fromEntries(Object.keys(SEN_TYPES).map((code) => [code, code])) as Record<SenType, string>
const rankOf = (at: Item | undefined) => Number(at?.value ?? 9)

function clean<T extends object>(facts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as never
}

/** The main place, or the latest of several that followed one another. */
function isMain(one: PlacementDetail, active: ActivePlans | undefined): boolean {
  const main = (active?.placements ?? []).filter((each) => rankOf(each.PlacementRank) === 1)
  return main.toSorted((a, b) => (a.EntryDate?.day ?? 0) - (b.EntryDate?.day ?? 0)).at(-1) === one
}
