import { type ColumnType, sql } from 'kysely'
import { ownChildrenOnly } from '../../../platform/database/row-level-security.ts'
import type { Migration, Trx } from '../../../platform/database/schema.ts'
import type { List } from '../../../platform/events/list.ts'
import { findChildIn } from '../../../record/children/questions.ts'
import { dutyStatus } from '../../duties/questions.ts'
import type { Find } from '../find.ts'
import { findKeys, findWords, type Match, matchIn } from '../name-match.ts'
import type { Stage } from '../state.ts'

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    /** By what each case is found: the words of its names, and numbers for words that are written or sound nearly alike. */
    case_find: { la_code: string; child_id: string; words: string; keys: ColumnType<number[], string, string> }
  }
}

export const caseFindList: List = {
  table: 'case_find',
  says: 'By what words, and words written or sounding nearly alike, each case is found.',
  rowsFor: ({ events }) => {
    const child = findChildIn(events)
    if (!child) return []
    const words = findWords(child.details)
    const keys = [...new Set(words.flatMap(findKeys))]
    return [{ words: ` ${words.join(' ')} `, keys: `{${keys.join(',')}}` }]
  },
}

export type FoundCase = {
  childId: string
  givenName: string
  preferredName: string | null
  familyName: string
  bornOn: string
  stage: Stage | null
  /** The next duty that is open, or null. */
  duty: string | null
  dueOn: string | null
  status: 'running' | 'late' | 'excepted' | null
} & Match

type Asked = { laCode: string; personId: string; today: string; find: Find; most: number }

/** More than anybody reads: then they are asked to type more. */
const CANDIDATES = 500

/**
 * The cases granted to this person as caseworker or manager that fit what was typed, the best first. Only granted cases
 * are looked through, so that nobody learns of another child by looking. The database picks out who shares a part or a
 * key; each is then compared, with its reason.
 */
export async function findCases(trx: Trx, { laCode, personId, today, find, most }: Asked) {
  const words = find.words.map(
    (word) =>
      sql`(f.words like ${`%${word.length < 3 ? ' ' : ''}${word}%`} or f.keys && ${`{${findKeys(word).join(',')}}`}::int[])`,
  )
  const { born, reference } = find
  const birth =
    born &&
    sql`c.date_of_birth between ${born.from}::date and ${born.to}::date or c.date_of_birth = ${born.swapped}::date`
  const id = reference !== null && sql`c.child_id::text like ${`${reference}%`}`
  const either = [birth, id].filter((one) => one !== false && one !== null)
  const fits = [...words, ...(either.length > 0 ? [sql`(${sql.join(either, sql` or `)})`] : [])]
  const { rows } = await sql<Omit<FoundCase, keyof Match>>`
    with mine as materialized (
      select distinct child_id from access_grant
      where la_code = ${laCode} and person_id = ${personId} and capacity in ('caseworker', 'team-manager')
        and ended_on is null and from_on <= ${today}::date and (until_on is null or until_on >= ${today}::date)
    ), fitting as materialized (
      select c.child_id, c.given_name, c.preferred_name, c.family_name, c.date_of_birth
      from mine
        join lateral (select * from child where la_code = ${laCode} and child_id = mine.child_id limit 1) c on true
        join lateral (select * from case_find where la_code = ${laCode} and child_id = mine.child_id limit 1) f on true
      where ${sql.join(fits, sql` and `)}
      order by ${find.words[0] ? sql`position(${` ${find.words[0]}`} in f.words) = 0,` : sql``} c.family_name, c.given_name, c.child_id
      limit ${CANDIDATES}
    )
    select fitting.child_id as "childId", given_name as "givenName", preferred_name as "preferredName",
      family_name as "familyName", to_char(date_of_birth, 'YYYY-MM-DD') as "bornOn", k.stage,
      next.duty, to_char(next.due_on, 'YYYY-MM-DD') as "dueOn", next.status
    from fitting
      left join case_line k on k.la_code = ${laCode} and k.child_id = fitting.child_id
      left join lateral (
        select duty.duty, duty.due_on, ${dutyStatus(today)} as status from duty
        where duty.la_code = ${laCode} and duty.child_id = fitting.child_id and duty.met_on is null and not duty.ended
          and duty.owed_by <> 'family'
          and not (duty.duty = 'notify-decision-not-to-issue' and k.stage in ('writing', 'draft', 'final'))
        order by duty.due_on, duty.duty_key limit 1
      ) next on true`.execute(trx)
  const found = rows.flatMap((row) => {
    const match = matchIn(find, row)
    return match ? [{ ...row, ...match }] : []
  })
  found.sort(
    (a, b) =>
      b.score - a.score ||
      compare(a.familyName, b.familyName) ||
      compare(a.givenName, b.givenName) ||
      compare(a.childId, b.childId),
  )
  return { found: found.slice(0, most), count: found.length, isAll: rows.length < CANDIDATES }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

export const caseFindMigration: Migration = {
  name: '2026-11-22-case-find',
  async up(db) {
    await sql`
      create table case_find (
        la_code text not null, child_id uuid not null, words text not null, keys int[] not null,
        primary key (la_code, child_id)
      )`.execute(db)
    await ownChildrenOnly(db, 'case_find', { grants: 'select, insert, update, delete' })
  },
}
