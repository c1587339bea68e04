import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { nameAndPlace } from '../../../../platform/access/actor.ts'
import { logAccess } from '../../../../platform/access/log.ts'
import type { Trx } from '../../../../platform/database/schema.ts'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { findRecord } from '../../../../platform/events/read.ts'
import { goTo, notThere, page } from '../../../../platform/http/page.ts'
import { withAreaSight, writeAreaLog } from '../../../people/questions.ts'
import { breakGlass, breakGlassCapacities } from '../../access.ts'
import { askToBreakGlass } from '../../decisions.ts'
import { listBreakGlass } from '../../lists/break-glass.ts'
import { type BreakGlassInput, breakGlassForm } from './form.ts'

const PATH = '/access/break-glass'

export const askBreakGlass = page({
  path: PATH,
  title: 'Open a record in an emergency',
  mayUse: breakGlass,
  view: 'record/access/pages/break-glass/view.njk',
  nav: { text: 'Emergency access', order: 85 },
  form: breakGlassForm,
  async show({ trx, area, actor, today }) {
    const requests = await withAreaSight(trx, area.laCode, () => listBreakGlass(trx, area.laCode))
    return {
      waiting: requests.filter((one) => one.state === 'asked' && one.for_day >= today),
      past: requests.filter((one) => one.state !== 'asked' || one.for_day < today),
      me: actor?.personId,
      values: { day: 'today' },
    }
  },
  async submit(input, { trx, area, actor, today, clock, record, reference }) {
    const capacity = breakGlassCapacities.find((role) => actor?.roles.includes(role))
    if (!actor || !capacity) return notThere
    return withAreaSight(trx, area.laCode, async () => {
      const found = await findChildren(trx, area.laCode, input)
      const who = nameAndPlace(actor)
      const childId = found.length === 1 ? (found[0] ?? null) : null
      await logAccess(trx, {
        laCode: area.laCode,
        at: clock.now(),
        personId: actor.personId,
        who,
        capacity,
        childId,
        page: PATH,
        reference,
        what: 'Looked for one record, to open it in an emergency',
        outcome: childId ? 'done' : 'refused',
        purpose: input.reason,
      })
      // Said after a redirect, so that the search itself stays in the log.
      if (!childId)
        return goTo(
          PATH,
          'No single record matches what you entered, so nothing was asked. Check the reference, or the whole name as it is written in the record and the date of birth.',
        )
      const child = await findRecord(trx, area.laCode, childId)
      if (!child) return notThere
      const on = input.day === 'today' ? today : Temporal.PlainDate.from(today).add({ days: 1 }).toString()
      const events = askToBreakGlass(
        child.events,
        { requestId: randomUUID(), personId: actor.personId, who, capacity, reason: input.reason, on },
        today,
      )
      if (isRefusal(events)) return events
      await record(trx, {
        laCode: area.laCode,
        childId,
        expectedVersion: child.version,
        events,
        by: actor.personId,
        capacity,
      })
      const what = 'Asked to open one record in an emergency.'
      await writeAreaLog(trx, {
        laCode: area.laCode,
        at: clock.now(),
        by: actor,
        kind: 'break-glass',
        aboutPerson: actor.personId,
        what,
      })
      return goTo(
        PATH,
        'Asked. Nothing is open yet: another administrator or the data protection officer has to agree.',
      )
    })
  },
})

/** By the record's reference, or by the whole name and the date of birth; never by a part of them. */
async function findChildren(trx: Trx, laCode: string, input: BreakGlassInput): Promise<string[]> {
  const reference = input.reference?.toLowerCase()
  if (reference && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(reference)) return []
  const { rows } = reference
    ? await sql<{
        child_id: string
      }>`select child_id from child where la_code = ${laCode} and child_id = ${reference}`.execute(trx)
    : await sql<{ child_id: string }>`select child_id from child where la_code = ${laCode}
        and lower(given_name) = lower(${input.givenName ?? ''}) and lower(family_name) = lower(${input.familyName ?? ''})
        and date_of_birth = ${input.dateOfBirth ?? null}::date limit 2`.execute(trx)
  return rows.map((row) => row.child_id)
}
