import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld } from '../../../testing/open-world.ts'
import { type SentFile, sendFiles } from '../../../testing/send-files.ts'
import type { Key, World } from '../../../testing/world.ts'
import { writeCsv } from '../make/write-csv.ts'
import { zipOf } from '../make/zip.ts'
import { sampleHeader, samplePersons, sampleXml } from '../samples/index.ts'
import { checkings } from './checkings.ts'

const path = '/check-a-sen2-return'
const xml = [...sampleXml({ year: 2026, persons: 40, seed: 5 })].join('')
const someUpn = /<UPN>(\w+)<\/UPN>/.exec(xml)?.[1] ?? ''
const spoilt = xml.replace(someUpn, 'A123').replace('<Sex>M</Sex>', '<Sex>X</Sex>')

let world: World
beforeAll(async () => {
  world = await openWorld({ today: '2026-02-10' })
}, 120_000)
afterAll(() => world.close())

const sent = (text: string | Uint8Array, name = 'return.xml', field = 'files'): SentFile => ({
  field,
  filename: name,
  bytes: Buffer.from(text),
})
async function check(files: SentFile[], who: Key = 'ruth', fields: Record<string, string> = {}) {
  const answer = await sendFiles(world, path, fields, files, who)
  const goTo = String(answer.headers['location'] ?? '')
  const checkId = goTo.split('/').at(-1) ?? ''
  if (answer.statusCode === 303 && checkId.length === 36) await checkings.wait(checkId, world.people[who], 30)
  return { answer, goTo, checkId }
}

describe('a return is sent', () => {
  it('shows what was found, grouped, counted and one by one, safely', async () => {
    const { answer, goTo } = await check([sent(spoilt.replace('<Surname>', '<Surname>&lt;script&gt;'))])
    expect(answer.statusCode).toBe(303)
    const { body, statusCode } = await world.get(goTo, 'ruth')
    expect(statusCode).toBe(200)
    expect(body).toMatch(/\d errors? in the return/)
    expect(body).toContain('A123')
    expect(body).toContain('The 2026 return of City of London')
    expect(body).toContain('are not public')
    expect(body).not.toContain('<script>&lt;')
  })

  it('finds nothing in a valid one, and gives its totals with what each counts', async () => {
    const { goTo } = await check([sent(xml)])
    expect((await world.get(goTo, 'ruth')).body).toMatch(/No errors in the return|Nothing to put right/)
    const { body } = await world.get(`${goTo}/totals`, 'ruth')
    expect(body).toContain('plans_issued_den_ex')
    expect(body).toContain('DfE’s headline figure')
    const csv = await world.get(`${goTo}/totals?format=csv`, 'ruth')
    expect(csv.headers['content-type']).toContain('text/csv')
    expect(csv.body).toContain('caseload,2026,201,Total,Total,ehcplans,')
  })

  it('takes the CSV tables together, and a zip of the return', async () => {
    const tables = writeCsv(sampleHeader(2026), [...samplePersons({ year: 2026, persons: 40, seed: 5 })], 2026)
    const { goTo } = await check(tables.map(({ table, text }) => sent(text, `${table}.csv`)))
    expect((await world.get(goTo, 'ruth')).body).toContain('40 persons')
    const zipped = await check([sent(zipOf([{ name: 'return.xml', bytes: Buffer.from(xml) }]), 'return.zip')])
    expect((await world.get(zipped.goTo, 'ruth')).body).toContain('40 persons')
  })

  it('compares with last year’s return, and with a register of establishments', async () => {
    const last = [...sampleXml({ year: 2025, persons: 40, seed: 9 })].join('')
    const register =
      'URN,UKPRN,EstablishmentName,TypeOfEstablishment (name),CloseDate\r\n100000,10000001,A School,Community school,\r\n'
    const { goTo } = await check([
      sent(xml),
      sent(last, 'last.xml', 'previous'),
      sent(register, 'edubase.csv', 'register'),
    ])
    const { body } = await world.get(goTo, 'ruth')
    expect(body).not.toContain('needs an extract of the register of establishments')
    const rules = await world.get(`${goTo}/json`, 'ruth')
    const found = new Set(JSON.parse(rules.body).findings.map((one: { rule: string }) => one.rule))
    expect(found).toContain('X-05')
    expect([...found].some((rule) => String(rule).startsWith('D-'))).toBe(true)
  })

  it('goes by the settings that were sent, and by the authority', async () => {
    const settings = JSON.stringify({ rules: { 'P-17': { offIn: [2026] } }, expectedPlaces: { 999901: { all: 12 } } })
    const { goTo } = await check([sent(xml), sent(settings, 'mine.json', 'settings')], 'ruth', { authority: '330' })
    const { findings } = JSON.parse((await world.get(`${goTo}/json`, 'ruth')).body) as { findings: { rule: string }[] }
    const rules = findings.map(({ rule }) => rule)
    expect(rules).toContain('H-09')
    expect(rules).toContain('X-11')
    expect(rules).not.toContain('P-17')
  })
})

