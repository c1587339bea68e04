import type { FinalPlanEvent } from '../../../child/final-plan/events.ts'
import type { EhcPlanContent } from '../../../child/plan/content/plan.ts'
import { needsWithoutProvision, outcomesFor } from '../../../child/plan/content/threads.ts'
import { easeOf, passagesOf, saysQuantity } from '../../../child/plan/questions.ts'
import { dayNumber } from '../../sen2/questions.ts'
import type { IssueStory } from './story.ts'

type Issued = Extract<FinalPlanEvent, { type: 'FinalPlanIssued' }>

/** What was in a plan on the day it was issued. Its words never change, and to read them takes long, so it is done once. */
export function issueStory(event: Issued): Omit<IssueStory, 'answered'> {
  const found = read.get(event.eventId)
  if (found) return found
  const told = { on: dayNumber(event.occurredOn), ...contentStory(event.data.content) }
  if (read.size >= MOST) read.clear()
  read.set(event.eventId, told)
  return told
}

const MOST = 5_000
const read = new Map<string, Omit<IssueStory, 'answered'>>()

function contentStory(content: EhcPlanContent): Omit<IssueStory, 'answered' | 'on'> {
  const lines = content.provisions.filter(({ section }) => section === 'F')
  const unmet = new Set(needsWithoutProvision(content).map(({ id }) => id))
  const needs: IssueStory['needs'] = {}
  for (const need of content.needs) {
    if (need.section !== 'B') continue
    const area = need.area ?? 'none'
    const counts = needs[area] ?? [0, 0]
    needs[area] = counts
    counts[0] += 1
    if (!unmet.has(need.id) && outcomesFor(content, need).length > 0) counts[1] += 1
  }
  return {
    lines: lines.length,
    counted: lines.filter((line) => saysQuantity(line)).length,
    needs,
    readingAge: easeOf(
      passagesOf(content)
        .filter(({ quoted, kind }) => !quoted && kind !== 'detail')
        .map(({ text, beside }) => [text, beside].filter(Boolean).join('. '))
        .join('\n\n'),
    ).age,
  }
}
