import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { features } from '../../../features.ts'
import { asArea, asSighted } from '../../../platform/access/as.ts'
import type { Db } from '../../../platform/database/schema.ts'
import { findRecord } from '../../../platform/events/read.ts'
import { effectiveEvents } from '../../../platform/events/record.ts'
import { onEveryDatabase } from '../../../platform/testing/databases.ts'
import type { Source } from '../read/handler.ts'
import { noSettings } from '../settings.ts'
import { type Importing, importReturn, NotForUs } from './import-return.ts'

const LA = '201'
const lists = features.flatMap((feature) => feature.lists ?? [])
const WORKER = '22222222-2222-4222-8222-222222222222'

onEveryDatabase((_kind, open) => {
  it('opens records that the case team can see, with their clocks, their source and the log', async () => {
    const db = await withArea((await open()).db)
    await bring(db, await example())
    const children = await asSighted(db, { person: WORKER }, (trx) =>
      trx.selectFrom('access_grant').select('child_id').where('person_id', '=', WORKER).execute(),
    )
    expect(children).toHaveLength(6)
    const [esme] = await asArea(db, LA, (trx) =>
      trx.selectFrom('child').select('child_id').where('given_name', '=', 'Esme').execute(),
    )
    const record = await asArea(db, LA, (trx) => findRecord(trx, LA, esme?.child_id ?? ''))
    expect(record?.events[0]?.source).toMatchObject({
      kind: 'sen2',
      name: 'example.xml',
      line: 71,
      knownOn: '2026-01-15',
    })
    const settings = await asArea(db, LA, (trx) => trx.selectFrom('child').select('setting_name').execute())
    expect(
      settings
        .map((one) => one.setting_name)
        .filter(Boolean)
        .sort(),
    ).toMatchInlineSnapshot(`
      [
        "Not in education or training, for another reason",
        "School or college with URN 999901",
        "School or college with URN 999902",
      ]
    `)
    const due = await asArea(db, LA, (trx) =>
      trx
        .selectFrom('duty')
        .select(['due_on', 'met_on'])
        .where('child_id', '=', esme?.child_id ?? '')
        .where('duty', '=', 'review-plan')
        .execute(),
    )
    expect(due).toEqual([{ due_on: '2026-06-26', met_on: null }])
    const log = await asArea(db, LA, (trx) => trx.selectFrom('access_log').select(['who', 'outcome']).execute())
    expect(log).toHaveLength(6)
    expect(log[0]).toEqual({ who: 'openSEND, import', outcome: 'done' })
  })

  it('adds what a later file has, and lists what says something else', async () => {
    const db = await withArea((await open()).db)
    const file = await example()
    await bring(db, file)
    const later = file
      .replace('<ReviewMeeting>2025-03-04', '<ReviewMeeting>2025-03-05')
      .replace('<StartDate>2021-05-17', '<PlanRes>B</PlanRes><StartDate>2021-05-17')
      .replace(
        '<PB>0</PB>\n            <PlanDetail>\n              <URN>999901',
        '<PB>1</PB>\n            <PlanDetail>\n              <URN>999901',
      )
      .replace('<RequestOutcomeDate>2025-10-24', '<RequestOutcomeDate>2025-10-23')
    const answer = await bring(db, later)
    // The same day for which both speak: neither is newer.
    expect(answer.conflicts.map(({ item }) => item).sort()).toEqual(['PB', 'RequestOutcome'])
    const plans = await typesOf(db)
    expect(plans['PlanArrangementsRecorded']).toBe(2)
    expect(plans['PersonalBudgetRecorded']).toBe(4)
    const again = await bring(db, later)
    expect(again.events).toBe(0)
  })

  it('takes what changed from a file of a later year', async () => {
    const db = await withArea((await open()).db)
    const file = await example()
    const earlier = file.replace('<Year>2026', '<Year>2025').replace('2026-01-15</Ref', '2025-01-16</Ref')
    const old = await bring(db, earlier)
    // What lies after its reference date is not taken from it.
    expect(old.problems.length).toBeGreaterThan(0)
    const answer = await bring(db, file)
    expect(answer.conflicts).toEqual([])
    expect(answer.grown).toBeGreaterThan(0)
    expect((await bring(db, file)).events).toBe(0)
  })

  it('goes on where it was stopped', async () => {
    const db = await withArea((await open()).db)
    const file = await many(400)
    const stop = new AbortController()
    const stopped = bring(db, file, { signal: stop.signal, progress: () => stop.abort() })
    await expect(stopped).rejects.toThrow()
    const half = await asArea(db, LA, (trx) => trx.selectFrom('child').select('child_id').execute())
    expect(half.length).toBeGreaterThan(0)
    expect(half.length).toBeLessThan(400)
    const rest = await bring(db, file)
    expect(rest.opened + half.length).toBe(rest.persons)
    expect((await bring(db, file)).events).toBe(0)
  })

  it('refuses a file of another authority', async () => {
    const db = await withArea((await open()).db)
    await expect(bring(db, (await example()).replace('<LEA>201', '<LEA>202'))).rejects.toBeInstanceOf(NotForUs)
  })
})

async function typesOf(db: Db): Promise<Record<string, number>> {
  const children = await asArea(db, LA, (trx) => trx.selectFrom('child').select('child_id').execute())
  const counted: Record<string, number> = {}
  for (const { child_id } of children) {
    const record = await asArea(db, LA, (trx) => findRecord(trx, LA, child_id))
    for (const { type } of effectiveEvents(record?.events ?? [])) counted[type] = (counted[type] ?? 0) + 1
  }
  return counted
}

const example = () => readFile(new URL('../samples/example.xml', import.meta.url), 'utf8')

async function many(persons: number): Promise<string> {
  const { sampleXml } = await import('../samples/index.ts')
  return [...sampleXml({ year: 2026, persons, seed: 3 })].join('')
}

const bring = (db: Db, said: string, more: Partial<Importing> = {}) => {
  const source: Source = {
    name: 'example.xml',
    size: said.length,
    async *open() {
      yield new TextEncoder().encode(said)
    },
  }
  return importReturn({
    db,
    laCode: LA,
    sources: [source],
    lists,
    team: [{ personId: WORKER, who: 'Priya Shah, Mereshire Council', role: 'caseworker' }],
    settings: noSettings,
    now: '2026-02-22T09:00:00.000Z',
    today: '2026-02-22',
    who: 'openSEND, import',
    ...more,
  })
}

async function withArea(db: Db): Promise<Db> {
  await asArea(db, LA, (trx) =>
    trx.insertInto('area').values({ la_code: LA, name: 'Mereshire', made_up: true }).execute(),
  )
  return db
}
