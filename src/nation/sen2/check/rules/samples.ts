import { type RecordName, records } from '../../fields.ts'
import { type AnyRecord, item, newRecord, type Person, type Request, type ReturnHeader, setItem } from '../../model.ts'
import { noSettings } from '../../settings.ts'
import { contextOf as contextOfHeader } from '../context.ts'
import type { Answer, Context, Episode, Establishment, Found, PreviousPerson, PreviousReturn, Rule } from '../rule.ts'

/**
 * Invented persons of the 2026 return, written as plainly as they can be, and a way to ask one rule about them.
 *
 * @example ask(ruleOf('R-04'), sample('refused', ({ request }) => { request.ReceivedDate = '2015-01-01' }))
 */
export function sample(name: keyof typeof people, change?: (parts: Parts) => void): Sample {
  const person = structuredClone(people[name]) as unknown as Plain
  const parts = partsOf(person)
  change?.(parts)
  return { persons: [parts.person] }
}

/** Several persons in one return. */
export function together(...samples: readonly Sample[]): Sample {
  return { ...samples[0], persons: samples.flatMap(({ persons }) => persons) }
}

/** The same return, asked in another year or with other knowledge. */
export function given(knowledge: Omit<Sample, 'persons'>, one: Sample): Sample {
  return { ...one, ...knowledge }
}

/** A return with this header and one valid person. */
export function sampleHeader(change?: (header: Items) => void): Sample {
  const header: Items = { ...plainHeader }
  change?.(header)
  return { ...sample('refused'), header }
}

/** What one rule finds in it. */
export function ask(rule: Rule, one: Sample): Found[] {
  if (rule.of === 'structure') throw new Error(`${rule.id} is found by the readers.`)
  const { context, persons } = built(one)
  if (context.year < rule.since || (rule.until !== undefined && context.year > rule.until)) return []
  const found: Found[] = []
  const keep = (answer: Answer | false) => {
    if (answer) found.push(...('line' in answer ? [answer] : answer))
  }
  if (rule.of === 'header') keep(rule.check(buildHeader(one.header ?? plainHeader), context, one.previous))
  else if (rule.of === 'return' || rule.of === 'years') {
    if (rule.of === 'years' && one.previous === undefined) return []
    const checker = rule.of === 'return' ? rule.begin(context) : rule.begin(context, one.previous as PreviousReturn)
    for (const person of persons) keep(checker.add?.(person, one.was))
    for (const person of (one.gone ?? []).map(buildPerson)) if ('gone' in checker) keep(checker.gone?.(person))
    keep(checker.finish?.(3))
  } else for (const person of persons) askPerson(rule, person, context, keep)
  return found
}

/** Built once for all rules: none of them changes what it reads. */
function built(one: Sample): { context: Context; persons: Person[] } {
  const known = builtBefore.get(one)
  if (known) return known
  const made = { context: contextOf(one), persons: one.persons.map(buildPerson) }
  builtBefore.set(one, made)
  return made
}

const builtBefore = new WeakMap<Sample, ReturnType<typeof built>>()

export type Sample = {
  persons: Plain[]
  header?: Items
  year?: number
  settings?: Partial<Context['settings']>
  establishments?: Readonly<Record<string, Partial<Establishment>>>
  ownAuthority?: string
  expectedPlaces?: Context['expectedPlaces']
  previous?: PreviousReturn
  was?: PreviousPerson
  gone?: Plain[]
}

/** Values by the names of the elements. */
export type Items = Record<string, string | undefined>
type Nested = { [part: string]: string | undefined | Nested | Nested[] }
export type Plain = Nested

/** The parts of the first request, to change or to take from. */
export type Parts = {
  person: Items & { requests: Nested[] }
  request: Items & { assessment?: Nested | undefined; active?: Nested | undefined }
  assessment: Items & { plan?: Nested | undefined }
  plan: Items & { details: Items[] }
  detail: Items
  active: Items & { placements: Items[]; needs: Items[] }
  placement: Items
  need: Items
}

type PersonRule = Exclude<Rule, { of: 'structure' | 'header' | 'return' | 'years' }>

