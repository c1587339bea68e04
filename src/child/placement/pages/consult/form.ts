import { z } from 'zod'
import { oneOf, optionalText, requiredDay, ticked } from '../../../../platform/http/form.ts'
import { KINDS } from '../ask-for-a-school/form.ts'

const list = (value: unknown) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value])

export const consultForm = z
  .object({
    /** `request:<id>` for one the family asked for, or the organisation's id. */
    institutions: z.preprocess(list, z.array(z.string().max(60)).max(40, 'Choose 40 at the most')),
    name: optionalText(200),
    kind: z.preprocess((value) => value || undefined, oneOf(KINDS, 'Choose what kind of place it is').optional()),
    papers: z.preprocess(
      list,
      z.array(z.string().regex(/^[0-9a-f]{64}$/, 'Choose from the list')).max(60, 'Choose 60 at the most'),
    ),
    papersChecked: ticked(),
    sentOn: requiredDay('the day the papers go'),
  })
  .superRefine((input, check) => {
    if (input.institutions.length === 0 && !input.name)
      check.addIssue({
        code: 'custom',
        path: ['institutions'],
        message: 'Choose at least one school or college to ask',
      })
    if (input.name && !input.kind)
      check.addIssue({ code: 'custom', path: ['kind'], message: 'Choose what kind of place it is' })
  })
export type ConsultInput = z.output<typeof consultForm>
