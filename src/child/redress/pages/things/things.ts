import type { z } from 'zod'
import { manyOf, optionalDay, optionalText } from '../../../../platform/http/form.ts'
import { phrase } from '../../../../platform/languages/index.ts'
import type { Kind, Said } from '../../decisions/things.ts'

export const KIND_WORDS: Record<Kind, string> = {
  assess: phrase('Assess'),
  'make-plan': phrase('Make a plan'),
  reconsider: phrase('Decide again whether a plan is needed'),
  'amend-contents': phrase('Change what the plan says'),
  'amend-placement': phrase('Change section I: the school or college, or its type'),
  'cease-confirmed': phrase('End the plan'),
  're-assess': phrase('Assess again'),
  continue: phrase('Keep the plan as it is'),
  'continue-amended': phrase('Keep the plan, and change what it says'),
  health: phrase('Something that the health service does'),
  other: phrase('Something else'),
}

const HINTS: Partial<Record<Kind, string>> = {
  'make-plan': 'Draft within 5 weeks, final plan within 11. A day of its own is that of the final plan.',
  reconsider: 'Within 2 weeks.',
  'amend-contents': 'Sections B or F, and section I with them if it changes too. Within 5 weeks.',
  'amend-placement': 'Only where nothing else changes. Within 2 weeks.',
  're-assess': 'Tell the family within 2 weeks. A day of its own is the day by which to tell them.',
  continue: 'At once.',
  'continue-amended': 'At once, and the changed plan within 5 weeks.',
  health: 'Within 2 weeks, unless another day was agreed.',
  other: 'Within 2 weeks, unless another day was set.',
}

/** Each kind with its words, and what is asked once it is ticked. */
export const thingItems = (kinds: readonly Kind[]) =>
  kinds.map((value) => ({ value, text: KIND_WORDS[value], hint: HINTS[value] }))

const ALL = Object.keys(KIND_WORDS) as [Kind, ...Kind[]]

/** The fields of every kind: what was ticked, and for each its words and its own day. */
export const thingFields = {
  things: manyOf(ALL),
  ...(Object.fromEntries(
    ALL.flatMap((kind) => [
      [`says-${kind}`, optionalText()],
      [`due-${kind}`, optionalDay('the day by which it is to be done')],
    ]),
  ) as Record<string, z.ZodType<string | undefined>>),
}

export type ThingsInput = { things: Kind[] } & Record<string, unknown>

export const saidIn = (input: ThingsInput): Said[] =>
  input.things.map((what) => ({
    what,
    says: (input[`says-${what}`] as string | undefined) ?? null,
    ownDay: (input[`due-${what}`] as string | undefined) ?? null,
  }))
