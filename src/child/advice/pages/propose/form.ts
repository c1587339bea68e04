import { z } from 'zod'
import { files, optionalText, requiredDay, requiredText } from '../../../../platform/http/form.ts'
import { phrase } from '../../../../platform/languages/index.ts'
import { adviceFrom } from '../../events.ts'

export const proposeForm = z.object({
  report: z.union(
    [
      z.literal('new'),
      z.templateLiteral(['file:', z.string().regex(/^[0-9a-f]{64}$/)]),
      z.templateLiteral(['advice:', z.uuid()]),
    ],
    {
      error: phrase('Choose which report it is'),
    },
  ),
  reports: files(3),
  body: z.union([adviceFrom], { error: phrase('Choose what kind of advice it is') }),
  called: optionalText(80),
  author: requiredText(phrase('Enter who wrote the report'), 200),
  wrote: requiredText(phrase('Enter their profession'), 200),
  reportTitle: requiredText(phrase('Enter what the report is called'), 200),
  written: requiredDay(phrase('the day it was written')),
  why: requiredText(phrase('Say why it is enough'), 1_000),
})
export type ProposeInput = z.output<typeof proposeForm>
