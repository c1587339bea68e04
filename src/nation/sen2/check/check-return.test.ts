import { describe, expect, it } from 'vitest'
import { writeCsv } from '../make/write-csv.ts'
import { writeXml } from '../make/write-xml.ts'
import type { Person } from '../model.ts'
import type { Source } from '../read/handler.ts'
import { sampleHeader, samplePersons, sampleXml } from '../samples/index.ts'
import { noSettings } from '../settings.ts'
import { checkReturn } from './check-return.ts'
import type { Finding } from './finding.ts'

const source = (bytes: Uint8Array | string | (() => AsyncIterable<Uint8Array>), name = 'return.xml'): Source => ({
  name,
  size: undefined,
  async *open() {
    if (typeof bytes === 'function') yield* bytes()
    else yield Buffer.from(bytes as Uint8Array)
  },
})

async function check(sources: Source[], more: Partial<Parameters<typeof checkReturn>[1]> = {}) {
  const findings: Finding[] = []
  const outcome = await checkReturn(sources, { ...more, found: (finding) => findings.push(finding) })
  return { outcome, findings, rules: findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule) }
}

const xml = [...sampleXml({ year: 2026, persons: 30, seed: 3 })].join('')
const persons = () => [...samplePersons({ year: 2026, persons: 30, seed: 3 })]
const written = (people: Person[]) => [...writeXml(sampleHeader(2026), people, 2026, noSettings)].join('')

describe('how a file is encoded', () => {
  it('is nothing to speak of in UTF-8, with a mark at its start or without', async () => {
    expect((await check([source(`\ufeff${xml}`)])).rules).toEqual([])
  })

  it.each([
    ['little', Buffer.from(`\ufeff${xml}`, 'utf16le')],
    ['big', Buffer.from(`\ufeff${xml}`, 'utf16le').swap16()],
    ['unmarked', Buffer.from(xml, 'utf16le')],
  ])('is told in UTF-16 (%s end first), and everything is read all the same', async (_, bytes) => {
    const { rules, outcome } = await check([source(bytes)])
    expect(rules).toEqual(['H-01'])
    expect(outcome.persons).toBe(30)
  })

  it('is told, with its line, where Windows-1252 passes for UTF-8', async () => {
    const bytes = Buffer.from(xml.replaceAll(/[^ -~\n]/g, 'e').replace('<Forename>', '<Forename>Chlo\u00eb'), 'latin1')
    const { findings, outcome } = await check([source(bytes)])
    const line = xml.slice(0, xml.indexOf('<Forename>')).split('\n').length
    expect(findings.filter(({ rule }) => rule === 'H-01')).toMatchObject([{ line, severity: 'error' }])
    expect(outcome.persons).toBe(30)
  })

  it('is a query where Windows-1252 is declared', async () => {
    const declared = xml.replace('UTF-8', 'windows-1252').replaceAll(/[^ -~\n]/g, 'e')
    const { findings } = await check([source(Buffer.from(declared, 'latin1'))])
    expect(findings.filter(({ rule }) => rule === 'H-01')).toMatchObject([{ severity: 'query' }])
  })
})

