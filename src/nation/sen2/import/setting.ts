import { ARRANGEMENTS } from '../../../child/placement/events.ts'
import type { Trx } from '../../../platform/database/schema.ts'
import { SettingAttended } from '../../../record/children/events.ts'
import type { Child } from '../../../record/children/questions.ts'
import type { Establishments } from '../check/rule.ts'
import type { Life, PlaceFacts } from '../life.ts'
import { item } from '../model.ts'
import type { Change } from './changes.ts'

/** What a place is called: by the schools of the area, else by the register of establishments where one was given. */
export type Names = (place: PlaceFacts) => { organisationId: string | null; name: string }

export async function namesOf(trx: Trx, laCode: string, register: Establishments | undefined): Promise<Names> {
  const rows = await trx
    .selectFrom('organisation')
    .select(['organisation_id', 'name', 'urn', 'details'])
    .where('la_code', '=', laCode)
    .execute()
  const byNumber = new Map<string, { organisationId: string; name: string }>()
  for (const { organisation_id: organisationId, name, urn, details } of rows) {
    const ukprn = details['ukprn']
    for (const number of [ukprn, urn]) if (typeof number === 'string') byNumber.set(number, { organisationId, name })
  }
  return ({ urn, ukprn, arrangement, says }) => {
    if (arrangement)
      return { organisationId: null, name: arrangement === 'other' && says ? says : ARRANGEMENTS[arrangement] }
    const number = urn ?? ukprn ?? ''
    const known = byNumber.get(number)
    if (known) return known
    const name = register?.find(item(number, 0, false))?.name
    return {
      organisationId: null,
      name: name || `${urn ? 'School or college with URN' : 'Provider with UKPRN'} ${number}`,
    }
  }
}

/**
 * The school or setting of the record, from the main place at which they are. Nothing when the record knows of one as late:
 * somebody who knows wrote it.
 */
export function settingOf(file: Life, record: Child | undefined, knownOn: string, names: Names): Change[] {
  const plan = file.episodes.findLast((one) => one.plan && !one.plan.ceased)?.plan
  const now = plan?.placements
    .filter(({ left, place }) => !left && place.value.rank !== 2)
    .toSorted((a, b) => ((a.entered?.value ?? '') < (b.entered?.value ?? '') ? -1 : 1))
    .at(-1)
  if (!now) return []
  const since = now.entered?.value ?? knownOn
  const { place } = now
  if (!place.value.urn && !place.value.ukprn && !place.value.arrangement) return []
  if (record?.setting && record.setting.since >= since) return []
  const setting = names(place.value)
  if (record?.setting?.name === setting.name) return []
  return [{ event: SettingAttended(setting, { occurredOn: since }), line: place.line }]
}
