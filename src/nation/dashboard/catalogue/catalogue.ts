import { alternativeProvision } from './alternative-provision.ts'
import type { Catalogued } from './catalogued.ts'
import { disagreement } from './disagreement.ts'
import { experience } from './experience.ts'
import { identification } from './identification.ts'
import { moneyAndPeople } from './money-and-people.ts'
import { outcomes } from './outcomes.ts'
import { partnershipAndProgramme } from './partnership-and-programme.ts'
import { plansKept } from './plans-kept.ts'
import { timeliness } from './timeliness.ts'

/** Every measure of the inclusion dashboards, in the order of the catalogue. */
export const catalogue: readonly Catalogued[] = [
  ...identification,
  ...timeliness,
  ...plansKept,
  ...disagreement,
  ...experience,
  ...outcomes,
  ...alternativeProvision,
  ...moneyAndPeople,
  ...partnershipAndProgramme,
]

const byId = new Map(catalogue.map((measure) => [measure.id, measure]))
const bySlug = new Map(catalogue.map((measure) => [measure.slug, measure]))

export const measureBy = (id: string): Catalogued | undefined => byId.get(id)
export const measureAt = (slug: string): Catalogued | undefined => bySlug.get(slug)
