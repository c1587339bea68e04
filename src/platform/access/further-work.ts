import type { Trx } from '../database/schema.ts'

/** Work of one’s own in a later wing, for the page of today: how much there is, in words, and where it is done. */
export type FurtherWork = (
  trx: Trx,
  of: { laCode: string; personId: string; today: string },
) => Promise<{ text: string; href: string } | undefined>
