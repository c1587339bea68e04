import type { Trx } from '../../../platform/database/schema.ts'
import { catalogue } from '../catalogue/catalogue.ts'
import { isLive, type KeptUse } from './decisions.ts'
import { usesIn } from './kept.ts'
import { NATIONAL, type NationalUse } from './national.ts'
import { nameOf } from './use.ts'

const PILOT = 'National and local inclusion dashboards'

/** The national uses, with the indicators of DfE’s prototype where it stands. */
export const nationalUses: readonly NationalUse[] = NATIONAL.map((use) =>
  use.who === PILOT ? { ...use, measures: catalogue.filter(({ inPilot }) => inPilot).map(({ id }) => id) } : use,
)

/** Who uses a measure, and for what: beyond the area, and the boards of the area itself. */
export async function usesOf(
  trx: Trx,
  asked: { laCode: string; measure: string; today: string },
): Promise<{ national: NationalUse[]; local: (KeptUse & { name: string })[] }> {
  const local = await usesIn(trx, asked.laCode)
  return {
    national: nationalUses.filter(({ measures }) => measures.includes(asked.measure)),
    local: local
      .filter((use) => use.measure === asked.measure && isLive(use, asked.today))
      .map((use) => ({ ...use, name: nameOf(use) })),
  }
}
