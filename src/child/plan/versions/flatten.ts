import { dayInWords } from '../../../platform/documents/days.ts'
import type { EhcPlanContent } from '../content/plan.ts'
import { adviceNames, areaNames, type PlanSection, pathwayNames } from '../documents/sections.ts'
import { threadPrinter } from '../documents/thread-rows.ts'

/** One thing in a plan that can be compared: it is the same thing in two versions when its key is. */
export type Part = {
  key: string
  section: PlanSection | 'DETAILS'
  /** What it is called in its own version: "F3", "History". */
  label: string
  fields: Field[]
}
/** `same` decides whether it changed, where the words alone would mislead: a link keeps its target when numbers move. */
export type Field = { name: string; text: string; same?: string }

/** Everything a plan says, in its own order, as things that can be found again in another version. */
export function partsOf(plan: EhcPlanContent): Part[] {
  const { labels } = threadPrinter(plan)
  const label = (id: string) => labels.get(id as never) ?? ''
  const links = (name: string, ids: readonly string[]): Field => ({
    name,
    text: ids.map(label).filter(Boolean).join(', '),
    same: [...ids].sort().join(' '),
  })
  const item = (one: { id: string; section: PlanSection }, fields: Field[]): Part => ({
    key: one.id,
    section: one.section,
    label: label(one.id),
    fields,
  })
  return [
    ...details(plan),
    ...sectionA(plan),
    ...strengths(plan),
    ...plan.needs.map((one) =>
      item(one, [
        { name: '', text: one.text },
        { name: 'Area of need', text: one.area ? areaNames[one.area] : '' },
      ]),
    ),
    ...plan.outcomes.map((one) =>
      item(one, [
        { name: '', text: one.text },
        { name: 'By when', text: one.byWhen },
        { name: 'Steps on the way', text: one.steps.join('\n') },
        links('For needs', one.needs),
        links('Through help', one.provisions),
        { name: 'Prepares for', text: one.preparesFor ? pathwayNames[one.preparesFor] : '' },
      ]),
    ),
    one('targets', 'E', 'Shorter-term targets', plan.shorterTermTargets),
    ...plan.provisions.map((one) =>
      item(one, [
        { name: '', text: one.what },
        { name: 'Who', text: one.whoDelivers },
        { name: 'Training and supervision', text: one.qualification },
        { name: 'How often', text: one.frequency },
        { name: 'How long', text: one.duration },
        { name: 'Group size', text: one.groupSize },
        { name: 'Where', text: one.where },
        { name: 'Starts', text: one.starts },
        { name: 'Reviewed', text: one.reviewed },
        { name: 'Who arranges it', text: one.funder },
        links('Meets needs', one.meets),
        { name: 'Prepares for', text: one.preparesFor ? pathwayNames[one.preparesFor] : '' },
      ]),
    ),
    ...(plan.healthAgreement
      ? [
          one(
            'agreement',
            'G',
            'Agreement by health',
            [
              plan.healthAgreement.agreedBy,
              plan.healthAgreement.body,
              dayInWords(Temporal.PlainDate.from(plan.healthAgreement.agreedOn)),
            ].join(', '),
          ),
        ]
      : []),
    ...(plan.sectionI
      ? [
          one('name', 'I', 'School or college', plan.sectionI.name ?? 'None is named'),
          one('type', 'I', 'Type', plan.sectionI.type),
        ]
      : []),
    ...plan.sectionJ.map((pay) => ({
      key: `J ${pay.forWhat}`,
      section: 'J' as const,
      label: pay.forWhat || 'Direct payment',
      fields: [
        { name: 'Amount', text: pay.amount },
        { name: 'Arrangements', text: pay.arrangements },
        links('Needs', pay.needs),
        links('Outcomes', pay.outcomes),
      ],
    })),
    ...plan.sectionK.map((advice, at) => ({
      key: advice.id,
      section: 'K' as const,
      label: `K${at + 1}`,
      fields: [
        { name: '', text: advice.title },
        { name: 'Kind', text: adviceNames[advice.kind] },
        { name: 'Author', text: [advice.author, advice.role].filter(Boolean).join(', ') },
      ],
    })),
  ].filter(({ fields }) => fields.some(({ text }) => text.trim() !== ''))
}

const one = (key: string, section: Part['section'], label: string, text: string): Part => ({
  key: `${section} ${key}`,
  section,
  label,
  fields: [{ name: '', text }],
})

function details({ personal, services, contacts }: EhcPlanContent): Part[] {
  const about = (key: string, label: string, text: string | null) => one(key, 'DETAILS', label, text ?? '')
  return [
    about('name', 'Name', personal.name),
    about('preferredName', 'Likes to be called', personal.preferredName),
    about('dateOfBirth', 'Date of birth', personal.dateOfBirth),
    about('yearGroup', 'School year', personal.yearGroup === null ? '' : String(personal.yearGroup)),
    about('sex', 'Sex', personal.sex),
    about('ethnicity', 'Ethnicity', personal.ethnicity),
    about('firstLanguage', 'First language', personal.firstLanguage),
    about('parentsFirstLanguage', 'Parents’ first language', personal.parentsFirstLanguage),
    about('address', 'Address', personal.address),
    about('setting', 'School or setting now', services.setting),
    about('gp', 'GP', services.generalPractitioner),
    about('key', 'Key health professional', services.keyHealthProfessional),
    about('nhs', 'NHS number', services.nhsNumber),
    ...contacts.map((each) =>
      about(`contact ${each.name}`, each.name, [each.relationship, each.phone, each.email, each.address].join('\n')),
    ),
    ...services.others.map((each) =>
      about(`other ${each.name}`, each.role || 'Also involved', [each.name, each.organisation].join(', ')),
    ),
  ]
}

/** Quotes have no number of their own: the same speaker's first quote is compared with their first, and so on. */
function sectionA({ sectionA: a }: EhcPlanContent): Part[] {
  const told = new Map<string, number>()
  const quotes = (kind: string, label: string, said: { speaker: string; words: string; howGiven: string }[]) =>
    said.map(({ speaker, words }) => {
      const before = told.get(`${kind} ${speaker}`) ?? 0
      told.set(`${kind} ${speaker}`, before + 1)
      return one(`${kind} ${speaker} ${before}`, 'A', `${label}: ${speaker}`, words)
    })
  return [
    one('history', 'A', 'History', a.history),
    one('communicate', 'A', 'How to communicate', a.howTheyCommunicate),
    one('interests', 'A', 'Interests', a.interests),
    ...quotes('views', 'Views', a.views),
    ...quotes('hopes', 'Hopes', a.aspirations),
  ]
}

const strengths = ({ strengths: all }: EhcPlanContent): Part[] => [
  one(
    'COMMUNICATION_INTERACTION',
    'B',
    `Strengths: ${areaNames.COMMUNICATION_INTERACTION.toLowerCase()}`,
    all.COMMUNICATION_INTERACTION,
  ),
  one('COGNITION_LEARNING', 'B', `Strengths: ${areaNames.COGNITION_LEARNING.toLowerCase()}`, all.COGNITION_LEARNING),
  one('SEMH', 'B', `Strengths: ${areaNames.SEMH.toLowerCase()}`, all.SEMH),
  one('SENSORY_PHYSICAL', 'B', `Strengths: ${areaNames.SENSORY_PHYSICAL.toLowerCase()}`, all.SENSORY_PHYSICAL),
  one('HEALTH', 'C', 'Strengths: health', all.HEALTH),
  one('SOCIAL_CARE', 'D', 'Strengths: social care', all.SOCIAL_CARE),
]
