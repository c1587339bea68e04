import { importRelease } from '../../nation/statistics/questions.ts'
import type { Db } from '../../platform/database/schema.ts'
import { madeUpCountry } from './country.ts'
import { type Course, courseOf } from './course.ts'
import { fileOf } from './table.ts'
import { appeals, defects, inspectionFiles, neighbours, population } from './tables/around.ts'
import { keptTables } from './tables/kept.ts'
import { planTables } from './tables/plans.ts'

/**
 * Makes the figures of a made-up country of 153 areas, and imports them as a release is imported, marked as made up.
 * Does nothing where a release was imported. The first real import takes them away again.
 */
export async function makeMadeUpEngland(db: Db, { seed, now }: { seed: number; now: string }): Promise<void> {
  const any = await db.selectFrom('published_edition').select('edition_id').limit(1).executeTakeFirst()
  if (any) return
  await importRelease({
    db,
    paths: [],
    files: madeUpFiles(seed),
    madeUp: true,
    now,
    told(file, outcome) {
      if (outcome.outcome !== 'kept' && outcome.outcome !== 'issues kept')
        throw new Error(`The made-up table ${file.name}: ${JSON.stringify(outcome)}`)
    },
  })
}

/** The made-up tables as files, the same for the same seed. */
export function madeUpFiles(seed: number) {
  const areas = madeUpCountry(seed)
  const courses: ReadonlyMap<string, Course> = new Map(areas.map((area) => [area.code, courseOf(area)]))
  const tables = [...planTables(areas, courses), ...keptTables(areas, courses), appeals(courses), population()]
  return [...tables.map((table) => fileOf(table, areas)), neighbours(areas), ...inspectionFiles(areas), defects(areas)]
}
