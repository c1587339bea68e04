import type { Trx } from '../../platform/database/schema.ts'
import type { FileAnswer } from '../../platform/http/page.ts'
import { findDocument } from './documents.ts'

/** What a browser may show by itself; everything else is saved first. The platform adds `nosniff`. */
const SHOWN = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'audio/webm',
  'audio/ogg',
  'audio/mp4',
  'audio/mpeg',
  'audio/wav',
]

/** A file of this child's record, ready to send, or undefined. Whether the person may have it was asked before. */
export async function documentAnswer(
  trx: Trx,
  laCode: string,
  childId: string,
  sha256: string,
): Promise<FileAnswer | undefined> {
  const found = await findDocument(trx, laCode, childId, sha256)
  if (!found) return undefined
  const { name, media_type: mediaType, bytes } = found
  const type = mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType
  return { file: { name, type, bytes, inline: SHOWN.includes(mediaType) } }
}
