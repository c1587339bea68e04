import type { Finding, Level, PlanSection } from './finding.ts'

export const sectionTitles: Record<PlanSection, string> = {
  whole: 'The plan as a whole',
  A: 'Section A: views, interests and hopes',
  B: 'Section B: special educational needs',
  C: 'Section C: health needs',
  D: 'Section D: social care needs',
  E: 'Section E: outcomes',
  F: 'Section F: special educational provision',
  G: 'Section G: health provision',
  H1: 'Section H1: social care that must be made',
  H2: 'Section H2: other social care',
  I: 'Section I: the school or other setting',
  J: 'Section J: direct payments',
  K: 'Section K: advice',
  unknown: 'Where no section is named',
}

export const levelNames: Record<Level, string> = {
  law: 'The law',
  guidance: 'Guidance and case law',
  plain: 'Easier to read and use',
}

export type Piece = { text: string; marked: boolean }
export type SentenceShown<One extends Finding = Finding> = { pieces: Piece[]; item?: string; findings: One[] }
export type SectionShown<One extends Finding = Finding> = {
  section: PlanSection
  title: string
  count: number
  sentences: SentenceShown<One>[]
}

/** Findings by section and sentence, each sentence once with all that is marked in it. */
export function bySection<One extends Finding>(findings: readonly One[]): SectionShown<One>[] {
  const sections = Map.groupBy(findings, (one) => one.section)
  return [...sections].map(([section, found]) => {
    const sentences = Map.groupBy(found, (one) => `${one.item ?? ''} ${one.field ?? ''} ${one.at} ${one.sentence}`)
    return {
      section,
      title: sectionTitles[section],
      count: found.length,
      sentences: [...sentences.values()].map((all) => ({
        pieces: piecesOf(all[0]?.sentence ?? '', all),
        ...(all[0]?.item && { item: all[0].item }),
        findings: once(all),
      })),
    }
  })
}

/** One line for each rule, though it may have marked several words. */
const once = <One extends Finding>(findings: readonly One[]): One[] =>
  findings.filter(
    (one, at) =>
      findings.findIndex(
        (other) => other.rule === one.rule && other.suggest === one.suggest && other.message === one.message,
      ) === at,
  )

function piecesOf(sentence: string, findings: readonly Finding[]): Piece[] {
  const edges = [...new Set([0, sentence.length, ...findings.flatMap((one) => [one.from, one.to])])].sort(
    (a, b) => a - b,
  )
  return edges.slice(0, -1).flatMap((from, at) => {
    const to = edges[at + 1] ?? from
    const text = sentence.slice(from, to)
    return text ? [{ text, marked: findings.some((one) => one.from <= from && one.to >= to && one.to > one.from) }] : []
  })
}

/** "3 against the law, 12 on guidance, 4 on plain words", most weighty first. */
export const countsByLevel = (findings: readonly Finding[]): { level: Level; name: string; count: number }[] =>
  (Object.keys(levelNames) as Level[]).map((level) => ({
    level,
    name: levelNames[level],
    count: findings.filter((one) => one.level === level).length,
  }))
