import { nameAt, viewOf } from './bytes.ts'

const RATES = [44_100, 48_000, 32_000]
const KILOBITS_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
const KILOBITS_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]

/** MPEG audio, layer 3: frame after frame, each of as many samples. No frame says how many follow, so that they are counted. */
export function mp3Seconds(bytes: Uint8Array): number | undefined {
  let seconds = 0
  let at = afterTags(bytes)
  let frame = frameAt(bytes, at)
  if (!frame) return undefined
  while (frame) {
    // The first may hold no sound, but a table of the others.
    const isTable =
      seconds === 0 && /Xing|Info/.test(`${nameAt(bytes, at + 21)} ${nameAt(bytes, at + 36)} ${nameAt(bytes, at + 13)}`)
    if (!isTable) seconds += frame.seconds
    at += frame.size
    frame = frameAt(bytes, at)
  }
  return seconds
}

/** ID3: its size is written in four times seven bits. */
function afterTags(bytes: Uint8Array): number {
  let at = 0
  while (nameAt(bytes, at).startsWith('ID3') && at + 10 <= bytes.length) {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at + 6, at + 10)
    at += 10 + ((a & 127) << 21) + ((b & 127) << 14) + ((c & 127) << 7) + (d & 127)
  }
  return at
}

function frameAt(bytes: Uint8Array, at: number): { size: number; seconds: number } | undefined {
  if (at + 4 > bytes.length) return undefined
  const head = viewOf(bytes).getUint32(at)
  const version = (head >>> 19) & 3
  const layer = (head >>> 17) & 3
  if (head >>> 21 !== 0x7ff || version === 1 || layer !== 1) return undefined
  const isFirst = version === 3
  const kilobits = (isFirst ? KILOBITS_1 : KILOBITS_2)[(head >>> 12) & 15]
  const rate = (RATES[(head >>> 10) & 3] ?? 0) / (isFirst ? 1 : version === 2 ? 2 : 4)
  if (!kilobits || !rate) return undefined
  const samples = isFirst ? 1152 : 576
  const size = Math.floor((samples / 8) * ((kilobits * 1000) / rate)) + ((head >>> 9) & 1)
  return { size, seconds: samples / rate }
}
