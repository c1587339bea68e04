import { z } from 'zod'
import { oneOf } from '../../../../platform/http/form.ts'
import { phrase } from '../../../../platform/languages/index.ts'
import { recordedSeconds, requiredRecording } from '../../../../record/documents/recording.ts'
import { COMMENT_SECTIONS } from '../../events.ts'

export const sayAloudForm = z.object({
  section: oneOf(COMMENT_SECTIONS, phrase('Choose what it is about')),
  recording: requiredRecording(phrase('Record what you want to say, or choose a recording')),
  recordingSeconds: recordedSeconds,
})
export type SayAloudInput = z.infer<typeof sayAloudForm>
