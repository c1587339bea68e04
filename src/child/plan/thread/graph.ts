import {
  type AreaOfNeed,
  areasOfNeed,
  type EhcPlanContent,
  type Need,
  type Outcome,
  type PlanItemId,
  type Provision,
} from '../content/plan.ts'
import { needsWithoutProvision, outcomesFor, provisionsFor, provisionsWithoutOutcome } from '../content/threads.ts'
import { areaNames } from '../documents/sections.ts'
import { threadPrinter } from '../documents/thread-rows.ts'

export type Column = 'need' | 'provision' | 'outcome'

/** One thing on the thread: a part of the plan, the name of a part that is set out elsewhere, or a gap. */
export type Knot = {
  key: string
  column: Column
  /** `also` is only named here, because it is drawn elsewhere; `gap` is what is missing. */
  kind: 'whole' | 'also' | 'gap'
  itemId: string
  label: string
  words: string
  /** How much help, or by when. */
  foot: string
  /** It rests on no line of advice. */
  restsOnNothing: boolean
}

export type Tie = { from: string; to: string; loose: boolean }

/** A need with what hangs on it; what hangs on no need has a gap in the need's place. */
export type Strand = { knots: Knot[]; ties: Tie[] }

export type ThreadGroup = { key: string; mark: string; name: string; strengths: string; strands: Strand[] }

/** The golden thread of a plan as knots and ties, by area of need, with every loose end as a gap of its own. */
export function threadGraph(content: EhcPlanContent): ThreadGroup[] {
  const { labels } = threadPrinter(content)
  const bare = new Set(needsWithoutProvision(content).map((one) => one.id))
  const aimless = new Set(provisionsWithoutOutcome(content).map((one) => one.id))
  const drawn = new Set<string>()
  const tell = { labels, drawn }

  const strandOf = (need: Need): Strand => {
    const provisions = provisionsFor(content, need)
    const outcomes = outcomesFor(content, need)
    const head = knotOf(tell, 'need', need, need.text, '')
    const help = provisions.map((one) => provisionKnot(tell, one, need.id))
    const aims = outcomes.map((one) => outcomeKnot(tell, one, need.id))
    const noHelp = bare.has(need.id) ? [gap('provision', need.id, 'No provision yet')] : []
    const open = provisions.filter((one) => aimless.has(one.id))
    const nothingToAimAt = open.length > 0 || (provisions.length === 0 && outcomes.length === 0)
    const noAim = nothingToAimAt ? [gap('outcome', need.id, 'No outcome yet')] : []
    const keyOf = (id: string) => `${need.id}-${id}`
    const links = outcomes.flatMap((aim) => helpFor(aim, provisions).map((one) => tie(keyOf(one.id), keyOf(aim.id))))
    return {
      knots: [head, ...help, ...noHelp, ...aims, ...noAim],
      ties: [
        ...help.map((one) => tie(head.key, one.key)),
        ...noHelp.map((one) => tie(head.key, one.key, true)),
        ...links,
        ...(provisions.length === 0
          ? [...aims, ...noAim].flatMap((aim) => noHelp.map((one) => tie(one.key, aim.key, true)))
          : []),
        ...open.flatMap((one) => noAim.map((none) => tie(keyOf(one.id), none.key, true))),
      ],
    }
  }

  const groups = [
    ...areasOfNeed.map((area) => groupOf(area, marks[area], areaNames[area], content, inArea(content, area))),
    groupOf('', '', 'Area of need not chosen yet', content, inArea(content, null)),
    groupOf('HEALTH', 'health', 'Health', content, inSection(content, 'C')),
    groupOf('SOCIAL_CARE', 'care', 'Social care', content, inSection(content, 'D')),
  ].map(({ needs, ...group }) => ({ ...group, strands: needs.map(strandOf) }))
  const loose = looseStrands(content, tell)
  return [
    ...groups.filter((group) => group.strands.length > 0 || group.strengths.trim() !== ''),
    ...(loose.length > 0
      ? [{ key: '', mark: '', name: 'Not linked to a need yet', strengths: '', strands: loose }]
      : []),
  ]
}

