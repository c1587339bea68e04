import type { Trx } from '../database/schema.ts'

/**
 * Work of one’s own in a later wing, for the page of today: that there is some, in words, and where it is done.
 * `children` are those whose cases the person holds today.
 */
export type FurtherWork = (
  trx: Trx,
  of: { laCode: string; personId: string; children: readonly string[]; today: string },
) => Promise<{ text: string; href: string } | undefined>
