import { z } from 'zod'
import { requiredText } from '../../../../platform/http/form.ts'

export const targetsForm = z.object({
  shorterTermTargets: requiredText('Say who will set shorter-term targets, when and how'),
})
export type TargetsInput = z.infer<typeof targetsForm>