type Telling = { labels: ReadonlyMap<PlanItemId, string>; drawn: Set<string> }

/** What belongs to no need: drawn last, each with the gap where its need would stand. */
function looseStrands(content: EhcPlanContent, tell: Telling): Strand[] {
  const provisions = content.provisions.filter((one) => !tell.drawn.has(one.id))
  const strands = provisions.map((one): Strand => {
    const none = gap('need', one.id, 'No need is linked')
    const help = provisionKnot(tell, one, one.id)
    const outcomes = content.outcomes.filter((aim) => aim.provisions.includes(one.id))
    const aims = outcomes.map((aim) => outcomeKnot(tell, aim, one.id))
    const noAim = aims.length === 0 ? [gap('outcome', one.id, 'No outcome yet')] : []
    return {
      knots: [none, help, ...aims, ...noAim],
      ties: [
        tie(none.key, help.key, true),
        ...aims.map((aim) => tie(help.key, aim.key)),
        ...noAim.map((aim) => tie(help.key, aim.key, true)),
      ],
    }
  })
  const outcomes = content.outcomes.filter((one) => !tell.drawn.has(one.id))
  return [
    ...strands,
    ...outcomes.map((one): Strand => {
      const none = gap('provision', one.id, 'No provision is linked')
      const aim = outcomeKnot(tell, one, one.id)
      return { knots: [none, aim], ties: [tie(none.key, aim.key, true)] }
    }),
  ]
}

/** Which help of this need an outcome is for: what it names, or else all of it. */
function helpFor(aim: Outcome, provisions: Provision[]): Provision[] {
  const named = provisions.filter((one) => aim.provisions.includes(one.id))
  return named.length > 0 ? named : provisions
}

function provisionKnot(tell: Telling, one: Provision, beside: string): Knot {
  const much = [one.frequency, one.duration, one.groupSize].filter((text) => text.trim()).join(', ')
  return knotOf(tell, 'provision', one, one.what, much, beside)
}

const outcomeKnot = (tell: Telling, one: Outcome, beside: string): Knot =>
  knotOf(tell, 'outcome', one, one.text, one.byWhen.trim() && `By ${one.byWhen.replace(/^by\s+/i, '')}`, beside)

function knotOf(
  { labels, drawn }: Telling,
  column: Column,
  item: Need | Provision | Outcome,
  words: string,
  foot: string,
  beside = item.id as string,
): Knot {
  const kind = drawn.has(item.id) ? 'also' : 'whole'
  drawn.add(item.id)
  return {
    key: column === 'need' ? item.id : `${beside}-${item.id}`,
    column,
    kind,
    itemId: item.id,
    label: labels.get(item.id) ?? '',
    words: words.trim() || 'No words yet',
    foot: kind === 'also' ? '' : foot,
    restsOnNothing: item.sources.length === 0,
  }
}

const gap = (column: Column, beside: string, words: string): Knot => ({
  key: `${beside}-no-${column}`,
  column,
  kind: 'gap',
  itemId: '',
  label: '',
  words,
  foot: '',
  restsOnNothing: false,
})

const tie = (from: string, to: string, loose = false): Tie => ({ from, to, loose })

const groupOf = (key: string, mark: string, name: string, { strengths }: EhcPlanContent, needs: Need[]) => ({
  key,
  mark,
  name,
  strengths: key === '' ? '' : strengths[key as keyof typeof strengths],
  needs,
})

const inSection = (content: EhcPlanContent, section: Need['section']) =>
  content.needs.filter((one) => one.section === section)
const inArea = (content: EhcPlanContent, area: AreaOfNeed | null) =>
  inSection(content, 'B').filter((one) => one.area === area)

const marks: Record<AreaOfNeed, string> = {
  COMMUNICATION_INTERACTION: 'communication',
  COGNITION_LEARNING: 'cognition',
  SEMH: 'semh',
  SENSORY_PHYSICAL: 'sensory',
}
