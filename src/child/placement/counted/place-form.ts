import { z } from 'zod'
import { type FieldError, oneOf, optionalText } from '../../../platform/http/form.ts'
import { ARRANGEMENTS, type Arrangement, type Place } from '../events.ts'
import type { KnownInstitution } from '../institutions.ts'

const arrangements = Object.keys(ARRANGEMENTS) as [Arrangement, ...Arrangement[]]

/** The fields of one place; a form with two gives the second ones another beginning. */
export const placeFields = {
  where: oneOf(['listed', 'number', 'arrangement'], 'Choose what kind of place it is'),
  organisationId: optionalText(40),
  urn: optionalText(10),
  ukprn: optionalText(12),
  arrangement: z.preprocess((value) => value || undefined, oneOf(arrangements, 'Choose from the list').optional()),
  says: optionalText(500),
  unit: z.preprocess(
    (value) => value || 'none',
    oneOf(['none', 'sen-unit', 'resourced-provision'], 'Choose whether it is in a unit'),
  ),
}
const schema = z.object(placeFields)
export type PlaceInput = z.output<typeof schema>

/** What only somebody who is at a place can be in: a plan cannot name it. */
const NEVER_NAMED: readonly Arrangement[] = ['not-in-education-or-work', 'notice-to-cease', 'none-other']

export const arrangementItems = (mayBeNamed: boolean) =>
  arrangements
    .filter((value) => !mayBeNamed || !NEVER_NAMED.includes(value))
    .map((value) => ({ value, text: ARRANGEMENTS[value] }))

/** The place that was entered, or what is wrong with it. */
export function placeOf(
  input: PlaceInput,
  rank: number,
  known: readonly KnownInstitution[],
  { isNamed = false } = {},
): Place | { errors: FieldError[] } {
  const wrong = (field: string, message: string) => ({ errors: [{ field, message }] })
  const { where, urn, ukprn, arrangement, says, organisationId, unit } = input
  const atSchool = { inSenUnit: unit === 'sen-unit', inResourcedProvision: unit === 'resourced-provision' }
  if (where === 'listed') {
    if (!known.some((one) => one.organisationId === organisationId))
      return wrong('organisationId', 'Choose a school or college of the list')
    return { ...nowhere, organisationId: organisationId ?? null, rank, ...atSchool }
  }
  if (where === 'number') {
    if (!urn && !ukprn) return wrong('urn', 'Enter a URN or a UKPRN')
    if (urn && !/^\d{6}$/.test(urn)) return wrong('urn', 'A URN has six digits')
    if (ukprn && !/^1\d{7}$/.test(ukprn)) return wrong('ukprn', 'A UKPRN has eight digits and begins with 1')
    return { ...nowhere, urn: urn ?? null, ukprn: ukprn ?? null, rank, ...(urn && atSchool) }
  }
  if (!arrangement) return wrong('arrangement', 'Choose what is arranged')
  if (isNamed && NEVER_NAMED.includes(arrangement))
    return wrong('arrangement', 'A plan cannot name this. Choose what section I says.')
  if ((arrangement === 'other' || arrangement === 'none-other') && !says) return wrong('says', 'Say what it is')
  return { ...nowhere, arrangement, says: says ?? null, rank }
}

/** What the form shows of a place that is recorded. */
export function valuesOf(place: Place | undefined) {
  if (!place) return { unit: 'none' }
  const { organisationId, urn, ukprn, arrangement, says, inSenUnit, inResourcedProvision } = place
  return {
    where: arrangement ? 'arrangement' : urn || ukprn ? 'number' : organisationId ? 'listed' : '',
    organisationId,
    urn,
    ukprn,
    arrangement,
    says,
    unit: inSenUnit ? 'sen-unit' : inResourcedProvision ? 'resourced-provision' : 'none',
  }
}

/** How a place is called on a page. */
export function placeName(place: Place, known: readonly KnownInstitution[]): string {
  if (place.arrangement) return [ARRANGEMENTS[place.arrangement], place.says].filter(Boolean).join(': ')
  const found = known.find((one) => one.organisationId === place.organisationId)
  if (found) return found.name
  return place.urn ? `School or college with the URN ${place.urn}` : `Provider with the UKPRN ${place.ukprn ?? '?'}`
}

const nowhere = {
  organisationId: null,
  urn: null,
  ukprn: null,
  arrangement: null,
  says: null,
  inSenUnit: null,
  inResourcedProvision: null,
}