describe('the findings', () => {
  it('are filtered by severity, part, rule and person, and downloaded as they are shown', async () => {
    const { goTo } = await check([sent(spoilt)])
    const all = JSON.parse((await world.get(`${goTo}/json`, 'ruth')).body)
    expect(all.errors).toBe(all.findings.filter((one: { severity: string }) => one.severity === 'error').length)
    const { rule, person } = all.findings.find((one: { person: string }) => one.person === 'A123')
    const one = JSON.parse((await world.get(`${goTo}/json?rule=${rule}&person=a12`, 'ruth')).body)
    expect(one.findings.length).toBeGreaterThan(0)
    expect(
      one.findings.every((each: { rule: string; person: string }) => each.rule === rule && each.person === person),
    ).toBe(true)
    const page = await world.get(`${goTo}?person=nobody`, 'ruth')
    expect(page.body).toContain('No finding matches')
    const csv = await world.get(`${goTo}/csv?severity=error&section=Person`, 'ruth')
    expect(csv.headers['content-disposition']).toContain('sen2-findings.csv')
    expect(csv.body.split('\r\n')[0]).toBe('rule,severity,person,line,message,mends,basis')
    expect(csv.body).not.toContain(',query,')
  })

  it('come page by page, and of one rule only so many, with how many more there are', async () => {
    const many = [...sampleXml({ year: 2026, persons: 2_300, seed: 2 })]
      .join('')
      .replaceAll(/<Sex>\w<\/Sex>/g, '<Sex>Q</Sex>')
    const { goTo } = await check([sent(many)])
    const { body } = await world.get(`${goTo}?page=3`, 'ruth')
    expect(body).toContain('2,300 times')
    expect(body).toContain('The first 2,000 of each rule are listed; 300 more are only counted.')
    expect(body).toContain('Pages of findings')
    expect(JSON.parse((await world.get(`${goTo}/json`, 'ruth')).body).errors).toBeGreaterThanOrEqual(2_300)
  })

  it('are gone once they are closed, and nobody else ever sees them', async () => {
    const { goTo } = await check([sent(spoilt)])
    expect((await world.get(goTo, 'priya')).headers['location']).toBe(path)
    expect((await world.get(`${goTo}/csv`, 'priya')).headers['location']).toBe(path)
    expect((await world.get(`${goTo}/now`, 'priya')).statusCode).toBe(404)
    expect((await world.post(goTo, { what: 'close' }, 'ruth')).headers['location']).toBe(path)
    expect((await world.get(goTo, 'ruth')).headers['location']).toBe(path)
  })
})

describe('hostile and mistaken files get a clear answer', () => {
  it.each([
    ['no file', [], 'Choose the file of a return'],
    ['an empty file', [sent('')], 'return.xml is empty'],
    [
      'settings that are none',
      [sent(xml), sent('{"a":1}', 's.json', 'settings')],
      'The settings are not as they should be',
    ],
  ])('%s: the form again', async (_, files, says) => {
    const { answer } = await check(files as SentFile[])
    expect(answer.statusCode).toBe(400)
    expect(answer.body).toContain(says)
    expect(answer.body).toContain('There is a problem')
  })

  it.each([
    ['entities that expand', `<!DOCTYPE a [<!ENTITY a "aaaa">]>${xml}`, /cannot be read to its end/],
    ['a file of somewhere else', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><Message/>', /cannot be read to its end/],
    ['half a return', xml.slice(0, xml.length / 2), /cannot be read to its end/],
    ['no XML at all', 'Dear colleague, please find attached', /cannot be read to its end/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 4, 5]), /cannot be read to its end/],
    ['the wrong encoding', Buffer.from(`﻿${xml}`, 'utf16le'), /UTF-16/],
  ])('%s: what is wrong, and where', async (_, bytes, says) => {
    const { goTo } = await check([sent(bytes as string)])
    const { body, statusCode } = await world.get(goTo, 'ruth')
    expect(statusCode).toBe(200)
    expect(body).toMatch(says)
    expect(body).not.toContain('root:')
  })

  it('an archive that is none, and one that unpacks without end', async () => {
    const none = await check([sent('PK nothing', 'return.zip')])
    expect((await world.get(none.goTo, 'ruth')).body).toContain('is no zip archive')
    const before = checkings.largest
    checkings.largest = 1_000_000
    const bomb = await check([sent(zipOf([{ name: 'return.xml', bytes: Buffer.alloc(5_000_000, 'a') }]), 'return.zip')])
    const { body } = await world.get(bomb.goTo, 'ruth')
    const large = await check([sent(Buffer.alloc(1_200_000, 'a'))])
    checkings.largest = before
    expect(body).toContain('larger than may be sent')
    expect(large.answer.statusCode).toBe(400)
    expect(large.answer.body).toContain('return.xml is larger than this page takes')
  })
})

describe('who may, and what is left', () => {
  it.each(['tom', 'nadia', 'osei'] as const)('%s may not', async (who) => {
    expect((await world.get(path, who)).statusCode).toBe(404)
    const { answer } = await check([sent(xml)], who)
    expect(answer.headers['location']).toContain('/sign-in')
  })

  it('no other page can make a browser send a file', async () => {
    const { answer } = await check([sent(xml)], 'ruth', { _csrf: 'forged' })
    expect(answer.headers['location']).toContain('/sign-in')
  })

  it('nothing of the file is in the database or on the disk, and the log says only that one was checked', async () => {
    const name = 'Zebedeeworth'
    await check([sent(spoilt.replace(/<Surname>\w+/, `<Surname>${name}`), `${name}.xml`)])
    const tables = await sql<{ name: string }>`
      select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(world.db)
    for (const { name: table } of tables.rows) {
      const rows = await sql<{ n: number }>`
        select count(*)::int as n from ${sql.table(table)} t where t::text like ${`%${name}%`} or t::text like '%A123%'`.execute(
        world.db,
      )
      expect([table, rows.rows[0]?.n]).toEqual([table, 0])
    }
    expect(readdirSync(tmpdir()).filter((file) => /^opensend-[0-9a-f-]{36}$/.test(file))).toEqual([])
    const lines = await world.asArea((trx) =>
      trx.selectFrom('access_log').select(['what', 'outcome', 'child_id']).where('page', '=', path).execute(),
    )
    expect(lines).toContainEqual({
      what: 'A SEN2 return was checked. Nothing of it was kept',
      outcome: 'done',
      child_id: null,
    })
  })
})
