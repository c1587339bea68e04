import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { readTable } from './table.ts'
import { NotATable } from './text.ts'

const TABLE = 'name,said\nMereshire,“yes”\nSandling,café – £5\n'
const ROWS = [
  ['name', 'said'],
  ['Mereshire', '“yes”'],
  ['Sandling', 'café – £5'],
]

async function read(bytes: Buffer, length: number): Promise<string[][]> {
  const pieces: Buffer[] = []
  for (let at = 0; at < bytes.length; at += length) pieces.push(bytes.subarray(at, at + length))
  const rows: string[][] = []
  for await (const batch of readTable(Readable.from(pieces))) rows.push(...batch)
  return rows
}
const windows1252 = (text: string) =>
  Buffer.from([...text].map((char) => ({ '“': 0x93, '”': 0x94, '–': 0x96 })[char] ?? char.charCodeAt(0)))
const utf16be = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()

it.each([
  ['UTF-8', Buffer.from(TABLE)],
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${TABLE}`)],
  ['UTF-8 with its mark before a quote', Buffer.from(`\uFEFF${TABLE.replace('name', '"name"')}`)],
  ['UTF-16', Buffer.from(`\uFEFF${TABLE}`, 'utf16le')],
  ['UTF-16 the other way round', utf16be(TABLE)],
  ['Windows-1252, as spreadsheets save it', windows1252(TABLE)],
])('reads %s, in pieces of any length', async (_name, bytes) => {
  for (const length of [1, 2, 3, 7, 1000]) expect(await read(bytes, length)).toEqual(ROWS)
})

it.each([
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'not a text file'],
  ['two encodings in one file', Buffer.concat([Buffer.from('a\né\n'), Buffer.from([0xe9, 10])]), 'Save it as UTF-8'],
  ['nothing', Buffer.alloc(0), 'empty'],
  ['a mark alone', Buffer.from('\uFEFF'), 'empty'],
  ['a character that no text has, far down', Buffer.from(`a\n${'1\n'.repeat(5000)}\u0000\n`), 'not a text file'],
])('says why it cannot read %s', async (_name, bytes, why) => {
  for (const length of [1, 5, 100_000]) {
    const reading = read(bytes, length)
    await expect(reading).rejects.toThrow(NotATable)
    await expect(reading).rejects.toThrow(why)
  }
})
