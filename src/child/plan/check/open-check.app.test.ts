import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textOf } from '../../../record/documents/read/text-of.ts'
import { Unreadable } from '../../../record/documents/read/unreadable.ts'
import { openWorld } from '../../../testing/open-world.ts'
import type { World } from '../../../testing/world.ts'
import { amirasPlan } from '../content/samples.ts'
import { ehcPlanDocx } from '../documents/docx.ts'
import { ehcPlanPdf } from '../documents/pdf.ts'
import { planCheckCommand } from './command.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ today: '2026-11-22' })
}, 120_000)
afterAll(() => world.close())

const meta = {
  childName: 'Amira Haddad',
  dateOfBirth: Temporal.PlainDate.from('2016-11-02'),
  localAuthority: 'Thornbury Vale Council',
  status: 'FINAL' as const,
  version: 1,
  date: Temporal.PlainDate.from('2026-05-15'),
  templateVersion: '1',
  madeUp: true,
}
const send = (fields: Record<string, string>, file?: { name: string; bytes: Uint8Array }) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  if (file) body.append('file', new Blob([new Uint8Array(file.bytes)]), file.name)
  const request = new Request('http://localhost/check-a-plan', { method: 'POST', body })
  return request.arrayBuffer().then((payload) =>
    world.app.inject({
      method: 'POST',
      url: '/check-a-plan',
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
      payload: Buffer.from(payload),
    }),
  )
}

describe('the public page', () => {
  it('asks for a plan, and says that nothing is kept', async () => {
    const { statusCode, body } = await world.app.inject({ url: '/check-a-plan' })
    expect(statusCode).toBe(200)
    expect(body).toContain('We keep nothing')
    expect(body).toContain('SENDIASS')
  })

  it('shows what it found, safely, and keeps and logs nothing', async () => {
    const text = 'Section F\n\nAccess to a <script>alert(1)</script> mentor as required for Zebedee.'
    const { statusCode, body } = await send({ text, stage: 'draft' })
    expect(statusCode).toBe(200)
    expect(body).toContain('<mark class="os-check__mark">as required</mark>')
    expect(body).toContain('&lt;script&gt;')
    expect(body).not.toContain('<script>alert')
    const tables = await sql<{
      name: string
    }>`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(
      world.db,
    )
    for (const { name } of tables.rows) {
      const rows = await sql<{
        n: number
      }>`select count(*)::int as n from ${sql.table(name)} t where t::text like '%Zebedee%'`.execute(world.db)
      expect([name, rows.rows[0]?.n]).toEqual([name, 0])
    }
  })

  it('reads Word and PDF by their sections', async () => {
    const thin = {
      ...amirasPlan,
      provisions: amirasPlan.provisions.map((one, at) => (at > 0 ? one : { ...one, what: 'Access to a therapist.' })),
    }
    for (const file of [
      { name: 'plan.docx', bytes: await ehcPlanDocx(thin, meta) },
      { name: 'plan.pdf', bytes: ehcPlanPdf(thin, meta) },
    ]) {
      const { body } = await send({ stage: 'final' }, file)
      expect(body).toContain('Section F: special educational provision')
      expect(body).toContain('“Access to” says')
    }
  })

  it('asks again when there is nothing, and keeps what was pasted', async () => {
    const { statusCode, body } = await send({ text: '  ' })
    expect(statusCode).toBe(400)
    expect(body).toContain('Paste the words of a plan, or choose a file')
  })

  it.each([
    ['a broken PDF', '%PDF-1.7 nothing here'],
    ['a broken Word file', 'PK\u0003\u0004 nothing here'],
    ['a picture', '\u0000\u0001\u0002'],
    ['an empty file', ''],
  ])('says what to do with %s', async (_, bytes) => {
    const { statusCode, body } = await send({}, { name: 'plan.pdf', bytes: Buffer.from(bytes, 'latin1') })
    expect(statusCode).toBe(400)
    expect(body).toMatch(/broken|empty|none of them/)
  })
})

describe('the check while typing', () => {
  const ask = (payload: object) => world.app.inject({ method: 'POST', url: '/api/plan-check', payload })
  it('answers findings and keeps nothing', async () => {
    const { statusCode, headers, body } = await ask({
      text: 'Access to a mentor.',
      section: 'F',
      kind: 'provision',
      beside: 'every Monday',
    })
    expect(statusCode).toBe(200)
    expect(headers['cache-control']).toBe('no-store')
    const rules = JSON.parse(body).findings.map((one: { rule: string }) => one.rule)
    expect(rules).toContain('access-to')
    expect(rules).not.toContain('no-how-often')
  })
  it.each([{}, { text: 1, section: 'F' }, { text: 'a', section: 'Z' }, { text: 'a'.repeat(30_000), section: 'F' }])(
    'refuses what is no text: %#',
    async (payload) => {
      expect((await ask(payload)).statusCode).toBe(400)
    },
  )
})

describe('files made to harm', () => {
  it('a Word file that unpacks without end is refused while it unpacks', async () => {
    const { deflateRawSync } = await import('node:zlib')
    const packed = deflateRawSync(Buffer.alloc(80 * 1024 * 1024, 'a'))
    await expect(textOf(zipOf('word/document.xml', packed))).rejects.toThrow(Unreadable)
  })

  it('a Word file names nothing that is fetched or expanded', async () => {
    const { deflateRawSync } = await import('node:zlib')
    const xml =
      '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:p><w:r><w:t>Leo &a; &#65; &amp; &#x1F600;</w:t></w:r><w:del><w:r><w:t>gone</w:t></w:r></w:del></w:p>'
    expect(await textOf(zipOf('word/document.xml', deflateRawSync(Buffer.from(xml))))).toBe('Leo &a; A & 😀')
  })
})

describe('opensend plan-check', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-check-'))
  const run = async (text: string | undefined, given = {}) => {
    const file = join(folder, 'plan.txt')
    if (text !== undefined) writeFileSync(file, text)
    let stdout = ''
    let stderr = ''
    const io = {
      stdin: process.stdin,
      stdout: { write: (words: string) => (stdout += words) },
      stderr: { write: (words: string) => (stderr += words) },
    }
    const code = await planCheckCommand({ given, rest: text === undefined ? [join(folder, 'none')] : [file] }, io)
    return { code, stdout, stderr }
  }

  it('ends with 1 and says what it found', async () => {
    expect(await run('Section F\n\nAccess to a mentor.')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('access-to [Access to]'),
    })
  })
  it('ends with 0 when there is nothing', async () => {
    expect(await run('Section F\n\nA trained mentor meets Leo for 20 minutes every Monday.')).toMatchObject({ code: 0 })
  })
  it('ends with 2 when the file is not there, or the format is unknown', async () => {
    expect(await run(undefined)).toMatchObject({ code: 2, stderr: expect.stringContaining('cannot be read') })
    expect(await run('x', { format: 'xml' })).toMatchObject({ code: 2 })
  })
  it('prints JSON, and CSV that a spreadsheet does not run', async () => {
    expect(JSON.parse((await run('Access to a mentor.', { format: 'json' })).stdout)[0]).toMatchObject({
      rule: 'access-to',
    })
    expect((await run('=1+1 access to a mentor.', { format: 'csv' })).stdout).toContain(`"'=1+1 access`)
  })
})

/** A zip of one part, by hand. */
function zipOf(name: string, packed: Buffer): Buffer {
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt16LE(name.length, 28)
  const at = 30 + name.length + packed.length
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end])
}
