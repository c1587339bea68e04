import type { QuotableLine } from '../advice/questions.ts'
import {
  type AreaOfNeed,
  areasOfNeed,
  type EhcPlanContent,
  type Need,
  type Outcome,
  type Provision,
  type SourceLine,
} from './content/plan.ts'
import { type Missing, missingFromDraft } from './content/readiness.ts'
import {
  linesWithoutSource,
  needsWithoutProvision,
  outcomesFor,
  provisionsFor,
  provisionsWithoutNeed,
  provisionsWithoutOutcome,
} from './content/threads.ts'
import { areaNames } from './documents/sections.ts'
import { threadPrinter } from './documents/thread-rows.ts'
import type { Plan } from './state.ts'
import { vagueWordsIn } from './vague-words.ts'

/** The golden thread as the writer sees it: strengths, then each need with its provision and outcomes, gaps and all. */
export function threadView(content: EhcPlanContent, unused: readonly QuotableLine[]) {
  const { labels } = threadPrinter(content)
  const from = sourceWords(content)
  const label = (id: Need['id'] | Provision['id']) => labels.get(id) ?? ''
  const provision = (one: Provision) => ({
    id: one.id,
    label: label(one.id),
    text: one.what || 'No words yet',
    howMuch: [one.frequency, one.duration, one.groupSize].filter((text) => text.trim()).join(', '),
    who: [one.whoDelivers, one.qualification].filter((text) => text.trim()).join(', '),
    source: from(one.sources),
    vague: vagueIn(one),
  })
  const outcome = (one: Outcome) => ({
    id: one.id,
    label: label(one.id),
    text: one.text || 'No words yet',
    byWhen: one.byWhen,
    source: from(one.sources),
  })
  const bare = new Set(needsWithoutProvision(content).map((one) => one.id))
  const shownBeside = new Map<string, string>()
  /** Set out in full once, beside the first need it belongs to; elsewhere only named. */
  const once = <Item extends { id: string }>(item: Item, beside: string) => {
    const earlier = shownBeside.get(item.id)
    if (!earlier) shownBeside.set(item.id, beside)
    return { ...item, beside: earlier ?? '' }
  }
  const need = (one: Need) => ({
    id: one.id,
    label: label(one.id),
    text: one.text || 'No words yet',
    source: from(one.sources),
    provisions: provisionsFor(content, one).map((each) => once(provision(each), label(one.id))),
    outcomes: outcomesFor(content, one).map((each) => once(outcome(each), label(one.id))),
    lacksProvision: bare.has(one.id),
  })
  const inSection = (section: Need['section']) => content.needs.filter((one) => one.section === section)
  const noArea = inSection('B').filter((one) => one.area === null)
  const groups = [
    ...areasOfNeed.map((area) => ({
      key: area,
      mark: marks[area],
      name: areaNames[area],
      section: 'B',
      parts: 'B, F and E',
      strengths: content.strengths[area],
      needs: inSection('B')
        .filter((one) => one.area === area)
        .map(need),
    })),
    ...(noArea.length > 0
      ? [
          {
            key: '',
            mark: '',
            name: 'Area of need not chosen yet',
            section: 'B',
            parts: 'B, F and E',
            strengths: '',
            needs: noArea.map(need),
          },
        ]
      : []),
    {
      key: 'HEALTH',
      mark: '',
      name: 'Health',
      section: 'C',
      parts: 'C, G and E',
      strengths: content.strengths.HEALTH,
      needs: inSection('C').map(need),
    },
    {
      key: 'SOCIAL_CARE',
      mark: '',
      name: 'Social care',
      section: 'D',
      parts: 'D, H1, H2 and E',
      strengths: content.strengths.SOCIAL_CARE,
      needs: inSection('D').map(need),
    },
  ]
  const shown = new Set(content.needs.flatMap((one) => outcomesFor(content, one)).map((one) => one.id))
  return {
    groups,
    loose: {
      provisions: provisionsWithoutNeed(content).map(provision),
      outcomes: content.outcomes.filter((one) => !shown.has(one.id)).map(outcome),
    },
    counts: countsIn(content, unused),
  }
}

/** How many ends are loose, in words; those that are none are left out. */
export function countsIn(
  content: EhcPlanContent,
  unused: readonly QuotableLine[],
): { code: string; count: number; says: string }[] {
  const count = (code: string, items: readonly unknown[], one: string, many: string) => ({
    code,
    count: items.length,
    says: `${items.length} ${items.length === 1 ? one : many}`,
  })
  return [
    count('need-without-provision', needsWithoutProvision(content), 'need has no provision', 'needs have no provision'),
    count(
      'provision-without-need',
      provisionsWithoutNeed(content),
      'provision is for no need',
      'provisions are for no need',
    ),
    count(
      'provision-without-outcome',
      provisionsWithoutOutcome(content),
      'provision leads to no outcome',
      'provisions lead to no outcome',
    ),
    count(
      'vague',
      content.provisions.filter((one) => vagueIn(one).length > 0),
      'provision has a vague word',
      'provisions have vague words',
    ),
    count(
      'without-source',
      linesWithoutSource(content),
      'line does not say which advice it rests on',
      'lines do not say which advice they rest on',
    ),
    count('not-placed', unused, 'line of advice is not in the plan yet', 'lines of advice are not in the plan yet'),
  ].filter((one) => one.count > 0)
}

export const vagueIn = (one: Provision): string[] =>
  vagueWordsIn(one.what, one.whoDelivers, one.frequency, one.duration)

/** What a draft still lacks, each with the place to put it right. */
export const missingWithLinks = (
  { content, answers }: Pick<Plan, 'content' | 'answers'>,
  childId: string,
): (Missing & { href: string })[] =>
  missingFromDraft(content, answers).map((one) => ({ ...one, href: `/plan/${childId}/${placeOf(one)}` }))

function placeOf({ section, item }: Missing): string {
  if (item) return `write#item-${item}`
  switch (section) {
    case 'DETAILS':
      return 'details'
    case 'A':
      return 'section-a'
    case 'B':
    case 'C':
    case 'D':
      return `need/new?section=${section}`
    case 'E':
      return 'outcome/new'
    case 'J':
      return 'direct-payments'
    case 'F':
    case 'G':
    case 'H1':
    case 'H2':
      return 'write#thread'
    default:
      return 'write#advice'
  }
}

/** "K2, line 14" for each line that something rests on. */
const sourceWords =
  ({ sectionK }: EhcPlanContent) =>
  (sources: SourceLine[]): string =>
    sources
      .map(({ adviceId, line }) => {
        const at = sectionK.findIndex((one) => one.id === adviceId)
        return at < 0
          ? `Advice not in section K, line ${line}`
          : `${sectionK[at]?.author || `K${at + 1}`}, line ${line}`
      })
      .join('; ')

const marks: Record<AreaOfNeed, string> = {
  COMMUNICATION_INTERACTION: 'communication',
  COGNITION_LEARNING: 'cognition',
  SEMH: 'semh',
  SENSORY_PHYSICAL: 'sensory',
}
