import { dayNumber, isoDay } from './days.ts'
import { item, type NamedPlan, type Person, type Request, type ReturnHeader } from './model.ts'
import type { Story } from './samples/episodes.ts'
import { censusDays } from './years.ts'

/**
 * One way to spoil a valid return, and the rule that must find it. `also` names the rules that the same slip breaks by
 * its nature: a wrong check letter spoils nothing else, but a person without a request is out of every group.
 */
export type Corruption = {
  says: string
  rule: string
  also?: readonly string[]
  /** The first and the last return year in which it is one. */
  since?: number
  until?: number
  /** The story of a person who can be spoilt so. */
  story: Story
  spoil?(person: Person, year: Known): void
  spoilHeader?(header: ReturnHeader, year: Known): void
  /** On the text of the XML. */
  spoilXml?(xml: string, year: Known): string
}

type Known = { year: number; census: number; after: string; before: string }

/** Days that every rule about the collection year and the census day turns on. */
export function known(year: number): Known {
  const census = dayNumber(censusDays[year] ?? '')
  return { year, census, after: isoDay(census + 1), before: `${year - 2}-12-31` }
}

type Holder = Record<string, unknown>

function set(record: object | undefined, name: string, value: string | undefined): void {
  if (!record) throw new Error(`nothing there to have ${name}`)
  ;(record as Holder)[name] = value === undefined ? undefined : item(value, 0, /^\d{4}-\d\d-\d\d$/.test(value))
}

const drop = (record: object | undefined, name: string) => set(record, name, undefined)

function first(person: Person): Request {
  return person.requests[0] as Request
}

function plan(person: Person): NamedPlan {
  return first(person).assessment?.plan as NamedPlan
}

const active = (person: Person) => first(person).active
const placement = (person: Person) => active(person)?.placements.at(-1)
const detail = (person: Person) => plan(person).details[0]
const assessment = (person: Person) => first(person).assessment

const onPerson = (
  says: string,
  rule: string,
  spoil: NonNullable<Corruption['spoil']>,
  more: Partial<Corruption> = {},
): Corruption => ({
  says,
  rule,
  story: 'decided not to assess',
  spoil,
  ...more,
})

const onHeader = (
  says: string,
  rule: string,
  spoilHeader: NonNullable<Corruption['spoilHeader']>,
  more: Partial<Corruption> = {},
): Corruption => ({
  says,
  rule,
  story: 'decided not to assess',
  spoilHeader,
  ...more,
})

const onXml = (
  says: string,
  rule: string,
  spoilXml: NonNullable<Corruption['spoilXml']>,
  more: Partial<Corruption> = {},
): Corruption => ({
  says,
  rule,
  story: 'long-standing plan',
  spoilXml,
  ...more,
})

const onPlan = (
  says: string,
  rule: string,
  spoil: NonNullable<Corruption['spoil']>,
  more: Partial<Corruption> = {},
): Corruption => ({
  says,
  rule,
  story: 'long-standing plan',
  spoil,
  ...more,
})