function askPerson(rule: PersonRule, person: Person, context: Context, keep: (answer: Answer | false) => void): void {
  if (rule.of === 'person') {
    keep(rule.check(person, context))
    return
  }
  for (const request of person.requests) {
    const episode = episodeOf(person, request)
    const { assessment, plan, active } = episode
    if (rule.of === 'request') keep(rule.check(episode, context))
    if (rule.of === 'assessment' && assessment) keep(rule.check(assessment, context, episode))
    if (rule.of === 'plan' && plan) keep(rule.check(plan, context, episode))
    if (rule.of === 'active' && active) keep(rule.check(active, context, episode))
    if (rule.of === 'place') for (const place of plan?.details ?? []) keep(rule.check(place, context, episode))
    if (rule.of === 'place') for (const place of active?.placements ?? []) keep(rule.check(place, context, episode))
    if (rule.of === 'placement') for (const place of active?.placements ?? []) keep(rule.check(place, context, episode))
    if (rule.of === 'need') for (const need of active?.needs ?? []) keep(rule.check(need, context, episode))
  }
}

/** What the rules may know of it. */
export function contextOf({ year = 2026, settings, establishments, ownAuthority, expectedPlaces }: Sample): Context {
  const header = buildHeader({ ...plainHeader, Year: String(year) })
  return contextOfHeader(header, {
    settings: { ...noSettings, ...settings },
    ...(establishments && {
      establishments: {
        find: ({ value }) => establishments[value] && { ...unremarkable, ...establishments[value] },
        hasProviders: '19999902' in establishments,
      },
    }),
    ...(ownAuthority && { ownAuthority }),
    ...(expectedPlaces && { expectedPlaces }),
  })
}

const unremarkable: Establishment = {
  name: 'Ash Vale School',
  type: 'Community school',
  closed: Number.NaN,
  isSpecial: false,
  isStateFunded: true,
  hasSenUnit: true,
  hasResourcedProvision: true,
}

const CHILDREN: Readonly<Record<string, RecordName>> = {
  requests: 'Requests',
  assessment: 'Assessment',
  plan: 'NamedPlan',
  details: 'PlanDetail',
  active: 'ActivePlans',
  placements: 'PlacementDetail',
  needs: 'SENneed',
}

/** Each request of it, with what followed. */
export function episodesOf(one: Sample): Episode[] {
  return one.persons.map(buildPerson).flatMap((person) => person.requests.map((request) => episodeOf(person, request)))
}

function episodeOf(person: Person, request: Request): Episode {
  const { assessment, active } = request
  return { person, request, assessment, plan: assessment?.plan, active }
}

function buildPerson(plain: Plain): Person {
  return build('Person', plain, { line: 10 }) as Person
}

function buildHeader(plain: Items): ReturnHeader {
  return build('Header', plain, { line: 1 }) as ReturnHeader
}

function build(name: RecordName, plain: Nested, at: { line: number }): AnyRecord {
  at.line += 1
  const record = newRecord(name, at.line)
  for (const [key, value] of Object.entries(plain)) {
    const child = CHILDREN[key]
    if (value === undefined) continue
    if (typeof value === 'string') {
      const field = records[name].fields.find((each) => each.name === key)
      if (field === undefined) throw new Error(`${name} has no item ${key}.`)
      at.line += 1
      setItem(record, field, item(value, at.line, field.kind === 'day'))
    } else if (child === undefined) throw new Error(`${name} has no part ${key}.`)
    else
      (record as unknown as Record<string, unknown>)[key] = Array.isArray(value)
        ? value.map((each) => build(child, each, at))
        : build(child, value, at)
  }
  return record
}

function partsOf(person: Plain): Parts {
  const request = (person.requests as Nested[])[0] ?? {}
  const assessment = (request.assessment ?? {}) as Nested
  const plan = (assessment.plan ?? {}) as Nested
  const active = (request.active ?? {}) as Nested
  return {
    person,
    request,
    assessment,
    plan,
    detail: (plan.details as Nested[] | undefined)?.[0] ?? {},
    active,
    placement: (active.placements as Nested[] | undefined)?.[0] ?? {},
    need: (active.needs as Nested[] | undefined)?.[0] ?? {},
  } as unknown as Parts
}

