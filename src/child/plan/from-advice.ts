import { refusal } from '../../platform/decisions/refusal.ts'
import { phrase } from '../../platform/languages/index.ts'
import type { QuotableLine } from '../advice/questions.ts'
import {
  type EhcPlanContent,
  Need,
  Outcome,
  PlanItemId,
  Provision,
  SourceLine,
  StrengthSource,
  type Strengths,
} from './content/plan.ts'
import { type Answer, missingLink, whenOpen } from './decisions.ts'
import {
  AdviceLineSetAside,
  AdviceLineTakenUpAgain,
  MisquotationAnswered,
  MisquotationContested,
  NeedWritten,
  OutcomeWritten,
  ProvisionWritten,
  StrengthsWritten,
} from './events.ts'
import { quantitiesIn } from './quantities.ts'
import type { Plan } from './state.ts'

export const PLACES = ['need', 'provision', 'outcome', 'strength'] as const
export type Place = (typeof PLACES)[number]

type Placing = {
  line: QuotableLine
  newId: string
  needs: PlanItemId[]
  /** As what it goes into the plan: what its author called it, unless the writer knows better. */
  as?: Place | undefined
}

/** Copies one line of advice into the plan, and keeps where it came from. */
export const placeAdviceLine = (plan: Plan | undefined, placing: Placing, today: string): Answer =>
  whenOpen(plan, ({ planId, content }) => {
    const { line, needs } = placing
    if (isPlaced(content, line)) return refusal('already-placed', 'This line of advice is in the plan already.')
    const wrong = missingLink(content, { needs })
    if (wrong) return wrong
    const id = PlanItemId.parse(placing.newId)
    const when = { occurredOn: today }
    switch (placing.as ?? line.line.kind) {
      case 'need':
        return [NeedWritten({ planId, need: needFrom(line, id) }, when)]
      case 'provision':
        return [ProvisionWritten({ planId, provision: provisionFrom(line, id, needs) }, when)]
      case 'outcome':
        return [OutcomeWritten({ planId, outcome: outcomeFrom(line, id, needs) }, when)]
      case 'strength': {
        const area = strengthAreaOf(line)
        const both = [content.strengths[area], wordsOf(line)].filter((text) => text.trim()).join('\n\n')
        const placed = StrengthSource.parse({ ...sourceOf(line), area })
        return [StrengthsWritten({ planId, strengths: { ...content.strengths, [area]: both }, placed }, when)]
      }
    }
  })

/** A strength that names no area belongs to whoever wrote it: health, social care, or else learning. */
export function strengthAreaOf({ line, from }: QuotableLine): keyof Strengths {
  if ((line.kind === 'strength' || line.kind === 'need') && line.area) return line.area
  return from === 'health' ? 'HEALTH' : from === 'social-care' ? 'SOCIAL_CARE' : 'COGNITION_LEARNING'
}

export const isPlaced = (content: EhcPlanContent, line: QuotableLine): boolean => placesOf(content, line).length > 0

/** Where a line of advice stands in the plan: the items that rest on it, and the strengths that it is among. */
export function placesOf(content: EhcPlanContent, advised: QuotableLine): PlaceInPlan[] {
  const { adviceId, line } = advised
  const rests = (source: SourceLine) => source.adviceId === adviceId && source.line === line.line
  const items = [...content.needs, ...content.provisions, ...content.outcomes]
    .filter((item) => item.sources.some(rests))
    .map(
      (item): PlaceInPlan => ({
        itemId: item.id,
        section: item.section,
        words: 'what' in item ? item.what : item.text,
      }),
    )
  const areas = new Set((content.strengthSources ?? []).filter(rests).map(({ area }) => area))
  // Strengths that were placed before their sources were kept are known by their words alone.
  if (line.kind === 'strength')
    for (const area of Object.keys(content.strengths) as (keyof Strengths)[])
      if (content.strengths[area].includes(line.text)) areas.add(area)
  return [
    ...items,
    ...[...areas].map((area): PlaceInPlan => ({ itemId: area, section: 'strengths', words: content.strengths[area] })),
  ]
}

export type PlaceInPlan = {
  itemId: string
  section: Need['section'] | Provision['section'] | 'E' | 'strengths'
  words: string
}

/** What the family says may stand in section A in their own words, without being a need or help that others act on. */
export function standsInSectionA({ sectionA }: EhcPlanContent, { line, from }: QuotableLine): boolean {
  if (from !== 'parent-or-young-person') return false
  const words = (line.kind === 'provision' ? line.what : line.text).trim()
  return [...sectionA.views, ...sectionA.aspirations].some((one) => one.words.includes(words))
}

type AboutLine = { line: QuotableLine }

