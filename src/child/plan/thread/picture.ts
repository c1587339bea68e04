import type { EhcPlanContent } from '../content/plan.ts'
import {
  linesWithoutSource,
  needsWithoutProvision,
  provisionsWithoutNeed,
  provisionsWithoutOutcome,
} from '../content/threads.ts'
import { type Column, type Knot, type Strand, type ThreadGroup, threadGraph } from './graph.ts'
import { wrap } from './wrap.ts'

export type ThreadPicture = ReturnType<typeof threadPicture>

/**
 * The golden thread as a picture: places for every knot and tie, worked out here, so that a page draws it without a
 * script. `hrefOf` says where each part of the plan is set out in full.
 */
export function threadPicture(content: EhcPlanContent, hrefOf: (knot: { itemId: string; label: string }) => string) {
  const groups = threadGraph(content).map((group) => drawn(group, hrefOf))
  return { groups, says: saysOf(content), looseEnds: looseEnds(content) }
}

const WIDTH = 280
const GUTTER = 60
const LEFT: Record<Column, number> = { need: 0, provision: WIDTH + GUTTER, outcome: 2 * (WIDTH + GUTTER) }
const LINE = 20
const PAD = 10
const BETWEEN = 14
const BETWEEN_STRANDS = 26
const COLUMNS: Column[] = ['need', 'provision', 'outcome']

type Line = { text: string; is: 'words' | 'much' | 'bare' }
type Placed = Knot & { x: number; y: number; height: number; lines: Line[]; href: string }

function drawn(group: ThreadGroup, hrefOf: (knot: Knot) => string) {
  let top = 2
  const strands = group.strands.map((strand) => {
    const placed = place(strand, top, hrefOf)
    top = placed.bottom + BETWEEN_STRANDS
    return placed
  })
  const { strands: _, ...about } = group
  return {
    ...about,
    width: 3 * WIDTH + 2 * GUTTER,
    height: Math.max(0, top - BETWEEN_STRANDS + 2),
    knots: strands.flatMap((one) => one.knots),
    ties: strands.flatMap((one) => one.ties),
    list: group.strands.map((strand) => asList(strand, hrefOf)),
  }
}

/** The three columns of one strand, each in the middle of the highest. */
function place({ knots, ties }: Strand, top: number, hrefOf: (knot: Knot) => string) {
  const sized = knots.map((knot) => {
    const lines = linesOf(knot)
    return { ...knot, lines, height: 2 * PAD + LINE * lines.length, href: knot.kind === 'gap' ? '' : hrefOf(knot) }
  })
  const inColumn = (column: Column) => sized.filter((one) => one.column === column)
  const heightOf = (column: Column) =>
    inColumn(column).reduce((sum, one) => sum + one.height + BETWEEN, 0) - (inColumn(column).length > 0 ? BETWEEN : 0)
  const height = Math.max(...COLUMNS.map(heightOf))
  const placed = COLUMNS.flatMap((column) => {
    let y = top + (height - heightOf(column)) / 2
    return inColumn(column).map((one): Placed => {
      const at = { ...one, x: LEFT[column], y: Math.round(y) }
      y += one.height + BETWEEN
      return at
    })
  })
  const byKey = new Map(placed.map((one) => [one.key, one]))
  return {
    bottom: top + height,
    knots: placed,
    ties: ties.flatMap((one) => {
      const [from, to] = [byKey.get(one.from), byKey.get(one.to)]
      return from && to ? [{ loose: one.loose, ...curve(from, to) }] : []
    }),
  }
}

/** From the middle of one side to the middle of the other; a loose one is cut in its middle. */
function curve(from: Placed, to: Placed) {
  const [x1, y1] = [from.x + WIDTH, from.y + from.height / 2]
  const [x2, y2] = [to.x, to.y + to.height / 2]
  const half = Math.round((x1 + x2) / 2)
  return { path: `M${x1} ${y1}C${half} ${y1} ${half} ${y2} ${x2} ${y2}`, x: half, y: Math.round((y1 + y2) / 2) }
}

