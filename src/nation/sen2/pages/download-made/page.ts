import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { nameAndPlace } from '../../../../platform/access/actor.ts'
import type { Trx } from '../../../../platform/database/schema.ts'
import { goTo, notThere, type PageContext, page } from '../../../../platform/http/page.ts'
import { makeReturns, officerOfReturn, purposeOfReturn } from '../../access.ts'
import { writeCsv } from '../../make/write-csv.ts'
import { zipOf } from '../../make/zip.ts'
import { type Making, makings } from '../../make-here/making.ts'
import { madePage } from '../made/page.ts'
import { makePage } from '../make/page.ts'

/** The return as a file. It names children, so that each of them has it in their own log. */
export const downloadMade = page({
  path: `${madePage.path}/:format`,
  title: 'The SEN2 return, downloaded',
  mayUse: makeReturns,
  async show(context) {
    const { params, actor } = context
    const { format } = params
    if (format !== 'xml' && format !== 'csv') return notThere
    const making = makings.find(params['makingId'] ?? '', actor?.personId ?? '')
    if (making?.state !== 'done' || !making.made)
      return goTo(makePage.path, 'That return is gone. Make it again to have it.')
    await logEachChild(context, making)
    const name = `SEN2-${making.year}-${making.laCode}`
    if (format === 'xml') return { file: { name: `${name}.xml`, type: 'application/xml', bytes: making.xml as Buffer } }
    const persons = making.made.persons.map(({ person }) => person)
    const tables = writeCsv(making.made.header, persons, making.year)
    const parts = tables.map(({ table, text }) => ({ name: `${table}.csv`, bytes: Buffer.from(text) }))
    return { file: { name: `${name}-tables.zip`, type: 'application/zip', bytes: zipOf(parts) } }
  },
})

/** One line for each child, in one statement. */
async function logEachChild({ trx, actor, clock, reference }: PageContext, { made, laCode, year }: Making) {
  const childIds = [...new Set(made?.persons.map(({ childId }) => childId))]
  const who = nameAndPlace(actor)
  const what = `The national return of ${year} (SEN2), which tells of every child with a request or a plan, was downloaded`
  const capacity = officerOfReturn(actor) ?? ''
  await insertLines(trx, childIds, {
    laCode,
    at: clock.now(),
    personId: actor?.personId ?? null,
    who,
    capacity,
    what,
    reference,
  })
}

type Line = Record<'laCode' | 'at' | 'who' | 'capacity' | 'what' | 'reference', string> & { personId: string | null }

async function insertLines(
  trx: Trx,
  childIds: readonly string[],
  { laCode, at, personId, who, capacity, what, reference }: Line,
) {
  const ids = JSON.stringify(childIds.map((childId) => [randomUUID(), childId]))
  await sql`
    insert into access_log (la_code, log_id, at, person_id, who, capacity, child_id, page, what, outcome, basis, purpose, reference)
    select ${laCode}, (line->>0)::uuid, ${at}::timestamptz, ${personId}::uuid, ${who}, ${capacity}, (line->>1)::uuid,
           ${downloadMade.path}, ${what}, 'done', 'statutory-return', ${purposeOfReturn}, ${reference}
    from jsonb_array_elements(${ids}::jsonb) as line`.execute(trx)
}
