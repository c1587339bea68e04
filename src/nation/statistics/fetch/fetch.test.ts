import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FetchProblem, pageAt, readAddress, staysWithin } from './address.ts'
import type { Asking } from './ask.ts'
import { download } from './download.ts'
import { fetchRelease } from './fetch-release.ts'
import { publicationsOf } from './publisher.ts'
import {
  answering,
  cutAfter,
  type LoopbackPublisher,
  packed,
  publishOnLoopback,
} from './publisher-on-loopback.test-kit.ts'

const PUBLICATION = 'a1b2c3d4-0000-4000-8000-000000000001'
const REQUESTS = 'a1b2c3d4-0000-4000-8000-000000000002'
const WAITS = 'a1b2c3d4-0000-4000-8000-000000000003'
const CSV = `time_period,place,count\n${Array.from({ length: 6_000 }, (_, n) => `2024,Mereshire,${n}`).join('\n')}\n`

let folder = ''
let publisher: LoopbackPublisher
let said: string[] = []
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'opensend-fetch-'))
  said = []
  publisher = await publishOnLoopback([
    {
      id: PUBLICATION,
      slug: 'plans',
      title: 'Education, health and care plans',
      dataSets: [
        { id: REQUESTS, title: 'Requests for an assessment', csv: CSV },
        { id: WAITS, title: 'Waits', csv: 'time_period,waits\n2024,1\n', version: '2.1' },
      ],
    },
  ])
})
afterEach(async () => {
  await publisher.close()
  rmSync(folder, { recursive: true, force: true })
})

const asking = (over: Partial<Asking> = {}): Asking => ({
  address: readAddress(publisher.address),
  userAgent: 'openSEND/0 (+https://send.mereshire.example)',
  says: (line) => said.push(line),
  firstWait: 1,
  ...over,
})
const fetching = (over: Partial<Parameters<typeof fetchRelease>[0]> = {}) =>
  fetchRelease({ asking: asking(), publication: 'plans', folder, says: (line) => said.push(line), ...over })
const csvPage = (id = REQUESTS) => pageAt(readAddress(publisher.address), `v1/data-sets/${id}/csv`)
const to = () => join(folder, 'table.csv')
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const tables = /csv$/

it('fetches every table of a publication, one request at a time and by name', async () => {
  const [data] = await fetching()
  expect(data).toBe(join(folder, 'plans-2025', 'data'))
  expect(readdirSync(data as string).sort()).toEqual(['requests-for-an-assessment.csv', 'waits.csv'])
  expect(readFileSync(join(data as string, 'requests-for-an-assessment.csv'), 'utf8')).toBe(CSV)
  expect(publisher.most).toBe(1)
  expect(new Set(publisher.asked.map(({ headers }) => headers['user-agent']))).toEqual(
    new Set(['openSEND/0 (+https://send.mereshire.example)']),
  )
  expect(said).toContain('requests-for-an-assessment: 6000 rows, version 1.0')
  expect(publisher.asked.at(-1)?.path).toBe(`/statistics/v1/data-sets/${WAITS}/csv?dataSetVersion=2.1`)
})

it('asks for nothing again that is there in the same version, and for what is newer', async () => {
  await fetching()
  publisher.asked.length = 0
  await fetching()
  expect(publisher.asked.filter(({ path }) => path.includes('/csv'))).toEqual([])
  expect(said).toContain('waits: is there already, version 2.1')
  const waits = publisher.publications[0]?.dataSets[1]
  if (waits) Object.assign(waits, { version: '2.2', csv: 'time_period,waits\n2024,2\n2025,3\n' })
  await fetching()
  expect(readFileSync(join(folder, 'plans-2025', 'data', 'waits.csv'), 'utf8')).toContain('2025,3')
})

it('fetches what came with one release, and says when there is none', async () => {
  await expect(fetching({ release: 'Reporting year 2025' })).resolves.toHaveLength(1)
  await expect(fetching({ release: '2019' })).rejects.toThrow('no data of the release 2019')
})

it('lists publications over several pages, and helps with a name that is nearly right', async () => {
  for (let n = 0; n < 45; n += 1)
    publisher.publications.push({
      id: `a1b2c3d4-0000-4000-9000-0000000000${10 + n}`,
      slug: `more-${n}`,
      title: `More ${n}`,
      dataSets: [],
    })
  expect(await publicationsOf(asking())).toHaveLength(46)
  await expect(fetching({ publication: 'plan' })).rejects.toThrow('Did you mean plans?')
  await expect(fetching({ publication: 'nothing like it' })).rejects.toThrow('There is no publication called')
  await expect(fetching({ publication: 'more-7' })).rejects.toThrow('has no data that programs may fetch')
})

