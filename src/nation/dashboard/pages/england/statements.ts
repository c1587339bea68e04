import { ENGLAND, type Inspection } from '../../../statistics/questions.ts'
import { OBJECTIVES, type Objective } from '../../catalogue/catalogued.ts'
import { type Beside, besideIt } from '../../standing/beside.ts'
import { exactly, farApart, type InNumbers, inNumbers, publisherOf, standsAt } from '../../standing/sentences.ts'
import { beforeOf, latestOf, type Series } from '../../standing/series.ts'
import type { Standing } from '../../standing/standing.ts'
import { DIRECTION, DIRECTION_IN_SHORT } from '../../words.ts'
import { spark } from '../measure/spark.ts'
import { pointsOf, trendSays } from './drawings.ts'

/** One sentence of the page, with all that has to stand beside it. */
export type Statement = {
  says: string
  spread: string | null
  exactly: string
  name: string
  slug: string
  beside: Beside
  direction: string
  /** How it went: a small line, and its sentence. */
  line: ReturnType<typeof spark>
  trend: string
  source: string
  asAt: string
  notes: string[]
}

/** A statement in numbers, for the first screen. */
export type AtFirst = InNumbers & { slug: string; beside: string }

/** Where England stands on each of the three objectives. What has no figure is left out. */
export function statementsOf({
  series,
  england,
}: Standing): { objective: string; first: AtFirst[]; statements: Statement[] }[] {
  return (['experiences', 'outcomes', 'sustainability'] as const).map((objective: Objective) => {
    const of = series.filter(({ key }) => key.objective === objective)
    const first = of.filter(({ key }) => key.first)
    return {
      objective: OBJECTIVES[objective],
      first: (first.length > 0 ? first : of.slice(0, 1)).flatMap((one) => firstOf(one) ?? []),
      statements: of.flatMap((one) => statementOf(one, besideIt(one.measure, england)) ?? []),
    }
  })
}

function firstOf(series: Series): AtFirst | null {
  const said = inNumbers(series, latestOf(series, ENGLAND), beforeOf(series, ENGLAND))
  if (!said) return null
  const { slug, direction } = series.measure
  return { ...said, slug, beside: [said.before, DIRECTION_IN_SHORT[direction]].filter(Boolean).join(' ') }
}

function statementOf(series: Series, beside: Beside): Statement | null {
  const now = latestOf(series, ENGLAND)
  const says = standsAt(series, now, beforeOf(series, ENGLAND))
  if (!now || !says) return null
  const england = series.places.get(ENGLAND) ?? []
  return {
    says,
    spread: farApart(series),
    exactly: exactly(series, now),
    name: series.measure.name,
    slug: series.measure.slug,
    beside,
    direction: DIRECTION[series.measure.direction],
    line: spark(pointsOf(series, england), series.measure.breaks, { width: 220, height: 56 }),
    trend: trendSays(series, england),
    source: publisherOf(now),
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