const plainHeader: Items = {
  Collection: 'SEN2',
  Year: '2026',
  ReferenceDate: '2026-01-15',
  SourceLevel: 'L',
  LEA: '201',
  SoftwareCode: 'openSEND',
  Release: '1',
  SerialNo: '001',
  DateTime: '2026-02-20T09:30:00',
}

const people = {
  /** An old plan, reviewed in the year, at a mainstream school with a SEN unit. */
  active: {
    Surname: 'Alder',
    Forename: 'Robin',
    PersonBirthDate: '2014-11-03',
    Sex: 'M',
    Ethnicity: 'MWBC',
    PostCode: 'ZZ99 3VZ',
    UPN: 'N201299925001',
    requests: [
      {
        RequestOutcome: 'H',
        assessment: {
          AssessmentOutcome: 'H',
          plan: {
            StartDate: '2021-05-17',
            PB: '0',
            details: [{ URN: '999901', PlacementRank: '1', SENunitIndicator: '1', ResourcedProvisionIndicator: '0' }],
          },
        },
        active: {
          ReviewMeeting: '2025-10-09',
          ReviewOutcome: 'A',
          ReviewDraft: '2025-10-31',
          PhaseTransferDueDate: '2026-02-15',
          LastReview: '2025-10-31',
          placements: [
            {
              URN: '999901',
              PlacementRank: '1',
              EntryDate: '2019-09-02',
              SENunitIndicator: '1',
              ResourcedProvisionIndicator: '0',
            },
          ],
          needs: [
            { SENtype: 'ASD', SENtypeRank: '1' },
            { SENtype: 'SLCN', SENtypeRank: '2' },
          ],
        },
      },
    ],
  },
  /** Asked for, assessed and issued within the year. */
  issued: {
    Surname: 'Birch',
    Forename: 'Esme',
    PersonBirthDate: '2019-06-21',
    Sex: 'F',
    Ethnicity: 'WBRI',
    PostCode: 'ZZ99 3VZ',
    UPN: 'V201299924004',
    requests: [
      {
        ReceivedDate: '2025-02-10',
        RequestSource: '2',
        RYA: '0',
        RequestOutcomeDate: '2025-03-19',
        RequestOutcome: 'Y',
        RequestMediation: '0',
        RequestTribunal: '0',
        assessment: {
          AssessmentOutcome: 'Y',
          AssessmentOutcomeDate: '2025-06-27',
          AssessmentMediation: '0',
          AssessmentTribunal: '0',
          OtherMediation: '0',
          OtherTribunal: '0',
          Week20: '0',
          plan: {
            StartDate: '2025-06-27',
            PB: '1',
            OA: '1',
            details: [{ URN: '999902', PlacementRank: '1', SENunitIndicator: '0', ResourcedProvisionIndicator: '0' }],
          },
        },
        active: {
          placements: [
            {
              URN: '999902',
              PlacementRank: '1',
              EntryDate: '2023-09-04',
              SENunitIndicator: '0',
              ResourcedProvisionIndicator: '0',
            },
          ],
          needs: [{ SENtype: 'DS', SENtypeRank: '1' }],
        },
      },
    ],
  },
  /** The authority decided not to assess. */
  refused: {
    Surname: 'Cedar',
    Forename: 'Tariq',
    PersonBirthDate: '2016-01-08',
    Sex: 'M',
    Ethnicity: 'APKN',
    PostCode: 'ZZ99 3VZ',
    UPN: 'J201299922003',
    requests: [
      {
        ReceivedDate: '2025-09-15',
        RequestSource: '1',
        RYA: '0',
        RequestOutcomeDate: '2025-10-24',
        RequestOutcome: 'N',
        RequestMediation: '1',
        RequestTribunal: '0',
      },
    ],
  },
  /** An assessment goes on; too young for a UPN. */
  assessing: {
    Surname: 'Dogwood',
    Forename: 'Zuri',
    PersonBirthDate: '2022-04-30',
    Sex: 'F',
    Ethnicity: 'BAFR',
    PostCode: 'ZZ99 3VZ',
    UPNunknown: 'UN1',
    requests: [
      {
        ReceivedDate: '2025-11-03',
        RequestSource: '3',
        RYA: '0',
        RequestOutcomeDate: '2025-12-12',
        RequestOutcome: 'Y',
        RequestMediation: '0',
        RequestTribunal: '0',
        assessment: { AssessmentOutcome: 'A' },
      },
    ],
  },
  /** Assessed, and refused a plan. */
  noPlan: {
    Surname: 'Elder',
    Forename: 'Noor',
    PersonBirthDate: '2017-03-02',
    Sex: 'F',
    Ethnicity: 'OOTH',
    PostCode: 'ZZ99 3VZ',
    UPN: 'J201299922003',
    requests: [
      {
        ReceivedDate: '2025-03-03',
        RequestSource: '2',
        RYA: '0',
        RequestOutcomeDate: '2025-04-10',
        RequestOutcome: 'Y',
        RequestMediation: '0',
        RequestTribunal: '0',
        assessment: {
          AssessmentOutcome: 'N',
          AssessmentOutcomeDate: '2025-06-20',
          AssessmentMediation: '0',
          AssessmentTribunal: '0',
          OtherMediation: '0',
          OtherTribunal: '0',
        },
      },
    ],
  },
  /** A request that is not yet decided. */
  waiting: {
    Surname: 'Fir',
    Forename: 'Maya',
    PersonBirthDate: '2018-12-01',
    Sex: 'F',
    Ethnicity: 'WBRI',
    PostCode: 'ZZ99 3VZ',
    UPN: 'V201299924004',
    requests: [{ ReceivedDate: '2025-12-15', RequestSource: '1', RYA: '0', RequestOutcome: 'A' }],
  },
  /** The plan ceased when the young person went to university from a residential college. */
  ceased: {
    Surname: 'Gorse',
    Forename: 'Kit',
    PersonBirthDate: '2004-02-19',
    Sex: 'F',
    Ethnicity: 'WOTH',
    PostCode: 'ZZ99 3VZ',
    UPN: 'F201299910005',
    UniqueLearnerNumber: '9000000016',
    requests: [
      {
        RequestOutcome: 'H',
        assessment: {
          AssessmentOutcome: 'H',
          plan: {
            StartDate: '2016-03-01',
            PlanRes: 'A',
            PB: '0',
            CeaseDate: '2025-09-30',
            CeaseReason: '3',
            details: [{ UKPRN: '19999901', PlacementRank: '1' }],
          },
        },
        active: {
          ReviewMeeting: '2025-03-04',
          ReviewOutcome: 'C',
          LastReview: '2025-03-28',
          placements: [
            {
              UKPRN: '19999901',
              PlacementRank: '1',
              EntryDate: '2022-09-05',
              LeavingDate: '2025-07-18',
              Res: 'A',
            },
          ],
          needs: [{ SENtype: 'VI', SENtypeRank: '1' }],
        },
      },
    ],
  },
  /** The plan came from another authority; the plan names only a type of school. */
  movedIn: {
    Surname: 'Hazel',
    Forename: 'Sam',
    PersonBirthDate: '2012-08-14',
    Sex: 'M',
    Ethnicity: 'NOBT',
    PostCode: 'ZZ99 3VZ',
    UPN: 'P201299916001',
    requests: [
      {
        RequestOutcome: 'H',
        assessment: {
          AssessmentOutcome: 'H',
          plan: {
            StartDate: '2025-01-20',
            PB: '0',
            details: [
              { SENsetting: 'OTH', SENSettingOther: 'Type of school named only: special school', PlacementRank: '1' },
            ],
          },
        },
        active: {
          TransferLA: '330',
          placements: [
            {
              SENsetting: 'NIEO',
              SENSettingOther: 'Moved in, awaiting placement',
              PlacementRank: '1',
              EntryDate: '2025-11-24',
            },
          ],
          needs: [{ SENtype: 'SEMH', SENtypeRank: '1' }],
        },
      },
    ],
  },
} as const
