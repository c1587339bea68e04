import { dayInWords, dayParts } from '../../../platform/documents/days.ts'
import { areasOfNeed, type EhcPlanContent, type Need, type QuotedView } from '../content/plan.ts'
import { mustPrepareForAdulthood } from '../content/readiness.ts'
import type { PlanBlock, PlanDocument, ThreadMark, ThreadRow } from './blocks.ts'
import { profileOf } from './profile.ts'
import { adviceNames, areaNames, type PlanSection, pathwayNames, planSections } from './sections.ts'
import { threadPrinter } from './thread-rows.ts'

export type PlanMeta = {
  childName: string
  dateOfBirth: Temporal.PlainDate
  localAuthority: string
  status: 'DRAFT' | 'FINAL'
  version: number
  date: Temporal.PlainDate
  templateVersion: string
  /** Says on every page that the child is made up. */
  madeUp?: boolean
}

/** The whole plan in the order of the national template, before it is PDF or Word. */
export const planDocument = (plan: EhcPlanContent, meta: PlanMeta): PlanDocument => ({
  title: `${meta.status === 'DRAFT' ? 'Draft ' : ''}EHC plan for ${meta.childName}`,
  childName: meta.childName,
  localAuthority: meta.localAuthority,
  status: meta.status,
  statusWords: meta.status === 'DRAFT' ? 'DRAFT – not final' : 'Final plan',
  statusExplained:
    meta.status === 'DRAFT'
      ? 'This plan can still change. Tell us what you think of it.'
      : 'This plan is in force. The council must make sure that the help in section F is given. The NHS must arrange the care in section G.',
  versionWords: `Version ${meta.version}, ${dayInWords(meta.date)}`,
  date: dayParts(meta.date),
  madeUp: meta.madeUp ?? false,
  profile: profileOf(plan, meta.childName),
  keyFacts: [
    ['Date of birth', dayInWords(meta.dateOfBirth)],
    ['Local authority', meta.localAuthority],
    [meta.status === 'DRAFT' ? 'Draft sent on' : 'Plan made on', dayInWords(meta.date)],
    ['Version', `${meta.version}, template ${meta.templateVersion}`],
  ],
  blocks: [
    ...details(plan),
    ...sectionA(plan),
    ...threads(plan),
    ...adulthood(plan),
    ...sectionI(plan, meta),
    ...sectionJ(plan),
    ...sectionK(plan),
    ...signature(plan),
  ],
})

const details = ({ personal, contacts, services }: EhcPlanContent): PlanBlock[] => [
  { kind: 'heading', level: 2, text: 'About this child or young person' },
  facts('Personal details', [
    ['Name', personal.name],
    ['Likes to be called', personal.preferredName],
    ['Date of birth', isoDayInWords(personal.dateOfBirth)],
    ['School year', yearInWords(personal.yearGroup)],
    ['Sex', personal.sex],
    ['Ethnicity', personal.ethnicity],
    ['First language', personal.firstLanguage],
    ['Parents’ first language', personal.parentsFirstLanguage],
    ['Address', personal.address],
  ]),
  { kind: 'heading', level: 3, text: 'Main contacts' },
  ...(contacts.length === 0
    ? [nothing('No contacts are recorded yet.')]
    : contacts.map((each) =>
        facts(each.name, [
          ['Relationship', each.relationship],
          ['Phone', each.phone],
          ['Email', each.email],
          ['Address', each.address],
        ]),
      )),
  { kind: 'heading', level: 3, text: 'Services' },
  facts('Service', [
    ['School or setting now', services.setting],
    ['GP', services.generalPractitioner],
    ['Key health professional', services.keyHealthProfessional],
    ['NHS number', services.nhsNumber],
    ['Known to social care', services.knownToSocialCare === null ? '' : services.knownToSocialCare ? 'Yes' : 'No'],
    ['Looked after by a council', services.lookedAfter === null ? '' : lookedAfterWords[services.lookedAfter]],
    ['One-page profile', services.onePageProfileAttached ? 'Comes with this plan' : ''],
    ['Moved here with a plan from', services.movedInFrom],
    ...services.others.map((each): [string, string] => [
      each.role,
      [each.name, each.organisation].filter(Boolean).join(', '),
    ]),
  ]),
]

const sectionA = ({ sectionA: a }: EhcPlanContent): PlanBlock[] => [
  { kind: 'heading', level: 2, text: `Section A: ${planSections.A.title}` },
  explains('A'),
  ...part('History', a.history),
  ...part('How to communicate', a.howTheyCommunicate),
  ...part('Interests', a.interests),
  { kind: 'heading', level: 3, text: 'Views' },
  quotes(a.views, 'No views are recorded yet.'),
  { kind: 'heading', level: 3, text: 'Hopes and aspirations' },
  quotes(a.aspirations, 'No aspirations are recorded yet.'),
]

