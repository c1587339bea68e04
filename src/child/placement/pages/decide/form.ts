import { z } from 'zod'
import { optionalText, requiredText } from '../../../../platform/http/form.ts'

/** The placement, with a set of fields for each request whose names end in the request's id. */
export const decideForm = z
  .object({
    /** A consultation's id, or `type-only`. */
    named: requiredText('Choose a school or college, or a type only', 60),
    type: requiredText('Enter the type of school or setting', 200),
    reasons: requiredText('Give the reasons', 20_000),
  })
  .catchall(z.unknown())
export type DecideInput = z.output<typeof decideForm>

const notNaming = z.object({
  grounds: z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(
      z.enum(['unsuitable', 'incompatible-with-others', 'incompatible-with-resources'], {
        error: 'Choose from the list',
      }),
    ),
  ),
  evidence: optionalText(),
  steps: optionalText(),
  costs: optionalText(),
  considered: optionalText(),
})

/** What was typed about one request. */
export function aboutRequest(input: DecideInput, id: string) {
  const typed = Object.fromEntries(Object.keys(notNaming.shape).map((field) => [field, input[`${field}-${id}`]]))
  const parsed = notNaming.safeParse(typed)
  const errors = parsed.success
    ? []
    : parsed.error.issues.map((issue) => ({ field: `${String(issue.path[0])}-${id}`, message: issue.message }))
  return { errors, answer: parsed.success ? parsed.data : undefined }
}
