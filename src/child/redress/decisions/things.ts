import { type Refusal as No, refusal } from '../../../platform/decisions/refusal.ts'
import { type Disputed, ThingDone, type ThingOwed } from '../events.ts'
import type { Redress } from '../state.ts'
import { type Answer, wrongDay } from './in-time.ts'

export type Kind = ThingOwed['what']

/** One thing as somebody ticks and words it. */
export type Said = { what: Kind; says: string | null; ownDay: string | null }

/** What can be ordered in an appeal against each decision: SEND Regulations 2014, reg 43(2). */
export const ORDERED: Record<Disputed, readonly Kind[]> = {
  assess: ['assess'],
  issue: ['make-plan', 'reconsider'],
  contents: ['amend-contents', 'amend-placement', 'other'],
  'not-amend': ['amend-contents', 'amend-placement', 'other'],
  'not-reassess': ['re-assess', 'other'],
  cease: ['continue', 'continue-amended', 'other'],
}

/** What can be agreed about a plan. Whatever no appeal could be about is `other`, or is for the health service to do. */
export const AGREED: Record<Disputed, readonly Kind[]> = {
  assess: [],
  issue: [],
  contents: ['amend-contents', 'amend-placement', 're-assess', 'health', 'other'],
  'not-amend': ['amend-contents', 'amend-placement', 're-assess', 'health', 'other'],
  'not-reassess': ['re-assess', 'amend-contents', 'health', 'other'],
  cease: ['continue', 'continue-amended', 'health', 'other'],
}

/** Each thing in words, with an id. An order about sections B or F takes section I with it, and has one time: 5 weeks. */
export function thingsFrom(
  said: readonly Said[],
  allowed: readonly Kind[],
  inGeneral: string | null,
  newId: () => string,
): ThingOwed[] | No {
  if (said.some(({ what }) => !allowed.includes(what)))
    return refusal('other-decision', 'That is not what this disagreement is about. Choose again.')
  const has = (what: Kind) => said.some((one) => one.what === what)
  if (has('amend-contents') && has('amend-placement'))
    return refusal(
      'one-amended-plan',
      'Tick the change to sections B or F alone. Where section I changes with them, there is one amended plan and one time for it.',
      'SEND Regulations 2014, reg 44(2)(e) and (f)',
    )
  const things = said.map(({ what, says, ownDay }) => ({
    thingId: newId(),
    what,
    says: says?.trim() || inGeneral?.trim() || '',
    ownDay,
  }))
  if (things.some(({ says }) => says === ''))
    return refusal('no-words', 'Write down each thing in its own words.', 'SEND Regulations 2014, regs 42 and 44')
  return things
}

/** That one thing was done. What a plan or a letter of ours does is seen from that plan or letter. */
export function doThing(state: Redress, command: { thingId: string; says: string; on: string }, today: string): Answer {
  const thing = state.things.find(({ thingId }) => thingId === command.thingId)
  if (!thing || thing.done) return refusal('nothing-to-keep', 'This is done already, or was never owed.')
  const wrong = wrongDay(command.on, today, thing.on, 'the order or the agreement')
  if (wrong) return wrong
  const { thingId, says, on } = command
  const requestId = state.decision?.requestId ?? state.appeal?.requestId ?? state.id
  return [ThingDone({ thingId, requestId, decisionId: state.id, says }, { occurredOn: on })]
}
