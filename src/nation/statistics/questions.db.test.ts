import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { Db } from '../../platform/database/schema.ts'
import { onEveryDatabase } from '../../platform/testing/databases.ts'
import { importRelease } from './import-release.ts'
import { inspections, inspectionsOf, latestNeighboursOf, neighboursOf, populationOf } from './questions.ts'

const folder = mkdtempSync(join(tmpdir(), 'opensend-questions-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function importing(db: Db, name: string, ...lines: string[]) {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  const outcomes: string[] = []
  await importRelease({
    db,
    paths: [path],
    now: '2026-11-22T09:00:00.000Z',
    told: (_, { outcome }) => outcomes.push(outcome),
  })
  expect(outcomes).toEqual(['kept'])
}

onEveryDatabase((_kind, open) => {
  it('tells what inspectors said under both frameworks, the latest first', async () => {
    const { db } = await open()
    await importing(
      db,
      'old.csv',
      'old_la_code,area_name,ofsted_region,inspection_start_date,inspection_publication_date,written_statement_of_action_required,revisit_publication_date,revisit_sufficient_progress_all',
      '999,Mereshire,Nowhere,2018-03-05,2018-05-02,Yes,2020-02-01,Some',
      '998,Sandling,Nowhere,2019-03-05,2019-05-02,No,,',
    )
    await importing(
      db,
      'new.csv',
      'urn,old_la_code,la_name,outcome_grade,outcome,inspection_start_date,publication_date,next_inspection,next_inspection_by_date,report_url',
      '1,999,Mereshire,2,Inconsistent experiences and outcomes,2024-06-03,2024-09-01,3 years,2027-06-03,https://files.ofsted.gov.uk/v1/file/1',
      '2,998,Sandling,,,,2025-09-01,NaN,Next inspection time frame not found,javascript:alert(1)',
    )
    const found = await db.transaction().execute((trx) => inspectionsOf(trx, '999'))
    expect(found).toMatchObject([
      {
        framework: '2023',
        publishedOn: '2024-09-01',
        startedOn: '2024-06-03',
        grade: 2,
        outcome: 'Inconsistent experiences and outcomes',
        statementOfAction: null,
        nextIn: '3 years',
        nextBy: '2027-06-03',
        reportUrl: 'https://files.ofsted.gov.uk/v1/file/1',
      },
      {
        framework: '2016',
        publishedOn: '2018-05-02',
        grade: null,
        statementOfAction: true,
        progressAtRevisit: 'some',
        revisitPublishedOn: '2020-02-01',
        reportUrl: null,
      },
    ])
    expect((await db.transaction().execute((trx) => inspections(trx))).map(({ code }) => code)).toEqual([
      '998',
      '999',
      '998',
      '999',
    ])
    expect((await db.transaction().execute((trx) => inspectionsOf(trx, '998')))[0]).toMatchObject({
      outcome: null,
      grade: null,
      nextIn: null,
      nextBy: null,
      reportUrl: null,
    })
  })

  it('tells the neighbours of an area by edition and rank', async () => {
    const { db } = await open()
    await importing(
      db,
      'neighbours.csv',
      'edition,old_la_code,la_name,new_la_code,rank,neighbour_old_la_code,neighbour_la_name,neighbour_new_la_code,closeness,discontinued_la',
      '2021-04,999,Mereshire,E1,1,997,Oldham-by-Sea,E3,-,Yes',
      '2025-05,999,Mereshire,E1,10,996,Farfield,E4,Not close,No',
      '2025-05,999,Mereshire,E1,2,998,Sandling,E2,Very close,No',
    )
    const asked = <T>(ask: (trx: never) => Promise<T>) =>
      db.transaction().execute((trx) => ask(trx as never)) as Promise<T>
    expect((await asked((trx) => neighboursOf(trx, '999'))).map((one) => [one.edition, one.rank, one.name])).toEqual([
      ['2025-05', 2, 'Sandling'],
      ['2025-05', 10, 'Farfield'],
      ['2021-04', 1, 'Oldham-by-Sea'],
    ])
    expect(await asked((trx) => latestNeighboursOf(trx, '999'))).toHaveLength(2)
    expect((await asked((trx) => neighboursOf(trx, '999'))).at(-1)).toMatchObject({
      code: '997',
      closeness: '',
    })
    expect(await asked((trx) => neighboursOf(trx, '998'))).toEqual([])
  })

  it('counts people of some ages, in an area and in England, and guesses nothing', async () => {
    const { db } = await open()
    const ages = Array.from({ length: 26 }, (_, age) => `age_${age}`).join(',')
    const people = (each: string) => Array.from({ length: 26 }, () => each).join(',')
    await importing(
      db,
      'people.csv',
      `reference_date,old_la_code,la_name,all_ages,${ages}`,
      `2023-06-30,999,Mereshire,900,${people('10')}`,
      `2023-06-30,998,Sandling,900,${people('20')}`,
    )
    const asked = (code: string, to: number) =>
      db.transaction().execute((trx) => populationOf(trx, code, { from: 0, to }))
    expect(await asked('999', 25)).toMatchObject([{ year: 2023, people: 260 }])
    expect(await asked('E92000001', 1)).toMatchObject([{ people: 60 }])
    expect(await asked('999', 26)).toEqual([])
    expect(await asked('001', 25)).toEqual([])
  })
})
