import type { Refusal } from '../decisions/refusal.ts'
import type { FieldError } from './form.ts'

/** A no that is about one field is said at that field, with its law, and the error summary leads there. `fields` names them by code. */
export function atField(no: Refusal, fields: Readonly<Record<string, string>>): Refusal | { errors: FieldError[] } {
  const field = fields[no.code]
  if (!field) return no
  return { errors: [{ field, message: no.provision ? `${no.says} (${no.provision})` : no.says }] }
}
