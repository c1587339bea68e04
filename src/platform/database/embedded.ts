import { existsSync, fsyncSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { exitCodes, StartupProblem } from '../startup-problem.ts'
import { holdFolder } from './hold-folder.ts'
import { makeFolder } from './make-folder.ts'
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
    if (!existsSync(join(folder, 'PG_VERSION'))) await makeDatabase(folder)
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

/** Made beside and then renamed, so that a first start that is cut short leaves nothing that does not open. */
async function makeDatabase(folder: string): Promise<void> {
  const unfinished = `${folder}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  const pglite = await start({ fs: new DurableFileSystem(unfinished) })
  await pglite.close()
  rmdirSync(folder)
  renameSync(unfinished, folder)
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
  makeFolder(data)
  makeFolder(folder)
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
