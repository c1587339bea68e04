import { expect, it } from 'vitest'
import { onEveryDatabase } from '../../../platform/testing/databases.ts'
import { type Issue, notesOn, readIssues, yearsIn } from './issues.ts'

it.each([
  ['2024', [2024]],
  ['2019-2022', [2019, 2020, 2021, 2022]],
  ['2023/2024', [2023, 2024]],
  ['2023+', [2023, 2024, 2025]],
  ['2019, 2021', [2019, 2021]],
  ['', []],
])('%s is %j', (said, years) => {
  expect([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025].filter(yearsIn(said))).toEqual(years)
})

const issue = (over: Partial<Issue>): Issue => ({
  file: 'ehcp_timeliness_20_week_2019_2024.csv',
  column_name: 'all',
  years: '2024',
  places: [],
  says: 'Odd',
  handling: '',
  ...over,
})
const noted = (one: Issue, of: { measure: string; dataset: string; topic?: string }, place = '999', year = '2024') =>
  notesOn([one], { topic: 'Everybody', breakdown: 'all', ...of })({ place, time_period: year }).length > 0
const M14 = { measure: 'M14', dataset: 'timeliness_20_week' }
const M15 = { measure: 'M15', dataset: 'timeliness_20_week' }

it('warns of the columns that are meant, and of no others', () => {
  expect(noted(issue({}), M14)).toBe(true)
  expect(noted(issue({ file: 'ehcp_requests_2019_2024.csv' }), M14)).toBe(false)
  const without = issue({ column_name: '_ex columns' })
  expect([noted(without, M14), noted(without, M15)]).toEqual([true, false])
  const parts = issue({ column_name: 'all but the total' })
  expect([noted(parts, M15), noted(parts, { ...M15, topic: 'Sex' })]).toEqual([false, true])
  const named = issue({ column_name: 'plans_issued_den' })
  expect([noted(named, M15), noted(named, M14)]).toEqual([true, false])
})

it('is not taken for a defect of every table with short names', () => {
  const balances = issue({ file: 'finance_dsg_balance_pct_2019_2021.csv', years: '2022+' })
  const M58 = { measure: 'M58', dataset: 'key-stage-2-by-sen' }
  expect(noted(balances, M58)).toBe(false)
  expect(noted(issue({ file: 'key_stage_2_by_sen.csv' }), M58)).toBe(true)
})

it('warns in the years and places that are meant', () => {
  expect(noted(issue({ years: '2019-2022' }), M14, '999', '2020')).toBe(true)
  expect(noted(issue({ years: '2019-2022' }), M14, '999', '2023')).toBe(false)
  expect(noted(issue({ places: ['998'] }), M14)).toBe(false)
})

onEveryDatabase((_kind, open) => {
  it('finds the areas that a defect names in words, where all of them are known', async () => {
    const { db } = await open()
    const areas = ['Mereshire', 'Sandling'].map((name, at) => ({
      code: `${999 - at}`,
      level: 'authority' as const,
      name,
    }))
    await db
      .insertInto('place')
      .values(areas.map((area) => ({ ...area, region: null, ons_code: null })))
      .execute()
    const names = [['Mereshire', 'Sandling'], ['Mereshire', 'Nowhere'], []]
    await db
      .insertInto('published_issue')
      .values(names.map((place_names, at) => ({ issue_id: String(at), ...stored, place_names })))
      .execute()
    const read = await db.transaction().execute(readIssues)
    expect(read.map(({ places }) => places)).toEqual([['999', '998'], [], []])
  })
})

const stored = { file: 'a.csv', column_name: 'all', years: '2024', places: [], says: 'Odd', handling: '' }
