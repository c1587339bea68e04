import { type Agreement, agreementOf } from './agreement.ts'
import type { AuditLine } from './lists/plan-audit.ts'
import { CRITERIA, nameOfCriterion, partOf, RATED, type Rated, rated } from './rubric.ts'

/** Below so many plans nothing is said of them together: it would tell of single plans and of who wrote them. */
export const FEWEST_PLANS = 5

export type SectionResult = { part: Rated; name: string; plans: number; good: number | null; agreement: Agreement }
export type QuarterResult = { quarter: string; plans: number; good: Partial<Record<Rated, number | null>> }

/** What came out, by section and over time. Never by who wrote the plan. Pure. */
export function resultsOf(lines: readonly AuditLine[]) {
  const done = lines.filter((line) => line.pairs.length > 0)
  const pairsOf = (of: readonly AuditLine[], part?: Rated) =>
    of.map((line) => line.pairs.filter((pair) => !part || partOf(pair.criterion) === part).map(({ levels }) => levels))
  const sections = rated.map(
    (part): SectionResult => ({
      part,
      name: RATED[part].name,
      plans: done.length,
      good: goodShare(done, part),
      agreement: agreementOf(pairsOf(done, part)),
    }),
  )
  const questions = CRITERIA.map((criterion) => {
    const pairs = done.flatMap((line) => line.pairs.filter((pair) => pair.criterion === criterion))
    const differ = pairs.filter(({ levels: [a, b] }) => a !== b).length
    return { name: nameOfCriterion(criterion), differ, of: pairs.length }
  })
  const byQuarter = Map.groupBy(done, ({ chosenOn }) => quarterOf(chosenOn))
  const quarters = [...byQuarter]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([quarter, of]): QuarterResult => ({
        quarter,
        plans: of.length,
        good: Object.fromEntries(rated.map((part) => [part, goodShare(of, part)])),
      }),
    )
  return { plans: done.length, agreement: agreementOf(pairsOf(done)), sections, questions, quarters }
}

/** The share of settled levels that are 3 or 4; null while too few plans are done. */
function goodShare(lines: readonly AuditLine[], part: Rated): number | null {
  if (lines.length < FEWEST_PLANS) return null
  const levels = lines.flatMap((line) =>
    line.pairs.flatMap(({ criterion, settled }) => (partOf(criterion) === part && settled !== null ? [settled] : [])),
  )
  return levels.length === 0 ? null : levels.filter((level) => level >= 3).length / levels.length
}

const quarterOf = (on: string) =>
  `${on.slice(0, 4)}, months ${['1 to 3', '4 to 6', '7 to 9', '10 to 12'][Math.floor((Number(on.slice(5, 7)) - 1) / 3)]}`
