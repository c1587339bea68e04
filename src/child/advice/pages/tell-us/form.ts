import { z } from 'zod'
import { files, optionalText } from '../../../../platform/http/form.ts'

/** Nothing is required: whatever a family says counts. */
export const tellUsForm = z.object({
  goodAt: optionalText(),
  hard: optionalText(),
  helps: optionalText(),
  hopes: optionalText(),
  childSays: optionalText(),
  more: optionalText(),
  files: files(5),
})
export type TellUsInput = z.output<typeof tellUsForm>
