import { expect, it } from 'vitest'
import { isRefusal } from '../../platform/decisions/refusal.ts'
import { withoutHiddenData } from './picture.ts'

const latin = (text: string) => Buffer.from(text, 'latin1')
const segment = (marker: number, data: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}
const exif = (turned: number, little: boolean) => {
  const tiff = Buffer.alloc(8 + 2 + 24 + 4)
  tiff.write(little ? 'II' : 'MM', 0, 'latin1')
  const short = (value: number, at: number) => (little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at))
  const long = (value: number, at: number) => (little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at))
  short(42, 2)
  long(8, 4)
  short(2, 8)
  // The place where it was taken (GPS), then the way up.
  short(0x8825, 10)
  short(4, 12)
  long(1, 14)
  long(999, 18)
  short(0x0112, 22)
  short(3, 24)
  long(1, 26)
  short(turned, 30)
  return Buffer.concat([latin('Exif\0\0'), tiff, latin('51.5074 N, telephone of Nadia')])
}
const JFIF = segment(0xe0, latin('JFIF\0\x01\x01\0\0\x01\0\x01\0\0'))
const FRAME = segment(0xc0, Buffer.from([8, 0, 10, 0, 20, 1, 1, 0x11, 0]))
const SCAN = Buffer.concat([
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([1, 2, 0xff, 0, 3, 0xff, 0xd1, 4]),
])
const END = Buffer.from([0xff, 0xd9])
const jpeg = (...middle: Buffer[]) => Buffer.concat([Buffer.from([0xff, 0xd8]), ...middle, END])
const chunk = (type: string, data: Buffer) => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, latin(type), data, Buffer.alloc(4)])
}
const header = (width: number, height: number) => {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(width, 0)
  data.writeUInt32BE(height, 4)
  return chunk('IHDR', data)
}
const png = (...middle: Buffer[]) =>
  Buffer.concat([latin('\x89PNG\r\n\x1a\n'), ...middle, chunk('IEND', Buffer.alloc(0))])
const cleaned = (bytes: Buffer) => {
  const answer = withoutHiddenData(bytes)
  if (isRefusal(answer)) throw new Error(answer.code)
  return Buffer.from(answer)
}

it.each([true, false])(
  'takes place, telephone and comments out of a photograph, and leaves its points and its way up',
  (little) => {
    const hidden = [segment(0xe1, exif(6, little)), segment(0xe1, latin('http://ns.adobe.com/xap/1.0/\0<x>Nadia</x>'))]
    const others = [
      segment(0xfe, latin('Nadia')),
      segment(0xed, latin('Photoshop Nadia')),
      segment(0xe2, latin('MPF\0Nadia')),
    ]
    const after = latin('a film that Nadia took')
    const clean = cleaned(Buffer.concat([jpeg(JFIF, ...hidden, ...others, FRAME, SCAN), after]))
    expect(clean.toString('latin1')).not.toMatch(/Nadia|51\.5|xap/)
    expect(clean.subarray(-SCAN.length - 2).equals(Buffer.concat([SCAN, END]))).toBe(true)
    // Only the way up is said, and cleaning again changes nothing.
    expect(clean.includes(latin('Exif\0\0MM'))).toBe(true)
    expect(cleaned(clean).equals(clean)).toBe(true)
    expect(clean.length).toBe(2 + 36 + JFIF.length + FRAME.length + SCAN.length + 2)
  },
)

it('says nothing of the way up where the picture is upright, and keeps its colours', () => {
  const colours = [
    segment(0xe2, latin('ICC_PROFILE\0\x01\x01colours')),
    segment(0xee, latin('Adobe\0\x64\0\0\0\0\x01')),
  ]
  const whole = jpeg(JFIF, ...colours, FRAME, SCAN)
  expect(cleaned(whole).equals(whole)).toBe(true)
  expect(cleaned(jpeg(JFIF, segment(0xe1, exif(1, true)), FRAME, SCAN)).includes(latin('Exif'))).toBe(false)
})

it('keeps every scan of a picture that comes sharper bit by bit', () => {
  const whole = jpeg(JFIF, FRAME, SCAN, segment(0xc4, Buffer.from([0, 1])), SCAN)
  expect(cleaned(whole).equals(whole)).toBe(true)
})

it('takes words, times and places out of a PNG', () => {
  const points = chunk('IDAT', latin('points'))
  const hidden = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'prVt'].map((type) => chunk(type, latin('Nadia')))
  const clean = cleaned(
    Buffer.concat([png(header(20, 10), ...hidden, chunk('tRNS', latin('x')), points), latin('Nadia')]),
  )
  expect(clean.equals(png(header(20, 10), chunk('tRNS', latin('x')), points))).toBe(true)
})

it('refuses what is broken, cut short, enormous or something else', () => {
  const whole = jpeg(JFIF, FRAME, SCAN)
  const code = (bytes: Buffer) => {
    const answer = withoutHiddenData(bytes)
    return isRefusal(answer) ? answer.code : 'kept'
  }
  expect(code(whole)).toBe('kept')
  for (let length = 0; length < whole.length; length += 1)
    expect(code(whole.subarray(0, length)), String(length)).toBe('picture-broken')
  expect(code(jpeg(JFIF))).toBe('picture-broken')
  expect(code(latin('<svg onload=x>'))).toBe('picture-broken')
  expect(code(png(chunk('IDAT', latin('x'))))).toBe('picture-broken')
  expect(code(png(header(20, 10)).subarray(0, -1))).toBe('picture-broken')
  expect(code(png(header(20_000, 10)))).toBe('picture-too-large')
  const tall = Buffer.from([8, 0x40, 0, 0, 20, 1, 1, 0x11, 0])
  expect(code(jpeg(JFIF, segment(0xc2, tall), SCAN))).toBe('picture-too-large')
})
