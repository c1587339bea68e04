import type { Person } from '../../model.ts'
import { at, isWithin, type Rule } from '../rule.ts'
import { isActiveOn, isAtLeast, isPastTwentyFive, isUnder, septemberOf } from './values/lives.ts'
import { isPostcode } from './values/postcode.ts'
import { quoted } from './values/quoted.ts'

const facts = { section: 'Person', severity: 'error', basis: 'S', since: 2023 } as const

/** Who the person is: module 1 without the pupil and learner numbers. */
export const personRules: readonly Rule[] = [
  {
    ...facts,
    id: 'P-01',
    says: 'Surname is missing',
    message: 'The surname is missing.',
    mends: 'Give Surname.',
    of: 'person',
    check: (person) => person.Surname === undefined && at(person),
  },
  {
    ...facts,
    id: 'P-02',
    says: 'Forename is missing',
    message: 'The forename is missing.',
    mends: 'Give Forename.',
    of: 'person',
    check: (person) => person.Forename === undefined && at(person),
  },
  {
    ...facts,
    id: 'P-03',
    says: 'PersonBirthDate is missing or is not a date',
    message: 'The date of birth is missing or is not a date.',
    mends: 'Give PersonBirthDate as ccyy-mm-dd.',
    of: 'person',
    check(person) {
      const born = person.PersonBirthDate
      if (born === undefined) return at(person, { message: 'The date of birth is missing.' })
      return Number.isNaN(born.day) && at(born, { message: `${quoted(born.value)} is not a date of birth.` })
    },
  },
  {
    ...facts,
    id: 'P-04',
    basis: 'C 8520',
    says: 'PersonBirthDate is after the census day',
    message: 'The date of birth is after the census day.',
    mends: 'Correct PersonBirthDate.',
    of: 'person',
    check: ({ PersonBirthDate: born }, { census }) => born !== undefined && born.day > census && at(born),
  },
  {
    ...facts,
    id: 'P-05',
    severity: 'query',
    seenInPublishedReturns: true,
    basis: 'D',
    says: 'The person was over 24 on the 31 August before the census day, and the plan is active on census day',
    message: 'The plan goes on after the academic year in which the person turned 25.',
    mends: 'Check PersonBirthDate, or give CeaseDate and CeaseReason.',
    of: 'person',
    check: (person, context) =>
      isPastTwentyFive(person.PersonBirthDate, context) &&
      person.requests.some(({ assessment }) => isActiveOn(context.census, assessment?.plan)) &&
      at(person.PersonBirthDate),
  },
  {
    ...facts,
    id: 'P-06',
    severity: 'query',
    basis: 'W 232',
    says: 'On the 31 August before the census day the person was not between 0 and 24 years old',
    message: 'The person’s age is outside 0 to 24.',
    mends: 'Check PersonBirthDate.',
    of: 'person',
    check(person, context) {
      const born = person.PersonBirthDate
      if (born === undefined) return
      return (isPastTwentyFive(born, context) || born.day >= septemberOf(context.year - 1)) && at(born)
    },
  },
  {
    ...facts,
    id: 'P-07',
    severity: 'query',
    basis: 'J',
    says: 'The person was born less than 28 days before the request was received, or after it',
    message: 'The request was received within 28 days of the birth, or before it.',
    mends: 'Check PersonBirthDate and ReceivedDate.',
    of: 'request',
    check({ person, request }) {
      const received = request.ReceivedDate
      const born = person.PersonBirthDate
      return received !== undefined && born !== undefined && received.day - born.day < 28 && at(received)
    },
  },
  {
    ...facts,
    id: 'P-08',
    seenInPublishedReturns: true,
    basis: 'S, C 4180',
    since: 2023,
    says: 'Sex is missing or is not M or F; in the 2023 return, GenderCurrent is missing or is not 0, 1, 2 or 9',
    message: 'The person’s sex is missing or is not one of the codes.',
    mends: 'Give M or F in Sex (2023: 0, 1, 2 or 9 in GenderCurrent).',
    of: 'person',
    check(person, { year, codes }) {
      const said = year === 2023 ? person.GenderCurrent : person.Sex
      if (said === undefined) return at(person, { message: 'The person’s sex is missing.' })
      if (codes(year === 2023 ? 'gender2023' : 'sex')?.has(said.value)) return
      return at(said, { message: `${quoted(said.value)} is not a code for sex in the ${year} return.` })
    },
  },
  {
    ...facts,
    id: 'P-09',
    basis: 'C 4220',
    says: 'Ethnicity is missing or is not one of the codes. Which of the longer list SEN2 takes is not public, so all of it is accepted',
    message: 'The ethnicity is missing or is not one of the codes.',
    mends: 'Give a four-letter code: NOBT when it is not yet known, REFU when it was refused.',
    of: 'person',
    check(person, { codes }) {
      if (person.Ethnicity === undefined) return at(person, { message: 'The ethnicity is missing.' })
      if (codes('ethnicity')?.has(person.Ethnicity.value)) return
      return at(person.Ethnicity, { message: `${quoted(person.Ethnicity.value)} is not an ethnicity code.` })
    },
  },
  {
    ...facts,
    id: 'P-10',
    severity: 'query',
    basis: 'J',
    says: 'PostCode is missing',
    message: 'The home postcode is missing.',
    mends: 'Give PostCode, or say why there is none.',
    of: 'person',
    check: (person) => person.PostCode === undefined && at(person),
  },
  {
    ...facts,
    id: 'P-11',
    says: 'PostCode is not in the form of a UK postcode',
    message: 'The postcode is not valid.',
    mends: 'Give it in capitals with one space, for example SW1A 1AA.',
    of: 'person',
    check: ({ PostCode }) =>
      PostCode !== undefined &&
      !isPostcode(PostCode.value) &&
      at(PostCode, { message: `${quoted(PostCode.value)} is not a postcode.` }),
  },
  {
    ...facts,
    id: 'P-12',
    basis: 'D, W 142',
    says: 'UPN, UniqueLearnerNumber and UPNunknown are all missing',
    message: 'The person has no UPN and no ULN, and no reason is given.',
    mends: 'Give UPN or UniqueLearnerNumber, or the reason in UPNunknown.',
    of: 'person',
    check: (person) => !hasNumber(person) && person.UPNunknown === undefined && at(person),
  },
  {
    ...facts,
    id: 'P-13',
    basis: 'D',
    says: 'UPNunknown is given together with a UPN or a ULN',
    message: 'A reason for having no UPN or ULN is given, although there is one.',
    mends: 'Take out UPNunknown, or the number if it is wrong.',
    of: 'person',
    check: (person) => person.UPNunknown !== undefined && hasNumber(person) && at(person.UPNunknown),
  },
  {
    ...facts,
    id: 'P-14',
    says: 'UPNunknown is not one of the codes',
    message: 'The reason for having no UPN or ULN is not valid.',
    mends: 'Give UN1, UN2, UN3, UN5, UN8, UN9 or UN10.',
    of: 'person',
    check: ({ UPNunknown }, { codes }) =>
      UPNunknown !== undefined &&
      !codes('upnUnknown')?.has(UPNunknown.value) &&
      at(UPNunknown, { message: `${quoted(UPNunknown.value)} is not a reason for having no UPN or ULN.` }),
  },
  {
    ...facts,
    id: 'P-15',
    severity: 'information',
    basis: 'W 143',
    says: 'Only UPNunknown is given',
    message: 'Without a UPN or a ULN this person cannot be followed from year to year by number.',
    mends: 'Give a UPN or a ULN when there is one.',
    of: 'person',
    check: (person) => person.UPNunknown !== undefined && !hasNumber(person) && at(person.UPNunknown),
  },
  {
    ...facts,
    id: 'P-26',
    basis: 'D',
    says: 'UPNunknown is UN1 and the person is 6 or over on census day',
    message: 'UN1 is for children under 6.',
    mends: 'Give the UPN, or another reason.',
    of: 'person',
    check: (person, context) =>
      person.UPNunknown?.value === 'UN1' && isAtLeast(6, person, context) && at(person.UPNunknown),
  },
  {
    ...facts,
    id: 'P-27',
    severity: 'query',
    basis: 'D',
    says: 'UPNunknown is UN9 and the person is under 16 on census day',
    message: 'UN9 is for young people.',
    mends: 'Give another reason, UN2 perhaps.',
    of: 'person',
    check: (person, context) =>
      person.UPNunknown?.value === 'UN9' && isUnder(16, person, context) && at(person.UPNunknown),
  },
  {
    ...facts,
    id: 'P-28',
    severity: 'query',
    basis: 'D',
    says: 'UPNunknown is UN10 and the person has a NamedPlan',
    message: 'UN10 is for requests that came to nothing, yet there is a plan.',
    mends: 'Give the UPN or ULN, or another reason.',
    of: 'person',
    check: (person) =>
      person.UPNunknown?.value === 'UN10' &&
      person.requests.some(({ assessment }) => assessment?.plan !== undefined) &&
      at(person.UPNunknown),
  },
  {
    ...facts,
    id: 'P-29',
    severity: 'query',
    basis: 'D',
    says: 'UPNunknown is UN8, with no request in the collection year and no TransferLA',
    message: 'UN8 is for people new to the authority, and nothing here is new.',
    mends: 'Give the UPN or ULN, or another reason.',
    of: 'person',
    check: (person, { collection, census }) =>
      person.UPNunknown?.value === 'UN8' &&
      !person.requests.some(
        ({ ReceivedDate, active }) =>
          active?.TransferLA !== undefined || isWithin(ReceivedDate, collection.from, census),
      ) &&
      at(person.UPNunknown),
  },
  {
    ...facts,
    id: 'P-32',
    says: 'The person has no Requests',
    message: 'The person has no request.',
    mends: 'Give at least one Requests, or take the person out.',
    of: 'person',
    check: (person) => person.requests.length === 0 && at(person),
  },
]

function hasNumber(person: Person): boolean {
  return person.UPN !== undefined || person.UniqueLearnerNumber !== undefined
}
