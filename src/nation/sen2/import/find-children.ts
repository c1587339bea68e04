import { sql } from 'kysely'
import type { Trx } from '../../../platform/database/schema.ts'
import type { Life } from '../life.ts'
import { idFrom } from './ids.ts'
import type { Problem } from './life-of-person.ts'

export type Found<L> = { life: L; childId: string; isKnown: boolean }

/** Finds a person of a file among the records of the area: by number, else by name and date of birth. */
export type Finder = (life: Life) => { childId: string } | 'several' | undefined

/** Reads who has a record, once. Needs the sight of the area. */
export async function finder(trx: Trx, laCode: string): Promise<Finder> {
  const { rows } = await sql<{ child_id: string; name: string; born: string; upn: string | null; uln: string | null }>`
    select c.child_id, lower(c.family_name || '|' || c.given_name) as name, to_char(c.date_of_birth, 'YYYY-MM-DD') as born,
           n.upn, n.uln
    from child c left join (
      select child_id, (array_agg(data ->> 'upn' order by version desc) filter (where data ->> 'upn' is not null))[1] as upn,
             (array_agg(data ->> 'uln' order by version desc) filter (where data ->> 'uln' is not null))[1] as uln
      from event where la_code = ${laCode} and type in ('RecordOpened', 'ChildDetailsChanged') group by child_id
    ) n on n.child_id = c.child_id
    where c.la_code = ${laCode}`.execute(trx)
  const byNumber = new Map<string, string>()
  const byName = new Map<string, { childId: string; upn: string | null }[]>()
  for (const { child_id: childId, name, born, upn, uln } of rows) {
    if (upn) byNumber.set(upn, childId)
    if (uln) byNumber.set(uln, childId)
    const key = `${name}|${born}`
    byName.set(key, [...(byName.get(key) ?? []), { childId, upn }])
  }
  return ({ details: { upn, uln, familyName, givenName, dateOfBirth } }) => {
    const byOwnNumber = (upn && byNumber.get(upn.value)) ?? (uln && byNumber.get(uln.value))
    if (byOwnNumber) return { childId: byOwnNumber }
    const key = `${familyName?.value}|${givenName?.value}`.toLowerCase()
    const alike = byName.get(`${key}|${dateOfBirth?.value}`) ?? []
    // Two numbers are two people, until somebody says otherwise.
    const same = alike.filter((one) => !one.upn || !upn || one.upn === upn.value)
    const [first] = same
    if (same.length > 1) return 'several'
    return first && { childId: first.childId }
  }
}

/** The child of each person, known or new. Nobody is taken twice: a second entry for the same child is told. */
export function childrenIn<L extends Life & { identity: string; line: number }>(
  lives: readonly L[],
  find: Finder,
  laCode: string,
  problem: (one: Problem) => void,
): Found<L>[] {
  const taken = new Set<string>()
  return lives.flatMap((life) => {
    const found = find(life)
    if (found === 'several') {
      problem({
        line: life.line,
        item: 'Person',
        says: 'Several records have this name and date of birth, so that it is not clear whose this is.',
      })
      return []
    }
    const childId = found?.childId ?? idFrom('sen2-person', laCode, life.identity)
    if (taken.has(childId)) {
      problem({ line: life.line, item: 'Person', says: 'This child is in the file twice. The first entry was taken.' })
      return []
    }
    taken.add(childId)
    return [{ life, childId, isKnown: found !== undefined }]
  })
}
