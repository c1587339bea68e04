import { z } from 'zod'
import { oneOf, optionalDay, optionalText, ticked } from '../../../../platform/http/form.ts'
import { phrase } from '../../../../platform/languages/index.ts'

export const OFFLINE = ['phone', 'post', 'email', 'in-person'] as const

export const saidEverythingForm = z.object({
  sure: ticked().refine((yes) => yes, phrase('Tick the box if there is nothing more to say')),
  by: optionalText(200),
  how: z.preprocess((value) => value || undefined, oneOf(OFFLINE, 'Choose how they told you').optional()),
  on: optionalDay('the day they told you'),
})
export type SaidEverythingInput = z.output<typeof saidEverythingForm>
