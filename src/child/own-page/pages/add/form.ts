import { z } from 'zod'
import { oneOf, optionalText, type UploadedFile } from '../../../../platform/http/form.ts'
import { phrase } from '../../../../platform/languages/index.ts'
import { recordedSeconds } from '../../../../record/documents/recording.ts'
import { FEELINGS, MADE, TOPICS } from '../../events.ts'

const blank = (value: unknown) => value || undefined
const list = (value: unknown) => (value === undefined || value === '' ? [] : [value].flat())
const file = z.preprocess(
  (value) => (Array.isArray(value) ? value[0] : value || undefined),
  z.custom<UploadedFile>((value) => value === undefined || isFile(value)).optional(),
)

export const addForm = z.object({
  topic: oneOf(TOPICS, phrase('Choose what it is about')),
  words: optionalText(5000),
  feeling: z.preprocess(blank, z.enum(FEELINGS).optional()),
  picture: file,
  recording: file,
  recordingSeconds: recordedSeconds,
  /** Asked only where somebody sits beside the child. */
  made: z.preprocess(blank, z.enum(MADE, { error: phrase('Choose who made it') }).optional()),
  mayQuote: oneOf(['yes', 'ask'], phrase('Choose yes or “Ask me first”')),
  /** Asked only of a young person who is signed in. */
  who: z.preprocess(blank, z.enum(['everybody', 'chosen'], { error: phrase('Choose who may see it') }).optional()),
  people: z.preprocess(list, z.array(z.uuid())),
})
export type AddInput = z.infer<typeof addForm>

const isFile = (value: unknown) =>
  typeof value === 'object' && value !== null && (value as UploadedFile).bytes instanceof Uint8Array
