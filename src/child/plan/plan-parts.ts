import type { PlanBlock, PlanDocument } from './documents/blocks.ts'
import type { PlanSection } from './documents/sections.ts'

/** One part of the plan on a screen: what stands under one main heading of the printed plan, in the same words. */
export type PlanPart = {
  id: string
  title: string
  /** The sections of the law that stand here. */
  sections: PlanSection[]
  /** The sections on which something can be said here: each is asked about once, where it comes first. */
  comments: PlanSection[]
  blocks: PlanBlock[]
}

export function planParts({ blocks }: PlanDocument): PlanPart[] {
  const parts: PlanPart[] = []
  const asked = new Set<PlanSection>()
  for (const block of blocks) {
    const part = parts.at(-1)
    if (block.kind !== 'heading' || block.level !== 2) {
      part?.blocks.push(block)
      continue
    }
    const sections = sectionsIn(block.text)
    const comments = sections.filter((section) => !asked.has(section))
    for (const section of comments) asked.add(section)
    parts.push({ id: `part-${parts.length + 1}`, title: block.text, sections, comments, blocks: [] })
  }
  return parts
}

/** "Sections B, F and E: education" → B, F, E */
function sectionsIn(title: string): PlanSection[] {
  const named = /^Sections? ([^:]+):/.exec(title)?.[1] ?? ''
  return named.split(/, | and /).filter((word): word is PlanSection => /^(A|B|C|D|E|F|G|H1|H2|I|J|K)$/.test(word))
}
