import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sen2Command } from './command.ts'
import { writeCsv } from './make/write-csv.ts'
import { sampleHeader, samplePersons, sampleXml } from './samples/index.ts'

let folder = ''
const at = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sen2-'))
  const xml = [...sampleXml({ year: 2026, persons: 5 })].join('')
  await writeFile(at('good.xml'), xml)
  await writeFile(at('bad.xml'), xml.replace(/<Surname>.*<\/Surname>/, '').replace(/<UPN>/, '<UPN>=1+1'))
  await writeFile(at('cut.xml'), xml.slice(0, 900))
  await writeFile(at('settings.json'), JSON.stringify({ rules: { 'P-01': { dfeRule: '1234', severity: 'query' } } }))
  await writeFile(at('wrong.json'), JSON.stringify({ rules: { 'P-01': { severity: 'grave' } } }))
  for (const { table, text } of writeCsv(sampleHeader(2026), samplePersons({ year: 2026, persons: 5 }), 2026))
    await writeFile(at(`${table}.csv`), text)
})
afterAll(() => rm(folder, { recursive: true }))

async function sen2(words: string[], given: Record<string, string> = {}) {
  let out = ''
  let err = ''
  const io = {
    env: {},
    stdin: process.stdin,
    stdout: { write: (text: string) => (out += text) },
    stderr: { write: (text: string) => (err += text) },
  }
  // Checking needs nothing of the house: no database, and no configuration.
  const code = await sen2Command(words, given, io, undefined as never)
  return { code, out, err }
}

describe('opensend sen2 validate', () => {
  it('answers 0 for a return without errors, and says what it does not know', async () => {
    const { code, out } = await sen2(['validate', at('good.xml')])
    expect(code).toBe(0)
    expect(out).toMatch(/good\.xml: 2026 return of City of London \(201\), 5 persons: 0 errors/)
    expect(out).toMatch(/rules are not public/)
    expect(out).toMatch(/DMO, DCO and DSCO stand/)
  })

  it('answers 1 with errors, as one JSON object', async () => {
    const { code, out } = await sen2(['validate', at('bad.xml')], { format: 'json' })
    const report = JSON.parse(out)
    expect(code).toBe(1)
    expect(Object.keys(report)).toEqual(['file', 'year', 'persons', 'errors', 'queries', 'findings'])
    expect(report).toMatchObject({ file: 'bad.xml', year: 2026, persons: 5 })
    const lost = report.findings.find(({ rule }: { rule: string }) => rule === 'P-01')
    expect(lost).toMatchObject({ severity: 'error', line: expect.any(Number), message: expect.any(String) })
    expect(report.findings.filter(({ severity }: { severity: string }) => severity === 'error')).toHaveLength(
      report.errors,
    )
  })

  it('keeps a value of the file from running in a spreadsheet', async () => {
    const { out } = await sen2(['validate', at('bad.xml')], { format: 'csv' })
    expect(out.split('\r\n')[0]).toBe('rule,severity,person,line,message,mends,basis')
    expect(out).toMatch(/,'=1\+1/)
    expect(out).not.toMatch(/,=1\+1/)
  })

  it('names nobody by name', async () => {
    const { out } = await sen2(['validate', at('bad.xml')])
    for (const { Forename } of samplePersons({ year: 2026, persons: 5 }))
      expect(out).not.toContain(` ${Forename?.value} `)
  })

  it('answers 2 when a file cannot be read, or not to its end', async () => {
    expect(await sen2(['validate', at('nowhere.xml')])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/not there/),
    })
    const cut = await sen2(['validate', at('cut.xml')], { format: 'json' })
    expect(cut.code).toBe(2)
    expect(JSON.parse(cut.out).findings.at(-1)).toMatchObject({ rule: 'H-01' })
  })

  it('reads the tables in a folder', async () => {
    const tables = [
      'sen2',
      'person',
      'requests',
      'assessment',
      'namedplan',
      'plandetail',
      'activeplans',
      'placementdetail',
      'senneed',
    ]
    const { code, out } = await sen2(['validate', ...tables.map((table) => at(`${table}.csv`))])
    expect(out).toMatch(/5 persons: 0 errors/)
    expect(code).toBe(0)
  })

  it('follows what the area has learnt of DfE’s rules', async () => {
    const { out } = await sen2(['validate', at('bad.xml')], { format: 'json', settings: at('settings.json') })
    expect(JSON.parse(out).findings).toContainEqual(
      expect.objectContaining({ rule: 'P-01', severity: 'query', basis: 'DfE 1234' }),
    )
    expect(await sen2(['validate', at('bad.xml')], { settings: at('wrong.json') })).toMatchObject({ code: 2 })
  })

  it('refuses what it does not know', async () => {
    expect((await sen2(['validate', at('good.xml')], { format: 'xls' })).code).toBe(2)
    expect((await sen2(['vaildate'])).err).toMatch(/Did you mean "sen2 validate"/)
    expect((await sen2(['validate'])).code).toBe(2)
  })
})
