import type { QuotableLine } from '../child/advice/questions.ts'
import type { PlanItemId } from '../child/plan/content/plan.ts'
import { missingFromFinal } from '../child/plan/content/readiness.ts'
import { writeProvision } from '../child/plan/decisions.ts'
import { isPlaced, placeAdviceLine } from '../child/plan/from-advice.ts'
import { type Plan, planIn } from '../child/plan/state.ts'
import { isRefusal, type Refusal } from '../platform/decisions/refusal.ts'
import type { NewEvent, RecordedEvent } from '../platform/events/event.ts'
import type { Case } from './case.ts'
import { ASKED_AGAIN } from './words/vague.ts'

/** The plan as it is being written, and where to write. */
export type PlanDesk = { plan(): Plan | undefined; does(decided: NewEvent[] | Refusal): void; newId(): string }

/** Several decisions of one sitting, each seeing those before it. `written` is what is then to be recorded, at once. */
export function planDesk(before: readonly RecordedEvent[], newId: () => string): PlanDesk & { written: NewEvent[] } {
  const written: NewEvent[] = []
  let events = before
  return {
    written,
    newId,
    plan: () => planIn(events),
    does(decided) {
      if (isRefusal(decided)) throw new Error(`${decided.code}: ${decided.says}`)
      written.push(...decided)
      events = [...events, ...decided.map(unrecorded)]
    },
  }
}

/** A plan is read from what was decided, not from who recorded it when. */
const unrecorded = (event: NewEvent): RecordedEvent => ({
  laCode: '',
  childId: '',
  version: 0,
  eventId: '',
  recordedAt: '',
  by: null,
  capacity: '',
  previousHash: '',
  hash: '',
  ...event,
  supersedes: null,
  hiddenFrom: null,
})

/** Writes each line of advice into the plan, each help and outcome beside the need before it. */
export function place(
  desk: PlanDesk,
  lines: QuotableLine[],
  today: string,
  skip: (line: QuotableLine) => boolean,
): void {
  let need: PlanItemId | undefined
  for (const line of lines) {
    const plan = desk.plan()
    if (!plan) return
    if (isPlaced(plan.content, line)) {
      if (line.line.kind === 'need')
        need = plan.content.needs.find((each) =>
          each.sources.some((source) => source.adviceId === line.adviceId && source.line === line.line.line),
        )?.id
      continue
    }
    if (skip(line)) continue
    const newId = desk.newId()
    if (line.line.kind === 'need') need = newId as PlanItemId
    const linked = line.line.kind === 'provision' || line.line.kind === 'outcome'
    desk.does(placeAdviceLine(plan, { line, newId, needs: linked && need ? [need] : [] }, today))
  }
}

/** SEND Regulations 2014, reg 12(3): from Year 9 a plan says which help prepares for adulthood. */
export function markAdulthood(desk: PlanDesk, today: string): void {
  const plan = desk.plan()
  const first = plan?.content.provisions.find((one) => one.section === 'F')
  if (first && (plan?.content.personal.yearGroup ?? 0) >= 9)
    desk.does(writeProvision(plan, { ...first, preparesFor: 'EMPLOYMENT' }, today))
}

/** Provision that nobody can count is no provision: whoever wrote it is asked again before the plan is final. */
export function quantify(desk: PlanDesk, about: Pick<Case, 'chance' | 'child'>, today: string): void {
  const content = desk.plan()?.content
  if (!content) return
  for (const { section, item } of missingFromFinal(content)) {
    const plan = desk.plan()
    const provision = plan?.content.provisions.find((one) => one.id === item)
    if (section !== 'F' || !provision) continue
    const { who, ...asked } = about.chance.pick(ASKED_AGAIN)
    desk.does(writeProvision(plan, { ...provision, ...asked, whoDelivers: about.child.say(who) }, today))
  }
}
