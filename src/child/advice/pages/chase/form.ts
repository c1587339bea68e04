import { z } from 'zod'
import { wayBack } from '../../../../platform/http/way-back.ts'

const list = (value: unknown) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value])

export const chaseForm = z.object({
  back: wayBack(),
  requests: z.preprocess(list, z.array(z.uuid()).min(1, 'Choose at least one body to remind')),
})
export type ChaseInput = z.output<typeof chaseForm>
