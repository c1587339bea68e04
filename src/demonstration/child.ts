import type { Actor } from '../platform/access/actor.ts'
import { drawFamily } from './names.ts'
import { schools } from './organisations.ts'
import type { Seeded } from './seeded.ts'
import type { Profile } from './words/profile.ts'
import { profilesAt } from './words/profiles.ts'
import { speaker } from './words/speak.ts'

/** What a story says of its child; the rest is drawn. */
export type Wanted = {
  givenName?: string
  familyName?: string
  sex?: 'female' | 'male'
  ethnicity?: string
  language?: string
  age?: number
  school?: string
  /** Which words are theirs, by a word in them. */
  words?: (profile: Profile) => boolean
}

export type MadeUp = {
  givenName: string
  familyName: string
  sex: 'female' | 'male'
  ethnicity: string
  language: string
  dateOfBirth: string
  age: number
  yearGroup: string
  school: string
  profile: Profile
  /** Fills a text with this child's name and numbers. */
  say(text: string): string
  parent: { name: string; relationship: string }
  other: { name: string; relationship: string }
}

/** Draws until nobody in `taken` has this name, which it adds to. */
export function drawChild(chance: Seeded, today: string, wanted: Wanted, taken: Set<string>): MadeUp {
  const drawn = drawUntaken(chance, wanted, taken)
  const {
    sex = drawn.sex,
    givenName = drawn.givenName,
    familyName = drawn.familyName,
    ethnicity = drawn.ethnicity,
    language = drawn.language,
  } = wanted
  const age = wanted.age ?? chance.apart('age').pick([3, 4, 4, 5, 6, 6, 7, 8, 8, 9, 9, 10, 11, 11, 12, 13, 14, 14, 15])
  const dateOfBirth = Temporal.PlainDate.from(today)
    .subtract({ years: age, days: chance.apart('birthday').between(30, 330) })
    .toString()
  const fitting = profilesAt(age).filter((one) => wanted.words?.(one) ?? true)
  const byMother = chance.apart('asker').chance(0.8)
  const own = wanted.familyName
  const mother = { name: `${drawn.mother} ${own ?? drawn.mothersFamilyName}`, relationship: 'Mother' }
  const father = { name: `${drawn.father} ${own ?? drawn.fathersFamilyName}`, relationship: 'Father' }
  return {
    givenName,
    familyName,
    sex,
    ethnicity,
    language,
    dateOfBirth,
    age,
    yearGroup: yearGroupOn(dateOfBirth, today),
    school: wanted.school ?? chance.apart('school').pick(schoolsFor(age)),
    profile: chance.apart('profile').pick(fitting.length > 0 ? fitting : profilesAt(age)),
    say: speaker({ name: givenName, sex, age }, chance.apart('numbers')),
    parent: byMother ? mother : father,
    other: byMother ? father : mother,
  }
}

function drawUntaken(chance: Seeded, wanted: Wanted, taken: Set<string>) {
  for (let attempt = 0; ; attempt++) {
    const drawn = drawFamily(chance.apart(`family ${attempt}`))
    const name = `${wanted.givenName ?? drawn.givenName} ${wanted.familyName ?? drawn.familyName}`
    const isFree = wanted.givenName !== undefined || !taken.has(name)
    if (!isFree && attempt < 60) continue
    taken.add(name)
    return drawn
  }
}

const schoolsFor = (age: number) => {
  const phase = age < 5 ? 'early' : age < 11 ? 'primary' : age < 16 ? 'secondary' : 'post-16'
  return schools
    .filter((one) => one.phase === phase && one.institutionKind !== 'wholly-independent')
    .map((one) => one.name)
}

/** As a school says it: "Reception", "5", or nothing before school. */
export function yearGroupOn(dateOfBirth: string, today: string): string {
  const schoolYear = (on: Temporal.PlainDate) => (on.month >= 9 ? on.year : on.year - 1)
  const year = schoolYear(Temporal.PlainDate.from(today)) - schoolYear(Temporal.PlainDate.from(dateOfBirth)) - 5
  if (year < 0) return 'Nursery'
  return year === 0 ? 'Reception' : String(year)
}

/** A member of the family as an actor: known by name, with a sign-in or not yet. */
export const familyActor = (laCode: string, personId: string, name: string, email: string | null): Actor => ({
  personId,
  laCode,
  name,
  email,
  kind: 'family',
  roles: [],
  organisation: null,
  grants: [],
})
