import { areasOfNeed, type EhcPlanContent, type Need } from '../content/plan.ts'
import { mustPrepareForAdulthood } from '../content/readiness.ts'
import { explains, isoDayInWords, nothing } from './block-makers.ts'
import type { PlanBlock, ThreadMark, ThreadRow } from './blocks.ts'
import { areaNames, pathwayNames } from './sections.ts'
import { threadPrinter } from './thread-rows.ts'

/** Sections B to H: each need beside its help and the difference that is to make, and what of it prepares for adult life. */
export const needsHelpOutcomes = (plan: EhcPlanContent): PlanBlock[] => [...threads(plan), ...adulthood(plan)]

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

const ifAny = <T>(items: T[], blocks: (items: T[]) => PlanBlock[]): PlanBlock[] =>
  items.length > 0 ? blocks(items) : []
const byFirst = (a: string[], b: string[]): number =>
  (a[0] ?? '') < (b[0] ?? '') ? -1 : (a[0] ?? '') > (b[0] ?? '') ? 1 : 0
