import { recorderFor } from '../app.ts'
import { adoptStandingLetters } from '../child/notices/questions.ts'
import type { Config } from '../config.ts'
import { features } from '../features.ts'
import { asArea } from '../platform/access/as.ts'
import { realClock } from '../platform/clock.ts'
import type { Db } from '../platform/database/schema.ts'
import type { House } from './at-work.ts'
import { demonstrationClock } from './demonstration-clock.ts'
import { liveThrough } from './live-through.ts'
import { addOrganisations } from './organisations.ts'
import { addPeople } from './people.ts'
import { seeded } from './seeded.ts'
import { drawStory, smallStories } from './stories.ts'

export const LA = '999'
export const SIZES = { small: smallStories.length, medium: 150, large: 600 } as const

export type Making = {
  config: Pick<Config, 'publicUrl'>
  db: Db
  size: string
  seed: number
  says(line: string): void
  /** The day up to which everybody has lived; today unless a test says otherwise. */
  today?: string
  /** Only the people and so many of the first cases: for tests that type their own. */
  children?: number
}

/**
 * Makes the made-up area of Mereshire: organisations, people of every part, and children whose cases went, day by day,
 * through the same pages and decisions as a real one. The same seed and day give the same names, days and stages; only
 * the ids differ.
 */
export async function makeDemonstration({
  config,
  db,
  size,
  seed,
  says,
  today = realClock.today(),
  children = SIZES[size as keyof typeof SIZES] ?? SIZES.small,
}: Making): Promise<void> {
  const chance = seeded(seed)
  const begun = Temporal.PlainDate.from(today).subtract({ days: 480 }).toString()
  const area = { laCode: LA, name: 'Mereshire', madeUp: true }
  const clock = demonstrationClock(begun)
  const house: House = { db, area, clock, publicUrl: config.publicUrl, record: recorderFor(features, clock) }
  const cast = await asArea(db, LA, async (trx) => {
    await trx.insertInto('area').values({ la_code: LA, name: area.name, made_up: true }).execute()
    await adoptStandingLetters(trx, LA, begun)
    const organisations = await addOrganisations(trx, LA)
    return addPeople(db, trx, { laCode: LA, organisations, chance: chance.apart('people'), children, from: begun })
  })
  const taken = new Set(smallStories.map(({ child }) => `${child?.givenName} ${child?.familyName}`))
  const tell = progress(says, children)
  for (let number = 0; number < children; number++) {
    const own = chance.apart(`case ${number}`)
    const story = smallStories[number] ?? drawStory(own.apart('story'))
    try {
      await liveThrough({ house, cast, story, chance: own, today, taken })
    } catch (cause) {
      throw new Error(`Case ${number} could not be lived through: ${JSON.stringify(story)}`, { cause })
    }
    tell(number + 1)
  }
}

/** At most one line every half second, and always the last. */
function progress(says: (line: string) => void, of: number): (done: number) => void {
  let told = 0
  return (done) => {
    if (done < of && Date.now() - told < 500) return
    told = Date.now()
    says(`Making children and their cases: ${done} of ${of}`)
  }
}
