import { expect, it } from 'vitest'
import { cellsIn } from '../read/list.ts'
import { planOfFile } from '../read/plan-of-file.ts'
import { propose } from './propose.ts'
import { readDeclarations } from './read-declarations.ts'

const table = (text: string) => {
  const [header = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(','))
  return { header, rows }
}

/** What the proposal reads from its own table. */
function readBack(name: string, text: string) {
  const { header, rows } = table(text)
  const { declaration } = propose(name, header, rows)
  const read = readDeclarations(JSON.stringify([declaration]))
  if ('why' in read) throw new Error(read.why)
  const plan = planOfFile({ name, header, sample: rows, declarations: read.declarations })
  return rows.map((cells) => {
    const row = plan?.read(cells)
    return (
      plan &&
      row && [
        row.place.code,
        row.period.says,
        ...cellsIn(row.filters, plan.filters.length),
        ...cellsIn(row.figures, plan.indicators.length),
      ]
    )
  })
}

it('proposes a declaration that reads the table it was made from', () => {
  const text = `council_number,council,school year,kind,waiting,seen_pc
    999,Mereshire,2023/24,Speech,12,45.5
    998,Sandling,2023/24,Speech,c,x
    999,Mereshire,2024/25,Hearing,7,50`
  expect(readBack('Waiting list (final).csv', text)).toEqual([
    ['999', '2023/24 academic year', 'Speech', '12', '45.5'],
    ['998', '2023/24 academic year', 'Speech', 'c', 'x'],
    ['999', '2024/25 academic year', 'Hearing', '7', '50'],
  ])
})

it('knows DfE’s columns for places, and other codes of the same place', () => {
  const { header, rows } = table(`old_la_code,new_la_code,la_name,financial_year,spent
    999,E06000999,Mereshire,2023-24,1200`)
  const { declaration, columns } = propose('spent.csv', header, rows)
  expect(declaration).toMatchObject({
    dataset: 'spent',
    where: { by: 'authorities' },
    period: { column: 'financial_year', identifier: 'Financial year' },
    filters: [],
    indicators: ['spent'],
  })
  expect(declaration).not.toHaveProperty('ignore')
  expect(columns.map(({ seems }) => seems)).toEqual(['where', 'where', 'where', 'when', 'figures'])
})

it('leaves open what the table does not say', () => {
  const { header, rows } = table(`place,children
    Mereshire,12`)
  const { open, declaration } = propose('..\\odd name.csv', header, rows)
  expect(declaration.dataset).toBe('odd-name')
  expect(open.join(' ')).toMatch(/three-digit numbers.*who published it/)
  expect(open.join(' ')).toMatch(/which year the whole table/)
})

it('proposes something for an empty table too', () => {
  expect(propose('.csv', ['', 'a'], []).declaration.dataset).toBe('table')
})

it('says what is wrong with a declaration that cannot be used', () => {
  expect(readDeclarations('{')).toEqual({ why: 'It is not JSON that can be read.' })
  expect(readDeclarations('[{"dataset":"Not A Name"}]')).toMatchObject({ why: expect.stringContaining('dataset') })
})
