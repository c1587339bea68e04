import { ENGLAND, type Inspection } from '../../../statistics/questions.ts'
import { OBJECTIVES, type Objective } from '../../catalogue/catalogued.ts'
import { type Beside, besideIt } from '../../standing/beside.ts'
import { exactly, farApart, sourceOf, standsAt } from '../../standing/sentences.ts'
import { beforeOf, latestOf, type Series } from '../../standing/series.ts'
import type { Standing } from '../../standing/standing.ts'

/** One sentence of the page, with all that has to stand beside it. */
export type Statement = {
  says: string
  spread: string | null
  exactly: string
  name: string
  slug: string
  beside: Beside
  source: string
  asAt: string
  notes: string[]
}

/** Where England stands on each of the three objectives. What has no figure is left out. */
export function statementsOf({ series, england }: Standing): { objective: string; statements: Statement[] }[] {
  return (['experiences', 'outcomes', 'sustainability'] as const).map((objective: Objective) => ({
    objective: OBJECTIVES[objective],
    statements: series
      .filter(({ key }) => key.objective === objective)
      .flatMap((one) => statementOf(one, besideIt(one.measure, england)) ?? []),
  }))
}

function statementOf(series: Series, beside: Beside): Statement | null {
  const now = latestOf(series, ENGLAND)
  const says = standsAt(series, now, beforeOf(series, ENGLAND))
  if (!now || !says) return null
  return {
    says,
    spread: farApart(series),
    exactly: exactly(series, now),
    name: series.measure.name,
    slug: series.measure.slug,
    beside,
    source: sourceOf(now),
    asAt: now.asAt,
    notes: now.notes,
  }
}

/** How areas came out of their last inspection, each area once, by the framework in use since 2023. */
export function inspectionsSay(all: readonly Inspection[]): { says: string; source: string; asAt: string } | null {
  const latest = new Map<string, Inspection>()
  for (const one of all) {
    const there = latest.get(one.code)
    if (one.framework === '2023' && (!there || there.publishedOn < one.publishedOn)) latest.set(one.code, one)
  }
  const known = [...latest.values()].filter(({ grade }) => grade !== null)
  const [first] = known
  if (!first) return null
  const count = (grade: number) => known.filter((one) => one.grade === grade).length
  return {
    says: `Of the ${known.length === 1 ? 'one area' : `${known.length} areas`} whose inspection since 2023 has a known outcome, ${count(1)} were found to be typically positive for children and families, ${count(2)} inconsistent, and ${count(3)} to have widespread or systemic failings.`,
    source: first.source,
    asAt: known.reduce((last, { publishedOn }) => (publishedOn > last ? publishedOn : last), ''),
  }
}