const threads = (plan: EhcPlanContent): PlanBlock[] => {
  const printer = threadPrinter(plan)
  const rows = (needs: Need[]): ThreadRow[] => needs.flatMap(printer.rowsFor)
  const group = (
    mark: ThreadMark,
    name: string,
    strengths: string,
    needs: Need[],
    headers: [string, string, string],
  ): PlanBlock[] => [
    { kind: 'heading', level: 3, text: name, mark },
    ...(strengths.trim() ? [{ kind: 'strengths', text: strengths } as const] : []),
    needs.length === 0
      ? nothing('No needs are recorded in this part.')
      : { kind: 'thread', mark, headers, rows: rows(needs) },
  ]
  const education: [string, string, string] = ['Section B: need', 'Section F: provision', 'Section E: outcome']
  const inSection = (section: Need['section']) => plan.needs.filter((need) => need.section === section)
  const printed: PlanBlock[] = [
    { kind: 'heading', level: 2, text: 'Sections B, F and E: education', startsPage: true },
    explains('B', 'F', 'E'),
    ...areasOfNeed.flatMap((area) =>
      group(
        area,
        areaNames[area],
        plan.strengths[area],
        inSection('B').filter((need) => need.area === area),
        education,
      ),
    ),
    ...ifAny(
      inSection('B').filter((need) => need.area === null),
      (needs) => group('NONE', 'Area of need not chosen yet', '', needs, education),
    ),
    { kind: 'heading', level: 2, text: 'Sections C, G and E: health', startsPage: true },
    explains('C', 'G'),
    ...group('HEALTH', 'Health', plan.strengths.HEALTH, inSection('C'), [
      'Section C: need',
      'Section G: provision',
      'Section E: outcome',
    ]),
    ...healthAgreement(plan),
    { kind: 'heading', level: 2, text: 'Sections D, H1, H2 and E: social care' },
    explains('D', 'H1', 'H2'),
    ...group('SOCIAL_CARE', 'Social care', plan.strengths.SOCIAL_CARE, inSection('D'), [
      'Section D: need',
      'Sections H1 and H2: provision',
      'Section E: outcome',
    ]),
  ]
  return [
    ...printed,
    ...ifAny(printer.leftOver(), (left): PlanBlock[] => [
      { kind: 'heading', level: 3, text: 'Not linked to a need yet', mark: 'NONE' },
      { kind: 'thread', mark: 'NONE', headers: ['Need', 'Provision', 'Outcome'], rows: left },
    ]),
    { kind: 'heading', level: 2, text: 'Section E: how shorter-term targets are set' },
    plan.shorterTermTargets.trim()
      ? { kind: 'text', text: plan.shorterTermTargets }
      : nothing('How shorter-term targets will be set is not recorded yet.'),
  ]
}

const healthAgreement = ({ healthAgreement: agreed, provisions }: EhcPlanContent): PlanBlock[] => {
  if (!provisions.some((each) => each.section === 'G')) return []
  if (!agreed) return [nothing('The NHS body that pays for section G has not yet agreed it.')]
  const who = agreed.agreedBy.trim() ? `${agreed.agreedBy} for ${agreed.body}` : agreed.body
  return [{ kind: 'text', text: `Section G was agreed by ${who} on ${isoDayInWords(agreed.agreedOn)}.` }]
}

const adulthood = (plan: EhcPlanContent): PlanBlock[] => {
  const labels = threadPrinter(plan).labels
  const marked = [
    ...plan.provisions.map((each) => ({ ...each, says: each.what })),
    ...plan.outcomes.map((each) => ({ ...each, says: each.text })),
  ]
  const rows = marked.flatMap((each) =>
    each.preparesFor ? [[pathwayNames[each.preparesFor], labels.get(each.id) ?? '', each.says]] : [],
  )
  if (rows.length === 0 && !mustPrepareForAdulthood(plan)) return []
  return [
    { kind: 'heading', level: 2, text: 'Preparing for adulthood' },
    {
      kind: 'text',
      text: 'From Year 9 a plan must say what help there is to get ready for adult life. These parts of the plan do that.',
    },
    rows.length === 0
      ? nothing('No help with preparing for adulthood is recorded yet.')
      : { kind: 'table', headers: ['For', 'Part', 'What it says'], rows: rows.toSorted(byFirst) },
  ]
}

