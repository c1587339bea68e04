import { sql } from 'kysely'
import { adoptPlanTemplate } from '../../child/final-plan/template.ts'
import { adoptStandingLetters } from '../../child/notices/questions.ts'
import { asArea } from '../../platform/access/as.ts'
import type { Db, Trx } from '../../platform/database/schema.ts'
import type { List } from '../../platform/events/list.ts'
import { addOrganisations } from '../organisations.ts'
import { seeded } from '../seeded.ts'
import { type AreaToFill, casesIn, childrenIn } from '../sizes.ts'
import { type AreaOfMany, readArea } from './area.ts'
import { kindAt } from './draw-story.ts'
import { idsFrom } from './ids.ts'
import { liveOne } from './live-many.ts'
import { findDone, noteDone, type PlanOfMaking } from './plan-of-making.ts'
import { addTeam } from './team.ts'
import { type Lived, writeMany } from './write-many.ts'

export type Filling = {
  db: Db
  lists: readonly List[]
  publicUrl: string
  plan: PlanOfMaking
  /** How many cases one transaction writes. */
  batch: number
  /** Lets others work after each transaction that took so many milliseconds; answers whether to go on. */
  between(tookMs: number, made: number): Promise<boolean>
}

const LONG_AGO = '2014-09-01'

/** An area as it is before its first case: its services, schools and staff. Doing it again changes nothing. */
export async function prepareArea({ db, plan }: Filling, area: AreaToFill): Promise<AreaOfMany> {
  const { laCode, name, mix } = area
  return asArea(db, laCode, async (trx) => {
    await sql`insert into area (la_code, name, made_up) values (${laCode}, ${name}, true) on conflict do nothing`.execute(
      trx,
    )
    const chance = seeded(plan.seed, `${laCode} team`)
    await adoptStandingLetters(trx, laCode, LONG_AGO)
    await adoptPlanTemplate(trx, laCode, LONG_AGO)
    if (!(await hasCouncil(trx, laCode))) {
      const newId = idsFrom(`${plan.seed} ${laCode} services`)
      await addOrganisations(trx, { laCode, name, newId, withSchools: false })
    }
    const size = { cases: casesIn(mix), children: childrenIn(mix) }
    await addTeam(trx, { laCode, council: `${name} Council`, chance, size, from: LONG_AGO })
    return readArea(trx, { laCode, name, madeUp: true }, plan.today)
  })
}

async function hasCouncil(trx: Trx, laCode: string): Promise<boolean> {
  const found = await trx
    .selectFrom('organisation')
    .select('name')
    .where('la_code', '=', laCode)
    .where('kind', '=', 'local-authority')
    .executeTakeFirst()
  return found !== undefined
}

/** Makes what is still missing of one part of an area. May be stopped after any transaction. Answers whether it is whole. */
export async function fillSlice(
  filling: Filling,
  area: AreaOfMany,
  { mix, papers }: AreaToFill,
  slice: number,
): Promise<boolean> {
  const { db, lists, plan, publicUrl, batch } = filling
  const { laCode } = area.area
  const { seed, today, slices } = plan
  const of = Math.ceil((childrenIn(mix) - slice) / slices)
  let done = await findDone(db, laCode, slice)
  while (done < of) {
    const begun = performance.now()
    const lived: Lived[] = []
    for (let at = done; at < Math.min(of, done + batch); at++) {
      const number = slice + at * slices
      const kind = kindAt(number, mix)
      try {
        lived.push(await liveOne({ area, seed, number, kind, today, publicUrl, papers }))
      } catch (cause) {
        throw new Error(`Case ${number} of ${laCode} could not be lived through.`, { cause })
      }
    }
    const made = lived.length
    await asArea(db, laCode, async (trx) => {
      await writeMany(trx, lived, lists)
      await sql`reset role`.execute(trx)
      await noteDone(trx, laCode, slice, done + made)
    })
    done += made
    if (!(await filling.between(performance.now() - begun, made))) return done >= of
  }
  return true
}