const file: readonly Corruption[] = [
  onXml('the file ends in the middle', 'H-01', (xml) => xml.slice(0, xml.length >> 1)),
  onXml('the root has another name', 'H-01', (xml) => xml.replaceAll('Message>', 'Return>')),
  onXml('an ampersand stands alone', 'H-01', (xml) => xml.replace('<Surname>', '<Surname>& ')),
  onXml('an entity is declared', 'H-01', (xml) =>
    xml.replace('<Message>', '<!DOCTYPE Message [<!ENTITY a "b">]><Message>'),
  ),
  onXml('an end tag is missing', 'H-01', (xml) => xml.replace('</Surname>', '')),
  onXml('a control character', 'H-01', (xml) => xml.replace('<Forename>', '<Forename>\u0001')),
  onXml('the header comes twice', 'H-01', (xml) => xml.replace('</Header>', '</Header><Header></Header>')),
  onXml('an unknown element', 'H-02', (xml) => xml.replace('<Surname>', '<ShoeSize>41</ShoeSize><Surname>')),
  onXml('an element out of place', 'H-02', (xml) =>
    xml.replace('<Surname>', '<StartDate>2020-01-01</StartDate><Surname>'),
  ),
  onXml('text outside any item', 'H-02', (xml) => xml.replace('<Person>', '<Person>hello')),
  onXml('an item of another year', 'H-02', (xml, { year }) =>
    xml.replace('<Surname>', year === 2023 ? '<Sex>F</Sex><Surname>' : '<GenderCurrent>2</GenderCurrent><Surname>'),
  ),
  onXml('an item occurs twice', 'H-03', (xml) => xml.replace('<Forename>', '<Forename>Again</Forename><Forename>')),
  onXml('no person at all', 'H-16', (xml) => xml.replace(/<Persons>[\s\S]*<\/Persons>/, '<Persons></Persons>')),
  onXml('two assessments in a request', 'R-23', (xml) =>
    xml.replace('</Assessment>', '</Assessment><Assessment><AssessmentOutcome>H</AssessmentOutcome></Assessment>'),
  ),
  onHeader('another collection', 'H-04', (header) => set(header, 'Collection', 'CIN')),
  onHeader('no year', 'H-05', (header) => drop(header, 'Year')),
  onHeader('a reference date of another day', 'H-06', (header, { after }) => set(header, 'ReferenceDate', after)),
  onHeader('another source level', 'H-07', (header) => set(header, 'SourceLevel', 'S')),
  onHeader('an authority that does not exist', 'H-08', (header) => set(header, 'LEA', '299')),
  onHeader('no serial number', 'H-10', (header) => drop(header, 'SerialNo')),
  onHeader('a time that is none', 'H-10', (header) => set(header, 'DateTime', 'yesterday')),
]

const people: readonly Corruption[] = [
  onPerson('no surname', 'P-01', (person) => drop(person, 'Surname')),
  onPerson('no forename', 'P-02', (person) => drop(person, 'Forename')),
  onPerson('no date of birth', 'P-03', (person) => drop(person, 'PersonBirthDate')),
  onPerson('a date of birth that is no day', 'P-03', (person) => set(person, 'PersonBirthDate', '2015-02-30')),
  onPerson('born after the census day', 'P-04', (person, { after }) => set(person, 'PersonBirthDate', after), {
    also: ['R-04'],
  }),
  onPerson('no sex', 'P-08', (person) => drop(person, 'Sex'), { since: 2024 }),
  onPerson('a gender that is no code', 'P-08', (person) => set(person, 'GenderCurrent', '3'), { until: 2023 }),
  onPerson('an ethnicity that is no code', 'P-09', (person) => set(person, 'Ethnicity', 'WXYZ')),
  onPerson('a postcode that is none', 'P-11', (person) => set(person, 'PostCode', 'LONDON')),
  onPerson('no identifier and no reason', 'P-12', (person) => {
    for (const name of ['UPN', 'UniqueLearnerNumber', 'UPNunknown']) drop(person, name)
  }),
  onPerson('a reason beside an identifier', 'P-13', (person) => {
    set(person, 'UPN', 'N201299925001')
    set(person, 'UPNunknown', 'UN5')
  }),
  onPerson('a reason that is no code', 'P-14', (person) => {
    for (const name of ['UPN', 'UniqueLearnerNumber']) drop(person, name)
    set(person, 'UPNunknown', 'UN4')
  }),
  onPerson('a UPN one character short', 'P-16', (person) => setUpn(person, 'N20129992500')),
  onPerson('a UPN with a wrong check letter', 'P-17', (person) => setUpn(person, 'A801200005001')),
  onPerson('a UPN of no authority', 'P-19', (person) => setUpn(person, 'T999299925001')),
  onPerson('a ULN with a wrong check digit', 'P-23', (person) => {
    drop(person, 'UPNunknown')
    set(person, 'UniqueLearnerNumber', '9000000017')
  }),
  onPerson('the placeholder as a ULN', 'P-23', (person) => {
    drop(person, 'UPNunknown')
    set(person, 'UniqueLearnerNumber', '9999999999')
  }),
  onPerson('a UPN that two persons share', 'P-18', (person) => setUpn(person, 'N201299925001'), {
    spoilXml: twice,
    also: ['P-24'],
  }),
  onPerson(
    'a ULN that two persons share',
    'P-24',
    (person) => {
      for (const name of ['UPN', 'UPNunknown']) drop(person, name)
      set(person, 'UniqueLearnerNumber', '9000000016')
    },
    { spoilXml: twice },
  ),
  onPerson('no request', 'P-32', (person) => person.requests.splice(0)),
]

