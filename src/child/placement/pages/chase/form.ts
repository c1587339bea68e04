import { z } from 'zod'
import { wayBack } from '../../../../platform/http/way-back.ts'

export const chaseForm = z.object({ consultationId: z.uuid('Choose who is reminded'), back: wayBack() })
export type ChaseInput = z.output<typeof chaseForm>
