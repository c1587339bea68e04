import type { Child } from '../../record/children/state.ts'
import { fullNameOf } from '../../record/children/state.ts'
import type { AdviceFrom } from '../advice/events.ts'
import { type HeldAdvice, yearGroupOn } from '../advice/questions.ts'
import { type AdviceKind, PersonalDetails, PlanAdvice, PlanContact, PlanServices } from './content/plan.ts'

/**
 * What a plan takes from the record, so that nobody types it twice. A plan is read by many, and by both parents: an
 * address or telephone number that is hidden from anybody is left out of it for everybody.
 */
export function personalFrom(child: Child, typed: PersonalDetails | undefined, on: string): PersonalDetails {
  const { details } = child
  const kept = typed ?? PersonalDetails.parse({})
  return {
    name: fullNameOf(child),
    preferredName: details.preferredName ?? kept.preferredName,
    dateOfBirth: details.dateOfBirth,
    sex: kept.sex || sexes[details.sex ?? ''] || '',
    ethnicity: kept.ethnicity || (details.ethnicity ?? ''),
    firstLanguage: kept.firstLanguage || (details.firstLanguage ?? ''),
    parentsFirstLanguage: kept.parentsFirstLanguage || languagesOf(child),
    address: addressOf(child, 'child'),
    yearGroup: kept.yearGroup ?? inPlansRange(yearGroupOn(child, on)),
  }
}

export function contactsFrom(child: Child, others: PlanContact[]): PlanContact[] {
  const reach = (id: string) => child.contacts.find((one) => one.of === id && !isHidden(one.hiddenFrom))
  const carers = child.carers.map(({ carerId, name, relationship }) => ({
    name,
    relationship,
    email: reach(carerId)?.email ?? '',
    phone: reach(carerId)?.phone ?? '',
    address: addressOf(child, carerId),
  }))
  const own = child.youngPerson && reach(child.youngPerson.personId)
  const young = own
    ? [
        {
          name: fullNameOf(child),
          relationship: 'Young person',
          email: own.email ?? '',
          phone: own.phone ?? '',
          address: '',
        },
      ]
    : []
  return [...young, ...carers, ...others].map((one) => PlanContact.parse(one))
}

export function servicesFrom(child: Child, typed: PlanServices | undefined): PlanServices {
  const kept = typed ?? PlanServices.parse({})
  return {
    ...kept,
    setting: kept.setting || (child.setting?.name ?? ''),
    nhsNumber: kept.nhsNumber || (child.details.nhsNumber ?? ''),
    lookedAfter: kept.lookedAfter ?? (child.details.lookedAfter ? 'NOW' : null),
  }
}

/** Section K: everything that came in the assessment, in the order in which it came. */
export const sectionKFrom = (held: readonly HeldAdvice[]): PlanAdvice[] =>
  held.map((advice) =>
    PlanAdvice.parse({
      id: advice.adviceId,
      kind: adviceKindOf(advice.from),
      title: advice.title,
      author: advice.author.name,
      role: advice.author.profession,
      receivedOn: advice.on,
      sha256: advice.documents[0]?.sha256 ?? null,
    }),
  )

export const adviceKindOf = (from: AdviceFrom): AdviceKind => kinds[from] ?? 'OTHER'

const kinds: Record<string, AdviceKind> = {
  'parent-or-young-person': 'PARENT_OR_YP',
  education: 'EDUCATION',
  health: 'MEDICAL',
  'educational-psychologist': 'PSYCHOLOGICAL',
  'social-care': 'SOCIAL_CARE',
  'preparing-for-adulthood': 'PFA',
}

const sexes: Record<string, string> = { female: 'Female', male: 'Male' }

const languagesOf = ({ carers }: Child): string =>
  [...new Set(carers.flatMap((one) => (one.firstLanguage ? [one.firstLanguage] : [])))].join(' and ')

function addressOf(child: Child, of: string): string {
  const found = child.addresses.find((one) => one.of === of)
  return found && !isHidden(found.hiddenFrom) ? [...found.lines, found.postcode].join('\n') : ''
}

const isHidden = (hiddenFrom: string[] | null) => (hiddenFrom?.length ?? 0) > 0
const inPlansRange = (year: number) => (year >= -5 && year <= 14 ? year : null)