const requests: readonly Corruption[] = [
  onPerson('an outcome that is no code', 'R-01', (person) => set(first(person), 'RequestOutcome', 'Q')),
  onPerson('no outcome of the request', 'R-01', (person) => drop(first(person), 'RequestOutcome')),
  onPerson('decided, and not received', 'R-02', (person) => drop(first(person), 'ReceivedDate')),
  onPerson('received before birth', 'R-04', (person) =>
    set(first(person), 'ReceivedDate', isoDay((person.PersonBirthDate?.day ?? 0) - 1)),
  ),
  onPerson('received after the census day', 'R-05', (person, { after }) => set(first(person), 'ReceivedDate', after), {
    story: 'asked',
  }),
  onPerson('decided, without a date', 'R-07', (person) => drop(first(person), 'RequestOutcomeDate')),
  onPerson('decided before it was received', 'R-09', (person) =>
    set(first(person), 'ReceivedDate', isoDay((first(person).RequestOutcomeDate?.day ?? 0) + 1)),
  ),
  onPerson('decided after the census day', 'R-10', (person, { after }) =>
    set(first(person), 'RequestOutcomeDate', after),
  ),
  onPerson(
    'decided before the collection year',
    'R-11',
    (person, { before, year }) => {
      set(first(person), 'ReceivedDate', `${year - 2}-12-01`)
      set(first(person), 'RequestOutcomeDate', before)
    },
    { also: ['X-04', 'R-04'] },
  ),
  onPerson('a source that is no code', 'R-12', (person) => set(first(person), 'RequestSource', '7'), { since: 2025 }),
  onPerson('no word on youth accommodation', 'R-13', (person) => drop(first(person), 'RYA')),
  onPerson('no word on mediation', 'R-15', (person) => drop(first(person), 'RequestMediation')),
  onPerson('exported to no authority', 'R-17', (person) => set(first(person), 'Exported', '999'), {
    story: 'moved away while assessed',
  }),
  onPerson('exported to itself', 'R-18', (person) => set(first(person), 'Exported', '201'), {
    story: 'moved away while assessed',
  }),
  onPerson('agreed, and no assessment', 'R-20', (person) => drop(first(person), 'assessment'), {
    story: 'being assessed',
  }),
  onPerson(
    'undecided, and assessed',
    'R-21',
    (person) => {
      set(first(person), 'RequestOutcome', 'A')
      drop(first(person), 'RequestOutcomeDate')
    },
    { story: 'being assessed' },
  ),
]

const assessments: readonly Corruption[] = [
  onPerson(
    'an outcome of the assessment that is no code',
    'A-01',
    (person) => set(assessment(person), 'AssessmentOutcome', 'S'),
    {
      story: 'being assessed',
    },
  ),
  onPerson('refused a plan, without a date', 'A-02', (person) => drop(assessment(person), 'AssessmentOutcomeDate'), {
    story: 'decided not to issue',
  }),
  onPerson('a plan issued without a date', 'A-03', (person) => drop(assessment(person), 'AssessmentOutcomeDate'), {
    story: 'new plan',
  }),
  onPerson(
    'a plan issued that is not there',
    'A-04',
    (person, { census }) => set(assessment(person), 'AssessmentOutcomeDate', isoDay(census)),
    {
      story: 'deciding to issue',
    },
  ),
  onPerson(
    'refused before the request was decided',
    'A-06',
    (person) =>
      set(assessment(person), 'AssessmentOutcomeDate', isoDay((first(person).RequestOutcomeDate?.day ?? 0) - 1)),
    {
      story: 'decided not to issue',
    },
  ),
  onPerson(
    'refused after the census day',
    'A-07',
    (person, { after }) => set(assessment(person), 'AssessmentOutcomeDate', after),
    {
      story: 'decided not to issue',
    },
  ),
  onPerson(
    'an old assessment without its plan',
    'A-11',
    (person) => {
      drop(assessment(person), 'plan')
      drop(first(person), 'active')
    },
    { story: 'long-standing plan', also: ['X-04'] },
  ),
  onPerson(
    'no word on mediation about the assessment',
    'A-13',
    (person) => drop(assessment(person), 'OtherMediation'),
    {
      story: 'decided not to issue',
    },
  ),
  onPerson('no word on the exceptions to 20 weeks', 'A-15', (person) => drop(assessment(person), 'Week20'), {
    story: 'new plan',
  }),
]

