import type { Refusal } from '../decisions/refusal.ts'
import type { FieldError } from './form.ts'

/** A no that is about one field is said at that field, and the error summary leads there. `fields` names them by code. */
export function atField(no: Refusal, fields: Readonly<Record<string, string>>): Refusal | { errors: FieldError[] } {
  const field = fields[no.code]
  return field ? { errors: [{ field, message: no.says }] } : no
}
