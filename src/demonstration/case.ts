import type { Actor } from '../platform/access/actor.ts'
import type { Role } from '../platform/access/permission.ts'
import type { Refusal } from '../platform/decisions/refusal.ts'
import type { ChildContext, Page } from '../platform/http/page.ts'
import { actFor, type House } from './at-work.ts'
import type { MadeUp } from './child.ts'
import type { DeedWords } from './deed-words.ts'
import type { Cast } from './people.ts'
import type { Seeded } from './seeded.ts'
import type { Story } from './stories.ts'

/** One made-up case while it is being lived through. */
export type Case = {
  house: House
  cast: Cast
  chance: Seeded
  story: Story
  child: MadeUp
  childId: string
  /** Whoever asks, decides and comments: a parent, or the young person. */
  holder: Actor
  holderAs: 'parent' | 'young-person'
  caseworker: Actor
  senco: Actor
  psychologist: Actor
  paediatrician: Actor
  socialWorker: Actor
}

export const asCaseworker = <T>(one: Case, what: DeedWords, work: (context: ChildContext) => Promise<T | Refusal>) =>
  as(one, one.caseworker, 'caseworker', what, work)
export const asHolder = <T>(one: Case, what: DeedWords, work: (context: ChildContext) => Promise<T | Refusal>) =>
  as(one, one.holder, one.holderAs, what, work)

export const as = <T>(
  { house, childId }: Case,
  actor: Actor,
  capacity: Role,
  what: DeedWords,
  work: (context: ChildContext) => Promise<T | Refusal>,
) => actFor(house, { actor, capacity, childId, what }, work)

/** Sends a page's form, already parsed, as its handler gets it. What it finds wrong is our mistake. */
export async function submitTo(
  page: Page,
  input: Record<string, unknown>,
  context: ChildContext,
): Promise<object | Refusal> {
  const answer = await page.submit?.(input as never, context)
  if (!answer || 'errors' in answer || 'notThere' in answer) throw new Error(`${page.path}: ${JSON.stringify(answer)}`)
  return answer
}
