import { createHash } from 'node:crypto'
import { lstatSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exitCodes, StartupProblem } from '../startup-problem.ts'

/**
 * Keeps a folder for this process alone, until it is released or the process ends in any way.
 *
 * The lock is a listening socket, not a number in a file: the operating system stops answering it the moment its process
 * dies, so that `kill -9` leaves nothing to clear up and a process number used again cannot be mistaken for its owner.
 * A file beside it names the process, for the message only.
 */
export async function holdFolder(folder: string): Promise<() => Promise<void>> {
  const lock = lockOf(folder)
  const owner = join(folder, 'open-in-process')
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const server = await listen(lock)
    if (server) {
      writeFileSync(owner, `${process.pid}\n`)
      return release(server, owner)
    }
    const found = inode(lock)
    if (await answers(lock)) throw openElsewhere(folder, owner)
    // Left behind by a process that died. Removed only if nobody put a new one there while we were asking.
    if (inode(lock) === found) rmSync(lock, { force: true })
  }
  throw openElsewhere(folder, owner)
}

/** A socket's path may have about 100 characters, so that a deep folder keeps its lock in the system's own folder. */
function lockOf(folder: string): string {
  const name = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 24)
  if (process.platform === 'win32') return `\\\\.\\pipe\\opensend-${name}`
  const beside = join(folder, 'open.lock')
  return beside.length < 100 ? beside : join(tmpdir(), `opensend-${name}.lock`)
}

function listen(lock: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined)
      else reject(notLockable(error))
    })
    server.listen(lock, () => resolve(server.unref()))
  })
}

function answers(lock: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(lock)
    socket.once('connect', () => socket.destroy() && resolve(true))
    socket.once('error', (error: NodeJS.ErrnoException) =>
      resolve(!['ECONNREFUSED', 'ENOENT'].includes(error.code ?? '')),
    )
  })
}

function release(server: Server, owner: string): () => Promise<void> {
  return () =>
    new Promise((resolve) => {
      rmSync(owner, { force: true })
      server.close(() => resolve())
    })
}

function inode(lock: string): number | undefined {
  return process.platform === 'win32' ? undefined : lstatSync(lock, { throwIfNoEntry: false })?.ino
}

function openElsewhere(folder: string, owner: string): StartupProblem {
  let who = ''
  try {
    who = ` (process ${readFileSync(owner, 'utf8').trim()})`
  } catch {
    // The other process has only just begun.
  }
  return new StartupProblem(
    `The folder ${folder} is open in another openSEND${who}. Stop that one first, or start with another OPENSEND_DATA.`,
    exitCodes.folderOpenElsewhere,
  )
}

function notLockable(error: NodeJS.ErrnoException): StartupProblem {
  return new StartupProblem(
    `openSEND cannot keep the data folder for itself (${error.code}). Put OPENSEND_DATA on a local disk.`,
    exitCodes.folderNotWritable,
    { cause: error },
  )
}
