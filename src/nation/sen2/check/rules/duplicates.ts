import type { Person } from '../../model.ts'
import { at, type ReturnChecker, type Rule } from '../rule.ts'
import { SeenBefore } from '../seen-before.ts'
import { isNoDay } from './values/lives.ts'

const facts = { section: 'Person', severity: 'error', basis: 'J', since: 2023 } as const

/** Two persons of the file who are, or seem to be, one. Each keeps a few bytes a person. */
export const duplicateRules: readonly Rule[] = [
  {
    ...facts,
    id: 'P-18',
    basis: 'C 1520',
    says: 'Two persons have the same UPN',
    message: 'Another person has the same UPN.',
    mends: 'Put all requests under one person, or correct the UPN.',
    of: 'return',
    begin: () => same('UPN', ({ UPN }) => UPN?.value.toUpperCase()),
  },
  {
    ...facts,
    id: 'P-24',
    says: 'Two persons have the same ULN',
    message: 'Another person has the same ULN.',
    mends: 'Put all requests under one person, or correct the ULN.',
    of: 'return',
    begin: () => same('UniqueLearnerNumber', ({ UniqueLearnerNumber }) => UniqueLearnerNumber?.value),
  },
  {
    ...facts,
    id: 'P-31',
    severity: 'query',
    says: 'Two persons have the same surname, forename and date of birth, perhaps one child under two UPNs',
    message: 'Another person has the same name and date of birth.',
    mends: 'If it is one person, put all requests together under the right UPN.',
    of: 'return',
    begin: () => same('Surname', nameAndBirth),
  },
]

function same(
  item: 'UPN' | 'UniqueLearnerNumber' | 'Surname',
  keyOf: (person: Person) => string | undefined,
): ReturnChecker {
  const seen = new SeenBefore()
  const what = { UPN: 'UPN', UniqueLearnerNumber: 'ULN', Surname: 'name and date of birth' }[item]
  return {
    add(person) {
      const key = keyOf(person)
      if (key === undefined) return
      const line = seen.seen(key, person.line)
      if (line === undefined) return
      return at(person[item], { message: `The person at line ${line} has the same ${what}.` })
    },
  }
}

/** Without regard to capitals. Characters are parted by one that stands in no name. */
function nameAndBirth({ Surname, Forename, PersonBirthDate: born }: Person): string | undefined {
  if (Surname === undefined || Forename === undefined || born === undefined || isNoDay(born)) return undefined
  return `${Surname.value.toUpperCase()}\n${Forename.value.toUpperCase()}\n${born.day}`
}
