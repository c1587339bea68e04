import { z } from 'zod'

const list = (value: unknown) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value])

export const chaseForm = z.object({
  requests: z.preprocess(list, z.array(z.uuid()).min(1, 'Choose at least one body to remind')),
})
export type ChaseInput = z.output<typeof chaseForm>
