import type { EhcPlanContent, Need, Outcome, PlanItemId, Provision, SourceLine } from '../content/plan.ts'
import { outcomesFor, provisionsFor } from '../content/threads.ts'
import { wordsOfHelp } from '../content/words-of-help.ts'
import type { ThreadItem, ThreadRow } from './blocks.ts'
import { pathwayNames } from './sections.ts'

/** Turns needs into rows in the order of the document. An item that serves two needs is printed once and then named. */
export const threadPrinter = (plan: EhcPlanContent) => {
  const labels = numbersKept.get(plan) ?? labelsOf(plan)
  const sources = (lines: SourceLine[], words: string): string[] =>
    lines.map((line) => sourceInWords(plan, line, words))
  const printedBeside = new Map<PlanItemId, string>()

  const named = (outcomes: Outcome[]): string => outcomes.map((each) => labels.get(each.id) ?? '').join(' and ')
  const once = (id: PlanItemId, beside: string, item: () => ThreadItem): ThreadItem => {
    const earlier = printedBeside.get(id)
    if (earlier !== undefined) return { ...blank, label: labels.get(id) ?? '', alsoAt: earlier }
    printedBeside.set(id, beside)
    return item()
  }
  const provision = (each: Provision, beside: string): ThreadItem =>
    once(each.id, beside, () => ({
      ...blank,
      label: labels.get(each.id) ?? '',
      text: each.what,
      facts: factsOf(each),
      preparesFor: each.preparesFor ? pathwayNames[each.preparesFor] : '',
      sources: sources(each.sources, wordsOfHelp(each)),
    }))
  const outcome = (each: Outcome, beside: string): ThreadItem =>
    once(each.id, beside, () => ({
      ...blank,
      label: labels.get(each.id) ?? '',
      text: each.text,
      facts: present([['By', each.byWhen]]),
      steps: each.steps,
      preparesFor: each.preparesFor ? pathwayNames[each.preparesFor] : '',
      sources: sources(each.sources, each.text),
    }))

  return {
    labels,
    /** One row for each provision, so that a need, its help and the difference it makes stand side by side. */
    rowsFor: (need: Need): ThreadRow[] => {
      const label = labels.get(need.id) ?? ''
      const whole = { ...blank, label, text: need.text, sources: sources(need.sources, need.text) }
      const provisions = provisionsFor(plan, need)
      const outcomes = outcomesFor(plan, need)
      if (provisions.length === 0) return [row({ need: whole, outcomes: outcomes.map((each) => outcome(each, label)) })]
      return provisions.map((each, i) =>
        row({
          need: i === 0 ? whole : { ...blank, label, continues: true },
          provisions: [provision(each, label)],
          outcomes: outcomes.filter((aim) => rowOf(aim, provisions) === i).map((aim) => outcome(aim, label)),
          whenNoOutcome:
            outcomes.length === 0 ? blankRow.whenNoOutcome : `Works towards ${named(towards(each, outcomes))}.`,
        }),
      )
    },
    /** What belongs to no need yet must still be in the plan. Ask after every need has been printed. */
    leftOver: (): ThreadRow[] => {
      const provisions = plan.provisions
        .filter((each) => !printedBeside.has(each.id))
        .map((each) => provision(each, ''))
      const outcomes = plan.outcomes.filter((each) => !printedBeside.has(each.id)).map((each) => outcome(each, ''))
      return provisions.length + outcomes.length > 0 ? [row({ provisions, outcomes })] : []
    },
  }
}

/**
 * Keeps the numbers of the whole plan for a part of it that somebody may read, so that E5 is E5 for everybody who talks
 * about it.
 */
export function numberedAs(part: EhcPlanContent, whole: EhcPlanContent): EhcPlanContent {
  numbersKept.set(part, numbersKept.get(whole) ?? labelsOf(whole))
  return part
}

const numbersKept = new WeakMap<EhcPlanContent, Map<PlanItemId, string>>()

/** An outcome stands beside the first provision that it names, or else the first of all. */
const rowOf = (outcome: Outcome, provisions: Provision[]): number =>
  Math.max(
    0,
    provisions.findIndex((each) => outcome.provisions.includes(each.id)),
  )

