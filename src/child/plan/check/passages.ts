import type { EhcPlanContent, Outcome, Provision } from '../content/plan.ts'
import type { Passage } from './rule.ts'

/** A plan as passages, each with its place. Names, addresses and section K's list are not prose and are left out. */
export function passagesOf(plan: EhcPlanContent): Passage[] {
  const text = (section: Passage['section'], field: string, words: string): Passage[] =>
    paragraphs(words).map((one) => ({ section, kind: 'text', text: one, beside: '', field }))
  const { sectionA } = plan
  return [
    ...text('A', 'history', sectionA.history),
    ...text('A', 'howTheyCommunicate', sectionA.howTheyCommunicate),
    ...text('A', 'interests', sectionA.interests),
    ...[...sectionA.views, ...sectionA.aspirations].map(
      (one): Passage => ({
        section: 'A',
        kind: 'text',
        text: one.words,
        beside: one.speaker,
        field: 'views',
        quoted: true,
      }),
    ),
    ...Object.entries(plan.strengths).flatMap(([area, words]) =>
      text(area === 'HEALTH' ? 'C' : area === 'SOCIAL_CARE' ? 'D' : 'B', 'strengths', words),
    ),
    ...plan.needs.map(
      (one): Passage => ({
        section: one.section,
        kind: 'need',
        text: one.text,
        beside: '',
        item: one.id,
        field: 'text',
      }),
    ),
    ...plan.outcomes.flatMap(ofOutcome),
    ...plan.provisions.flatMap(ofProvision),
    ...text('E', 'shorterTermTargets', plan.shorterTermTargets).map((one) => ({ ...one, kind: 'detail' as const })),
    ...(plan.sectionI ? text('I', 'name', [plan.sectionI.name, plan.sectionI.type].filter(Boolean).join(', ')) : []),
    ...plan.sectionJ.flatMap((one) => text('J', 'forWhat', [one.forWhat, one.arrangements].filter(Boolean).join('\n'))),
  ].filter((one) => one.kind !== 'text' || one.text.trim() !== '')
}

const paragraphs = (words: string) => words.split(/\n{2,}/).map((one) => one.trim())

const ofOutcome = (one: Outcome): Passage[] => [
  { section: 'E', kind: 'outcome', text: one.text, beside: one.byWhen, item: one.id, field: 'text' },
  ...(one.byWhen.trim()
    ? [
        {
          section: 'E' as const,
          kind: 'detail' as const,
          text: one.byWhen,
          beside: `${one.text} `,
          item: one.id,
          field: 'byWhen',
        },
      ]
    : []),
]

const BESIDE = [
  'whoDelivers',
  'qualification',
  'frequency',
  'duration',
  'groupSize',
  'where',
  'starts',
  'reviewed',
] as const

export function ofProvision(one: Provision): Passage[] {
  const { section, id } = one
  const beside = BESIDE.flatMap((field) => (one[field].trim() ? [`${LEAD[field] ?? ''}${one[field]}`] : [])).join('\n')
  return [
    { section, kind: 'provision', text: one.what, beside, item: id, field: 'what' },
    ...BESIDE.filter((field) => one[field].trim() !== '').map(
      (field): Passage => ({ section, kind: 'detail', text: one[field], beside: '', item: id, field }),
    ),
  ]
}

/** So that a bare word in its own field is read for what it is. */
const LEAD: Partial<Record<(typeof BESIDE)[number], string>> = {
  qualification: 'Trained or qualified: ',
  reviewed: 'Reviewed: ',
  groupSize: 'Group of: ',
}
