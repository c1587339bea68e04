import { isLearnerNumber } from '../../../../record/children/numbers/learner-number.ts'
import {
  hasUpnForm,
  isTemporaryUpn,
  isUpnLastCharacter,
  upnCheckLetter,
} from '../../../../record/children/numbers/upn.ts'
import { localAuthorities, upnAuthorities } from '../../local-authorities.ts'
import { at, type Rule } from '../rule.ts'
import { covers, isOfCompulsorySchoolAge, isUnder } from './values/lives.ts'
import { quoted } from './values/quoted.ts'

const facts = { section: 'Person', severity: 'error', basis: 'S', since: 2023 } as const

/** Pupil numbers (UPN) and learner numbers (ULN). */
export const numberRules: readonly Rule[] = [
  {
    ...facts,
    id: 'P-16',
    says: 'UPN is not a letter, eleven digits, and a digit or a letter',
    message: 'The UPN is not in the form of a UPN.',
    mends:
      'Give the 13 characters without spaces, in capitals, from the school or the Get Information About Pupils service.',
    of: 'person',
    check: ({ UPN }) =>
      UPN !== undefined &&
      !hasUpnForm(UPN.value) &&
      at(UPN, {
        message: `UPN ${quoted(UPN.value)} is not a letter, eleven digits, and a digit or (if it is temporary) a letter.`,
      }),
  },
  {
    ...facts,
    id: 'P-17',
    basis: 'C 1510',
    says: 'The check letter at character 1 of the UPN is not the one that the other characters call for',
    message: 'The check letter of the UPN is wrong.',
    mends: 'Look the UPN up again: at least one character was mistyped.',
    of: 'person',
    check({ UPN }) {
      if (UPN === undefined || !hasUpnForm(UPN.value)) return
      const letter = upnCheckLetter(UPN.value.slice(1))
      if (letter === undefined || letter === UPN.value[0]) return
      return at(UPN, {
        message: `UPN ${UPN.value} begins with ${UPN.value[0]}; characters 2 to 13 call for the check letter ${letter}.`,
      })
    },
  },
  {
    ...facts,
    id: 'P-19',
    basis: 'C 1530',
    says: 'Characters 2 to 4 of the UPN are not an authority of England or Wales, past or present, or a pseudo authority',
    message: 'Characters 2 to 4 of the UPN are not an authority.',
    mends: 'Look the UPN up again. They name the authority that first gave it, not the one that sends the return.',
    of: 'person',
    check({ UPN }, { isAuthority }) {
      if (UPN === undefined || UPN.value.length !== 13) return
      const code = UPN.value.slice(1, 4)
      if (upnAuthorities.has(code) || localAuthorities.has(code) || isAuthority(code)) return
      return at(UPN, { message: `Characters 2 to 4 of UPN ${quoted(UPN.value)} are not the number of an authority.` })
    },
  },
  {
    ...facts,
    id: 'P-20',
    basis: 'C 1540',
    says: 'Characters 5 to 12 of the UPN are not all digits',
    message: 'Characters 5 to 12 of the UPN must be digits.',
    mends: 'Look the UPN up again: often the letter O was typed for a zero.',
    of: 'person',
    check: ({ UPN }) => UPN !== undefined && UPN.value.length === 13 && !EIGHT_DIGITS.test(UPN.value) && at(UPN),
  },
  {
    ...facts,
    id: 'P-21',
    basis: 'C 1550',
    says: 'Character 13 of the UPN is neither a digit nor one of the 23 letters (I, O and S are not used)',
    message: 'Character 13 of the UPN must be a digit, or a letter other than I, O and S.',
    mends: 'Look the UPN up again.',
    of: 'person',
    check: ({ UPN }) =>
      UPN !== undefined && UPN.value.length === 13 && !isUpnLastCharacter(UPN.value.slice(12)) && at(UPN),
  },
  {
    ...facts,
    id: 'P-22',
    severity: 'query',
    basis: 'J',
    says: 'The UPN is a temporary one: it ends in a letter',
    message: 'The UPN is temporary.',
    mends: 'Give the permanent UPN if there is one.',
    of: 'person',
    check: ({ UPN }) => UPN !== undefined && isTemporaryUpn(UPN.value) && at(UPN),
  },
  {
    ...facts,
    id: 'P-23',
    says: 'UniqueLearnerNumber is not ten digits, begins with 0, fails its check digit, or is the placeholder 9999999999',
    message: 'The ULN is not valid.',
    mends: 'Look the number up in the Learner Records Service, or leave it out.',
    of: 'person',
    check: ({ UniqueLearnerNumber: uln }) =>
      uln !== undefined &&
      !isLearnerNumber(uln.value) &&
      at(uln, { message: `${quoted(uln.value)} is not a unique learner number: its form or check digit is wrong.` }),
  },
  {
    ...facts,
    id: 'P-25',
    severity: 'query',
    basis: 'J',
    says: 'A ULN is given for somebody under 14 on census day',
    message: 'ULNs are given from the age of 14.',
    mends: 'Check UniqueLearnerNumber and PersonBirthDate.',
    of: 'person',
    check: (person, context) =>
      person.UniqueLearnerNumber !== undefined && isUnder(14, person, context) && at(person.UniqueLearnerNumber),
  },
  {
    ...facts,
    id: 'P-30',
    severity: 'query',
    basis: 'C 8770Q (similar)',
    says: 'A person of school age attends a state-funded school on census day and has no UPN',
    message: 'The person attends a state-funded school, which will have given a UPN.',
    mends: 'Ask the school for the UPN.',
    needs: 'establishments',
    of: 'person',
    check(person, context) {
      if (person.UPN !== undefined || context.establishments === undefined) return
      if (!isOfCompulsorySchoolAge(person.PersonBirthDate, context)) return
      for (const { active } of person.requests) {
        for (const placement of active?.placements ?? []) {
          if (placement.URN === undefined || !covers(context.census, placement)) continue
          if (context.establishments.find(placement.URN)?.isStateFunded) return at(person)
        }
      }
    },
  },
]

const EIGHT_DIGITS = /^.{4}[0-9]{8}.$/s
