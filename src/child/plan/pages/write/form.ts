import { z } from 'zod'
import { requiredText } from '../../../../platform/http/form.ts'
import { PlanItemId } from '../../content/plan.ts'
import { PLACES } from '../../from-advice.ts'

const line = {
  advice: z.uuid({ error: 'Choose a line of advice' }),
  line: z.coerce.number({ error: 'Choose a line of advice' }).int(),
}

/** What is done on the desk itself: the plan is started, and a line of advice is placed, left out, or taken up again. */
export const writeForm = z.discriminatedUnion(
  'does',
  [
    z.object({ does: z.literal('start') }),
    z.object({
      does: z.literal('place'),
      ...line,
      as: z.preprocess((value) => value || undefined, z.enum(PLACES, { error: 'Choose where it goes' }).optional()),
      need: z.preprocess((value) => value || undefined, PlanItemId.optional()),
    }),
    z.object({
      does: z.literal('set-aside'),
      ...line,
      why: requiredText('Say why this line is not used', 2_000),
    }),
    z.object({ does: z.literal('take-up'), ...line }),
  ],
  { error: 'Choose what to do' },
)
export type WriteInput = z.infer<typeof writeForm>
