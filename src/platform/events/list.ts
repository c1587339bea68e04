import type { ChildRecord } from './record.ts'

/**
 * A list: rows that say what a child's record means for one purpose. It is derived from the whole record each time the
 * record grows, in the same transaction, so it is never late and can be dropped and rebuilt to the same answer.
 */
export type List = {
  /** The table. Its primary key begins with `la_code`, and it has `child_id`. */
  table: string
  says: string
  /** The child's rows, without `la_code` and `child_id`. Must be pure: same record, same rows, on any day. */
  rowsFor(record: ChildRecord): Record<string, unknown>[]
}
