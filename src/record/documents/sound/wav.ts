import { nameAt, viewOf } from './bytes.ts'

/** RIFF: the bytes of sound over the bytes of one second. A recorder that was cut off leaves the size open. */
export function wavSeconds(bytes: Uint8Array): number | undefined {
  const view = viewOf(bytes)
  let perSecond: number | undefined
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + 4, true)
    const name = nameAt(bytes, at)
    if (name === 'fmt ') perSecond = view.getUint32(at + 16, true)
    if (name === 'data') {
      const left = bytes.length - at - 8
      return perSecond ? (size === 0 ? left : Math.min(size, left)) / perSecond : undefined
    }
    at += 8 + size + (size % 2)
  }
  return undefined
}
