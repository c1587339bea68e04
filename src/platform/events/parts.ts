import { CompiledQuery } from 'kysely'
import { OFTEN_ASKED } from '../database/often-asked.ts'
import type { Trx } from '../database/schema.ts'

/**
 * One statement, or one part of several in one. Written as text at once, since a decision writes some hundred cells and
 * building each as a node of a query takes longer than the rest of it.
 *
 * @param cell puts a value in its place, and answers how the statement names it
 */
export type Part = (cell: (value: unknown) => string) => string

/** Runs parts as one statement: all but the last under a name of their own. */
export async function runTogether(trx: Trx, parts: readonly Part[]): Promise<void> {
  const values: unknown[] = []
  const cell = (value: unknown) => `$${values.push(value)}`
  const texts = parts.map((part) => part(cell))
  const last = texts.pop() ?? ''
  const named = texts.map((text, index) => `part_${index} as (${text})`)
  const text = named.length ? `with ${named.join(', ')} ${last}` : last
  await trx.executeQuery(CompiledQuery.raw(`${text} ${OFTEN_ASKED}`, values))
}

/** The name of a table or a column of ours. */
export const named = (name: string): string => {
  const known = quoted.get(name)
  if (known) return known
  const made = `"${name.replaceAll('"', '""')}"`
  quoted.set(name, made)
  return made
}

export const listed = (names: readonly string[]): string => names.map(named).join(', ')

const quoted = new Map<string, string>()
