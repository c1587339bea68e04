import { z } from 'zod'
import { PlanItemId } from '../../content/plan.ts'

/** Two things are done here: the plan is started, and a line of advice is placed in it. */
export const writeForm = z.discriminatedUnion(
  'does',
  [
    z.object({ does: z.literal('start') }),
    z.object({
      does: z.literal('place'),
      advice: z.uuid({ error: 'Choose a line of advice' }),
      line: z.coerce.number({ error: 'Choose a line of advice' }).int(),
      need: z.preprocess((value) => value || undefined, PlanItemId.optional()),
    }),
  ],
  { error: 'Choose what to do' },
)
export type WriteInput = z.infer<typeof writeForm>
