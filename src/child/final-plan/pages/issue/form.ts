import { z } from 'zod'
import { oneOf, optionalDay, requiredText, ticked } from '../../../../platform/http/form.ts'

export const issueForm = z.object({
  officerName: requiredText('Enter the name of the officer who signs the plan', 200),
  officerRole: requiredText('Enter the role of the officer who signs the plan', 200),
  how: z.preprocess(
    (value) => value || 'as-they-chose',
    oneOf(['as-they-chose', 'in-person'], 'Choose how the plan goes'),
  ),
  sentOn: optionalDay('the day it was handed over'),
  read: ticked().refine((yes) => yes, 'Tick the box to say that you have read the plan and the letter'),
})
export type IssueInput = z.infer<typeof issueForm>
