import { z } from 'zod'
import { oneOf, optionalDay, optionalText, requiredText } from '../../../../platform/http/form.ts'

export const breakGlassForm = z
  .object({
    reference: optionalText(100),
    givenName: optionalText(200),
    familyName: optionalText(200),
    dateOfBirth: optionalDay('the date of birth'),
    reason: requiredText('Enter what has happened and what you need to see', 1000),
    day: oneOf(['today', 'tomorrow'], 'Choose the day on which you need it'),
  })
  .refine((input) => input.reference || (input.givenName && input.familyName && input.dateOfBirth), {
    path: ['reference'],
    error: 'Enter the reference of the record, or the whole name and the date of birth',
  })

export type BreakGlassInput = z.output<typeof breakGlassForm>
