import { dayInWords, dayParts } from '../../../platform/documents/days.ts'
import type { EhcPlanContent } from '../content/plan.ts'
import { aboutTheChild } from './about-the-child.ts'
import { explains, facts, isoDayInWords, nothing } from './block-makers.ts'
import type { PlanBlock, PlanDocument } from './blocks.ts'
import { needsHelpOutcomes } from './needs-help-outcomes.ts'
import { profileOf } from './profile.ts'
import { adviceNames, planSections } from './sections.ts'
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
    ...aboutTheChild(plan),
    ...needsHelpOutcomes(plan),
    ...sectionI(plan, meta),
    ...sectionJ(plan),
    ...sectionK(plan),
    ...signature(plan),
  ],
})

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

const sectionK = ({ sectionK }: EhcPlanContent): PlanBlock[] => {
  /** The beginning of a file’s fingerprint, so that anybody can tell whether a copy is the one that was read. */
  const coded = sectionK.some(({ sha256 }) => sha256)
  return [
    { kind: 'heading', level: 2, text: `Section K: ${planSections.K.title}` },
    explains('K'),
    sectionK.length === 0
      ? nothing('No advice is listed yet.')
      : {
          kind: 'table',
          headers: ['No.', 'Kind', 'Title and author', 'Received', ...(coded ? ['Check code'] : [])],
          rows: sectionK.map((each, i) => [
            `K${i + 1}`,
            adviceNames[each.kind],
            [each.title, [each.author, each.role].filter((text) => text.trim()).join(', ')].filter(Boolean).join('\n'),
            isoDayInWords(each.receivedOn) || 'Not yet',
            ...(coded ? [each.sha256?.slice(0, 12) ?? ''] : []),
          ]),
        },
  ]
}

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
