import { accessSync, constants, mkdirSync } from 'node:fs'
import { exitCodes, StartupProblem } from '../startup-problem.ts'

/** Makes a folder that only its owner may open, unless it is there, and sees that it can be written. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK | constants.R_OK | constants.X_OK)
  } catch (error) {
    throw folderNotWritable(folder, error)
  }
}

export function folderNotWritable(folder: string, error: unknown): StartupProblem {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  return new StartupProblem(
    `The folder ${folder} cannot be written (${reasons[code] ?? code}). Choose another with OPENSEND_DATA, or change who may write there.`,
    exitCodes.folderNotWritable,
    { cause: error },
  )
}

const reasons: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'part of the path is a file',
  EEXIST: 'there is a file of that name',
  ENOENT: 'it cannot be made',
}
