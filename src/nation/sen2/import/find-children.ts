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
  const { rows: children } = await sql<{ child_id: string; name: string; born: string }>`
    select child_id, lower(family_name || '|' || given_name) as name, to_char(date_of_birth, 'YYYY-MM-DD') as born
    from child where la_code = ${laCode}`.execute(trx)
  // Joined here: on a new database the planner knows no sizes, and would join ten thousand rows with ten thousand.
  const { rows: numbers } = await sql<{ child_id: string; upn: string | null; uln: string | null }>`
    select child_id, data ->> 'upn' as upn, data ->> 'uln' as uln from event
    where la_code = ${laCode} and type in ('RecordOpened', 'ChildDetailsChanged') order by child_id, version`.execute(
    trx,
  )
  const numbered = new Map<string, { upn: string | null; uln: string | null }>()
  for (const { child_id, upn, uln } of numbers) {
    const before = numbered.get(child_id)
    numbered.set(child_id, { upn: upn ?? before?.upn ?? null, uln: uln ?? before?.uln ?? null })
  }
  const byNumber = new Map<string, string>()
  const byName = new Map<string, { childId: string; upn: string | null }[]>()
  for (const { child_id: childId, name, born } of children) {
    const { upn = null, uln = null } = numbered.get(childId) ?? {}
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
