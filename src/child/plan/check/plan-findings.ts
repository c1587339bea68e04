import type { ChildRecord } from '../../../platform/events/record.ts'
import { adviceLines } from '../../advice/questions.ts'
import { isPlaced, standsInSectionA } from '../from-advice.ts'
import { planIn } from '../state.ts'
import { answersIn, type FindingAnswer } from './answers.ts'
import { checkPlan } from './check.ts'
import type { Finding } from './finding.ts'
import { countsByLevel } from './show.ts'

export type PlanFinding = Finding & { answer?: FindingAnswer }
export type PlanFindings = {
  /** Everything found, answered or not, in the order of the plan. */
  all: PlanFinding[]
  /** What nobody has mended or answered. */
  open: PlanFinding[]
  answered: PlanFinding[]
  levels: ReturnType<typeof countsByLevel>
}

/** What the plan check finds in the plan of a record as it stands, with the reasons that were given. */
export function planFindings(
  record: Pick<ChildRecord, 'events'>,
  { today, settings = [] }: { today: string; settings?: readonly string[] },
): PlanFindings {
  const plan = planIn(record.events)
  if (!plan) return { all: [], open: [], answered: [], levels: [] }
  const { content, setAside, stage, drafts } = plan
  const aside = new Set(setAside.map((one) => `${one.adviceId}:${one.line}`))
  const advice = adviceLines(record).map((line) => ({
    adviceId: line.adviceId,
    line: line.line.line,
    author: line.author,
    quote: line.quote,
    inA: standsInSectionA(content, line),
    placed: isPlaced(content, line) || aside.has(`${line.adviceId}:${line.line.line}`),
  }))
  const answers = answersIn(record.events)
  const found = checkPlan(content, {
    today,
    // What is written after the draft goes into the final plan or the next draft, and no draft may name a school.
    stage: stage === 'final' || (drafts.length > 0 && content.sectionI !== null) ? 'final' : 'draft',
    settings,
    advice,
  })
  const all = found.map((one): PlanFinding => {
    const answer = answers.get(one.digest)
    return answer ? { ...one, answer } : one
  })
  const open = all.filter((one) => !one.answer)
  return { all, open, answered: all.filter((one) => one.answer), levels: countsByLevel(open) }
}
