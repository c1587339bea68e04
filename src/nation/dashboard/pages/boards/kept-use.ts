import type { Trx } from '../../../../platform/database/schema.ts'
import { isUuid } from '../../../../platform/database/uuid.ts'
import { refusal } from '../../../../platform/decisions/refusal.ts'
import { goTo, type PageContext } from '../../../../platform/http/page.ts'
import type { KeptUse } from '../../boards/decisions.ts'
import { findUse, keepUse } from '../../boards/kept.ts'
import type { Use } from '../../boards/use.ts'

/** The use that an address names, where there is one. */
export const useAt = async (trx: Trx, laCode: string, useId: string | undefined) =>
  isUuid(useId) ? findUse(trx, laCode, useId) : undefined

type Next = { kept: KeptUse; use: Use & { endedBecause?: string | null }; by: string; notice: string }

/** Keeps the next version of a use and goes back to the board. Refused where somebody else kept one at the same moment. */
export async function keepNext({ kept, use, by, notice }: Next, { trx, area, clock }: PageContext) {
  const { useId } = kept
  const next = { laCode: area.laCode, useId, version: kept.version + 1, use, at: clock.now(), by }
  return (await keepUse(trx, next))
    ? goTo('/boards', notice)
    : refusal('changed-meanwhile', 'Somebody changed this use at the same moment. Look again.')
}