describe('a hostile file', () => {
  it.each([
    ['empty', ''],
    ['white space', '   \n  '],
    ['binary', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 255, 254, 0, 1])],
    ['another file', '{"not": "xml"}'],
    ['a page', '<html><body></body></html>'],
    ['an entity bomb', `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${xml.slice(39)}`],
    ['cut off', xml.slice(0, 3000)],
  ])('that is %s cannot be read, and it says why', async (_, text) => {
    const { outcome, rules } = await check([source(text)])
    expect(outcome.readable).toBe(false)
    expect(rules.at(-1)).toBe('H-01')
  })

  it('of endless length on one line is refused without keeping it', async () => {
    const endless = source(async function* () {
      yield Buffer.from('<Message><Header><CollectionDetails><Year>')
      for (;;) yield Buffer.alloc(65_536, 'x')
    })
    const { findings } = await check([endless])
    expect(findings.at(-1)?.message).toMatch(/longer than/)
  })

  it('with a hundred thousand errors has each counted', async () => {
    const wrong = source(async function* () {
      yield Buffer.from(xml.slice(0, xml.indexOf('<Person>')))
      for (let turn = 0; turn < 1000; turn++) yield Buffer.from('<Person><Nonsense/></Person>'.repeat(100))
      yield Buffer.from('</Persons></Message>')
    })
    let found = 0
    const outcome = await checkReturn([wrong], { found: () => found++ })
    expect(outcome.counts.get('H-02')).toBe(100_000)
    expect(outcome.persons).toBe(100_000)
    expect(found).toBe(outcome.errors + outcome.queries + outcome.information)
  })

  it('stops when it is told to', async () => {
    const stop = new AbortController()
    const slow = source(async function* () {
      yield Buffer.from(xml.slice(0, 2000))
      stop.abort()
      yield Buffer.from(xml.slice(2000))
    })
    await expect(check([slow], { signal: stop.signal })).rejects.toThrow(/abort/)
  })
})

describe('the nine tables', () => {
  const tables = () => writeCsv(sampleHeader(2026), persons(), 2026)

  it('hold what the XML holds', async () => {
    const found = await check(tables().map(({ table, text }) => source(text, `Blade-Export_01-02-2026_${table}.csv`)))
    const inXml = await check([source(xml)])
    const plain = ({ findings }: typeof found) => findings.map(({ rule, person }) => `${rule} ${person}`)
    expect(found.outcome.persons).toBe(30)
    expect(plain(found).map(withoutKeys)).toEqual(plain(inXml).map(withoutKeys))
    expect(found.rules).toEqual([])
  })

  it('may stand in any order, and be known by their headings', async () => {
    const shuffled = tables().map(({ text }, at) => {
      const [heading, ...rows] = text.trim().split('\r\n')
      return source([heading, ...rows.reverse()].join('\n'), `table-${at}.csv`)
    })
    expect(await check(shuffled)).toMatchObject({ rules: [], outcome: { persons: 30 } })
  })

  it('tell of a row that belongs nowhere, of a key used twice, and of a column that is none', async () => {
    const spoilt = tables().map(({ table, text }) => {
      if (table === 'requests') return source(`${text}9999,201,1,,9999\r\n`, 'requests.csv')
      if (table === 'person')
        return source(text.replace('surname', 'shoesize').replace('\r\n2,', '\r\n1,'), 'person.csv')
      return source(text, `${table}.csv`)
    })
    const messages = (await check(spoilt)).findings.filter(({ rule }) => rule === 'H-02').map(({ message }) => message)
    expect(messages).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/shoesize is not part/),
        expect.stringMatching(/key of this person was used before/),
        expect.stringMatching(/belongs to no record/),
      ]),
    )
  })

  it('cannot be read without the persons', async () => {
    const { outcome } = await check([source('sen2tableid,collection,year\n1,SEN2,2026\n', 'sen2.csv')])
    expect(outcome.readable).toBe(false)
  })
})

describe('beside the return of the year before', () => {
  const before = source([...writeXml(sampleHeader(2025), persons(), 2025, noSettings)].join(''))

  it('finds a plan that vanished, and names it by the earlier file', async () => {
    const later = persons().filter(({ number }) => number !== 2)
    const gone = persons()[1]
    const { findings } = await check([source(written(later))], { previous: [before] })
    const lost = findings.filter(({ rule }) => rule === 'X-06')
    expect(lost.map(({ person }) => person)).toContain(gone?.UPN?.value ?? gone?.UniqueLearnerNumber?.value)
  })

  it('finds nothing lost when all are there', async () => {
    const { findings } = await check([source(xml)], { previous: [before] })
    expect(findings.filter(({ rule }) => rule === 'X-06')).toEqual([])
  })
})

/** The XML has no key of a person, so that somebody without a number is named differently. */
function withoutKeys(finding: string): string {
  return finding.replace(/ (person )?\d{1,4}$/, ' ?')
}
