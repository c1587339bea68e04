import { existsIn, type Field, type RecordName, recordNames, records } from '../fields.ts'
import { type AnyRecord, getItem, type Person, type ReturnHeader } from '../model.ts'

/** One file of the nine, growing row by row. */
export type CsvFile = { table: string; text: string }

/**
 * The return as the nine tables that COLLECT exports, for analysis: XML is what is submitted. Each row has the number of
 * its record and of the record above it; numbers count from 1 in each table, so that the same return gives the same bytes.
 */
export function writeCsv(header: ReturnHeader, persons: Iterable<Person>, year: number): CsvFile[] {
  const tables = new Map(recordNames.map((name) => [name, tableOf(name, year)]))
  const native = header.LEA?.value ?? ''
  const add = (name: RecordName, record: AnyRecord, parent: number, order: number): number => {
    const table = tables.get(name)
    if (!table) throw new Error(`No table for ${name}.`)
    const number = ++table.rows
    const keys = [number, native, order, '', ...(name === 'Header' ? [] : [parent])]
    table.lines.push([...keys, ...table.fields.map((field) => value(field, record))].map(cell).join(','))
    return number
  }
  add('Header', header, 0, 1)
  let at = 0
  for (const person of persons) {
    const personId = add('Person', person, 1, ++at)
    for (const [order, request] of person.requests.entries()) {
      const requestId = add('Requests', request, personId, order + 1)
      const { assessment, active } = request
      if (assessment) {
        const assessmentId = add('Assessment', assessment, requestId, 1)
        const { plan } = assessment
        if (plan) {
          const planId = add('NamedPlan', plan, assessmentId, 1)
          for (const [nth, one] of plan.details.entries()) add('PlanDetail', one, planId, nth + 1)
        }
      }
      if (active) {
        const activeId = add('ActivePlans', active, requestId, 1)
        for (const [nth, one] of active.placements.entries()) add('PlacementDetail', one, activeId, nth + 1)
        for (const [nth, one] of active.needs.entries()) add('SENneed', one, activeId, nth + 1)
      }
    }
  }
  return [...tables.values()].map(({ table, lines }) => ({ table, text: `${lines.join('\r\n')}\r\n` }))
}

function tableOf(name: RecordName, year: number) {
  const { table, parent, fields } = records[name]
  const own = fields.filter((field) => existsIn(field, year))
  const keys = [`${table}tableid`, 'NativeId', `${table}orderseqcolumn`, 'sourceid']
  if (parent) keys.push(`${records[parent].table}tableid`)
  return { table, fields: own, rows: 0, lines: [[...keys, ...own.map((field) => field.column)].join(',')] }
}

/** Days as COLLECT writes them: `2025-Sep-28 00:00:00`. */
function value(field: Field, record: AnyRecord): string {
  const text = getItem(record, field)?.value ?? ''
  if (field.kind !== 'day' && field.kind !== 'moment') return text
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d:\d\d))?$/.exec(text)
  return found ? `${found[1]}-${MONTHS[Number(found[2]) - 1]}-${found[3]} ${found[4] ?? '00:00:00'}` : text
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const cell = (text: string | number) => {
  const said = String(text)
  return /[",\r\n]/.test(said) ? `"${said.replaceAll('"', '""')}"` : said
}
