import { readSync } from 'node:fs'
import { expect, it } from 'vitest'
import { bytesOf, closeSealed, type SealedFile, sealFile } from './sealed-file.ts'

const words = Buffer.from('Zebedee, born 2016-05-02. '.repeat(40_000))
async function* pieces(size = 10_007) {
  for (let at = 0; at < words.length; at += size) yield words.subarray(at, at + size)
}
const sealed = async () => (await sealFile('a.xml', pieces(), 10_000_000)) as SealedFile
async function read(file: SealedFile, from?: number, until?: number): Promise<Buffer> {
  const found: Uint8Array[] = []
  for await (const piece of bytesOf(file, from, until)) found.push(Buffer.from(piece))
  return Buffer.concat(found)
}

it('gives back what was sent, from the start, again, and from any place', async () => {
  const file = await sealed()
  expect(file.size).toBe(words.length)
  expect((await read(file)).equals(words)).toBe(true)
  expect((await read(file)).equals(words)).toBe(true)
  for (const from of [1, 15, 16, 17, 262_143, 262_144, 262_161, words.length - 1])
    expect((await read(file, from)).equals(words.subarray(from))).toBe(true)
  expect((await read(file, 33, 300_001)).toString().startsWith(words.toString('utf8', 33, 300_001))).toBe(true)
  closeSealed(file)
})

it('has nothing on the disk that can be read', async () => {
  const file = await sealed()
  const onDisk = Buffer.alloc(words.length)
  readSync(file.descriptor, onDisk, 0, words.length, 0)
  expect(onDisk.includes('Zebedee')).toBe(false)
  closeSealed(file)
  expect(Buffer.from(file.key).every((byte) => byte === 0)).toBe(true)
})

it('keeps nothing of what is too large, and reads it to its end', async () => {
  let read = 0
  async function* counted() {
    for await (const piece of pieces()) {
      read += piece.length
      yield piece
    }
  }
  expect(await sealFile('a.xml', counted(), 1_000)).toBeUndefined()
  expect(read).toBe(words.length)
})