const towards = (provision: Provision, outcomes: Outcome[]): Outcome[] => {
  const naming = outcomes.filter((each) => each.provisions.includes(provision.id))
  return naming.length > 0 ? naming : outcomes
}

/** "K2, line 14: “…”", or "K2, line 14, word for word": nobody has to read the same sentence twice. */
const sourceInWords = (plan: EhcPlanContent, { adviceId, line, quote }: SourceLine, words: string): string => {
  const index = plan.sectionK.findIndex((advice) => advice.id === adviceId)
  const from = index < 0 ? 'Advice not listed in section K' : `K${index + 1}`
  return bare(quote) === bare(words) ? `${from}, line ${line}, word for word` : `${from}, line ${line}: “${quote}”`
}

const bare = (text: string) =>
  text
    .replaceAll(/[\s.]+/g, ' ')
    .trim()
    .toLowerCase()

const labelsOf = (plan: EhcPlanContent): Map<PlanItemId, string> => {
  const labels = new Map<PlanItemId, string>()
  const counts = new Map<string, number>()
  const needs = inOrderOfArea(plan.needs)
  for (const { id, section } of [...needs, ...inOrderOfNeed(plan, needs)]) {
    const number = (counts.get(section) ?? 0) + 1
    counts.set(section, number)
    labels.set(id, section.startsWith('H') ? `${section}.${number}` : `${section}${number}`)
  }
  return labels
}

/** Help and outcomes beside their needs, so that B1, F1 and E1 belong together as far as they can. */
function inOrderOfNeed(plan: EhcPlanContent, needs: readonly Need[]): (Provision | Outcome)[] {
  const order = (items: readonly (Provision | Outcome)[], of: (need: Need) => readonly (Provision | Outcome)[]) => {
    const beside = new Set(needs.flatMap((need) => of(need)))
    return [...beside, ...items.filter((one) => !beside.has(one))]
  }
  return [
    ...order(plan.provisions, (need) => provisionsFor(plan, need)),
    ...order(plan.outcomes, (need) => outcomesFor(plan, need)),
  ]
}

const areaOrder = ['COMMUNICATION_INTERACTION', 'COGNITION_LEARNING', 'SEMH', 'SENSORY_PHYSICAL']
const inOrderOfArea = (needs: Need[]): Need[] =>
  needs.toSorted(
    (a, b) => areaOrder.indexOf(a.area ?? 'SENSORY_PHYSICAL') - areaOrder.indexOf(b.area ?? 'SENSORY_PHYSICAL'),
  )

const factsOf = (each: Provision): [string, string][] =>
  present([
    ['Who', [each.whoDelivers, each.qualification].filter((text) => text.trim()).join('. ')],
    ['How often', each.frequency],
    ['How long', each.duration],
    ['Group size', each.groupSize],
    ['Where', each.where],
    ['Starts', each.starts],
    ['Reviewed', each.reviewed],
    ['Paid for by', each.funder],
  ])

const present = (rows: [string, string][]): [string, string][] => rows.filter(([, text]) => text.trim() !== '')

const blank: ThreadItem = {
  label: '',
  text: '',
  facts: [],
  steps: [],
  preparesFor: '',
  sources: [],
  alsoAt: '',
  continues: false,
}

const blankRow = {
  need: null,
  provisions: [],
  outcomes: [],
  whenNoProvision: 'No provision is set out for this need yet.',
  whenNoOutcome: 'No outcome is linked yet.',
}

const row = (said: Partial<Omit<ThreadRow, 'mayBreak'>>): ThreadRow => {
  const whole = { ...blankRow, ...said }
  const cells = [whole.need ? [whole.need] : [], whole.provisions, whole.outcomes]
  return { ...whole, mayBreak: cells.some((items) => lengthOf(items) >= MAY_BREAK_FROM) }
}

/** Letters in one cell. A page holds some three such cells one below the other. */
const MAY_BREAK_FROM = 1200

const lengthOf = (items: readonly ThreadItem[]): number =>
  items
    .flatMap(({ text, facts, steps, sources }) => [text, ...facts.flat(), ...steps, ...sources])
    .reduce((sum, words) => sum + Buffer.byteLength(words), 0)