function linesOf(knot: Knot): Line[] {
  const lines = (is: Line['is'], texts: string[]) => texts.map((text) => ({ text, is }))
  if (knot.kind === 'gap') return lines('words', [knot.words])
  if (knot.kind === 'also') return lines('words', [`${knot.label} also belongs here`])
  const inner = WIDTH - 30
  return [
    ...lines('words', wrap(`${knot.label}  ${knot.words}`, inner, 4)),
    ...lines('much', knot.foot ? wrap(knot.foot, inner * 0.94, 2) : []),
    ...lines('bare', knot.restsOnNothing ? ['Rests on no advice yet'] : []),
  ]
}

type Told = { label: string; words: string; foot: string; kind: Knot['kind']; href: string; restsOnNothing: boolean }
type Listed = { need: Told; helps: { help: Told; aims: Told[] }[]; aims: Told[] }

/** The same strand to be read from top to bottom, for a narrow screen: each outcome under the first help that leads to it. */
function asList({ knots, ties }: Strand, hrefOf: (knot: Knot) => string): Listed {
  const line = (knot: Knot): Told => ({ ...knot, href: knot.kind === 'gap' ? '' : hrefOf(knot) })
  const byKey = new Map(knots.map((one) => [one.key, one]))
  const told = new Set<string>()
  const helps = knots
    .filter((one) => one.column === 'provision')
    .map((help) => ({
      help: line(help),
      aims: ties
        .filter((one) => one.from === help.key && !told.has(one.to) && told.add(one.to))
        .flatMap(({ to }) => byKey.get(to) ?? [])
        .map(line),
    }))
  const need = knots.find((one) => one.column === 'need')
  return {
    need: need ? line(need) : { ...nobody, words: 'No need is linked', kind: 'gap' },
    helps,
    aims: knots.filter((one) => one.column === 'outcome' && !told.has(one.key)).map(line),
  }
}

const nobody: Told = { label: '', words: '', foot: '', kind: 'whole', href: '', restsOnNothing: false }

/** What the picture shows, for whoever does not see it. */
function saysOf(content: EhcPlanContent): string {
  const { needs, provisions, outcomes } = content
  if (needs.length + provisions.length + outcomes.length === 0) return 'Nothing is on the thread yet.'
  const ends = looseEnds(content)
  const all = `${count(needs.length, 'need')}, ${count(provisions.length, 'provision')} and ${count(outcomes.length, 'outcome')}.`
  if (ends.length === 0) return `${all} No end is loose: every need leads to help, and all help leads to an outcome.`
  return `${all} Loose ends: ${ends.join('; ')}.`
}

function looseEnds(content: EhcPlanContent): string[] {
  const linked = new Set(content.needs.map((one) => one.id))
  const provided = new Set(content.provisions.map((one) => one.id))
  const hanging = content.outcomes.filter(
    (one) =>
      !one.provisions.some((id) => provided.has(id)) &&
      !content.provisions.some((help) => help.meets.some((id) => linked.has(id) && one.needs.includes(id))),
  )
  return [
    end(needsWithoutProvision(content), 'need has no provision', 'needs have no provision'),
    end(provisionsWithoutNeed(content), 'provision is for no need', 'provisions are for no need'),
    end(provisionsWithoutOutcome(content), 'provision leads to no outcome', 'provisions lead to no outcome'),
    end(hanging, 'outcome has no provision', 'outcomes have no provision'),
    end(linesWithoutSource(content), 'part rests on no advice', 'parts rest on no advice'),
  ].filter((text) => text !== '')
}

const end = (items: readonly unknown[], one: string, many: string) =>
  items.length === 0 ? '' : `${items.length} ${items.length === 1 ? one : many}`
const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`
