import { z } from 'zod'
import { oneOf, optionalDay, optionalText } from '../../../../platform/http/form.ts'
import { OFFLINE } from '../../facts.ts'

export const withdrawForm = z.object({
  why: optionalText(2_000),
  by: optionalText(200),
  how: z.preprocess((value) => value || undefined, oneOf(OFFLINE, 'Choose how they told you').optional()),
  on: optionalDay('the day they told you'),
})
export type WithdrawInput = z.output<typeof withdrawForm>
