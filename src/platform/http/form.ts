import { z } from 'zod'
import { phrase } from '../languages/index.ts'

/** What came in the body: text, lists of text, and files. Names with `-day`, `-month`, `-year` become one date. */
export type Body = Record<string, unknown>
export type UploadedFile = { filename: string; type: string; bytes: Uint8Array }
export type FieldError = { field: string; message: string }

/** A form: one schema whose output is the command's input. Its messages are what the person reads. */
export type Form<Input> = z.ZodType<Input>

export type Parsed<Input> = { ok: true; input: Input } | { ok: false; errors: FieldError[] }

export function parseForm<Input>(form: Form<Input>, body: Body): Parsed<Input> {
  const result = form.safeParse(gatherDates(body))
  if (result.success) return { ok: true, input: result.data }
  const errors = result.error.issues.map((issue) => ({ field: issue.path.join('.') || 'form', message: issue.message }))
  return { ok: false, errors: errors.filter((error, at) => errors.findIndex((e) => e.field === error.field) === at) }
}

/** Text that must be there. `message` says what to enter. */
export function requiredText(message: string, max = 20_000) {
  return z.preprocess(tidy, z.string({ error: message }).min(1, message).max(max, tooLong(max)))
}

export function optionalText(max = 20_000) {
  return z.preprocess((value) => tidy(value) || undefined, z.string().max(max, tooLong(max)).optional())
}

/** One of the options offered. */
export function oneOf<const Options extends readonly [string, ...string[]]>(options: Options, message: string) {
  return z.enum(options, { error: message })
}

/** Any number of the options offered; none is an empty list. */
export function manyOf<const Options extends readonly [string, ...string[]]>(options: Options) {
  const list = (value: unknown) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value])
  return z.preprocess(list, z.array(z.enum(options, { error: phrase('Choose from the list') })))
}

export function ticked() {
  return z.preprocess((value) => value === 'yes' || value === 'on' || value === 'true', z.boolean())
}

/** A day typed in three boxes. Answers `YYYY-MM-DD`. */
export function requiredDay(what: string) {
  return z.preprocess(toDay, z.string({ error: phrase('Enter {what}', { what }) }).refine(isDay, notADay(what)))
}

export function optionalDay(what: string) {
  return z.preprocess(toDay, z.string().refine(isDay, notADay(what)).optional())
}

/** Files, if any. What is in them is checked when they are kept. */
export function files(maximum = 5) {
  const list = (value: unknown) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value])
  return z.preprocess(
    list,
    z
      .array(
        z.custom<UploadedFile>((value) => isFile(value), {
          error: phrase('Choose a file: PDF, Word (DOCX), OpenDocument (ODT), plain text, JPEG or PNG'),
        }),
      )
      .max(maximum, phrase('Choose {maximum} files at the most', { maximum })),
  )
}

const tooLong = (max: number) => phrase('Shorten this to {max} characters', { max: max.toLocaleString('en-GB') })
const notADay = (what: string) => ({ error: phrase('Enter {what} as a real date, like 27 3 2026', { what }) })

/** Trims, and takes out what a database cannot hold: NUL and lone surrogates. */
function tidy(value: unknown): unknown {
  // A file where words are asked for is none; a field sent twice is read as one.
  if (Array.isArray(value)) return tidy(value.filter((one) => typeof one === 'string').join(','))
  if (typeof value !== 'string') return typeof value === 'object' || value === undefined ? undefined : String(value)
  return value.replaceAll('\u0000', '').replaceAll('\r\n', '\n').toWellFormed().trim()
}

type DayParts = { day?: unknown; month?: unknown; year?: unknown }

function toDay(value: unknown): unknown {
  if (value === undefined || typeof value === 'string') return value || undefined
  const { day, month, year } = value as DayParts
  const parts = [year, month, day].map((part) => String(part ?? '').trim())
  if (parts.every((part) => part === '')) return undefined
  return `${parts[0]}-${parts[1]?.padStart(2, '0')}-${parts[2]?.padStart(2, '0')}`
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).year >= 1900
  } catch {
    return false
  }
}

function isFile(value: unknown): boolean {
  return typeof value === 'object' && value !== null && (value as UploadedFile).bytes instanceof Uint8Array
}

function gatherDates(body: Body): Body {
  const gathered: Body = {}
  for (const [name, value] of Object.entries(body)) {
    const part = /^(.+)-(day|month|year)$/.exec(name)
    if (!part?.[1] || !part[2]) gathered[name] = value
    else gathered[part[1]] = { ...(gathered[part[1]] as object | undefined), [part[2]]: value }
  }
  return gathered
}
