import { recorderFor } from '../app.ts'
import { adoptStandingLetters } from '../child/notices/questions.ts'
import type { Config } from '../config.ts'
import type { SizeName } from '../demonstration-sizes.ts'
import { features } from '../features.ts'
import { asArea } from '../platform/access/as.ts'
import { realClock } from '../platform/clock.ts'
import type { Db } from '../platform/database/schema.ts'
import type { House } from './at-work.ts'
import { addBoardUses } from './boards.ts'
import { demonstrationClock } from './demonstration-clock.ts'
import { makeMadeUpEngland } from './england/make-england.ts'
import { liveThrough } from './live-through.ts'
import { idsFrom } from './many/ids.ts'
import { notePlan } from './many/plan-of-making.ts'
import { addOrganisations } from './organisations.ts'
import { addPeople } from './people.ts'
import { seeded } from './seeded.ts'
import { AREA_NAME, areasOf, childrenIn, LA } from './sizes.ts'
import { smallStories } from './stories.ts'

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
 * Makes the made-up area of Mereshire: organisations, people of every part, and the first families, whose cases went, day
 * by day, through the same pages and decisions as a real one. For a larger size it notes what `growDemonstration` is to
 * make afterwards. The same seed and day give the same names, days and stages.
 */
export async function makeDemonstration({
  config,
  db,
  size,
  seed,
  says,
  today = realClock.today(),
  children = smallStories.length,
}: Making): Promise<void> {
  const chance = seeded(seed)
  const begun = Temporal.PlainDate.from(today).subtract({ days: 480 }).toString()
  const area = { laCode: LA, name: AREA_NAME, madeUp: true }
  const clock = demonstrationClock(begun)
  const house: House = { db, area, clock, publicUrl: config.publicUrl, record: recorderFor(features, clock) }
  const newId = idsFrom(`${seed} ${LA} first`)
  const cast = await asArea(db, LA, async (trx) => {
    await trx.insertInto('area').values({ la_code: LA, name: area.name, made_up: true }).execute()
    // Letters of cases that are years old were in use then.
    await adoptStandingLetters(trx, LA, '2014-09-01')
    const organisations = await addOrganisations(trx, { laCode: LA, name: AREA_NAME, newId })
    const people = await addPeople(db, trx, {
      laCode: LA,
      organisations,
      chance: chance.apart('people'),
      from: begun,
      newId,
    })
    const by = people.by('marcus').personId
    await addBoardUses(trx, { laCode: LA, by, today, newId: idsFrom(`${seed} ${LA} boards`) })
    return people
  })
  // Figures of a made-up country stand beside it until a release is imported; tests that type their own need none.
  if (children === smallStories.length) await makeMadeUpEngland(db, { seed, now: `${today}T09:00:00Z` })
  const taken = new Set(smallStories.map(({ child }) => `${child?.givenName} ${child?.familyName}`))
  const tell = progress(says, children)
  for (const [number, story] of smallStories.slice(0, children).entries()) {
    const own = chance.apart(`case ${number}`)
    try {
      await liveThrough({ house, cast, story, chance: own, today, taken })
    } catch (cause) {
      throw new Error(`Case ${number} could not be lived through: ${JSON.stringify(story)}`, { cause })
    }
    tell(number + 1)
  }
  const areas = areasOf(size as SizeName, seed)
  if (areas.some(({ mix }) => childrenIn(mix) > 0))
    await notePlan(db, { seed, today, areas, slices: size === 'county' || size === 'england' ? 8 : 1 })
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
