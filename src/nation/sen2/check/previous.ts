import { type DayNumber, dayNumber } from '../days.ts'
import type { Person, ReturnHeader } from '../model.ts'
import type { ReadOptions, Source } from '../read/handler.ts'
import { readReturn } from '../read/read-return.ts'
import { censusDays } from '../years.ts'
import { yearOf } from './context.ts'
import type { PreviousPerson, PreviousReturn } from './rule.ts'
import { isActiveOn, sexOf } from './rules/values/lives.ts'
import { SeenBefore } from './seen-before.ts'

const numbersEach = 6
const sexes = [undefined, 'F', 'M'] as const
const none = -2_147_483_648

/**
 * The earlier return in about 100 bytes a person: where each stands, by UPN, ULN, and name with date of birth, and the
 * dates that should not move. Whoever is missing from the later return is read again from the file, not kept.
 */
export class PreviousIndex {
  readonly summary: PreviousReturn = {
    year: 0,
    census: Number.NaN,
    serialNo: Number.NaN,
    persons: 0,
    activePlans: 0,
  }
  readonly #places = new SeenBefore()
  #numbers = new Int32Array(1024 * numbersEach)
  #found = new Uint8Array(1024)

  header(header: ReturnHeader): number {
    const year = yearOf(header)
    this.summary.year = year
    this.summary.census = dayNumber(censusDays[year] ?? '')
    this.summary.serialNo = header.SerialNo ? Number(header.SerialNo.value) : Number.NaN
    return year
  }

  add(person: Person): void {
    const { summary } = this
    const place = ++summary.persons
    this.#makeRoom(place)
    for (const key of keysOf(person)) this.#places.seen(key, place)
    const plan = latestPlan(person)
    const activePlans = countActive(person, summary.census)
    summary.activePlans += activePlans
    this.#numbers.set(
      [
        kept(person.PersonBirthDate?.day),
        kept(plan?.StartDate?.day),
        kept(plan?.CeaseDate?.day),
        activePlans > 0 ? 1 : 0,
        person.line,
        Math.max(0, sexes.indexOf(sexOf(person))),
      ],
      place * numbersEach,
    )
  }

  /** What the earlier return held of a person of the later one, who is then no longer missing. */
  take(person: Person): PreviousPerson | undefined {
    for (const key of keysOf(person)) {
      const place = this.#places.find(key)
      if (place === undefined) continue
      this.#found[place] = 1
      const [birth = none, planStart = none, planCeased = none, active = 0, line = 0, sex = 0] = this.#numbers.subarray(
        place * numbersEach,
      )
      return {
        birth: asDay(birth),
        planStart: asDay(planStart),
        planCeased: asDay(planCeased),
        wasActive: active === 1,
        line,
        sex: sexes[sex],
      }
    }
    return undefined
  }

  /** Whether the person of that number in the earlier return was met in the later one. */
  wasMet(number: number): boolean {
    return this.#found[number] === 1
  }

  #makeRoom(place: number): void {
    if (place < this.#found.length) return
    const numbers = new Int32Array(this.#numbers.length * 2)
    numbers.set(this.#numbers)
    this.#numbers = numbers
    const found = new Uint8Array(this.#found.length * 2)
    found.set(this.#found)
    this.#found = found
  }
}

export async function indexPrevious(sources: readonly Source[], options: ReadOptions): Promise<PreviousIndex> {
  const index = new PreviousIndex()
  await readReturn(
    sources,
    { header: (header) => index.header(header), person: (person) => index.add(person), found: () => {}, end: () => {} },
    options,
  )
  return index
}

/** Reads the earlier return again, and tells of everybody who was not met. */
export async function findGone(
  sources: readonly Source[],
  index: PreviousIndex,
  gone: (person: Person) => void,
  options: ReadOptions,
): Promise<void> {
  const person = (one: Person) => void (index.wasMet(one.number) || gone(one))
  await readReturn(sources, { header: () => index.summary.year, person, found: () => {}, end: () => {} }, options)
}

function keysOf(person: Person): string[] {
  const keys: string[] = []
  if (person.UPN) keys.push(`U${person.UPN.value.toUpperCase()}`)
  if (person.UniqueLearnerNumber) keys.push(`L${person.UniqueLearnerNumber.value}`)
  const { Surname, Forename, PersonBirthDate } = person
  if (Surname && Forename && PersonBirthDate)
    keys.push(`N${Surname.value}|${Forename.value}|${PersonBirthDate.day}`.toUpperCase())
  return keys
}

function latestPlan(person: Person) {
  const plans = person.requests.flatMap(({ assessment }) => (assessment?.plan ? [assessment.plan] : []))
  return plans.sort((a, b) => (a.StartDate?.day ?? 0) - (b.StartDate?.day ?? 0)).at(-1)
}

function countActive(person: Person, census: DayNumber): number {
  return person.requests.filter(({ assessment }) => isActiveOn(census, assessment?.plan)).length
}

function kept(day: DayNumber | undefined): number {
  return day === undefined || Number.isNaN(day) ? none : day
}

function asDay(number: number): DayNumber {
  return number === none ? Number.NaN : number
}
