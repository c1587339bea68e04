import { expect, it } from 'vitest'
import { cellsIn } from '../read/list.ts'
import { planOfFile } from '../read/plan-of-file.ts'
import { declarations } from './declarations.ts'

/** Where the rows of a table are read to be from, and when. */
function read(text: string) {
  const [header = [], ...rows] = text.split('\n').map((line) => line.trim().split(','))
  const plan = planOfFile({ name: 'table.csv', header, sample: rows, declarations })
  return rows.map((cells) => {
    const row = plan?.read(cells)
    return (
      plan &&
      row && [
        row.place.code,
        row.place.level,
        row.period.says,
        ...cellsIn(row.filters, plan.filters.length),
        ...cellsIn(row.figures, plan.indicators.length),
      ]
    )
  })
}

it('reads England, regions and authorities of DfE’s tool by their numbers', () => {
  expect(
    read(`measure_short,years,la_number,la_or_region,value
      SEN_TotStat,2024,970,England,4.8
      SEN_TotStat,2025 (prov),984,Yorkshire and the Humber,5
      TotFixedEx,2023/24,990,Inner London,1
      SENFinance,2024-25 (OT),302,Barnet,x`),
  ).toEqual([
    ['E92000001', 'national', '2024', 'SEN_TotStat', '4.8'],
    ['E12000003', 'regional', '2025, provisional', 'SEN_TotStat', '5'],
    undefined,
    ['302', 'authority', '2024', 'SENFinance', 'x'],
  ])
})

it('reads of health areas what is said of England, and nothing else', () => {
  expect(
    read(`Organisation Name,formattedDate,Therapy,Total waiting list,Waiting >18-52 weeks,Waiting >52 weeks,Percentage waiting more than 18 weeks
      England,19358,Audiology,17272,3805,508,24.971051
      Devon,19358,Audiology,10,1,1,20`),
  ).toEqual([['E92000001', 'national', 'January 2023', 'Audiology', '17272', '3805', '508', '24.971051'], undefined])
})

it('finds the region of inspected schools in a column of another name', () => {
  expect(
    read(`old_la_code,new_la_code,Year,school_type,geographic_level,Region,la_name,grand_total_schools,Overall effectiveness,Measure,Value
      ,,2023,State-funded AP school,Regional,London,,10,Good,Overall effectiveness (number of schools),7`),
  ).toEqual([
    [
      'E12000007',
      'regional',
      '2023',
      'State-funded AP school',
      'Good',
      'Overall effectiveness (number of schools)',
      '7',
      '10',
    ],
  ])
})

it('names each dataset once, and says who published it', () => {
  const names = declarations.map(({ dataset }) => dataset)
  expect(new Set(names).size).toBe(names.length)
  for (const { source } of declarations) expect(source).toMatch(/Open Government Licence v3\.0$/)
})
