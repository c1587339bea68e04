import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Given } from '../../platform/commands/command.ts'
import type { Db } from '../../platform/database/schema.ts'
import { onEveryDatabase } from '../../platform/testing/databases.ts'
import { statisticsCommand } from './command.ts'
import { type LoopbackPublisher, publishOnLoopback } from './fetch/publisher-on-loopback.test-kit.ts'

const SET = 'a1b2c3d4-0000-4000-8000-000000000002'
const CSV = `time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,old_la_code,la_name,requests_received_in_year,requests_decided_not_to_assess
2024,Calendar year,National,E92000001,England,,,,,,154489,38889
2024,Calendar year,Local authority,E92000001,England,E12000004,East Midlands,E06000999,999,Mereshire,10,x
`

let folder = ''
let publisher: LoopbackPublisher
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'opensend-statistics-command-'))
  publisher = await publishOnLoopback([
    {
      id: 'a1b2c3d4-0000-4000-8000-000000000001',
      slug: 'plans',
      title: 'Education,\u001b[31m health and care plans',
      dataSets: [{ id: SET, title: 'Requests for assessment (local authority)', csv: CSV }],
    },
  ])
})
afterEach(async () => {
  await publisher.close()
  rmSync(folder, { recursive: true, force: true })
})

onEveryDatabase((_kind, open) => {
  async function run(db: Db, rest: string[], given: Given = {}) {
    let [out, err] = ['', '']
    const io = {
      env: {},
      stdin: process.stdin,
      stdout: { write: (text: string) => (out += text) },
      stderr: { write: (text: string) => (err += text) },
    }
    const here = { folder, contact: 'https://send.mereshire.example', version: '0' }
    const code = await statisticsCommand({
      db,
      rest,
      given: { address: publisher.address, ...given },
      io,
      here,
      afterwards: async () => 3,
    })
    return { code, out, err }
  }
  const editions = async (db: Db) =>
    (
      await sql<{ said: string }>`select dataset || ' of ' || release || ': ' || row_count as said
        from published_edition order by edition_id`.execute(db)
    ).rows.map(({ said }) => said)

  it('fetches a release and imports it as it would from a folder, once', async () => {
    const { db } = await open()
    const first = await run(db, ['fetch', 'plans'])
    expect(first.err).toBe('')
    expect(first.code).toBe(0)
    expect(first.out).toContain('requests-for-assessment-local-authority: 2 rows, version 1.0')
    expect(first.out).toContain('2 rows kept as requests')
    expect(first.out).toContain('3 figures of measures worked out')
    expect(await editions(db)).toEqual(['requests of plans-2025: 2'])
    const again = await run(db, ['fetch', 'plans'])
    expect(again.out).toContain('is there already, version 1.0')
    expect(await editions(db)).toHaveLength(1)
    expect(publisher.asked[0]?.headers['user-agent']).toBe('openSEND/0 (+https://send.mereshire.example)')
  })

  it('lists what there is, with nothing in it that plays tricks with a terminal', async () => {
    const { db } = await open()
    expect(await run(db, ['fetch'])).toEqual({
      code: 0,
      out: 'plans: Education, [31m health and care plans\n',
      err: '',
    })
    expect(await editions(db)).toEqual([])
  })

  it('says in words what cannot be fetched, and imports nothing', async () => {
    const { db } = await open()
    const nothing = await run(db, ['fetch', 'absence'])
    expect([nothing.code, nothing.out]).toEqual([1, ''])
    expect(nothing.err).toMatch(/^openSEND: There is no publication called absence/)
    expect((await run(db, ['fetch', 'plans'], { address: 'http://example.org' })).err).toMatch(
      /has to begin with https/,
    )
    expect((await run(db, ['fetch', 'two', 'names'])).err).toMatch(/Name one publication/)
    expect((await run(db, ['nonsense'])).code).toBe(2)
    expect((await run(db, ['import'])).code).toBe(2)
    expect(await editions(db)).toEqual([])
  })

  it('describes a table that it does not know, with a declaration that then reads it', async () => {
    const { db } = await open()
    const path = join(folder, 'waiting.csv')
    writeFileSync(path, 'council_code,council,year,waiting\n999,Mereshire,2024,12\n998,Sandling,2024,c\n')
    const { out, code } = await run(db, ['import', path])
    expect(code).toBe(0)
    expect(out).toContain('is not in a layout that is known')
    expect(out).toContain('council_code: where')
    expect(out).toContain('waiting: figures')
    const proposed = out.slice(out.indexOf('['), out.lastIndexOf(']') + 1)
    const declared = join(folder, 'own.json')
    writeFileSync(declared, proposed)
    expect((await run(db, ['import', path], { declare: declared })).out).toContain('2 rows kept as waiting')
    expect(await editions(db)).toEqual(['waiting of waiting: 2'])
    writeFileSync(declared, '{"not": "a list"}')
    const wrong = await run(db, ['import', path], { declare: declared })
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('cannot be used')])
    expect((await run(db, ['import', path], { declare: join(folder, 'none.json') })).err).toContain(
      'There is no such file',
    )
  })
})
