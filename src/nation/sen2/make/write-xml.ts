import { existsIn, type RecordName, records } from '../fields.ts'
import { type AnyRecord, getItem, type Person, type ReturnHeader } from '../model.ts'
import { isEstablished, type Settings } from '../settings.ts'

/**
 * The return as XML, piece by piece: one piece for the header, one for each person, one for the end. The items come in
 * the order of the specification, so that the same return always gives the same bytes.
 */
export function* writeXml(
  header: ReturnHeader,
  persons: Iterable<Person>,
  year: number,
  settings: Settings,
): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<Message>\n${headerXml(header, year, settings)}  <Persons>\n`
  for (const person of persons) yield personXml(person, year)
  yield '  </Persons>\n</Message>\n'
}

const OFFICERS = new Set(['DMO', 'DCO', 'DSCO'])
const DETAILS = new Set(['Collection', 'Year', 'ReferenceDate'])

function headerXml(header: ReturnHeader, year: number, settings: Settings): string {
  const field = (wanted: (name: string) => boolean, indent: string) =>
    records.Header.fields
      .filter(({ name }) => wanted(name))
      .map((one) => (existsIn(one, year) ? element(one.name, getItem(header, one)?.value, indent) : ''))
      .join('')
  const details = field((name) => DETAILS.has(name), '      ')
  const source = field((name) => !DETAILS.has(name) && !OFFICERS.has(name), '      ')
  // Where they stand is not public: without an administrator's word they are left out.
  const where = isEstablished('officers', settings) ? settings.officersIn : undefined
  const officers = where ? field((name) => OFFICERS.has(name), '    ') : ''
  const inHeader = where === 'Header' ? officers : ''
  const beside = officers && where !== 'Header' ? `  <${where}>\n${officers}  </${where}>\n` : ''
  return `  <Header>\n    <CollectionDetails>\n${details}    </CollectionDetails>\n    <Source>\n${source}    </Source>\n${inHeader}  </Header>\n${beside}`
}

function personXml(person: Person, year: number): string {
  return wrap('Person', person, year, '    ', (inner) =>
    person.requests
      .map((request) =>
        wrap('Requests', request, year, inner, (deep) => {
          const { assessment, active } = request
          const first = assessment
            ? wrap('Assessment', assessment, year, deep, (deeper) => {
                const { plan } = assessment
                return plan
                  ? wrap('NamedPlan', plan, year, deeper, (deepest) =>
                      plan.details.map((one) => wrap('PlanDetail', one, year, deepest)).join(''),
                    )
                  : ''
              })
            : ''
          const second = active
            ? wrap('ActivePlans', active, year, deep, (deeper) =>
                [
                  ...active.placements.map((one) => wrap('PlacementDetail', one, year, deeper)),
                  ...active.needs.map((one) => wrap('SENneed', one, year, deeper)),
                ].join(''),
              )
            : ''
          return first + second
        }),
      )
      .join(''),
  )
}

function wrap(
  name: RecordName,
  record: AnyRecord,
  year: number,
  indent: string,
  children: (indent: string) => string = () => '',
): string {
  const inner = `${indent}  `
  let items = ''
  for (const field of records[name].fields) {
    if (existsIn(field, year)) items += element(field.name, getItem(record, field)?.value, inner)
  }
  const content = items + children(inner)
  return content ? `${indent}<${name}>\n${content}${indent}</${name}>\n` : `${indent}<${name}/>\n`
}

function element(name: string, value: string | undefined, indent: string): string {
  return value === undefined ? '' : `${indent}<${name}>${escaped(value)}</${name}>\n`
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;')
