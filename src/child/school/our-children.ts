import { sql } from 'kysely'
import type { Trx } from '../../platform/database/schema.ts'

export type Asked = { of: 'advice' | 'place'; what: string; href: string; dueOn: string }
export type OurChild = { childId: string; name: string; stage: string | null; asked: Asked[] }

type Asking = { laCode: string; childIds: readonly string[]; personId: string; organisationId: string | null }

/** Each child whose case the school was let into, with what waits for an answer of the school, first due first. */
export async function listOurChildren(trx: Trx, asking: Asking): Promise<OurChild[]> {
  const { laCode, childIds, personId, organisationId } = asking
  const ids = `{${childIds.join(',')}}`
  const { rows: children } = await sql<{ childId: string; name: string; stage: string | null }>`
    select c.child_id as "childId", coalesce(c.preferred_name, c.given_name) || ' ' || c.family_name as name, k.stage
    from child c left join case_line k on k.la_code = c.la_code and k.child_id = c.child_id
    where c.la_code = ${laCode} and c.child_id = any(${ids}::uuid[])
    order by c.family_name, c.given_name, c.child_id`.execute(trx)
  const { rows: asked } = await sql<{ childId: string; kind: 'advice' | 'place'; id: string; dueOn: string }>`
    select child_id as "childId", 'advice' as kind, advice_request_id as id, to_char(due_on, 'YYYY-MM-DD') as "dueOn"
    from advice_stand
    where la_code = ${laCode} and child_id = any(${ids}::uuid[]) and open
      and (asked_person = ${personId} or (asked_person is null and asked_organisation = ${organisationId}))
    union all
    select child_id, 'place', consultation_id, to_char(answer_by, 'YYYY-MM-DD')
    from consultation
    where la_code = ${laCode} and child_id = any(${ids}::uuid[]) and replied_on is null and not closed and asked_organisation = ${organisationId}
    order by "dueOn", id`.execute(trx)
  return children.map((one) => ({
    ...one,
    asked: asked
      .filter(({ childId }) => childId === one.childId)
      .map(({ kind, id, dueOn, childId }) => ({
        of: kind,
        what: kind === 'advice' ? 'Give your advice' : 'Answer about a place',
        href: kind === 'advice' ? `/advice/${childId}/give/${id}` : `/placement/${childId}/answer/${id}`,
        dueOn,
      })),
  }))
}