const plans: readonly Corruption[] = [
  onPlan('no start of the plan', 'N-01', (person) => drop(plan(person), 'StartDate')),
  onPlan('the plan starts after the census day', 'N-03', (person, { after }) => set(plan(person), 'StartDate', after), {
    also: ['V-07', 'X-04'],
  }),
  onPlan('a plan before birth', 'N-04', (person) =>
    set(plan(person), 'StartDate', isoDay((person.PersonBirthDate?.day ?? 0) - 1)),
  ),
  onPlan(
    'a plan before its request',
    'N-05',
    (person) => {
      const day = isoDay((first(person).ReceivedDate?.day ?? 0) - 1)
      set(plan(person), 'StartDate', day)
    },
    { story: 'new plan' },
  ),
  onPlan('a residence that is no code', 'N-07', (person) => set(plan(person), 'PlanRes', 'Z')),
  onPlan('no word on a personal budget', 'N-09', (person) => {
    for (const name of ['PB', 'OA']) drop(plan(person), name)
  }),
  onPlan('arrangements of a budget that is not there', 'N-10', (person) => {
    set(plan(person), 'PB', '0')
    set(plan(person), 'OA', '1')
  }),
  onPlan('a budget that is taken in no way', 'N-11', (person) => {
    set(plan(person), 'PB', '1')
    drop(plan(person), 'OA')
  }),
  onPlan('arrangements that are neither yes nor no', 'N-12', (person) => {
    set(plan(person), 'PB', '0')
    set(plan(person), 'OA', 'maybe')
  }),
  onPlan(
    'ceased before it started',
    'N-13',
    (person) => set(plan(person), 'StartDate', isoDay((plan(person).CeaseDate?.day ?? 0) + 1)),
    {
      story: 'ceased plan',
      also: ['V-07'],
    },
  ),
  onPlan('ceases after the census day', 'N-14', (person, { after }) => set(plan(person), 'CeaseDate', after), {
    story: 'ceased plan',
    also: ['E-05'],
  }),
  onPlan('ceased before the collection year', 'N-15', (person, { before }) => set(plan(person), 'CeaseDate', before), {
    story: 'ceased plan',
    also: ['X-04', 'N-13'],
  }),
  onPlan('ceased for no reason', 'N-16', (person) => drop(plan(person), 'CeaseReason'), { story: 'ceased plan' }),
  onPlan('a reason to cease that is no code', 'N-17', (person) => set(plan(person), 'CeaseReason', '10'), {
    story: 'ceased plan',
  }),
  onPlan('no place is named', 'D-01', (person) => plan(person).details.splice(0)),
  onPlan('no rank of the place', 'D-02', (person) => drop(detail(person), 'PlacementRank')),
  onPlan('neither an establishment nor a setting', 'D-03', (person) => {
    for (const name of ['URN', 'UKPRN', 'SENsetting', 'SENSettingOther']) drop(detail(person), name)
  }),
  onPlan('a URN of five digits', 'D-04', (person) => onlyUrn(detail(person), '99990')),
  onPlan('a setting that is no code', 'D-07', (person) => onlySetting(detail(person), 'XYZ')),
  onPlan('a plan that names being out of work', 'D-07', (person) => onlySetting(detail(person), 'NEET')),
  onPlan('another setting without a description', 'D-09', (person) => onlySetting(detail(person), 'OTH')),
  onPlan('a school without its two indicators', 'D-11', (person) => {
    onlyUrn(detail(person), '999901')
    drop(detail(person), 'SENunitIndicator')
  }),
]

