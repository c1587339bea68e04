import { Strengths } from '../../content/plan.ts'
import { formOf } from '../../form-rows.ts'

export const STRENGTH_FIELDS = Object.keys(Strengths.shape) as (keyof Strengths)[]

export const strengthsForm = formOf((_, { text }) =>
  Strengths.parse(Object.fromEntries(STRENGTH_FIELDS.map((field) => [field, text(field)]))),
)
