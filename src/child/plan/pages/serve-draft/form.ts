import { z } from 'zod'
import { oneOf, optionalDay, ticked } from '../../../../platform/http/form.ts'

export const serveForm = z.object({
  how: z.preprocess(
    (value) => value || 'as-they-chose',
    oneOf(['as-they-chose', 'in-person'], 'Choose how the draft goes'),
  ),
  sentOn: optionalDay('the day it went'),
  read: ticked().refine((yes) => yes, 'Tick the box to say that you have read the draft and the letter'),
})
export type ServeInput = z.infer<typeof serveForm>
