import { z } from 'zod'
import { requiredText } from '../../../../platform/http/form.ts'

const digest = z.string().regex(/^[0-9a-f]{24}$/, 'Look at the check again')

/** A marked sentence is answered with a reason, or its reason is taken back. */
export const checkForm = z.discriminatedUnion(
  'does',
  [
    z.object({
      does: z.literal('answer'),
      digest,
      reason: requiredText('Say why the words stay as they are', 2_000),
    }),
    z.object({ does: z.literal('reopen'), digest }),
  ],
  { error: 'Choose what to do' },
)
export type CheckInput = z.infer<typeof checkForm>
