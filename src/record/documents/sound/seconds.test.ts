import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mp3Of, mp4InPieces, mp4Of, oggOf, wavOf, webmInPieces, webmOf } from './samples.ts'
import { secondsOf } from './seconds.ts'

const FILES: readonly [string, (seconds: number) => Uint8Array, string][] = [
  ['WAV', wavOf, 'audio/wav'],
  ['Ogg with Opus', oggOf, 'audio/ogg'],
  ['Ogg with Vorbis', (seconds) => oggOf(seconds, 'vorbis'), 'audio/ogg'],
  ['MP3', mp3Of, 'audio/mpeg'],
  ['MP4', mp4Of, 'audio/mp4'],
  ['MP4 in pieces', mp4InPieces, 'audio/mp4'],
  ['WebM', webmOf, 'audio/webm'],
  ['WebM in pieces', webmInPieces, 'audio/webm'],
]

describe('how long a recording lasts', () => {
  it.each(FILES)('is read from %s', (_, of, mediaType) => {
    for (const seconds of [2, 61, 299, 400]) expect(secondsOf(of(seconds), mediaType)).toBeCloseTo(seconds, 1)
  })

  it('is what was written until a recorder was cut off', () => {
    const half = (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2)
    expect(secondsOf(half(wavOf(100)), 'audio/wav')).toBeCloseTo(50, 0)
    expect(secondsOf(half(mp3Of(100)), 'audio/mpeg')).toBeCloseTo(50, 0)
  })

  it('is not known of what says nothing of it', () => {
    for (const [, , mediaType] of FILES) {
      expect(secondsOf(new Uint8Array(), mediaType)).toBeUndefined()
      expect(secondsOf(new TextEncoder().encode('I like it when it is quiet.'), mediaType)).toBeUndefined()
    }
    expect(secondsOf(wavOf(3), 'application/pdf')).toBeUndefined()
  })

  it('never fails, whatever the bytes', () => {
    const begun = FILES.map(([, of, mediaType]) => ({ bytes: of(2), mediaType }))
    fc.assert(
      fc.property(
        fc.constantFrom(...begun),
        fc.uint8Array({ maxLength: 400 }),
        fc.nat({ max: 600 }),
        ({ bytes, mediaType }, noise, at) => {
          const spoilt = bytes.slice(0, 2000)
          spoilt.set(noise.subarray(0, Math.max(0, spoilt.length - at)), Math.min(at, spoilt.length))
          const seconds = secondsOf(spoilt, mediaType)
          expect(seconds === undefined || seconds >= 0).toBe(true)
        },
      ),
    )
  })
})
