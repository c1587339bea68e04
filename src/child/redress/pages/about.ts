import { isRefusal, type Refusal } from '../../../platform/decisions/refusal.ts'
import type { NewEvent } from '../../../platform/events/event.ts'
import { atField } from '../../../platform/http/at-field.ts'
import { type ChildContext, goTo } from '../../../platform/http/page.ts'
import { phrase, t } from '../../../platform/languages/index.ts'
import { childIn, fullNameOf } from '../../../record/children/state.ts'
import { redressIn } from '../disputes.ts'
import type { Disputed } from '../events.ts'
import type { Redress } from '../state.ts'

type Asked = Pick<ChildContext, 'child' | 'childId' | 'query'>

/** Which disagreement a page is about: the one in its address, or else the one that is open. */
export const aboutOf = ({ child, query }: Asked): Redress => redressIn(child.events, query['about'])

/** An address of this disagreement. It is named where the page was reached by its name, as a record may hold several. */
export function addressOf(context: Asked, task = ''): string {
  const { id } = aboutOf(context)
  const named = context.query['about'] === id && id !== '' ? `?about=${id}` : ''
  return `/redress/${context.childId}${task}${named}`
}

/** Whose disagreement a form is about, and the way back to it. */
export const captionAndBack = (context: Asked) => ({
  caption: fullNameOf(childIn(context.child.events)),
  back: { href: addressOf(context), text: t('The disagreement') },
})

/** Records what was decided and goes back to the disagreement. A no is said at its field, where `fields` or the day is what is wrong. */
export async function recordAndGoBack(
  decided: NewEvent[] | Refusal,
  context: Asked & Pick<ChildContext, 'write'>,
  notice: string,
  fields: Readonly<Record<string, string>> = {},
) {
  if (isRefusal(decided)) return atField(decided, { ...DAY_AT_ON, ...fields })
  await context.write(decided)
  return goTo(addressOf(context), notice)
}

/** A wrong day is said at the day. */
export const DAY_AT_ON = { 'in-the-future': 'on', 'too-early': 'on' } as const

/** What the decision was, after “This is about the decision of 3 March 2026 …”. */
export const DECIDED: Record<Disputed, string> = {
  assess: 'not to assess',
  issue: 'not to make a plan',
  contents: 'on what the plan says',
  'not-amend': 'not to change the plan',
  'not-reassess': 'not to assess again',
  cease: 'to end the plan',
}

/** Children and Families Act 2014, s51(2). */
export const SUBSECTION: Record<Disputed, string> = {
  assess: 'a',
  issue: 'b',
  contents: 'c',
  'not-amend': 'e',
  'not-reassess': 'd',
  cease: 'f',
}

export const SECTION_WORDS = {
  B: phrase('Section B: needs'),
  F: phrase('Section F: help with learning'),
  I: phrase('Section I: the school or college, its type, or that none is named'),
} as const

export const BESIDE_WORDS = {
  health: phrase('Health care (sections C and G)'),
  'social-care': phrase('Social care (sections D and H)'),
} as const
