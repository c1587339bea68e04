import { z } from 'zod'
import type { UploadedFile } from '../../platform/http/form.ts'
import { secondsOf } from './sound/seconds.ts'

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

/** What is said on a page, in one go. */
export const LONGEST_RECORDING = 5 * 60

/** How long it is, from the file itself; where that cannot be read, as the browser said. */
export const lengthOf = (bytes: Uint8Array, mediaType: string, said: number | null): number | null => {
  const read = secondsOf(bytes, mediaType)
  return read === undefined ? said : Math.round(read)
}

/** How long the browser says that it is, in whole seconds; null where it did not say. */
export const recordedSeconds = z.preprocess((value) => {
  const seconds = Math.round(Number(value || Number.NaN))
  return Number.isFinite(seconds) && seconds >= 0 && seconds <= 3600 ? seconds : null
}, z.int().nullable())

const isFile = (value: unknown) =>
  typeof value === 'object' && value !== null && (value as UploadedFile).bytes instanceof Uint8Array
