import { accessSync, constants, existsSync, fsyncSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { exitCodes, StartupProblem } from '../startup-problem.ts'
import { holdFolder } from './hold-folder.ts'
import { embeddedParsers } from './types.ts'

const POSTGRES = '18'

/**
 * Opens the embedded database in `<data>/database`, or in memory without a folder.
 *
 * PGlite comes with fsync switched off, and its file system does not pass fsync on. Both are put right here, so that a
 * confirmed write is on the disk: it outlives `kill -9`, and a power cut too.
 */
export async function openPglite(data: string | undefined): Promise<{ pglite: PGlite; release(): Promise<void> }> {
  if (!data) return { pglite: await start({}), release: async () => {} }
  const folder = prepareFolder(resolve(data))
  const release = await holdFolder(resolve(data))
  try {
    return { pglite: await start({ fs: new DurableFileSystem(folder), startParams: durably }), release }
  } catch (error) {
    await release()
    throw new StartupProblem(
      `The database in the folder ${folder} does not open. Put back your latest copy of the folder, or start with another OPENSEND_DATA.`,
      exitCodes.folderDamaged,
      { cause: error },
    )
  }
}

async function start(options: ConstructorParameters<typeof PGlite>[0] & object): Promise<PGlite> {
  const pglite = new PGlite({ ...options, parsers: embeddedParsers, onStdout: () => false, onStderr: () => false })
  await pglite.waitReady
  await pglite.exec(`set timezone = 'UTC'; set datestyle = 'ISO, YMD'`)
  return pglite
}

const durably = [...PGlite.defaultStartParams.filter((param) => param !== '-F'), '-c', 'wal_sync_method=fsync']

type Stream = { nfd: number }
type FileSystemModule = { NODEFS: { stream_ops: { fsync?: (stream: Stream) => number } } }

class DurableFileSystem extends NodeFS {
  override async init(...given: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const begun = await super.init(...given)
    begun.emscriptenOpts.preRun?.push((module: unknown) => {
      ;(module as FileSystemModule).NODEFS.stream_ops.fsync = ({ nfd }) => {
        fsyncSync(nfd)
        return 0
      }
    })
    return begun
  }
}

function prepareFolder(data: string): string {
  const folder = join(data, 'database')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(data, constants.W_OK | constants.R_OK | constants.X_OK)
    accessSync(folder, constants.W_OK | constants.R_OK | constants.X_OK)
  } catch (error) {
    throw new StartupProblem(
      `openSEND cannot write in the folder ${data} (${reason(error)}). Choose another with OPENSEND_DATA, or change who may write there.`,
      exitCodes.folderNotWritable,
      { cause: error },
    )
  }
  const version = join(folder, 'PG_VERSION')
  const found = existsSync(version) ? readFileSync(version, 'utf8').trim() : POSTGRES
  if (found !== POSTGRES) {
    throw new StartupProblem(
      `The folder ${folder} was made by PostgreSQL ${found || 'of an unknown version'}, and this openSEND has PostgreSQL ${POSTGRES}. Start with another OPENSEND_DATA.`,
      exitCodes.folderDamaged,
    )
  }
  return folder
}

const reasons: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'part of the path is a file',
  EEXIST: 'there is a file of that name',
}

function reason(error: unknown): string {
  const code = (error as { code?: string }).code ?? ''
  return reasons[code] ?? code
}
