import { REGIONS } from '../../geography/questions.ts'

/** A place that figures are about. Authorities go by DfE's three digits, because ONS codes change under them. */
export type Place = {
  code: string
  level: Level
  name: string
  region: string | null
  /** The nine characters of an authority, as DfE writes them. They change when borders do, and differ between releases. */
  onsCode?: string
}
export type Level = 'national' | 'regional' | 'authority'

const levels: Record<string, Level> = { National: 'national', Regional: 'regional', 'Local authority': 'authority' }

/** What a row says of where it is from. An empty word is one that the file does not have. */
export type WhereSaid = {
  geographic_level: string
  region_code: string
  region_name: string
  old_la_code: string
  new_la_code: string
  la_name: string
}

export const ENGLAND = 'E92000001'

/** The regions of the demonstration's made-up country. No code of the Office for National Statistics begins with X. */
export const MADE_UP_REGIONS: Readonly<Record<string, string>> = {
  X12000001: 'High Moors',
  X12000002: 'Lake Shore',
  X12000003: 'Long Wolds',
  X12000004: 'Middle Vales',
  X12000005: 'Great Forest',
  X12000006: 'Eastern Levels',
  X12000007: 'Kingsmouth',
  X12000008: 'Southern Downs',
  X12000009: 'Western Coast',
}

/**
 * Authorities that are no more, with the year in which they ended (Structural Changes Orders of 2018, 2020 and 2022).
 * Their figures stay, under a name that says so: Dorset of today is another area than Dorset of then.
 */
const ENDED: Readonly<Record<string, number>> = { 835: 2019, 836: 2019, 837: 2019, 928: 2021, 909: 2023 }

const regions: Readonly<Record<string, string>> = { ...REGIONS, ...MADE_UP_REGIONS }
const codeOfRegion = new Map(Object.entries(regions).map(([code, name]) => [name.toLowerCase(), code]))

/** The code of a region by its name, however "the" is written. */
export const regionNamed = (name: string): string | null => codeOfRegion.get(name.trim().toLowerCase()) ?? null

/** Answers undefined for levels that are not kept (wards, schools …) and for rows that do not say where they are from. */
export function readPlace(said: WhereSaid): Place | undefined {
  const level = levels[said.geographic_level.trim()]
  if (level === 'national') return { code: ENGLAND, level, name: 'England', region: null }
  const region = said.region_code in regions ? said.region_code : regionNamed(said.region_name)
  if (level === 'regional' && region) return { code: region, level, name: regions[region] as string, region: null }
  if (level === 'authority' && /^\d{3}$/.test(said.old_la_code))
    return {
      code: said.old_la_code,
      level,
      name: nameOf(said),
      region,
      ...(ONS_CODE.test(said.new_la_code) ? { onsCode: said.new_la_code } : {}),
    }
  return undefined
}

const ONS_CODE = /^[A-Z]\d{8}$/

function nameOf({ old_la_code, la_name }: WhereSaid): string {
  const [name, ended] = [la_name.trim(), ENDED[old_la_code]]
  return ended && name ? `${name} (until ${ended})` : name
}
