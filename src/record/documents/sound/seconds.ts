import { mp3Seconds } from './mp3.ts'
import { mp4Seconds } from './mp4.ts'
import { oggSeconds } from './ogg.ts'
import { wavSeconds } from './wav.ts'
import { webmSeconds } from './webm.ts'

const READERS: Readonly<Record<string, (bytes: Uint8Array) => number | undefined>> = {
  'audio/webm': webmSeconds,
  'audio/ogg': oggSeconds,
  'audio/mp4': mp4Seconds,
  'audio/mpeg': mp3Seconds,
  'audio/wav': wavSeconds,
}

/**
 * How long a recording lasts, as far as its file says so: nothing is decoded. Undefined where it cannot be read. Pure; never throws,
 * whatever the bytes.
 */
export function secondsOf(bytes: Uint8Array, mediaType: string): number | undefined {
  try {
    const seconds = READERS[mediaType]?.(bytes)
    return seconds !== undefined && Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined
  } catch (error) {
    // A read beyond the end: the file is cut short, or is not what it says.
    if (error instanceof RangeError) return undefined
    throw error
  }
}
