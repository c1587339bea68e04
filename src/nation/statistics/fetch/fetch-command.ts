import { join } from 'node:path'
import type { Given, Io } from '../../../platform/commands/command.ts'
import { DFE_ADDRESS, FetchProblem, readAddress } from './address.ts'
import type { Asking } from './ask.ts'
import { fetchRelease } from './fetch-release.ts'
import { publicationsOf } from './publisher.ts'

/** Of this installation: where fetched files go, and whom a publisher may write to. */
export type Here = { folder: string; contact: string; version: string }

/**
 * `opensend statistics fetch [PUBLICATION] [--release NAME] [--to FOLDER] [--address URL]`: fetches a release, or lists
 * what there is when no publication is named.
 *
 * @returns the folders to import; undefined when there is nothing more to do
 */
export async function fetchCommand(work: {
  typed: readonly string[]
  given: Given
  io: Io
  here: Here
  signal: AbortSignal
}): Promise<string[] | undefined> {
  const { given, io, here, signal } = work
  const [publication, ...more] = work.typed
  if (more.length > 0) throw new FetchProblem('Name one publication. Put a title of several words in quotes.')
  const asking: Asking = {
    address: readAddress(typeof given.address === 'string' ? given.address : DFE_ADDRESS),
    userAgent: userAgentOf(here),
    signal,
    says: (line) => void io.stderr.write(`${line}\n`),
  }
  if (publication === undefined) {
    for (const { slug, title } of await publicationsOf(asking)) io.stdout.write(`${slug}: ${inOneLine(title)}\n`)
    return undefined
  }
  let told = 0
  return fetchRelease({
    asking,
    publication,
    release: typeof given.release === 'string' ? given.release : undefined,
    folder: typeof given.to === 'string' ? given.to : join(here.folder, 'published'),
    says: (line) => void io.stdout.write(`${line}\n`),
    progress: (file, sent, of) => {
      if (!io.stderr.isTTY || Date.now() - told < 1000) return
      told = Date.now()
      io.stderr.write(`${file}: ${inMegabytes(sent)}${of ? ` of ${inMegabytes(of)}` : ''}\n`)
    },
  })
}

/** What a publisher sees in its log: the program, and the address of those who run it. */
const userAgentOf = ({ version, contact }: Here) => `openSEND/${version} (+${contact.replace(/[^\x21-\x7e]/g, '')})`

/** What a publisher calls something must not play tricks with a terminal. */
const inOneLine = (text: string) => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
const inMegabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MB`
