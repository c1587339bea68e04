import { z } from 'zod'
import { oneOf, optionalText, requiredDay, requiredText } from '../../../../platform/http/form.ts'
import { optionalRecording } from '../../../../record/documents/recording.ts'
import { COMMENT_SECTIONS } from '../../events.ts'

export const takeDownForm = z.object({
  from: requiredText('Enter who said it', 200),
  how: oneOf(['phone', 'post', 'email', 'in-person'], 'Choose how it came'),
  on: requiredDay('the day it was said or came'),
  section: oneOf(COMMENT_SECTIONS, 'Choose what it is about'),
  /** Their words, or the recording of them, or both. */
  says: optionalText(20_000),
  recording: optionalRecording,
})
export type TakeDownInput = z.infer<typeof takeDownForm>
