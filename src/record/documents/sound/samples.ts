/** Recordings of a length that a test sets, with no sound in them. */
const number = (length: number, value: number, little = false): Buffer => {
  const buffer = Buffer.alloc(length)
  if (little) buffer.writeUIntLE(value, 0, length)
  else buffer.writeUIntBE(value, 0, length)
  return buffer
}
const joined = (...parts: (string | Buffer)[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts.map((one) => (typeof one === 'string' ? Buffer.from(one, 'latin1') : one))))

export function wavOf(seconds: number, perSecond = 8000): Uint8Array {
  const sound = Buffer.alloc(Math.round(seconds * perSecond))
  const format = [number(4, 16, true), number(2, 1, true), number(2, 1, true), number(4, perSecond, true)]
  return joined(
    'RIFF',
    number(4, 36 + sound.length, true),
    'WAVEfmt ',
    ...format,
    number(4, perSecond, true),
    number(2, 1, true),
    number(2, 8, true),
    'LIST',
    number(4, 3, true),
    'abc\0',
    'data',
    number(4, sound.length, true),
    sound,
  )
}

const oggPage = (samples: number, body: Buffer, stream: number) => {
  const position = Buffer.alloc(8)
  position.writeBigInt64LE(BigInt(samples))
  const head = ['OggS\0\0', position, number(4, stream, true), number(8 - 4, 0), number(4, 0), number(1, 1)]
  return Buffer.from(joined(...head, number(1, body.length), body))
}

/** With a page after the last sound on which nothing ends. */
export const oggOf = (seconds: number, codec: 'opus' | 'vorbis' = 'opus'): Uint8Array =>
  codec === 'opus'
    ? joined(
        oggPage(0, Buffer.from(joined('OpusHead\x01\x01', number(2, 312, true), number(4, 48_000, true))), 7),
        oggPage(seconds * 48_000 + 312, Buffer.alloc(9), 7),
        oggPage(-1, Buffer.alloc(9), 7),
      )
    : joined(
        oggPage(0, Buffer.from(joined('\x01vorbis', number(4, 0), number(1, 1), number(4, 22_050, true))), 7),
        oggPage(seconds * 22_050, Buffer.alloc(9), 7),
      )

/** 128 kilobits at 44,100: 417 bytes and 1,152 samples in a frame, after a picture of the singer. */
export function mp3Of(seconds: number): Uint8Array {
  const frame = Buffer.concat([Buffer.from('\xff\xfb\x90\x64', 'latin1'), Buffer.alloc(413)])
  const frames = Array.from({ length: Math.round((seconds * 44_100) / 1152) }, () => frame)
  return joined('ID3\x04\0\0\0\0\x01\x00', Buffer.alloc(128), ...frames)
}

const box = (name: string, ...parts: (string | Buffer)[]) => {
  const body = Buffer.from(joined(...parts))
  return Buffer.from(joined(number(4, body.length + 8), name, body))
}
const times = (name: string, perSecond: number, units: number) =>
  box(name, Buffer.alloc(12), number(4, perSecond), number(4, units))

export const mp4Of = (seconds: number): Uint8Array =>
  joined(box('ftyp', 'M4A '), box('mdat', 'sound'), box('moov', times('mvhd', 1000, seconds * 1000)))

/** As a browser writes it, in pieces: its head says nothing of its length. */
export const mp4InPieces = (seconds: number): Uint8Array =>
  joined(
    box('ftyp', 'iso5'),
    box('moov', times('mvhd', 1000, 0), box('trak', box('mdia', times('mdhd', 48_000, 0)))),
    ...[0, seconds].map((at) => box('moof', box('traf', box('tfdt', Buffer.alloc(4), number(4, at * 48_000))))),
    box('mdat', 'sound'),
  )

const element = (id: string, ...parts: (string | Buffer)[]) => {
  const body = Buffer.from(joined(...parts))
  return Buffer.from(joined(Buffer.from(id, 'hex'), number(2, 0x4000 + body.length), body))
}
const OPEN = Buffer.from('01ffffffffffffff', 'hex')
const HEAD = element('1a45dfa3', element('4282', 'webm'))
const open = (id: string) => Buffer.from(joined(Buffer.from(id, 'hex'), OPEN))

export const webmOf = (seconds: number): Uint8Array => {
  const length = Buffer.alloc(4)
  length.writeFloatBE(seconds * 1000)
  return joined(
    HEAD,
    open('18538067'),
    element('1549a966', element('2ad7b1', number(3, 1_000_000)), element('4489', length)),
  )
}

/** As a browser writes it while it records: no length, and nothing closed. */
export const webmInPieces = (seconds: number): Uint8Array =>
  joined(
    HEAD,
    open('18538067'),
    element('1549a966', element('2ad7b1', number(3, 1_000_000))),
    ...[0, seconds - 1].flatMap((at) => [
      open('1f43b675'),
      element('e7', number(4, at * 1000)),
      element('a3', '\x81', number(2, 1000), '\x80sound'),
    ]),
  )
