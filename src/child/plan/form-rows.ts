import { z } from 'zod'
import { optionalText } from '../../platform/http/form.ts'

type Body = Record<string, unknown>
type Context = { addIssue(issue: { code: 'custom'; path: string[]; message: string }): void }

/** A form whose fields come in numbered rows, `views-0-words`, read by `read`. */
export const formOf = <Output>(read: (body: Body, reader: Reader) => Output) =>
  z
    .record(z.string(), z.unknown())
    .transform((body, context) => read(body, readerOf(body, context as unknown as Context)))

export type Reader = ReturnType<typeof readerOf>

function readerOf(body: Body, context: Context) {
  const wrong = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  /** Text, empty when left out; too long is the person's to mend. */
  const text = (field: string, max = 20_000): string => {
    const found = optionalText(max).safeParse(body[field])
    if (found.success) return found.data ?? ''
    wrong(field, found.error.issues[0]?.message ?? 'Check this')
    return ''
  }
  const list = (field: string): string[] => {
    const value = body[field]
    const values = value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]
    return values.slice(0, MOST).map(String)
  }
  /** The rows in which something was typed. */
  const rows = <Field extends string>(name: string, fields: readonly Field[]) =>
    Array.from({ length: MOST }, (_, at) => ({
      at,
      row: Object.fromEntries(fields.map((field) => [field, text(`${name}-${at}-${field}`)])) as Record<Field, string>,
    })).filter(({ row }) => fields.some((field) => row[field] !== ''))
  return { wrong, text, list, rows }
}

/** More rows than anybody types. */
const MOST = 60

/** The values of numbered rows, for a form that shows them again. */
export const rowValues = (name: string, rows: readonly Record<string, unknown>[]): Record<string, unknown> =>
  Object.fromEntries(
    rows.flatMap((row, at) => Object.entries(row).map(([field, value]) => [`${name}-${at}-${field}`, value])),
  )
