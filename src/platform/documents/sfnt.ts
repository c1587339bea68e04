import { inflateSync } from 'node:zlib'

/**
 * Fonts as the compiler needs them: plain TrueType under a family name of our own. The packages ship web fonts split by
 * script, all parts under one family name, of which a compiler would take only one; and a font of the same name on the
 * machine must never be taken instead, or a document would differ from machine to machine.
 */
export const fontUnderOurName = (file: Buffer, family: string): Buffer => {
  const tables = tablesOf(file)
  tables.set('name', nameTable(family, styleOf(tables)))
  return assemble(file.readUInt32BE(0) === WOFF ? file.readUInt32BE(4) : file.readUInt32BE(0), tables)
}

/** The code points that a TrueType font has a picture for. */
export const codePointsOf = (font: Buffer): Set<number> => {
  const cmap = tablesOf(font).get('cmap')
  const covered = new Set<number>()
  if (!cmap) return covered
  for (let i = 0; i < cmap.readUInt16BE(2); i += 1) {
    const subtable = cmap.subarray(cmap.readUInt32BE(8 + i * 8))
    const format = subtable.readUInt16BE(0)
    if (format === 4) readSegments(subtable, covered)
    if (format === 12) readGroups(subtable, covered)
  }
  return covered
}

type Tables = Map<string, Buffer>
const WOFF = 0x774f4646

const tablesOf = (file: Buffer): Tables => {
  const isWoff = file.readUInt32BE(0) === WOFF
  const count = file.readUInt16BE(isWoff ? 12 : 4)
  const tables: Tables = new Map()
  for (let i = 0; i < count; i += 1) {
    const entry = isWoff ? 44 + i * 20 : 12 + i * 16
    const tag = file.toString('latin1', entry, entry + 4)
    const offset = file.readUInt32BE(entry + (isWoff ? 4 : 8))
    const stored = file.readUInt32BE(entry + (isWoff ? 8 : 12))
    const bytes = file.subarray(offset, offset + stored)
    const isPacked = isWoff && stored < file.readUInt32BE(entry + 12)
    tables.set(tag, isPacked ? inflateSync(bytes) : bytes)
  }
  return tables
}

const styleOf = (tables: Tables): string => {
  const macStyle = tables.get('head')?.readUInt16BE(44) ?? 0
  return ['Regular', 'Bold', 'Italic', 'Bold Italic'][macStyle & 3] ?? 'Regular'
}

const nameTable = (family: string, style: string): Buffer => {
  const names: [number, string][] = [
    [1, family],
    [2, style],
    [3, `${family} ${style}`],
    [4, `${family} ${style}`],
    [6, `${family}-${style}`.replaceAll(' ', '')],
  ]
  const header = Buffer.alloc(6 + names.length * 12)
  header.writeUInt16BE(names.length, 2)
  header.writeUInt16BE(header.length, 4)
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  let offset = 0
  names.forEach(([id], i) => {
    const length = texts[i]?.length ?? 0
    const fields = [3, 1, 0x409, id, length, offset]
    fields.forEach((value, j) => {
      header.writeUInt16BE(value, 6 + i * 12 + j * 2)
    })
    offset += length
  })
  return Buffer.concat([header, ...texts])
}

const assemble = (flavour: number, tables: Tables): Buffer => {
  const entries = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const header = Buffer.alloc(12 + entries.length * 16)
  header.writeUInt32BE(flavour, 0)
  header.writeUInt16BE(entries.length, 4)
  const power = Math.floor(Math.log2(entries.length))
  header.writeUInt16BE(2 ** power * 16, 6)
  header.writeUInt16BE(power, 8)
  header.writeUInt16BE((entries.length - 2 ** power) * 16, 10)
  const bodies: Buffer[] = []
  let offset = header.length
  entries.forEach(([tag, bytes], i) => {
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
    header.write(tag, 12 + i * 16, 'latin1')
    header.writeUInt32BE(sumOf(padded), 16 + i * 16)
    header.writeUInt32BE(offset, 20 + i * 16)
    header.writeUInt32BE(bytes.length, 24 + i * 16)
    bodies.push(padded)
    offset += padded.length
  })
  return Buffer.concat([header, ...bodies])
}

const sumOf = (bytes: Buffer): number => {
  let sum = 0
  for (let i = 0; i < bytes.length; i += 4) sum = (sum + bytes.readUInt32BE(i)) >>> 0
  return sum
}

const readSegments = (table: Buffer, covered: Set<number>): void => {
  const doubled = table.readUInt16BE(6)
  for (let i = 0; i < doubled; i += 2) {
    const end = table.readUInt16BE(14 + i)
    const start = table.readUInt16BE(16 + doubled + i)
    const delta = table.readUInt16BE(16 + doubled * 2 + i)
    const at = 16 + doubled * 3 + i
    const range = table.readUInt16BE(at)
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph = range === 0 ? code + delta : table.readUInt16BE(at + range + (code - start) * 2)
      if ((glyph & 0xffff) !== 0) covered.add(code)
    }
  }
}

const readGroups = (table: Buffer, covered: Set<number>): void => {
  for (let i = 0; i < table.readUInt32BE(12); i += 1) {
    const start = table.readUInt32BE(16 + i * 12)
    const end = table.readUInt32BE(20 + i * 12)
    for (let code = start; code <= end; code += 1) covered.add(code)
  }
}