const sectionI = (plan: EhcPlanContent, { status }: PlanMeta): PlanBlock[] => [
  { kind: 'heading', level: 2, text: `Section I: ${planSections.I.title}` },
  explains('I'),
  status === 'DRAFT'
    ? {
        kind: 'notice',
        heading: 'This section is blank on purpose',
        text: 'This is a draft. The law does not let a draft name a school, college or type of place, because you have not yet had the chance to ask for one.\n\nYou can now tell us which school or college you would like, and what you think of the rest of the draft. You have at least 15 days. The day that the draft was given to you is day 1.',
      }
    : plan.sectionI === null
      ? nothing('No placement is recorded.')
      : facts('Placement', [
          ['Name', plan.sectionI.name ?? 'No school or college is named. The plan names a type of place.'],
          ['Type', plan.sectionI.type],
        ]),
]

const sectionJ = (plan: EhcPlanContent): PlanBlock[] => {
  const labels = threadPrinter(plan).labels
  const named = (ids: readonly (keyof object | string)[]) =>
    ids
      .map((id) => labels.get(id as never) ?? '')
      .filter(Boolean)
      .join(', ')
  return [
    { kind: 'heading', level: 2, text: `Section J: ${planSections.J.title}` },
    explains('J'),
    ...(plan.sectionJ.length === 0
      ? [nothing('There are no direct payments in this plan.')]
      : plan.sectionJ.map((each) =>
          facts('Direct payment', [
            ['For', each.forWhat],
            ['Amount', each.amount],
            ['Needs it meets', named(each.needs)],
            ['Outcomes it works towards', named(each.outcomes)],
            ['Arrangements', each.arrangements],
          ]),
        )),
  ]
}

const sectionK = ({ sectionK }: EhcPlanContent): PlanBlock[] => [
  { kind: 'heading', level: 2, text: `Section K: ${planSections.K.title}` },
  explains('K'),
  sectionK.length === 0
    ? nothing('No advice is listed yet.')
    : {
        kind: 'table',
        headers: ['No.', 'Kind', 'Title and author', 'Received', 'Check code'],
        rows: sectionK.map((each, i) => [
          `K${i + 1}`,
          adviceNames[each.kind],
          [each.title, [each.author, each.role].filter((text) => text.trim()).join(', ')].filter(Boolean).join('\n'),
          isoDayInWords(each.receivedOn) || 'Not yet',
          each.sha256?.slice(0, 12) ?? '',
        ]),
      },
]

const signature = ({ officer }: EhcPlanContent): PlanBlock[] => [
  { kind: 'heading', level: 2, text: 'Who is responsible for this plan' },
  officer.name.trim()
    ? facts('Officer', [
        ['Name', officer.name],
        ['Role', officer.role],
        ['Date', isoDayInWords(officer.date)],
      ])
    : nothing('No officer has signed this plan yet.'),
]

const explains = (...letters: PlanSection[]): PlanBlock => ({
  kind: 'explains',
  lines: letters.map((letter) => ({ letter, title: planSections[letter].title, text: planSections[letter].explains })),
})

const part = (heading: string, text: string): PlanBlock[] =>
  text.trim()
    ? [
        { kind: 'heading', level: 3, text: heading },
        { kind: 'text', text },
      ]
    : []

const quotes = (views: QuotedView[], whenNone: string): PlanBlock =>
  views.length === 0
    ? nothing(whenNone)
    : {
        kind: 'quotes',
        items: views.map((view) => ({
          words: view.words,
          speaker: [view.speaker, view.about && `about ${view.about}`, view.howGiven].filter(Boolean).join(', '),
        })),
      }

const facts = (label: string, rows: [string, string][]): PlanBlock => {
  const filled = rows.filter(([, text]) => text.trim() !== '')
  return filled.length === 0
    ? nothing('Nothing is recorded here yet.')
    : { kind: 'facts', label, value: 'Details', rows: filled }
}

const nothing = (text: string): PlanBlock => ({ kind: 'nothing', text })
const ifAny = <T>(items: T[], blocks: (items: T[]) => PlanBlock[]): PlanBlock[] =>
  items.length > 0 ? blocks(items) : []
const byFirst = (a: string[], b: string[]): number =>
  (a[0] ?? '') < (b[0] ?? '') ? -1 : (a[0] ?? '') > (b[0] ?? '') ? 1 : 0
const isoDayInWords = (day: string | null): string => (day === null ? '' : dayInWords(Temporal.PlainDate.from(day)))
const yearInWords = (year: number | null): string =>
  year === null ? '' : year < 0 ? 'Before Reception' : year === 0 ? 'Reception' : `Year ${year}`
const lookedAfterWords = { NOW: 'Yes, now', BEFORE: 'In the past', NEVER: 'No' }
