import { z } from 'zod'
import { manyOf, optionalDay, optionalText, ticked } from '../../../../platform/http/form.ts'

/** The lines of the form, in the order of regulation 6(1). The family is always asked. */
export const LINES = [
  'education',
  'health',
  'educational-psychologist',
  'social-care',
  'preparing-for-adulthood',
  'other',
  'family-wish',
] as const
export type Line = (typeof LINES)[number]

/** The letter under which each is sought. */
export const LETTERS: Record<Line, string> = {
  education: '(b)',
  health: '(c)',
  'educational-psychologist': '(d)',
  'social-care': '(e)',
  'preparing-for-adulthood': '(g)',
  other: '(f)',
  'family-wish': '(h)',
}

const ofLine = (line: Line) => ({
  [`who-${line}`]: optionalText(200),
  [`name-${line}`]: optionalText(200),
  [`called-${line}`]: optionalText(80),
  [`received-${line}`]: optionalDay('the day they received the request'),
  [`questions-${line}`]: optionalText(2_000),
})

export const askForm = z.object({
  bodies: manyOf(LINES),
  sensory: ticked(),
  ...(Object.assign({}, ...LINES.map(ofLine)) as Record<string, ReturnType<typeof optionalText>>),
})
export type AskInput = { bodies: Line[]; sensory: boolean } & Record<string, string | undefined>
