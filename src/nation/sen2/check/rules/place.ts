import type { Item, Place } from '../../model.ts'
import { at, type Context, type Found, isAfter, isFlag, isTrue, type Rule } from '../rule.ts'
import { isAtLeast } from './values/lives.ts'
import { quoted } from './values/quoted.ts'

const facts = { section: 'Place', severity: 'error', basis: 'S', since: 2023 } as const

/** What a place named in the plan (PlanDetail) and a place attended (PlacementDetail) have in common. */
export const placeRules: readonly Rule[] = [
  {
    ...facts,
    id: 'D-02',
    says: 'PlacementRank is missing or is not 1 or 2; or there is a 2 without a 1; or, among the places named in the plan, one rank is used twice',
    message: 'The ranks of the places are not 1, or 1 and 2.',
    mends: 'Give 1 in PlacementRank for the main place, and 2 for the second.',
    of: 'request',
    check({ plan, active }) {
      const named = plan === undefined || plan.details.length === 0 ? undefined : wrongRank(plan.details, true)
      const attended =
        active === undefined || active.placements.length === 0 ? undefined : wrongRank(active.placements, false)
      return named && attended ? [named, attended] : (named ?? attended)
    },
  },
  {
    ...facts,
    id: 'D-03',
    seenInPublishedReturns: true,
    basis: 'D, W 422/512',
    says: 'URN, UKPRN and SENsetting are all missing',
    message: 'No establishment and no setting is named.',
    mends: 'Give URN, UKPRN or SENsetting.',
    of: 'place',
    check: (place) =>
      place.URN === undefined && place.UKPRN === undefined && place.SENsetting === undefined && at(place),
  },
  {
    ...facts,
    id: 'D-04',
    says: 'URN is not six digits, or UKPRN is not eight digits beginning with 1',
    message: 'The number of the establishment is not valid.',
    mends: 'Look the number up in Get Information About Schools or the UK Register of Learning Providers.',
    of: 'place',
    check({ URN, UKPRN }) {
      if (URN !== undefined && !SIX_DIGITS.test(URN.value))
        return at(URN, { message: `URN ${quoted(URN.value)} is not six digits.` })
      if (UKPRN !== undefined && !PROVIDER.test(UKPRN.value))
        return at(UKPRN, { message: `UKPRN ${quoted(UKPRN.value)} is not eight digits beginning with 1.` })
    },
  },
  {
    ...facts,
    id: 'D-05',
    basis: 'J',
    says: 'The URN is not in the register of establishments; or, where providers are known too, the UKPRN is not',
    message: 'The establishment is not in the register.',
    mends: 'Look the number up, or give a newer extract of the register.',
    needs: 'establishments',
    of: 'place',
    check({ URN, UKPRN }, { establishments }) {
      if (establishments === undefined) return
      const number = URN ?? (establishments.hasProviders ? UKPRN : undefined)
      if (number === undefined || !(URN ? SIX_DIGITS : PROVIDER).test(number.value)) return
      return (
        establishments.find(number) === undefined &&
        at(number, { message: `${URN ? 'URN' : 'UKPRN'} ${number.value} is not in the register of establishments.` })
      )
    },
  },
  {
    ...facts,
    id: 'D-06',
    severity: 'query',
    basis: 'J',
    says: 'The establishment closed before the collection year, or, for a placement, before EntryDate',
    message: 'The establishment was closed.',
    mends: 'Give the number of the establishment that followed it.',
    needs: 'establishments',
    of: 'place',
    check(place, { establishments, collection }) {
      const found = establishments && register(place, establishments)
      if (found === undefined) return
      const entered = place.record === 'PlacementDetail' && isAfter(place.EntryDate, found.closed)
      return (found.closed < collection.from || entered) && at(place.URN ?? place.UKPRN)
    },
  },
  {
    ...facts,
    id: 'D-07',
    basis: 'S, W 592',
    says: 'SENsetting is not a code of this module and year. NEET, NIEC and NIEO say what is attended, so a plan cannot name them; in 2023, OTH was for plans only',
    message: 'The setting is not valid.',
    mends: 'Give OLA, OPA, EHE, EYP or OTH; for a place attended also NEET, NIEC or NIEO.',
    of: 'place',
    check(place, context) {
      const setting = place.SENsetting
      if (setting === undefined || isSetting(setting, place, context)) return
      return at(setting, {
        message: `${quoted(setting.value)} in SENsetting is not a code for ${place.record} in the ${context.year} return.`,
      })
    },
  },
  {
    ...facts,
    id: 'D-08',
    severity: 'query',
    basis: 'J',
    says: 'SENsetting is given together with URN or UKPRN',
    message: 'Both an establishment and a setting are given.',
    mends: 'Keep the number of the establishment, or the setting.',
    of: 'place',
    check: (place) =>
      place.SENsetting !== undefined && (place.URN !== undefined || place.UKPRN !== undefined) && at(place.SENsetting),
  },
  {
    ...facts,
    id: 'D-09',
    basis: 'D',
    says: 'SENsetting is OTH (or, for a place attended, NIEO) and SENSettingOther is missing',
    message: 'The setting needs a description.',
    mends: 'Describe it in SENSettingOther. COLLECT will ask for more about these codes.',
    of: 'place',
    check: (place) =>
      place.SENsetting !== undefined &&
      place.SENSettingOther === undefined &&
      isDescribed(place) &&
      at(place.SENsetting),
  },
  {
    ...facts,
    id: 'D-10',
    severity: 'query',
    says: 'SENSettingOther is given, and SENsetting is not a code that asks for it',
    message: 'A description is given for a setting that needs none.',
    mends: 'Take out SENSettingOther, or give OTH (or NIEO) in SENsetting.',
    of: 'place',
    check: (place) => place.SENSettingOther !== undefined && !isDescribed(place) && at(place.SENSettingOther),
  },
  {
    ...facts,
    id: 'D-11',
    basis: 'S, W 514',
    says: 'URN is given and SENunitIndicator or ResourcedProvisionIndicator is missing; or one of them is not 1 or 0',
    message: 'It is not said whether the place is in a SEN unit or in resourced provision.',
    mends: 'Give 1 or 0 in SENunitIndicator and in ResourcedProvisionIndicator.',
    of: 'place',
    check(place) {
      for (const flag of INDICATORS) {
        const said = place[flag]
        if (said === undefined ? place.URN !== undefined : !isFlag(said))
          return at(said ?? place, { message: `${flag} is missing, or is not 1 or 0.` })
      }
    },
  },
  {
    ...facts,
    id: 'D-12',
    severity: 'query',
    basis: 'J',
    says: 'SENunitIndicator and ResourcedProvisionIndicator are both 1',
    message: 'A place is either in a SEN unit or in resourced provision.',
    mends: 'Set one of the two to 0.',
    of: 'place',
    check: (place) =>
      isTrue(place.SENunitIndicator) && isTrue(place.ResourcedProvisionIndicator) && at(place.SENunitIndicator),
  },
  {
    ...facts,
    id: 'D-13',
    severity: 'query',
    basis: 'W 532/534',
    says: 'A SEN unit or resourced provision is indicated without a URN, or where the register of establishments shows none',
    message: 'A SEN unit or resourced provision is indicated where there may be none.',
    mends: 'Give the URN, or set the indicator to 0.',
    partlyNeeds: ['establishments'],
    of: 'place',
    check(place, { establishments }) {
      const flag = isTrue(place.SENunitIndicator)
        ? place.SENunitIndicator
        : isTrue(place.ResourcedProvisionIndicator)
          ? place.ResourcedProvisionIndicator
          : undefined
      if (flag === undefined) return
      if (place.URN === undefined)
        return at(flag, {
          message: 'A SEN unit or resourced provision is indicated, and no school is named by its URN.',
        })
      const found = establishments?.find(place.URN)
      if (found === undefined) return
      const none =
        (isTrue(place.SENunitIndicator) && found.hasSenUnit === false) ||
        (isTrue(place.ResourcedProvisionIndicator) && found.hasResourcedProvision === false)
      return (
        none &&
        at(flag, {
          message: `The register shows no SEN unit or resourced provision like this at URN ${place.URN.value}.`,
          mends: 'Set the indicator to 0, or ask the school to have the register corrected.',
        })
      )
    },
  },
  {
    ...facts,
    id: 'D-14',
    severity: 'query',
    basis: 'J',
    says: 'A SEN unit or resourced provision is indicated at a special school',
    message: 'SEN units and resourced provision are in mainstream schools.',
    mends: 'Set the indicator to 0, or correct the URN.',
    needs: 'establishments',
    of: 'place',
    check(place, { establishments }) {
      const flag = isTrue(place.SENunitIndicator) ? place.SENunitIndicator : place.ResourcedProvisionIndicator
      if (place.URN === undefined || !isTrue(flag)) return
      return establishments?.find(place.URN)?.isSpecial === true && at(flag)
    },
  },
  {
    ...facts,
    id: 'D-15',
    severity: 'query',
    basis: 'W 522/524',
    says: 'The register gives the establishment a type that is unusual for special educational needs, such as a university or a British school overseas',
    message: 'The establishment is of an unusual type.',
    mends: 'Confirm the URN.',
    needs: 'establishments',
    of: 'place',
    check(place, { establishments }) {
      const found = establishments && place.URN && establishments.find(place.URN)
      return (
        found !== undefined &&
        UNUSUAL_TYPES.has(found.type.toLowerCase()) &&
        at(place.URN, { message: `${quoted(found.name)} is of the type ${quoted(found.type)}.` })
      )
    },
  },
  {
    ...facts,
    id: 'D-16',
    severity: 'query',
    basis: 'D',
    says: 'SENsetting is EYP (early years provider) and the person is five or over on census day',
    message: 'An early years provider is given for a child of school age.',
    mends: 'Check SENsetting and PersonBirthDate.',
    of: 'place',
    check: (place, context, { person }) =>
      place.SENsetting?.value === 'EYP' && isAtLeast(5, person, context) && at(place.SENsetting),
  },
]

