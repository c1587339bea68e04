import type { FastifyRequest } from 'fastify'
import { broken } from '../../../platform/http/body.ts'
import { Unreadable } from '../read/xml/problem.ts'
import type { Settings } from '../settings.ts'
import { parseSettings } from '../settings-file.ts'
import type { ToCheck } from './checking.ts'
import { closeSealed, type SealedFile, sealFile } from './sealed-file.ts'

const settingsAtMost = 1_000_000

/** What was sent to be checked, or what is wrong with it: the field, and a sentence. */
export type Upload = { toCheck: ToCheck } | { wrong: { field: string; message: string } } | { forged: true }

/**
 * Takes the files of the form as they come over the network. None is ever whole in memory. The token must come before
 * them, so that nobody else's page can make this browser send one.
 */
export async function takeUpload(
  request: FastifyRequest,
  largest: number,
  isOurs: (token: string) => boolean,
): Promise<Upload> {
  const sealed: Record<'files' | 'previous' | 'register', SealedFile[]> = { files: [], previous: [], register: [] }
  let settings: Settings | undefined
  let authority: string | undefined
  let wrong: { field: string; message: string } | undefined
  let isChecked = false
  try {
    const limits = { fileSize: Number.MAX_SAFE_INTEGER, files: 60, fields: 20, fieldSize: 10_000, parts: 80 }
    for await (const part of request.parts({ limits })) {
      if (part.type === 'field') {
        if (part.fieldname === '_csrf') isChecked = isOurs(String(part.value))
        if (part.fieldname === 'authority') authority = String(part.value).trim() || undefined
        continue
      }
      if (!isChecked) return closing(sealed, { forged: true })
      const name = (part.filename ?? '').replace(/^.*[/\\]/, '').slice(0, 120)
      const into = sealed[part.fieldname as keyof typeof sealed]
      if (!name || wrong || !(into || part.fieldname === 'settings')) {
        for await (const _ of part.file);
      } else if (into) {
        const left = largest - sizeOf(Object.values(sealed).flat())
        const file = await sealFile(name, part.file, left)
        if (!file)
          wrong = {
            field: part.fieldname,
            message: `${name} is larger than this page takes. Check it at the command line.`,
          }
        else if (file.size === 0) wrong = closed(file, { field: part.fieldname, message: `${name} is empty` })
        else into.push(file)
      } else {
        const read = await settingsIn(part.file)
        if (typeof read === 'string') wrong = { field: 'settings', message: read }
        else settings = read
      }
    }
  } catch (error) {
    closing(sealed, undefined)
    return broken(error as Error)
  }
  if (!isChecked) return closing(sealed, { forged: true })
  if (!wrong && sealed.files.length === 0)
    wrong = { field: 'files', message: 'Choose the file of a return, or its CSV tables' }
  if (!wrong && authority && !/^\d{3}$/.test(authority))
    wrong = { field: 'authority', message: 'Enter the code of your authority as three digits, like 201' }
  if (wrong) return closing(sealed, { wrong })
  return { toCheck: { ...sealed, settings, authority, largest } }
}

async function settingsIn(pieces: AsyncIterable<Buffer>): Promise<Settings | string> {
  const kept: Buffer[] = []
  let size = 0
  for await (const piece of pieces) {
    size += piece.length
    if (size <= settingsAtMost) kept.push(piece)
  }
  if (size > settingsAtMost) return 'The settings are larger than 1 MB'
  try {
    return parseSettings(Buffer.concat(kept).toString('utf8'))
  } catch (error) {
    if (error instanceof Unreadable) return error.message
    throw error
  }
}

const sizeOf = (files: readonly SealedFile[]) => files.reduce((sum, { size }) => sum + size, 0)

function closed<T>(file: SealedFile, answer: T): T {
  closeSealed(file)
  return answer
}

function closing<T>(sealed: Record<string, SealedFile[]>, answer: T): T {
  for (const file of Object.values(sealed).flat()) closeSealed(file)
  return answer
}
