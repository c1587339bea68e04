import type { Establishments } from '../check/rule.ts'
import type { PlacementDetail } from '../model.ts'
import { isYes } from './count.ts'

/** The kinds of place that DfE publishes, by the names of its columns. The last is ours: the register is needed for it. */
export const PLACES = [
  'mainstream_la_maintained',
  'mainstream_la_maintained_resourced_provision',
  'mainstream_la_maintained_senunit',
  'mainstream_academy',
  'mainstream_academy_resourced_provision',
  'mainstream_academy_senunit',
  'mainstream_free_school',
  'mainstream_free_school_resourced_provision',
  'mainstream_free_school_senunit',
  'mainstream_independent',
  'special_la_maintained',
  'special_academy_free',
  'special_independent',
  'special_non_maintained',
  'ap_pru_academy',
  'ap_pru_free_school',
  'ap_pru_la_maintained',
  'general_fe_tertiary_colleges',
  'specialist_post_16_institutions',
  'ukrlp_provider',
  'elective_home_education',
  'other_arrangements_la',
  'other_arrangements_parents',
  'online_provider',
  'w_settings',
  'other_schools',
  'other_placement_settings',
  'neet',
  'neet_ntci',
  'neet_other',
  'neet_other_csa',
  'nm_early_years',
  'placement_unknown',
  'urn_without_register',
] as const
export type PlaceColumn = (typeof PLACES)[number]

/** The totals that DfE publishes over them. Those without their parts known are left out, not guessed. */
export const PLACE_TOTALS: Readonly<Record<string, (column: PlaceColumn) => boolean>> = {
  mainstream_total: (column) => column.startsWith('mainstream_'),
  special_total: (column) => column.startsWith('special_'),
  ap_pru_total: (column) => column.startsWith('ap_pru_'),
  fe_total: (column) =>
    ['general_fe_tertiary_colleges', 'specialist_post_16_institutions', 'ukrlp_provider'].includes(column),
  ed_elsewhere: (column) => /^(elective|other_|online|w_settings|neet)/.test(column),
}

/** Which of DfE's columns a place belongs to. `age` is that of the day on which it is counted. */
export function columnOf(
  place: PlacementDetail | undefined,
  age: number,
  register: Establishments | undefined,
): PlaceColumn {
  if (!place) return 'placement_unknown'
  const setting = place.SENsetting?.value
  if (place.URN) {
    if (!register) return 'urn_without_register'
    const type = register.find(place.URN)?.type.toLowerCase()
    return type === undefined ? 'placement_unknown' : withUnit(BY_TYPE[type] ?? 'other_schools', place)
  }
  if (place.UKPRN) return 'ukrlp_provider'
  if (setting === 'NIEO') return age < 16 ? 'neet_other_csa' : 'neet_other'
  return BY_SETTING[setting ?? ''] ?? 'placement_unknown'
}

const BY_SETTING: Readonly<Record<string, PlaceColumn>> = {
  OLA: 'other_arrangements_la',
  OPA: 'other_arrangements_parents',
  EHE: 'elective_home_education',
  EYP: 'nm_early_years',
  OTH: 'other_placement_settings',
  NEET: 'neet',
  NIEC: 'neet_ntci',
}

/** The types of the register of establishments, in its own words. */
const BY_TYPE: Readonly<Record<string, PlaceColumn>> = {
  'community school': 'mainstream_la_maintained',
  'voluntary aided school': 'mainstream_la_maintained',
  'voluntary controlled school': 'mainstream_la_maintained',
  'foundation school': 'mainstream_la_maintained',
  'local authority nursery school': 'mainstream_la_maintained',
  'academy converter': 'mainstream_academy',
  'academy sponsor led': 'mainstream_academy',
  'academy 16-19 converter': 'mainstream_academy',
  'academy 16 to 19 sponsor led': 'mainstream_academy',
  'city technology college': 'mainstream_academy',
  'university technical college': 'mainstream_free_school',
  'studio schools': 'mainstream_free_school',
  'free schools': 'mainstream_free_school',
  'free schools 16 to 19': 'mainstream_free_school',
  'other independent school': 'mainstream_independent',
  'community special school': 'special_la_maintained',
  'foundation special school': 'special_la_maintained',
  'academy special converter': 'special_academy_free',
  'academy special sponsor led': 'special_academy_free',
  'free schools special': 'special_academy_free',
  'other independent special school': 'special_independent',
  'non-maintained special school': 'special_non_maintained',
  'pupil referral unit': 'ap_pru_la_maintained',
  'academy alternative provision converter': 'ap_pru_academy',
  'academy alternative provision sponsor led': 'ap_pru_academy',
  'free schools alternative provision': 'ap_pru_free_school',
  'further education': 'general_fe_tertiary_colleges',
  'sixth form centres': 'general_fe_tertiary_colleges',
  'special post 16 institution': 'specialist_post_16_institutions',
  'online provider': 'online_provider',
  'welsh establishment': 'w_settings',
}

function withUnit(column: PlaceColumn, place: PlacementDetail): PlaceColumn {
  const unit = `${column}_senunit` as PlaceColumn
  const resourced = `${column}_resourced_provision` as PlaceColumn
  if (isYes(place.SENunitIndicator) && PLACES.includes(unit)) return unit
  if (isYes(place.ResourcedProvisionIndicator) && PLACES.includes(resourced)) return resourced
  return column
}
