import type { ChildRecord } from '../../platform/events/record.ts'
import { adviceLines, type QuotableLine } from '../advice/questions.ts'
import { type EhcPlanContent, type PlanItemId, SourceLine } from './content/plan.ts'
import { threadPrinter } from './documents/thread-rows.ts'
import type { Reader } from './form-rows.ts'

type Option = { value: string; text: string }

/** The needs, provisions or outcomes of a plan as choices, in its own numbering. */
export const optionsOf = (
  content: EhcPlanContent,
  items: readonly { id: PlanItemId; text?: string; what?: string }[],
): Option[] => {
  const { labels } = threadPrinter(content)
  return items
    .map((one) => ({ value: one.id, text: shorten(`${labels.get(one.id) ?? ''} ${one.text ?? one.what ?? ''}`) }))
    .toSorted((a, b) => a.text.localeCompare(b.text, 'en', { numeric: true }))
}

export const labelIn = (content: EhcPlanContent, id: PlanItemId): string => threadPrinter(content).labels.get(id) ?? ''

/** What an item rests on, and what else in the advice it could rest on. */
export function sourceOptions(record: ChildRecord, sources: readonly SourceLine[]) {
  const lines = adviceLines(record)
  const find = (source: SourceLine) =>
    lines.find((one) => one.adviceId === source.adviceId && one.line.line === source.line)
  return {
    kept: sources.map((source) => ({
      value: keyOf(source),
      text: `${whose(find(source))}, line ${source.line}: “${source.quote}”`,
    })),
    others: lines
      .filter(({ adviceId, line }) => !sources.some((one) => one.adviceId === adviceId && one.line === line.line))
      .map((one) => ({
        value: keyOf({ adviceId: one.adviceId, line: one.line.line }),
        text: shorten(`${one.author}, line ${one.line.line}: ${one.quote}`),
      })),
  }
}

/** The sources that stay ticked, and the one that was added, with their words as they stand. */
export function sourcesChosen(record: ChildRecord, before: readonly SourceLine[], chosen: SourceChoice): SourceLine[] {
  const kept = before.filter((source) => chosen.kept.includes(keyOf(source)))
  const added = adviceLines(record).find(
    (one) => keyOf({ adviceId: one.adviceId, line: one.line.line }) === chosen.added,
  )
  return added
    ? [...kept, SourceLine.parse({ adviceId: added.adviceId, line: added.line.line, quote: added.quote })]
    : kept
}

export type SourceChoice = { kept: string[]; added: string }
export const readSources = ({ list, text }: Reader): SourceChoice => ({
  kept: list('sources'),
  added: text('addSource'),
})

/** What an item rests on, as the ticks of its form. */
export const sourceKeys = (sources: readonly SourceLine[]): string[] => sources.map(keyOf)

const keyOf = ({ adviceId, line }: { adviceId: string; line: number }) => `${adviceId}:${line}`
const whose = (line: QuotableLine | undefined) => line?.author ?? 'Advice'
const shorten = (text: string) => (text.length > 110 ? `${text.slice(0, 108)}…` : text)
