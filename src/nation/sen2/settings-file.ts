import { z } from 'zod'
import { type CodeSetName, codeSets } from './codes.ts'
import { Unreadable } from './read/xml/problem.ts'
import type { Settings } from './settings.ts'

const letters = z.partialRecord(
  z.enum(Object.keys(codeSets) as [CodeSetName, ...CodeSetName[]]),
  z.record(z.string(), z.string().min(1).max(20)),
)
const override = z.strictObject({
  dfeRule: z.string().max(40).optional(),
  severity: z.enum(['error', 'query', 'information']).optional(),
  message: z.string().max(400).optional(),
  offIn: z.array(z.int()).optional(),
})
const places = z.strictObject({
  all: z.int().min(0).optional(),
  senUnit: z.int().min(0).optional(),
  resourcedProvision: z.int().min(0).optional(),
})
const settings = z.strictObject({
  letters: letters.default({}),
  officersIn: z.string().max(60).optional(),
  alsoAuthorities: z.array(z.string().regex(/^\d{3}$/)).default([]),
  rules: z.record(z.string(), override).default({}),
  expectedPlaces: z.record(z.string().regex(/^\d{6}$/), places).optional(),
})

/** What an area knows that is not public, from a file. */
export function parseSettings(text: string): Settings {
  const [read, wrong] = parsed(text)
  const found = read === undefined ? undefined : settings.safeParse(read)
  if (found?.success) return found.data as Settings
  const issue = found?.error.issues[0]
  throw new Unreadable(
    `The settings are not as they should be: ${issue ? `${issue.path.join('.') || 'file'}: ${issue.message}` : wrong}.`,
    1,
    'src/nation/sen2/README.md has their form.',
  )
}

function parsed(text: string): [unknown, string] {
  try {
    return [JSON.parse(text), '']
  } catch {
    return [undefined, 'not JSON']
  }
}
