import { z } from 'zod'
import type { UploadedFile } from '../../platform/http/form.ts'

/**
 * A recording that `recorder.njk` or the file box beside it sends, in a form's schema. What is in it is checked when it
 * is kept: `acceptUpload(trx, { …, file, takes: 'recording' })`.
 */
export const requiredRecording = (message: string) =>
  z.preprocess(
    (value) => (Array.isArray(value) ? value[0] : value || undefined),
    z.custom<UploadedFile>((value) => isFile(value), { error: message }),
  )

/** The same where it may be left out. */
export const optionalRecording = z.preprocess(
  (value) => (Array.isArray(value) ? value[0] : value || undefined),
  z.custom<UploadedFile>((value) => isFile(value)).optional(),
)

/** How long the browser says that it is, in whole seconds; null where it did not say. */
export const recordedSeconds = z.preprocess((value) => {
  const seconds = Math.round(Number(value || Number.NaN))
  return Number.isFinite(seconds) && seconds >= 0 && seconds <= 3600 ? seconds : null
}, z.int().nullable())

const isFile = (value: unknown) =>
  typeof value === 'object' && value !== null && (value as UploadedFile).bytes instanceof Uint8Array
