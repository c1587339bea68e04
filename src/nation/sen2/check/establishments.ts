import { dayNumberOf } from '../days.ts'
import { RowScanner } from '../read/csv/rows.ts'
import type { ReadOptions, Source } from '../read/handler.ts'
import { textPieces } from '../read/text.ts'
import { Unreadable } from '../read/xml/problem.ts'
import type { Establishment, Establishments } from './rule.ts'

/**
 * The register of establishments, from the CSV that Get Information About Schools offers for download (all
 * establishments, with their numbers, types and closing dates), and providers from any CSV with a UKPRN column.
 * A file may be given of each. What DfE does not list there, such as units not yet reported, is not known.
 */
export async function readEstablishments(
  sources: readonly Source[],
  options: ReadOptions = {},
): Promise<Establishments> {
  const byUrn = new Map<string, Establishment>()
  const byUkprn = new Map<string, Establishment>()
  let hasProviders = false
  for (const source of sources) {
    const scanner = new RowScanner()
    let heading: Heading | undefined
    const take = (rows: ReturnType<RowScanner['write']>) => {
      for (const { cells } of rows) {
        if (heading === undefined) {
          heading = headingOf(cells, source.name)
          hasProviders ||= heading.urn < 0
          continue
        }
        const urn = textOf(cells, heading.urn)
        const ukprn = textOf(cells, heading.ukprn)
        const one = establishmentOf(cells, heading)
        if (urn !== '') byUrn.set(urn, one)
        // A school that became an academy keeps its UKPRN: the one that is open counts.
        if (ukprn !== '' && !(Number.isNaN(byUkprn.get(ukprn)?.closed) && !Number.isNaN(one.closed)))
          byUkprn.set(ukprn, one)
      }
    }
    for await (const piece of textPieces(source, '\n', () => {}, options)) take(scanner.write(piece))
    take(scanner.end())
  }
  return {
    find: ({ value }) => (value.length === 6 ? byUrn.get(value) : byUkprn.get(value)),
    hasProviders,
  }
}

type Heading = {
  urn: number
  ukprn: number
  name: number
  type: number
  group: number
  closed: number
  resourced: number
}

function headingOf(cells: readonly string[], file: string): Heading {
  const at = (name: RegExp) => cells.findIndex((cell) => name.test(cell.trim()))
  const heading = {
    urn: at(/^urn$/i),
    ukprn: at(/^ukprn$/i),
    name: at(/^(establishmentname|provider ?name|legal ?name|name)$/i),
    type: at(/^typeofestablishment \(name\)$/i),
    group: at(/^establishmenttypegroup \(name\)$/i),
    closed: at(/^closedate$/i),
    resourced: at(/^typeofresourcedprovision \(name\)$/i),
  }
  if (heading.urn < 0 && heading.ukprn < 0)
    throw new Unreadable(
      `${file} is no extract of a register: its first row has neither URN nor UKPRN.`,
      1,
      'Download all establishment fields as CSV from Get Information About Schools.',
    )
  return heading
}

function establishmentOf(cells: readonly string[], heading: Heading): Establishment {
  const group = textOf(cells, heading.group)
  const resourced = textOf(cells, heading.resourced).toLowerCase()
  return {
    name: textOf(cells, heading.name),
    type: textOf(cells, heading.type),
    closed: dayOf(textOf(cells, heading.closed)),
    isSpecial:
      /special/i.test(`${textOf(cells, heading.type)} ${group}`) && !/post.?16/i.test(textOf(cells, heading.type)),
    isStateFunded:
      /^(local authority maintained|academies|free schools|special schools)/i.test(group) &&
      !/non-maintained|independent/i.test(textOf(cells, heading.type)),
    hasSenUnit: resourced === '' ? undefined : resourced.includes('sen unit'),
    hasResourcedProvision: resourced === '' ? undefined : resourced.includes('resourced provision'),
  }
}

function textOf(cells: readonly string[], at: number): string {
  return at < 0 ? '' : (cells[at] ?? '').trim()
}

/** The register writes dd-mm-yyyy. NaN for what is open. */
function dayOf(text: string): number {
  const [, day, month, year] = /^(\d{2})-(\d{2})-(\d{4})$/.exec(text) ?? []
  return dayNumberOf(Number(year), Number(month), Number(day))
}
