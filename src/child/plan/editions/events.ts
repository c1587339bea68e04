import { z } from 'zod'
import { eventType } from '../../../platform/events/event.ts'

/** The parts of a plan in easy words, in the order in which they are read. */
export const EASY_PARTS = {
  about: 'What you told us',
  good: 'What you are good at',
  hard: 'What is hard for you',
  help: 'Help with learning',
  health: 'Help with health',
  home: 'Help at home and outside school',
  aims: 'What we want to get better',
  school: 'Your school or college',
  rights: 'What you can do',
} as const
export type EasyPart = keyof typeof EASY_PARTS

const line = z.object({ symbol: z.string(), words: z.string().min(1) })
export type EasyLine = z.infer<typeof line>

export const EasyReadWritten = eventType(
  'EasyReadWritten',
  'The easy words of a plan that was sent were written by a person; the family gets them once somebody checked them.',
  z.object({
    planId: z.uuid(),
    /** Which one, `draft-1` or `final-2`. */
    version: z.string(),
    parts: z.array(
      z.object({ part: z.enum(Object.keys(EASY_PARTS) as [EasyPart, ...EasyPart[]]), lines: z.array(line) }),
    ),
    checked: z.boolean(),
    by: z.string(),
  }),
)