describe('a download', () => {
  it('goes on where the connection was cut', async () => {
    const whole = packed(CSV).length
    publisher.next(tables, cutAfter(CSV, 50_000), cutAfter(CSV, 100))
    // The second fault answers from the beginning, as a server does that does not know the range.
    expect(await download(asking(), { page: csvPage(), to: to() })).toBe(sha256(CSV))
    expect(said[0]).toMatch(/cut.*Trying again/)
    const ranges = publisher.asked.map(({ headers }) => headers.range)
    expect(ranges).toEqual([undefined, 'bytes=50000-', 'bytes=100-'])
    expect(publisher.sent).toBe(whole - 100)
    expect(readdirSync(folder)).toEqual(['table.csv'])
  })

  it('can be stopped, and goes on when it is run again', async () => {
    const stop = new AbortController()
    publisher.next(tables, cutAfter(CSV, 60_000))
    const stopped = asking({ signal: stop.signal, firstWait: 60_000, says: () => stop.abort() })
    await expect(download(stopped, { page: csvPage(), to: to() })).rejects.toThrow()
    expect(existsSync(to())).toBe(false)
    expect(statSync(`${to()}.part`).size).toBe(60_000)
    expect(await download(asking(), { page: csvPage(), to: to() })).toBe(sha256(CSV))
    expect(publisher.asked.at(-1)?.headers.range).toBe('bytes=60000-')
  })

  it('begins again when the table has changed meanwhile, or when it has no ETag', async () => {
    publisher.next(tables, cutAfter(CSV, 50_000, { etag: '"another"' }))
    expect(await download(asking(), { page: csvPage(), to: to() })).toBe(sha256(CSV))
    publisher.withoutEtag = true
    publisher.next(tables, cutAfter(CSV, 50_000, {}), cutAfter(CSV, 50_000, { etag: 'W/"weak"' }))
    publisher.asked.length = 0
    expect(await download(asking(), { page: csvPage(), to: to() })).toBe(sha256(CSV))
    expect(publisher.asked.map(({ headers }) => headers.range)).toEqual([undefined, undefined, undefined])
  })

  it('begins again when a part does not fit: too long, or another piece is sent', async () => {
    writeFileSync(`${to()}.part`, Buffer.alloc(packed(CSV).length + 5))
    const note = { etag: '"old"', page: csvPage().href, packed: true }
    writeFileSync(`${to()}.part.json`, JSON.stringify(note))
    expect(await download(asking(), { page: csvPage(), to: to() })).toBe(sha256(CSV))
    writeFileSync(`${to()}.part`, 'abc')
    writeFileSync(`${to()}.part.json`, JSON.stringify(note))
    publisher.next(
      tables,
      answering(206, { 'content-type': 'text/csv', 'content-range': 'bytes 0-9/10' }, '0123456789'),
    )
    expect(await download(asking(), { page: csvPage(), to: to() })).toBe(sha256(CSV))
  })

  it('keeps nothing that is damaged, and gives up when it stays so', async () => {
    const damaged = Buffer.from(packed(CSV))
    damaged[5000] = 255 - (damaged[5000] ?? 0)
    const bad = answering(200, { 'content-type': 'text/csv', 'content-encoding': 'gzip' }, damaged)
    publisher.next(tables, bad)
    expect(await download(asking(), { page: csvPage(), to: to() })).toBe(sha256(CSV))
    publisher.next(tables, bad, bad, bad, bad, bad, bad)
    rmSync(to())
    await expect(download(asking(), { page: csvPage(), to: to() })).rejects.toThrow('damaged. It was tried 6 times')
    expect(readdirSync(folder)).toEqual([])
  })

  it('takes no page that is not a table, and none that is too large, sent or unpacked', async () => {
    publisher.next(tables, answering(200, { 'content-type': 'text/html' }, '<h1>Sign in</h1>'))
    await expect(download(asking(), { page: csvPage(), to: to() })).rejects.toThrow('not a CSV file but text/html')
    const most = { sent: 1000, unpacked: 2 ** 30 }
    await expect(download(asking(), { page: csvPage(), to: to(), most })).rejects.toThrow('larger than a table')
    const bomb = answering(
      200,
      { 'content-type': 'text/csv', 'content-encoding': 'gzip' },
      gzipSync(Buffer.alloc(2 ** 24)),
    )
    publisher.next(tables, bomb)
    const little = { sent: 2 ** 20, unpacked: 2 ** 20 }
    await expect(download(asking(), { page: csvPage(), to: to(), most: little })).rejects.toThrow('larger than a table')
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('a busy or broken server', () => {
  it('is asked again later, when it says or after a while', async () => {
    publisher.next(/publications$/, answering(429, { 'retry-after': '0' }), answering(503), (_, response) =>
      response.destroy(),
    )
    expect(await publicationsOf(asking())).toHaveLength(1)
    expect(said.map((line) => line.replace(/ Trying.*/, ''))).toEqual([
      'The server is asked too often.',
      'The server answers with 503.',
      'The connection was cut.',
    ])
  })

  it('is left alone when it asks for a long rest, and after six tries', async () => {
    publisher.next(/publications$/, answering(429, { 'retry-after': '3600' }))
    await expect(publicationsOf(asking())).rejects.toThrow('asks to wait 60 minutes')
    publisher.next(/publications$/, answering(503, { 'retry-after': new Date(Date.now() + 600_000).toUTCString() }))
    await expect(publicationsOf(asking())).rejects.toThrow('asks to wait 10 minutes')
    publisher.next(/publications$/, ...Array.from({ length: 6 }, () => answering(500)))
    await expect(publicationsOf(asking())).rejects.toThrow('answers with 500. It was tried 6 times')
    publisher.next(/publications$/, answering(403))
    await expect(publicationsOf(asking())).rejects.toThrow('with 403')
  })

  it('that says nothing any more counts as gone', async () => {
    publisher.next(/publications$/, () => {})
    expect(await publicationsOf(asking({ idle: 100 }))).toHaveLength(1)
    expect(said[0]).toMatch('says nothing any more')
  })

  it('is followed to another address of its own, and to no other host', async () => {
    publisher.next(
      /publications$/,
      answering(302, { location: `${publisher.address}/v1/publications?page=1&pageSize=20` }),
    )
    expect(await publicationsOf(asking())).toHaveLength(1)
    publisher.next(/publications$/, answering(302, { location: 'http://169.254.169.254/latest' }))
    await expect(publicationsOf(asking())).rejects.toThrow('leads to another host')
    const round = Array.from({ length: 6 }, () => answering(302, { location: '/statistics/v1/publications' }))
    publisher.next(/publications$/, ...round)
    await expect(publicationsOf(asking())).rejects.toThrow('without an end')
  })
})

describe('hostile answers', () => {
  const json = { 'content-type': 'application/json' }
  it.each([
    ['is not JSON', answering(200, json, '<html>'), 'not JSON'],
    ['is another type', answering(200, { 'content-type': 'text/html' }, '{}'), 'not answered with JSON'],
    ['has no paging', answering(200, json, '{"results":[]}'), 'not the one that DfE describes. At paging'],
    [
      'has a number for a title',
      answering(200, json, page([{ id: PUBLICATION, slug: 's', title: 7 }])),
      'At results.0.title',
    ],
    [
      'has no identifier',
      answering(200, json, page([{ id: '../../etc/passwd', slug: 's', title: 't' }])),
      'At results.0.id',
    ],
    ['is a list without an end', answering(200, json, Buffer.alloc(5 * 2 ** 20, ' ')), 'larger than any list'],
    [
      'is small and unpacks to a lot',
      answering(200, { ...json, 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(2 ** 24, ' '))),
      'not JSON',
    ],
    ['pollutes', answering(200, json, '{"__proto__":{"results":[]},"paging":{"totalPages":1}}'), 'At results'],
  ])('a list that %s is not believed', async (_, fault, why) => {
    publisher.next(/publications$/, fault)
    await expect(publicationsOf(asking())).rejects.toThrow(why)
    await expect(publicationsOf(asking())).resolves.toHaveLength(1)
  })

  it('a title leads nowhere on the disk, and a version to no other page', async () => {
    const [first, second] = publisher.publications[0]?.dataSets ?? []
    if (first) Object.assign(first, { title: '../../../../tmp/\u0000evil\u202e', release: '..' })
    if (second) Object.assign(second, { title: '../../../../TMP/evil', release: '..' })
    await fetching()
    expect(readdirSync(join(folder, 'plans', 'data')).sort()).toEqual(['tmp-evil-2.csv', 'tmp-evil.csv'])
    if (first) Object.assign(first, { version: '1.0/../../secret' })
    await expect(fetching()).rejects.toThrow('At results.0.latestVersion.version')
  })

  it('pages without an end are left', async () => {
    const endless = answering(200, json, page([{ id: PUBLICATION, slug: 'plans', title: 'Plans' }], 1e9))
    publisher.next(/publications$/, ...Array.from({ length: 100 }, () => endless))
    await expect(publicationsOf(asking())).rejects.toThrow('more than 100 pages')
  })
})

function page(results: unknown[], totalPages = 1): string {
  return JSON.stringify({ paging: { totalPages }, results })
}

describe('an address', () => {
  it.each(['http://api.education.gov.uk/statistics', 'ftp://x', 'file:///etc/passwd', 'nonsense', 'https://a:b@host/'])(
    '%s is not taken',
    (text) => {
      expect(() => readAddress(text)).toThrow(FetchProblem)
    },
  )
  it.each(['https://api.education.gov.uk/statistics', 'http://127.0.0.1:9/x', 'http://localhost', 'http://[::1]/'])(
    '%s is taken',
    (text) => {
      expect(readAddress(text).href).toContain(text)
    },
  )
  it('is not left by a redirect, nor for something weaker', () => {
    const base = readAddress('https://api.education.gov.uk/statistics')
    expect(staysWithin(base, new URL('https://api.education.gov.uk/other'))).toBe(true)
    for (const other of ['http://api.education.gov.uk/', 'https://evil.example/', 'https://u@api.education.gov.uk/'])
      expect(staysWithin(base, new URL(other))).toBe(false)
  })
})
