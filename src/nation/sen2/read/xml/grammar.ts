import { type Field, type RecordName, recordNames, records } from '../../fields.ts'

/** What an element may be where it stands. */
export type ElementNode =
  | { kind: 'item'; name: string; field: Field; isDay: boolean; since: number; until: number }
  | { kind: 'record'; name: RecordName; record: RecordName; children: Children }
  /** An element that only holds others. */
  | { kind: 'group'; name: string; children: Children }

export type RecordNode = Extract<ElementNode, { kind: 'record' }>
export type ItemNode = Extract<ElementNode, { kind: 'item' }>

export type Children = {
  /** By the name as an export spells it. */
  exact: ReadonlyMap<string, ElementNode>
  /** By lower-case name and by alias. */
  loose: ReadonlyMap<string, ElementNode>
}

const headerFields = records.Header.fields
const officers = ['DMO', 'DCO', 'DSCO']
const items = (names: readonly string[]) => headerFields.filter(({ name }) => names.includes(name)).map(itemNode)

const collectionDetails = group('CollectionDetails', items(['Collection', 'Year', 'ReferenceDate']))
const source = group('Source', items(['SourceLevel', 'LEA', 'SoftwareCode', 'Release', 'SerialNo', 'DateTime']))
const persons = group('Persons', [recordNode('Person')])
export const header = group('Header', [collectionDetails, source, ...items(officers)])
/** An element of unknown name beside Header and Persons that holds DMO, DCO and DSCO: where they stand is not established. */
export const localAuthorityLevel = group('', items(officers))

/** The whole return, from its root. */
export const message = group('Message', [header, persons, ...items(officers)])
export const documentNode = group('', [message])

/** Where each name belongs, to tell an element out of place from an unknown one. */
export const homes: ReadonlyMap<string, string> = new Map(
  recordNames.flatMap((record) => [
    [record.toLowerCase(), records[record].parent ?? 'Message'] as const,
    ...records[record].fields.map(({ name }) => [name.toLowerCase(), record] as const),
  ]),
)

export function childOf(children: Children, name: string): ElementNode | undefined {
  return children.exact.get(name) ?? children.loose.get(name.toLowerCase())
}

function recordNode(record: RecordName): RecordNode {
  const within = recordNames.filter((name) => records[name].parent === record).map(recordNode)
  return {
    kind: 'record',
    name: record,
    record,
    children: childrenOf([...records[record].fields.map(itemNode), ...within]),
  }
}

function itemNode(field: Field): ItemNode {
  const { name, since, until = 9999, kind } = field
  return { kind: 'item', name, field, isDay: kind === 'day', since, until }
}

function group(name: string, children: ElementNode[]): Extract<ElementNode, { kind: 'group' }> {
  return { kind: 'group', name, children: childrenOf(children) }
}

function childrenOf(nodes: readonly ElementNode[]): Children {
  return {
    exact: new Map(nodes.map((node) => [node.name, node])),
    loose: new Map(
      nodes.flatMap((node) => [
        [node.name.toLowerCase(), node] as const,
        ...(node.kind === 'item'
          ? (node.field.aliases ?? []).map((alias) => [alias.toLowerCase(), node] as const)
          : []),
      ]),
    ),
  }
}
