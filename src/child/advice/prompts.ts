import type { AdviceLine } from './events.ts'

export type Prompt = { line: number | null; says: string; law: string | null }

const NOT_KNOWN =
  /\b(not|never|un)\s?-?(been )?known to (us|the service|social care|our service|this service|services)\b|\bunknown to (us|social care)\b|\bno (current )?involvement\b|\bno needs identified\b/i
const VAGUE =
  /\b(regular(ly)?|as (and when )?(required|needed|necessary|appropriate)|where (possible|appropriate)|when possible|opportunities (for|to)|access to|would benefit|up to|ongoing|as often as)\b/i

/** Gentle questions before advice is sent. None of them stops it. */
export function promptsFor(lines: readonly AdviceLine[], summary: string | null): Prompt[] {
  const prompts: Prompt[] = []
  const words = [summary ?? '', ...lines.map(wordsOf)].join(' ')
  const saysMore = lines.some((line) => line.kind === 'provision' || line.kind === 'outcome')
  if (NOT_KNOWN.test(words) && !saysMore) {
    prompts.push({
      line: null,
      says: 'To say that a child is not known to you is not yet advice. Can you say what they may need, what would help at home or outside school, and what you would look into?',
      law: 'SEND Regulations 2014, reg 6(1)',
    })
  }
  for (const line of lines) {
    if (line.kind !== 'provision') continue
    const found = [line.what, line.who, line.frequency, line.duration]
      .map((text) => VAGUE.exec(text)?.[0])
      .find(Boolean)
    if (!found) continue
    prompts.push({
      line: line.line,
      says: `“${found}” can mean anything. Say how often, for how long, and by whom, so that the plan can promise it.`,
      law: 'SEND Code of Practice 9.69',
    })
  }
  const needs = lines.some((line) => line.kind === 'need')
  if (needs && !lines.some((line) => line.kind === 'provision')) {
    prompts.push({
      line: null,
      says: 'You wrote needs and no provision. What would help with each of them?',
      law: 'SEND Regulations 2014, reg 6(1)',
    })
  }
  return prompts
}

function wordsOf(line: AdviceLine): string {
  return line.kind === 'provision' ? `${line.what} ${line.who}` : line.text
}