const SIX_DIGITS = /^[0-9]{6}$/
const PROVIDER = /^1[0-9]{7}$/
const INDICATORS = ['SENunitIndicator', 'ResourcedProvisionIndicator'] as const

/** In the words of the register, in small letters. */
const UNUSUAL_TYPES: ReadonlySet<string> = new Set([
  'higher education institutions',
  'university technical college',
  'online provider',
  'service children’s education',
  "service children's education",
  'offshore schools',
  'british schools overseas',
  'institution funded by other government department',
  'miscellaneous',
])

function register(place: Place, establishments: NonNullable<Context['establishments']>) {
  const number = place.URN ?? place.UKPRN
  return number && establishments.find(number)
}

function isSetting(setting: Item, place: Place, { codes, year }: Context): boolean {
  if (!codes('senSetting')?.has(setting.value)) return false
  const attended = setting.value === 'NEET' || setting.value === 'NIEC' || setting.value === 'NIEO'
  if (place.record === 'PlanDetail') return !attended
  return !(setting.value === 'OTH' && year === 2023)
}

/** DfE asks for a description beside these codes. */
function isDescribed(place: Place): boolean {
  const setting = place.SENsetting?.value
  return setting === 'OTH' || (setting === 'NIEO' && place.record === 'PlacementDetail')
}

function wrongRank(places: readonly Place[], once: boolean): Found | undefined {
  let first = 0
  let secondPlace: Place | undefined
  for (const place of places) {
    const rank = place.PlacementRank
    if (rank === undefined) return at(place, { message: 'The rank of the place is missing.' })
    if (rank.value !== '1' && rank.value !== '2')
      return at(rank, { message: `${quoted(rank.value)} in PlacementRank is not 1 or 2.` })
    if (rank.value === '1') {
      first += 1
      if (once && first > 1) return at(rank, { message: 'Two places of the plan have the rank 1.' })
    } else {
      if (once && secondPlace !== undefined) return at(rank, { message: 'Two places of the plan have the rank 2.' })
      secondPlace ??= place
    }
  }
  return first === 0 && secondPlace !== undefined
    ? at(secondPlace.PlacementRank, { message: 'There is a second place (rank 2) and no first (rank 1).' })
    : undefined
}
