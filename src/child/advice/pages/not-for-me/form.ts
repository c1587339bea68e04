import { z } from 'zod'
import { oneOf, optionalText, requiredText } from '../../../../platform/http/form.ts'
import { HAND_BACK_REASONS, type HandBackReason } from '../../events.ts'

export const notForMeForm = z.object({
  to: z.string({ error: 'Choose who should get the request' }).min(1, 'Choose who should get the request').max(200),
  reason: oneOf(
    Object.keys(HAND_BACK_REASONS) as [HandBackReason, ...HandBackReason[]],
    'Choose why it is not for you',
  ),
  why: requiredText('Say in a few words why', 500),
  suggests: optionalText(200),
})
export type NotForMeInput = z.output<typeof notForMeForm>
