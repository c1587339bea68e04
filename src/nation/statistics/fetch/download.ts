import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { dirname } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { FetchProblem } from './address.ts'
import { type Asking, reasonOf, send, TryAgain, untilItWorks } from './ask.ts'

export type Download = {
  page: URL
  /** Where the file goes. Until it is whole it stands beside it, as `name.part`. */
  to: string
  /** Bytes, as sent and as unpacked. */
  most?: { sent: number; unpacked: number }
  progress?(sent: number, of: number | undefined): void
}

const MOST = { sent: 2 * 2 ** 30, unpacked: 8 * 2 ** 30 }

/** What has to be known of a part to go on with it. */
type Part = { etag: string; page: string; packed: boolean }

/**
 * Fetches a CSV file, and goes on where it stopped: by a range of the same bytes (their ETag says so), or from the
 * beginning where the server offers none. The file appears under its name only when it is whole: as long as was said,
 * and unpacked without a fault, which its checksum tells.
 *
 * @returns its SHA-256
 */
export async function download(asking: Asking, work: Download): Promise<string> {
  await mkdir(dirname(work.to), { recursive: true })
  return untilItWorks(asking, () => attempt(asking, work))
}

async function attempt(asking: Asking, work: Download): Promise<string> {
  const partPath = `${work.to}.part`
  const part = await partThere(work)
  const response = await send(asking, work.page, {
    accept: 'text/csv',
    'accept-encoding': 'gzip',
    ...(part ? { range: `bytes=${part.bytes}-`, 'if-range': part.etag } : {}),
  })
  try {
    const from = await whereItGoesOn(response, part, work)
    const packed = response.headers['content-encoding'] === 'gzip'
    const etag = response.headers.etag
    const kept: Part | undefined = etag && !etag.startsWith('W/') ? { etag, page: work.page.href, packed } : undefined
    if (kept) await writeFile(`${partPath}.json`, JSON.stringify(kept))
    else await rm(`${partPath}.json`, { force: true })
    await takeIn(response, work, from)
    return await finish(work, packed)
  } finally {
    response.destroy()
  }
}

/** What was fetched before of the same page. Without a strong ETag nobody knows whether the rest would fit. */
async function partThere({ to, page }: Download): Promise<(Part & { bytes: number }) | undefined> {
  try {
    const part = JSON.parse(await readFile(`${to}.part.json`, 'utf8')) as Part
    const { size } = await stat(`${to}.part`)
    return part.page === page.href && typeof part.etag === 'string' && size > 0 ? { ...part, bytes: size } : undefined
  } catch {
    return undefined
  }
}

async function whereItGoesOn(
  response: IncomingMessage,
  part: { bytes: number } | undefined,
  work: Download,
): Promise<{ at: number; whole: number | undefined }> {
  const startOver = async (why: string) => {
    await forget(work)
    throw new TryAgain(why)
  }
  if (response.statusCode === 416) return startOver('What was fetched before does not fit any more.')
  const type = response.headers['content-type'] ?? ''
  if (!/^(text\/csv|application\/(csv|gzip|octet-stream)|text\/plain)\b/i.test(type))
    throw new FetchProblem(`${work.page.pathname} is not a CSV file but ${type.slice(0, 60) || 'of no type'}.`)
  const length = wholeNumber(response.headers['content-length'])
  if (response.statusCode === 200) {
    tooLarge(length, work)
    return { at: 0, whole: length }
  }
  const range = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(response.headers['content-range'] ?? '')
  if (!range || Number(range[1]) !== part?.bytes) return startOver('The server sends another piece than was asked for.')
  const whole = range[3] === '*' ? undefined : Number(range[3])
  tooLarge(whole, work)
  return { at: part.bytes, whole }
}

async function takeIn(
  response: IncomingMessage,
  work: Download,
  { at, whole }: { at: number; whole: number | undefined },
): Promise<void> {
  let bytes = at
  const counted = new Transform({
    transform(piece: Buffer, _, done) {
      bytes += piece.length
      if (bytes > (work.most ?? MOST).sent) return done(new FetchProblem(tooMuch(work)))
      work.progress?.(bytes, whole)
      done(null, piece)
    },
  })
  try {
    await pipeline(response, counted, createWriteStream(`${work.to}.part`, { flags: at > 0 ? 'a' : 'w' }))
  } catch (error) {
    if (error instanceof FetchProblem) {
      await forget(work)
      throw error
    }
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOSPC' || code === 'EACCES' || code === 'EROFS')
      throw new FetchProblem(`The file cannot be written to ${work.to}: ${code}.`)
    throw new TryAgain(reasonOf(error as NodeJS.ErrnoException))
  }
  if (whole !== undefined && bytes !== whole) throw new TryAgain(`Only ${bytes} of ${whole} bytes came.`)
}

async function finish(work: Download, packed: boolean): Promise<string> {
  const part = `${work.to}.part`
  const made = `${work.to}.new`
  const hash = createHash('sha256')
  let bytes = 0
  const hashed = new Transform({
    transform(piece: Buffer, _, done) {
      bytes += piece.length
      if (bytes > (work.most ?? MOST).unpacked) return done(new FetchProblem(tooMuch(work)))
      hash.update(piece)
      done(null, piece)
    },
  })
  try {
    if (packed) await pipeline(createReadStream(part), createGunzip(), hashed, createWriteStream(made))
    else await pipeline(createReadStream(part), hashed, createWriteStream(made))
  } catch (error) {
    await rm(made, { force: true })
    await forget(work)
    if (error instanceof FetchProblem) throw error
    throw new TryAgain('What came is damaged.')
  }
  await rename(made, work.to)
  await forget(work)
  return hash.digest('hex')
}

async function forget({ to }: Download): Promise<void> {
  await Promise.all([rm(`${to}.part`, { force: true }), rm(`${to}.part.json`, { force: true })])
}

const tooMuch = ({ page }: Download) => `${page.pathname} is larger than a table should be. Nothing of it is kept.`

function tooLarge(bytes: number | undefined, work: Download): void {
  if (bytes !== undefined && bytes > (work.most ?? MOST).sent) throw new FetchProblem(tooMuch(work))
}

const wholeNumber = (text: string | undefined) => (text && /^\d{1,15}$/.test(text) ? Number(text) : undefined)
