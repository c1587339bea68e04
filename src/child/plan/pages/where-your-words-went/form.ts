import { z } from 'zod'
import { requiredText } from '../../../../platform/http/form.ts'
import { phrase } from '../../../../platform/languages/index.ts'

export const contestForm = z.object({
  advice: z.uuid({ error: phrase('Choose a line of your advice') }),
  line: z.coerce.number({ error: phrase('Choose a line of your advice') }).int(),
  item: z.string().max(60).default(''),
  says: requiredText(phrase('Say what is wrong, and what it should say'), 5_000),
})
export type ContestInput = z.infer<typeof contestForm>
