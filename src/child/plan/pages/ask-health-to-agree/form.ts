import { z } from 'zod'
import { optionalDay } from '../../../../platform/http/form.ts'

export const askHealthForm = z.object({
  who: z.string({ error: 'Choose who is asked' }).regex(/^[0-9a-f-]{36} [a-z-]+$/, 'Choose who is asked'),
  answerBy: optionalDay('the day by which you need an answer'),
})
export type AskHealthInput = z.infer<typeof askHealthForm>
