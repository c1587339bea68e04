import { type Refusal, refusal } from '../../platform/decisions/refusal.ts'
import { phrase, t } from '../../platform/languages/index.ts'
import { zipParts, zipText } from './zip.ts'

export const LARGEST_UPLOAD = 20 * 1024 * 1024

const LONGEST_NAME = 120
/** Of a longer one only the end is read, so that no name takes seconds. */
const LONGEST_SENT = 1_000
const SOUNDS = 'WebM, Ogg, M4A, MP4, MP3 or WAV'
const KINDS = 'PDF, Word (DOCX), OpenDocument (ODT), plain text, JPEG or PNG'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const ODT = 'application/vnd.oasis.opendocument.text'

export type CheckedFile = { name: string; mediaType: string }

type FileType = { endings: string[]; mediaType: string; called: string; holds(bytes: Uint8Array): boolean | Refusal }

/** Something written or pictured, or something said aloud. */
export type Takes = 'document' | 'recording'

/** What a file may be: by the end of its name, and by what it really holds. Both must agree. */
const TYPES: FileType[] = [
  { endings: ['pdf'], mediaType: 'application/pdf', called: 'a PDF', holds: (bytes) => begins(bytes, '%PDF-') },
  { endings: ['docx'], mediaType: WORD, called: 'a Word document', holds: isWord },
  { endings: ['odt'], mediaType: ODT, called: 'an OpenDocument text', holds: isOpenDocument },
  { endings: ['txt'], mediaType: 'text/plain', called: 'plain text in UTF-8', holds: isText },
  {
    endings: ['jpg', 'jpeg'],
    mediaType: 'image/jpeg',
    called: 'a JPEG picture',
    holds: (bytes) => begins(bytes, '\xff\xd8\xff'),
  },
  {
    endings: ['png'],
    mediaType: 'image/png',
    called: 'a PNG picture',
    holds: (bytes) => begins(bytes, '\x89PNG\r\n\x1a\n'),
  },
]

/** What a telephone, a browser or a recorder writes. Five minutes of any of them but WAV are well below the limit. */
const RECORDINGS: FileType[] = [
  {
    endings: ['webm', 'weba'],
    mediaType: 'audio/webm',
    called: 'a WebM recording',
    holds: (bytes) => begins(bytes, '\x1a\x45\xdf\xa3'),
  },
  {
    endings: ['ogg', 'oga', 'opus'],
    mediaType: 'audio/ogg',
    called: 'an Ogg recording',
    holds: (bytes) => begins(bytes, 'OggS'),
  },
  {
    endings: ['m4a', 'mp4'],
    mediaType: 'audio/mp4',
    called: 'an MP4 recording',
    holds: (bytes) => begins(bytes.subarray(4), 'ftyp'),
  },
  {
    endings: ['mp3'],
    mediaType: 'audio/mpeg',
    called: 'an MP3 recording',
    holds: (bytes) => begins(bytes, 'ID3') || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2),
  },
  {
    endings: ['wav'],
    mediaType: 'audio/wav',
    called: 'a WAV recording',
    holds: (bytes) => begins(bytes, 'RIFF') && begins(bytes.subarray(8), 'WAVE'),
  },
]

/** Whether a file from outside may be kept, and under what name and type. Pure; never throws, whatever the bytes. */
export function checkFile(
  file: { filename: string; bytes: Uint8Array },
  takes: Takes = 'document',
): CheckedFile | Refusal {
  const types = takes === 'recording' ? RECORDINGS : TYPES
  const kinds = takes === 'recording' ? SOUNDS : KINDS
  const name = cleanName(file.filename)
  if (file.bytes.length === 0) {
    return refusal('file-empty', t('“{name}” is empty. Choose the file again, or send it another way.', { name }))
  }
  if (file.bytes.length > LARGEST_UPLOAD) {
    return refusal(
      'file-too-large',
      t('“{name}” is larger than 20 MB. Send it in smaller parts, or send it another way.', { name }),
    )
  }
  const ending = name.split('.').at(-1)?.toLowerCase() ?? ''
  const type = types.find((one) => one.endings.includes(ending))
  if (!type) return refusal('file-type-not-taken', t('We cannot take “{name}”. Send it as {kinds}.', { name, kinds }))
  const holds = type.holds(file.bytes)
  if (holds === true) return { name, mediaType: type.mediaType }
  if (holds !== false) return holds
  return refusal(
    'file-not-what-it-says',
    t('“{name}” is not really {type}. Save it again as {kinds}, then send that.', { name, type: type.called, kinds }),
  )
}

/** A name that is only a name: no folders, nothing invisible, nothing that turns the reading order round. */
export function cleanName(given: string): string {
  const last = given.slice(-LONGEST_SENT).toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}<>:"|?*]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '')
  if (plain === '') return 'file'
  const letters = [...plain]
  if (letters.length <= LONGEST_NAME) return plain
  const ending = /\.[a-z0-9]{1,8}$/i.exec(plain)?.[0] ?? ''
  return (
    letters
      .slice(0, LONGEST_NAME - ending.length)
      .join('')
      .trimEnd() + ending
  )
}

function begins(bytes: Uint8Array, signature: string): boolean {
  return Buffer.from(bytes.subarray(0, signature.length)).toString('latin1') === signature
}

const macros = () =>
  refusal(
    'file-has-macros',
    phrase(
      'This document holds macros, which are small programs and may do harm. Save it without them or as a PDF, then send that.',
    ),
  )

function isWord(bytes: Uint8Array): boolean | Refusal {
  const parts = zipParts(bytes)
  const types = parts?.find((part) => part.name === '[Content_Types].xml')
  if (!parts || !types || !parts.some((part) => part.name === 'word/document.xml')) return false
  const declared = zipText(bytes, types)
  if (declared === undefined) return false
  const names = parts.map((part) => part.name.toLowerCase())
  const programs = names.some((name) => /vbaproject|vbadata|(^|\/)activex\//.test(name))
  return programs || /macroenabled|vbaproject/i.test(declared)
    ? macros()
    : declared.includes('wordprocessingml.document.main+xml')
}

function isOpenDocument(bytes: Uint8Array): boolean | Refusal {
  const parts = zipParts(bytes)
  const kind = parts?.find((part) => part.name === 'mimetype')
  if (!parts || !kind || !parts.some((part) => part.name === 'content.xml')) return false
  if (parts.some((part) => /^(basic|scripts)\/./i.test(part.name))) return macros()
  return zipText(bytes, kind)?.trim() === ODT
}

function isText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    return !/[\u0000-\u0008\u000e-\u001f\u007f]/.test(text)
  } catch {
    return false
  }
}
