import { z } from 'zod'
import { files, optionalText, requiredDay, requiredText } from '../../../../platform/http/form.ts'
import { adviceFrom } from '../../events.ts'

export const reuseForm = z.object({
  body: z.union([adviceFrom], { error: 'Choose what kind of advice the report is' }),
  called: optionalText(80),
  author: requiredText('Enter who wrote the report', 200),
  wrote: requiredText('Enter their profession', 200),
  reportTitle: requiredText('Enter what the report is called', 200),
  written: requiredDay('the day it was written'),
  agreedAuthor: optionalText(500),
  agreedAuthority: optionalText(500),
  agreedFamily: optionalText(500),
  reports: files(5),
})
export type ReuseInput = z.output<typeof reuseForm>
