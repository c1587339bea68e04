import { z } from 'zod'
import type { Declaration } from './declaration.ts'

const period = z.union([
  z.strictObject({ column: z.string(), identifier: z.string() }),
  z.strictObject({ column: z.string(), identifierColumn: z.string() }),
  z.strictObject({ is: z.string(), identifier: z.string() }),
])
const where = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('levels'), regionName: z.string().optional() }),
  z.strictObject({ by: z.literal('authorities') }),
  z.strictObject({ by: z.literal('numbered'), number: z.string(), name: z.string() }),
  z.strictObject({ by: z.literal('england'), column: z.string(), says: z.string() }),
])
const declarationList = z.array(
  z.strictObject({
    dataset: z.string().regex(/^[a-z0-9][a-z0-9_-]*$/),
    title: z.string().min(1),
    source: z.string().min(1),
    has: z.array(z.string()).min(1),
    period,
    where,
    filters: z.array(z.string()),
    indicators: z.union([z.array(z.string()), z.literal('the rest')]),
    ignore: z.array(z.string()).optional(),
  }),
)

/** Reads a user's own declarations from JSON. Answers what is wrong, in words, when they cannot be used. */
export function readDeclarations(text: string): { declarations: readonly Declaration[] } | { why: string } {
  let said: unknown
  try {
    said = JSON.parse(text)
  } catch {
    return { why: 'It is not JSON that can be read.' }
  }
  const read = declarationList.safeParse(said)
  return read.success ? { declarations: read.data as readonly Declaration[] } : { why: z.prettifyError(read.error) }
}
