import { z } from 'zod'
import { oneOf, optionalText } from '../../../../platform/http/form.ts'
import { phrase } from '../../../../platform/languages/index.ts'
import { SIDES, type Side } from '../../events.ts'

const side = oneOf(Object.keys(SIDES) as [Side, ...Side[]], phrase('Choose whose answer it is'))

export const proposalForm = z.object({
  do: z.enum(['answer', 'take-back', 'withdraw']).catch('answer'),
  side: side.optional(),
  agrees: z.enum(['yes', 'no']).optional(),
  who: optionalText(200),
  how: optionalText(300),
  says: optionalText(1_000),
  why: optionalText(500),
})
export type ProposalInput = z.output<typeof proposalForm>
