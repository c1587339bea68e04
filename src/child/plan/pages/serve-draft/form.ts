import { z } from 'zod'
import { oneOf, optionalDay, optionalText, ticked } from '../../../../platform/http/form.ts'

const reason = optionalText(2_000)

export const serveForm = z
  .looseObject({
    how: z.preprocess(
      (value) => value || 'as-they-chose',
      oneOf(['as-they-chose', 'in-person'], 'Choose how the draft goes'),
    ),
    sentOn: optionalDay('the day it went'),
    whyOthers: optionalText(2_000),
    read: ticked().refine((yes) => yes, 'Tick the box to say that you have read the draft and the letter'),
  })
  .transform(({ how, sentOn, read, whyOthers = '', ...typed }) => ({
    how,
    sentOn,
    read,
    whyOthers,
    whyNot: Object.fromEntries(
      Object.entries(typed).flatMap(([name, value]) => {
        const why = name.startsWith('why-') ? reason.safeParse(value) : undefined
        return why?.success && why.data ? [[name, why.data]] : []
      }),
    ) as Record<string, string>,
  }))
type Parsed = z.infer<typeof serveForm>
/** Reasons for lines that are not used may be left out where none is needed. */
export type ServeInput = Omit<Parsed, 'sentOn' | 'whyOthers' | 'whyNot'> & Partial<Parsed>
