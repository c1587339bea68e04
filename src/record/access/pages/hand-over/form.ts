import { z } from 'zod'
import { canTake, type Holding } from '../../../../platform/access/holding.ts'
import type { Role } from '../../../../platform/access/permission.ts'
import type { Trx } from '../../../../platform/database/schema.ts'
import { optionalDay, requiredText } from '../../../../platform/http/form.ts'
import { countCaseload, listColleagues, listHoldings } from '../../../people/questions.ts'
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

/** Colleagues who may take cases today, or what else the leaver held, each once. */
export async function listRecipients(
  trx: Trx,
  laCode: string,
  leaver: string,
  today: string,
  holdings: readonly Holding[] = [],
): Promise<Recipient[]> {
  const others = (await listHoldings(trx, laCode, holdings, leaver)).flatMap(({ held }) => held)
  const holdsCases = others.length === 0 || (await countCaseload(trx, laCode, leaver, today)) > 0
  const roles = [...(holdsCases ? TAKERS : []), ...others.flatMap((one) => one.roles)]
  const found = await listColleagues(trx, laCode, [...new Set(roles)], today)
  const colleagues = found.filter(
    (one) =>
      (holdsCases && TAKERS.includes(one.role)) ||
      others.some((thing) => canTake({ ...one, who: one.name, places: [one] }, thing)),
  )
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
        email: first.email,
        places: held,
        roles: held.map((one) => one.role),
      },
    ]
  })
}