/** A line may be left out, and then the plan says why: its author and the family can read it. */
export const setAsideLine = (
  plan: Plan | undefined,
  { line, why }: AboutLine & { why: string },
  today: string,
): Answer =>
  whenOpen(plan, ({ planId, content, setAside }) => {
    if (isPlaced(content, line))
      return refusal('already-placed', 'This line of advice is in the plan. Take it out there first.')
    if (!why.trim())
      return refusal('no-reason', 'Say why this line is not used. Its author and the family can read it.')
    if (setAside.some((one) => isLine(one, line) && one.why === why)) return []
    return [AdviceLineSetAside({ planId, adviceId: line.adviceId, line: line.line.line, why }, { occurredOn: today })]
  })

export const takeUpLine = (plan: Plan | undefined, { line }: AboutLine, today: string): Answer =>
  whenOpen(plan, ({ planId, setAside }) =>
    setAside.some((one) => isLine(one, line))
      ? [AdviceLineTakenUpAgain({ planId, adviceId: line.adviceId, line: line.line.line }, { occurredOn: today })]
      : [],
  )

/** Lines that are neither in the plan nor left out for a reason. */
export const unusedLines = ({ content, setAside }: Plan, lines: readonly QuotableLine[]): QuotableLine[] =>
  lines.filter((line) => !isPlaced(content, line) && !setAside.some((one) => isLine(one, line)))

type Contesting = AboutLine & {
  contestId: string
  landed: { itemId: string; label: string; words: string } | null
  from: string
  says: string
}

/** Whoever wrote advice may say that the plan does not say what they wrote, while the plan can still change. */
export const contestMisquotation = (plan: Plan | undefined, contesting: Contesting, today: string): Answer =>
  whenOpen(plan, ({ planId, contests }) => {
    const { line, ...said } = contesting
    if (!said.says.trim()) return refusal('no-reason', phrase('Say what is wrong, and what it should say.'))
    const where = said.landed?.itemId ?? null
    const open = contests.some((one) => isLine(one, line) && (one.landed?.itemId ?? null) === where && !one.answer)
    if (open) return refusal('contested-already', phrase('You have said so already, and it waits for an answer.'))
    return [
      MisquotationContested({ planId, adviceId: line.adviceId, line: line.line.line, ...said }, { occurredOn: today }),
    ]
  })

type AnsweringContest = { contestId: string; changed: boolean; answer: string }

export function answerContest(plan: Plan | undefined, answering: AnsweringContest, today: string): Answer {
  const contest = plan?.contests.find((one) => one.contestId === answering.contestId)
  if (!contest) return refusal('no-such-contest', 'That is not in this record.')
  if (!answering.answer.trim())
    return refusal('no-reason', 'Say what you changed, or why you did not. The author and the family read it.')
  const { answer } = contest
  if (answer?.changed === answering.changed && answer.answer === answering.answer) return []
  return [MisquotationAnswered(answering, { occurredOn: today })]
}

const isLine = (one: { adviceId: string; line: number }, other: QuotableLine) =>
  one.adviceId === other.adviceId && one.line === other.line.line

const sourceOf = (advised: QuotableLine) =>
  SourceLine.parse({ adviceId: advised.adviceId, line: advised.line.line, quote: advised.quote })

/** The words of a line alone: of provision what is to be done, or all that it says when it becomes something else. */
const wordsOf = ({ line, quote }: QuotableLine): string => (line.kind === 'provision' ? quote : line.text)

const beginsIn: Record<string, Need['section']> = { health: 'C', 'social-care': 'D' }
const meetsIn: Record<string, Provision['section']> = { health: 'G', 'social-care': 'H2' }

function needFrom(advised: QuotableLine, id: PlanItemId): Need {
  const { line, from } = advised
  const section = line.kind === 'need' ? line.section : (beginsIn[from] ?? 'B')
  const area = 'area' in line && section === 'B' ? line.area : null
  return Need.parse({ id, section, area, text: wordsOf(advised), sources: [sourceOf(advised)] })
}

/** What the author did not put into a box of its own is read from their sentence, word for word. */
function provisionFrom(advised: QuotableLine, id: PlanItemId, meets: PlanItemId[]): Provision {
  const { line, from } = advised
  const sources = [sourceOf(advised)]
  if (line.kind !== 'provision') {
    const { who, ...much } = quantitiesIn(line.text)
    const section = meetsIn[from] ?? 'F'
    return Provision.parse({ id, section, what: line.text, whoDelivers: who, ...much, meets, sources })
  }
  const read = quantitiesIn(line.what)
  return Provision.parse({
    id,
    section: line.section,
    what: line.what,
    whoDelivers: line.who || read.who,
    frequency: line.frequency || read.frequency,
    duration: line.duration || read.duration,
    groupSize: line.groupSize || read.groupSize,
    meets,
    sources,
  })
}

function outcomeFrom(advised: QuotableLine, id: PlanItemId, needs: PlanItemId[]): Outcome {
  const { line } = advised
  const byWhen = line.kind === 'outcome' ? (line.by ?? '') : ''
  return Outcome.parse({ id, text: wordsOf(advised), byWhen, needs, sources: [sourceOf(advised)] })
}
