import { z } from 'zod'
import { oneOf, optionalDay, optionalText } from '../../../../platform/http/form.ts'
import { phrase } from '../../../../platform/languages/index.ts'
import { OFFLINE } from '../../facts.ts'

export const KINDS = [
  'maintained-school',
  'academy',
  'further-education',
  'non-maintained-special',
  'section-41',
  'wholly-independent',
  'other',
  'not-sure',
] as const

export const askForm = z
  .object({
    institution: optionalText(60),
    name: optionalText(200),
    kind: z.preprocess(
      (value) => value || undefined,
      oneOf(KINDS, phrase('Choose what kind of place it is')).optional(),
    ),
    why: optionalText(4_000),
    by: optionalText(200),
    how: z.preprocess((value) => value || undefined, oneOf(OFFLINE, 'Choose how they told you').optional()),
    on: optionalDay('the day they told you'),
  })
  .superRefine((input, check) => {
    if (!input.institution && !input.name)
      check.addIssue({
        code: 'custom',
        path: ['institution'],
        message: phrase('Choose a school or college, or type its name'),
      })
    if (input.institution && input.name)
      check.addIssue({
        code: 'custom',
        path: ['name'],
        message: phrase('Choose from the list or type a name, not both'),
      })
    if (input.name && !input.institution && !input.kind)
      check.addIssue({
        code: 'custom',
        path: ['kind'],
        message: phrase('Choose what kind of place it is. You can choose “I am not sure”'),
      })
  })
export type AskInput = z.output<typeof askForm>
