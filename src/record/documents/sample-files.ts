import { crc32, deflateRawSync } from 'node:zlib'

/** Small, real files for tests: a zip is made here byte by byte, so that a test can spoil any part of it. */
export function zipOf(parts: Record<string, string>): Uint8Array {
  const bodies: Buffer[] = []
  const contents: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(parts)) {
    const plain = Buffer.from(text)
    const packed = name === 'mimetype' ? plain : deflateRawSync(plain)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(name === 'mimetype' ? 0 : 8, 4)
    shared.writeUInt32LE(crc32(plain), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(plain.length, 18)
    shared.writeUInt16LE(Buffer.byteLength(name), 22)
    const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, Buffer.from(name), packed])
    const where = Buffer.alloc(14)
    where.writeUInt32LE(at, 10)
    contents.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, where, Buffer.from(name)]))
    bodies.push(body)
    at += body.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(contents.length, 8)
  end.writeUInt16LE(contents.length, 10)
  end.writeUInt32LE(Buffer.concat(contents).length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...bodies, ...contents, end]))
}

const WORD_TYPES = (main: string) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`

export const WORD_MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

export const wordFile = (also: Record<string, string> = {}, main = WORD_MAIN) =>
  zipOf({ '[Content_Types].xml': WORD_TYPES(main), 'word/document.xml': '<w:document/>', ...also })

export const openDocumentFile = (
  also: Record<string, string> = {},
  mimetype = 'application/vnd.oasis.opendocument.text',
) => zipOf({ mimetype, 'content.xml': '<office:document-content/>', ...also })

export const pdfFile = (text = 'A made-up report.') => new Uint8Array(Buffer.from(`%PDF-1.7\n% ${text}\n%%EOF\n`))
export const pngFile = () => new Uint8Array(Buffer.from('\x89PNG\r\n\x1a\n....', 'latin1'))
export const jpegFile = () => new Uint8Array(Buffer.from('\xff\xd8\xff\xe0....', 'latin1'))
export const textFile = (text = 'Plain words: naïve, 10 °C.') => new Uint8Array(Buffer.from(text))
