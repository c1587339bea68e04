import { ageOn, dayNumber } from '../days.ts'
import { writeXml } from '../make/write-xml.ts'
import type { Person, ReturnHeader } from '../model.ts'
import { noSettings } from '../settings.ts'
import { censusDays } from '../years.ts'
import { episode, type Life, type Story, stories } from './episodes.ts'
import { ethnicities, nameFor, postcodes, ulnOf, upnOf } from './people.ts'
import { withValues } from './places.ts'
import { Random } from './random.ts'

export type SampleOptions = {
  year: number
  persons: number
  seed?: number
  /** Each person with this story alone, instead of the usual mixture. */
  story?: Story
}

/** The header of an invented return of the City of London, which has hardly a child of school age. */
export function sampleHeader(year: number): ReturnHeader {
  return withValues('Header', {
    Collection: 'SEN2',
    Year: String(year),
    ReferenceDate: censusDays[year],
    SourceLevel: 'L',
    LEA: '201',
    SoftwareCode: 'openSEND samples',
    Release: '1',
    SerialNo: '001',
    DateTime: `${year}-02-20T09:30:00`,
  }) as ReturnHeader
}

/** Invented persons, valid and as varied as real ones: the same ones for the same seed. */
export function* samplePersons({ year, persons, seed = 1, story }: SampleOptions): Generator<Person> {
  const random = new Random(seed)
  for (let number = 1; number <= persons; number++) yield samplePerson(random, year, number, story)
}

/** A whole return as XML, in pieces. */
export function sampleXml(options: SampleOptions): Generator<string> {
  return writeXml(sampleHeader(options.year), samplePersons(options), options.year, noSettings)
}

function samplePerson(random: Random, year: number, number: number, told: Story | undefined): Person {
  const story = told ?? random.weighted(usual)
  const census = dayNumber(censusDays[year] ?? '')
  const isPlanned = story === 'long-standing plan' || story === 'ceased plan' || story === 'transferred in'
  const birth = census - random.between(isPlanned ? 4 * 366 : 3 * 366, story === 'asked' ? 18 * 365 : 24 * 365)
  const life: Life = { random, year, birth }
  const age = ageOn(birth, census)
  const isGirl = random.chance(0.3)
  const { surname, forename } = nameFor(random)
  const person = withValues('Person', {
    Surname: surname,
    Forename: forename,
    PersonBirthDate: new Date(birth * 86_400_000).toISOString().slice(0, 10),
    ...(year === 2023 ? { GenderCurrent: isGirl ? '2' : '1' } : { Sex: isGirl ? 'F' : 'M' }),
    Ethnicity: random.oneOf(ethnicities),
    PostCode: random.oneOf(postcodes),
    ...identifiers(random, age, number),
  }) as Person
  person.number = number
  person.requests.push(episode(story, life))
  return person
}

function identifiers(random: Random, age: number, number: number): Record<string, string | undefined> {
  if (age < 6 && random.chance(0.2)) return { UPNunknown: 'UN1' }
  if (random.chance(0.01)) return { UPNunknown: random.oneOf(['UN2', 'UN3', 'UN5']) }
  const UniqueLearnerNumber = age >= 14 && random.chance(0.8) ? ulnOf(number) : undefined
  const hasNoUpn = age >= 16 && UniqueLearnerNumber !== undefined && random.chance(0.05)
  return { UPN: hasNoUpn ? undefined : upnOf(number), UniqueLearnerNumber }
}

const usual: readonly (readonly [number, Story])[] = stories.map((story) => [
  story === 'long-standing plan' ? 60 : story === 'new plan' ? 15 : story === 'ceased plan' ? 6 : 2,
  story,
])
