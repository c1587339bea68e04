import type { Trx } from '../../platform/database/schema.ts'
import { isRefusal, type Refusal, refusal } from '../../platform/decisions/refusal.ts'
import type { UploadedFile } from '../../platform/http/form.ts'
import { t } from '../../platform/languages/index.ts'
import type { Scanner } from '../../platform/scanning/clamd.ts'
import { checkFile, type Takes } from './check-file.ts'
import { type DocumentRef, keepDocument } from './documents.ts'
import { secondsOf } from './sound/seconds.ts'

export type Upload = {
  laCode: string
  childId: string
  file: UploadedFile
  /** A document, unless a recording of somebody's voice is expected. */
  takes?: Takes
  /** How long a recording may last, in seconds. One whose length cannot be read is held to the size of any file alone. */
  longest?: number
  /** ISO instant. */
  keptAt: string
  /** Asked before anything is kept. Where none is configured, files are kept unscanned. */
  scanner?: Scanner | undefined
}

/**
 * Checks a file that somebody sent, and keeps it in the child's record. What is refused leaves nothing behind.
 *
 * ```ts
 * const kept = await acceptUpload(trx, { laCode, childId, file, keptAt: clock.now(), scanner: context.scanner })
 * if (isRefusal(kept)) return kept
 * ```
 */
export async function acceptUpload(trx: Trx, upload: Upload): Promise<DocumentRef | Refusal> {
  const { laCode, childId, file, keptAt, scanner, takes, longest } = upload
  const checked = checkFile(file, takes)
  if (isRefusal(checked)) return checked
  if (longest && (secondsOf(file.bytes, checked.mediaType) ?? 0) > longest + ROUNDING) {
    return refusal(
      'recording-too-long',
      t(
        'This recording is longer than {minutes} minutes, so we did not keep it. Your own copy is safe. Say it in two or more shorter recordings.',
        { minutes: longest / 60 },
      ),
    )
  }
  const scan = scanner ? await scanner(file.bytes) : undefined
  if (scan?.verdict === 'infected') {
    return refusal(
      'file-has-virus',
      t(
        'Our virus scanner found something harmful in “{name}”, so we did not keep it. Check your device, then send a clean copy, or send it another way.',
        { name: checked.name },
      ),
    )
  }
  if (scan?.verdict === 'unsure') {
    return refusal(
      'file-not-checked',
      t(
        'We could not check “{name}” for viruses just now, so we did not keep it. Your own copy is safe. Try again in a few minutes, or send it another way.',
        { name: checked.name },
      ),
    )
  }
  return keepDocument(trx, { laCode, childId, keptAt, bytes: file.bytes, ...checked })
}

/** A recorder that is stopped at the last second may write a little more. */
const ROUNDING = 2

/** Keeps several files, or none of them: the first that cannot be kept is the answer. */
export async function acceptUploads(
  trx: Trx,
  uploads: Omit<Upload, 'file'> & { files: readonly UploadedFile[] },
): Promise<DocumentRef[] | Refusal> {
  const { files, ...where } = uploads
  for (const file of files) {
    const checked = checkFile(file, uploads.takes)
    if (isRefusal(checked)) return checked
  }
  const kept: DocumentRef[] = []
  for (const file of files) {
    const one = await acceptUpload(trx, { ...where, file })
    if (isRefusal(one)) return one
    kept.push(one)
  }
  return kept
}
