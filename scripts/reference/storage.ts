import { features } from '../../src/features.ts'
import { code, file, heading, table } from './markdown.ts'
import type { Source } from './sources.ts'

export function storagePage(sources: readonly Source[]): string {
  const lists = features.flatMap((feature) =>
    (feature.lists ?? []).map((list) => [code(list.table), list.says, feature.name]),
  )
  const migrations = features.flatMap((feature) =>
    (feature.migrations ?? []).map(({ name }) => ({ name, feature: feature.name })),
  )
  const inOrder = migrations.sort((one, other) => (one.name < other.name ? -1 : 1))
  return [
    heading(
      'Lists and tables',
      'A list is derived from the whole of a child’s record each time the record grows, in the same transaction; `npm run -s opensend -- rebuild` drops every list and builds it again to the same answer.',
    ),
    '## Lists',
    table(['Table', 'What it says', 'Feature'], lists),
    '## Tables',
    'Where “Only one’s own children” says yes, row-level security is forced: a transaction sees a row only when it works for the whole area or was granted the child. pg-boss keeps tables of its own in the schema `pgboss`.',
    table(['Table', 'Primary key', 'Only one’s own children', 'In'], tablesIn(sources)),
    '## Migrations',
    'All that are missing are applied in this order, in one transaction.',
    table(
      ['Migration', 'Feature'],
      inOrder.map(({ name, feature }) => [code(name), feature]),
    ),
  ].join('\n\n')
}

function tablesIn(sources: readonly Source[]): string[][] {
  const guarded = new Set(
    sources.flatMap(({ text }) => [...text.matchAll(/ownChildrenOnly\(\s*\w+,\s*'(\w+)'/g)].map(([, name]) => name)),
  )
  return sources.flatMap(({ path, text }) =>
    [...text.matchAll(/create table (?:if not exists )?(\w+) \(([\s\S]*?)`/g)].map(([, name = '', columns = '']) => [
      code(name),
      keyOf(columns),
      guarded.has(name) ? 'yes' : '',
      file(path),
    ]),
  )
}

function keyOf(columns: string): string {
  const several = /primary key \(([^)]+)\)/.exec(columns)?.[1]
  return several ?? /(\w+) \w+ primary key/.exec(columns)?.[1] ?? ''
}
