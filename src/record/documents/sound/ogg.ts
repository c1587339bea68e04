import { nameAt, viewOf } from './bytes.ts'

const HEAD = 27

/** The last page says how many samples there were until then. Opus always counts 48,000 in a second, and says how many to skip. */
export function oggSeconds(bytes: Uint8Array): number | undefined {
  const view = viewOf(bytes)
  const first = HEAD + view.getUint8(26)
  const isOpus = nameAt(bytes, first) === 'Opus'
  const isVorbis = view.getUint8(first) === 1 && nameAt(bytes, first + 1) === 'vorb'
  if (!isOpus && !isVorbis) return undefined
  const perSecond = isOpus ? 48_000 : view.getUint32(first + 12, true)
  const skipped = isOpus ? view.getUint16(first + 10, true) : 0
  const stream = view.getUint32(14, true)
  for (let at = bytes.length - HEAD; at >= 0; at--) {
    if (bytes[at] !== 0x4f || nameAt(bytes, at) !== 'OggS' || view.getUint32(at + 14, true) !== stream) continue
    const samples = view.getBigInt64(at + 6, true)
    // A page on which no packet ends has no count.
    if (samples >= 0n) return perSecond ? Math.max(0, Number(samples) - skipped) / perSecond : undefined
  }
  return undefined
}