const placements: readonly Corruption[] = [
  onPlan('no placements for an active plan', 'V-01', (person) => drop(first(person), 'active')),
  onPlan('transferred from itself', 'V-04', (person) => set(active(person), 'TransferLA', '201'), {
    story: 'transferred in',
  }),
  onPlan('transferred, and assessed here', 'V-05', (person) => set(active(person), 'TransferLA', '330'), {
    story: 'new plan',
  }),
  onPlan('a review after the census day', 'V-06', (person, { after }) => set(active(person), 'LastReview', after)),
  onPlan('a review before the plan', 'V-07', (person) => {
    const day = isoDay((plan(person).StartDate?.day ?? 0) - 1)
    for (const name of ['ReviewOutcome', 'ReviewDraft', 'ReviewMeeting']) drop(active(person), name)
    set(active(person), 'LastReview', day)
  }),
  onPlan('a review with no such outcome', 'V-08', (person) => set(active(person), 'ReviewOutcome', 'X'), {
    since: 2024,
  }),
  onPlan(
    'the two dates of a review swapped',
    'V-09',
    (person, { census }) => {
      drop(active(person), 'ReviewDraft')
      set(active(person), 'ReviewMeeting', isoDay(census - 2))
      set(active(person), 'LastReview', isoDay(Math.max(census - 9, (plan(person).StartDate?.day ?? 0) + 1)))
    },
    { since: 2024 },
  ),
  onPlan(
    'the draft before the meeting',
    'V-16',
    (person, { census }) => {
      set(active(person), 'ReviewMeeting', isoDay(census - 5))
      set(active(person), 'LastReview', isoDay(census - 3))
      set(active(person), 'ReviewOutcome', 'A')
      set(active(person), 'ReviewDraft', isoDay(census - 6))
    },
    { since: 2025 },
  ),
  onPlan(
    'a phase transfer that was never due',
    'V-19',
    (person, { census }) => {
      drop(active(person), 'PhaseTransferDueDate')
      set(active(person), 'PhaseTransferFinalDate', isoDay(census - 40))
    },
    { since: 2025 },
  ),
  onXml(
    'residence where it stood in 2023',
    'V-23',
    (xml) => xml.replace('<ActivePlans>', '<ActivePlans><Res>A</Res>'),
    { since: 2024 },
  ),
  onPlan('no start of the placement', 'E-02', (person) => drop(placement(person), 'EntryDate')),
  onPlan('a placement that starts after the census day', 'E-03', (person, { after }) =>
    set(placement(person), 'EntryDate', after),
  ),
  onPlan('left before starting', 'E-04', (person) =>
    set(placement(person), 'LeavingDate', isoDay((placement(person)?.EntryDate?.day ?? 0) - 1)),
  ),
  onPlan('leaves after the census day', 'E-05', (person, { after }) => set(placement(person), 'LeavingDate', after)),
  onPlan('a residence of the placement that is no code', 'E-15', (person) => set(placement(person), 'Res', 'Z'), {
    since: 2024,
  }),
  onPlan('no rank of the need', 'T-02', (person) => drop(active(person)?.needs[0], 'SENtypeRank')),
  onPlan('a need that is no code', 'T-03', (person) => set(active(person)?.needs[0], 'SENtype', 'XXX')),
  onPlan('Down syndrome before it was a need', 'T-03', (person) => set(active(person)?.needs[0], 'SENtype', 'DS'), {
    until: 2024,
  }),
  onPlan('the same need twice', 'T-04', (person) => {
    const needs = active(person)?.needs ?? []
    needs.splice(1)
    const [need] = needs
    if (need) needs.push({ ...need, SENtypeRank: item('2', 0, false) })
  }),
]

/** The catalogue. */
export const corruptions: readonly Corruption[] = [
  ...file,
  ...people,
  ...requests,
  ...assessments,
  ...plans,
  ...placements,
]

/** The first person again. */
function twice(xml: string): string {
  return xml.replace(/ *<Person>[\s\S]*?<\/Person>\n/, '$&$&')
}

function setUpn(person: Person, upn: string): void {
  drop(person, 'UPNunknown')
  set(person, 'UPN', upn)
}

function onlyUrn(place: object | undefined, urn: string): void {
  for (const name of ['UKPRN', 'SENsetting', 'SENSettingOther']) drop(place, name)
  set(place, 'URN', urn)
  set(place, 'SENunitIndicator', '0')
  set(place, 'ResourcedProvisionIndicator', '0')
}

function onlySetting(place: object | undefined, setting: string): void {
  for (const name of ['URN', 'UKPRN', 'SENSettingOther', 'SENunitIndicator', 'ResourcedProvisionIndicator'])
    drop(place, name)
  set(place, 'SENsetting', setting)
}
