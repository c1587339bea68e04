import { importRelease, type SourceFile } from '../../nation/statistics/questions.ts'
import type { Db } from '../../platform/database/schema.ts'
import { madeUpCountry } from './country.ts'
import { type Course, courseOf } from './course.ts'
import { fileOf } from './table.ts'
import { appeals, defects, inspectionFiles, neighbours, population } from './tables/around.ts'
import { keptTables } from './tables/kept.ts'
import { moneyTables } from './tables/money.ts'
import { outcomeTables } from './tables/outcomes.ts'
import { planTables } from './tables/plans.ts'
import { officerTables, toolFile } from './tables/tool.ts'

/**
 * Makes the figures of a made-up country of 153 areas, and imports them as a release is imported, marked as made up.
 * Does nothing where a release was imported. The first real import takes them away again.
 */
export async function makeMadeUpEngland(db: Db, made: { seed: number; now: string }): Promise<void> {
  const any = await db.selectFrom('published_edition').select('edition_id').limit(1).executeTakeFirst()
  if (!any) await importMadeUp(db, firstFiles(made.seed), made)
}

/** The rest of it, while pages are answered. Goes on where it was stopped, and does nothing once a release is there. */
export async function growMadeUpEngland(
  db: Db,
  made: { seed: number; now: string; stopped?(): boolean },
): Promise<void> {
  for (const file of laterFiles(made.seed)) {
    if (made.stopped?.()) return
    const isStill = await db
      .selectFrom('published_edition')
      .select('edition_id')
      .where('made_up', '=', true)
      .limit(1)
      .executeTakeFirst()
    if (!isStill) return
    await importMadeUp(db, [file], made)
  }
}

async function importMadeUp(db: Db, files: readonly SourceFile[], { now }: { now: string }): Promise<void> {
  await importRelease({
    db,
    paths: [],
    files,
    madeUp: true,
    now,
    told(file, outcome) {
      if (outcome.outcome === 'could not be read' || outcome.outcome === 'not known')
        throw new Error(`The made-up table ${file.name}: ${JSON.stringify(outcome)}`)
    },
  })
}

/** What there is at once: plans, appeals, neighbours and inspections. The same for the same seed. */
export function firstFiles(seed: number): SourceFile[] {
  const areas = madeUpCountry(seed)
  const courses: ReadonlyMap<string, Course> = new Map(areas.map((area) => [area.code, courseOf(area)]))
  const tables = [...planTables(areas, courses), ...keptTables(areas, courses), appeals(courses), population()]
  return [...tables.map((table) => fileOf(table, areas)), neighbours(areas), ...inspectionFiles(areas), defects(areas)]
}

/** What comes a little later: outcomes, absence, alternative provision and money. */
export function laterFiles(seed: number): SourceFile[] {
  const areas = madeUpCountry(seed)
  const tables = [...outcomeTables(), ...moneyTables(), ...officerTables()]
  return [...tables.map((table) => fileOf(table, areas)), toolFile(areas)]
}
