import { z } from 'zod'
import { files, requiredDay, requiredText } from '../../../../platform/http/form.ts'

/** Rows of lines are read from the body beside these. */
export const recordForm = z.looseObject({
  adviceRequestId: z.uuid({ error: 'Choose whose advice it is' }),
  author: requiredText('Enter who wrote it', 200),
  wrote: requiredText('Enter their profession, or who they are to the child', 200),
  received: requiredDay('the day you received it'),
  reports: files(5),
})
export type RecordInput = z.output<typeof recordForm>
