import { z } from 'zod'
import type { Role } from '../../../../platform/access/permission.ts'
import type { Trx } from '../../../../platform/database/schema.ts'
import { optionalDay, requiredText } from '../../../../platform/http/form.ts'
import { listColleagues } from '../../../people/questions.ts'
import type { Recipient } from '../../hand-over.ts'

const asList = (value: unknown) =>
  value === undefined || value === '' ? [] : Array.isArray(value) ? value : String(value).split(',')

export const handOverForm = z.object({
  to: z.preprocess(
    asList,
    z
      .array(z.uuid({ error: 'Choose from the list' }))
      .min(1, 'Choose who takes the cases')
      .max(50, 'Choose 50 people at the most'),
  ),
  why: requiredText('Enter why the cases move', 300),
  leftOn: optionalDay('the day on which their sign-in stops'),
})

const TAKERS: readonly Role[] = ['caseworker', 'team-manager']

/** Colleagues who may take cases today, each once. */
export async function listRecipients(trx: Trx, laCode: string, leaver: string, today: string): Promise<Recipient[]> {
  const colleagues = await listColleagues(trx, laCode, TAKERS, today)
  const grouped = Map.groupBy(
    colleagues.filter((one) => one.personId !== leaver),
    (one) => one.personId,
  )
  return [...grouped.values()].flatMap((held) => {
    const [first] = held
    if (!first) return []
    return [
      {
        personId: first.personId,
        name: first.name,
        who: `${first.name}, ${first.organisation}`,
        roles: held.map((one) => one.role),
      },
    ]
  })
}
