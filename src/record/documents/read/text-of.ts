import { textOfDocx } from './docx.ts'
import { textOfPdf } from './pdf.ts'
import { LONGEST_TEXT, Unreadable } from './unreadable.ts'

/** 10 MB: a plan of sixty scanned pages. */
export const LARGEST_FILE = 10 * 1024 * 1024

/**
 * The words of a text, Markdown, Word or PDF file, told apart by what they hold and not by their name. Throws
 * `Unreadable` with a sentence for the person who chose the file. A PDF is given up after `slowest` milliseconds.
 */
export async function textOf(bytes: Uint8Array, slowest?: number): Promise<string> {
  if (bytes.length === 0) throw new Unreadable('This file is empty.')
  if (bytes.length > LARGEST_FILE)
    throw new Unreadable('This file is larger than 10 MB. Copy the words and paste them instead.')
  const text = begins(bytes, '%PDF-')
    ? await textOfPdf(bytes, slowest)
    : begins(bytes, 'PK')
      ? textOfDocx(bytes)
      : plainText(bytes)
  if (!/\p{L}/u.test(text)) {
    throw new Unreadable(
      'There are no words in this file that a computer can read. It may be a scan: copy the words and paste them instead.',
    )
  }
  if (text.length > LONGEST_TEXT) throw new Unreadable('This is longer than 400,000 characters. Check it in parts.')
  return text
}

function plainText(bytes: Uint8Array): string {
  if (begins(bytes, '\xd0\xcf\x11\xe0'))
    throw new Unreadable('This is an old Word file (.doc). Save it as .docx, or copy the words and paste them.')
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (!text.includes('\0')) return text
  } catch {}
  throw new Unreadable('We can read plain text, Word (.docx) and PDF, and this is none of them.')
}

const begins = (bytes: Uint8Array, mark: string) => [...mark].every((char, at) => bytes[at] === char.charCodeAt(0))
