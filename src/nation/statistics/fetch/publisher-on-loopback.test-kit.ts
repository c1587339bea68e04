import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

type DataSet = { id: string; title: string; csv: string; version?: string; release?: string; status?: string }
export type Publishing = { id: string; slug: string; title: string; dataSets: DataSet[] }
type Fault = (request: IncomingMessage, response: ServerResponse) => void

/** A server for tests that speaks DfE's API of published statistics: pages, versions, gzip, ETags and ranges. */
export type LoopbackPublisher = {
  address: string
  publications: Publishing[]
  /** What was asked for, in order. */
  asked: { path: string; headers: IncomingMessage['headers'] }[]
  /** How many requests were being answered at one time, at most. */
  most: number
  /** How many bytes of tables were sent. */
  sent: number
  /** Answers the next request whose path fits in another way; each once. */
  next(path: RegExp, ...faults: Fault[]): void
  /** Tables are sent without an ETag. */
  withoutEtag: boolean
  close(): Promise<void>
}

export async function publishOnLoopback(publications: Publishing[]): Promise<LoopbackPublisher> {
  const faults: { path: RegExp; fault: Fault }[] = []
  let open = 0
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://loopback')
    self.asked.push({ path: url.pathname + url.search, headers: request.headers })
    open += 1
    self.most = Math.max(self.most, open)
    response.on('close', () => {
      open -= 1
    })
    const at = faults.findIndex(({ path }) => path.test(url.pathname))
    if (at >= 0) faults.splice(at, 1)[0]?.fault(request, response)
    else answer(self, url, request, response)
  })
  const self: LoopbackPublisher = {
    address: '',
    publications,
    asked: [],
    most: 0,
    sent: 0,
    withoutEtag: false,
    next: (path, ...given) => void faults.push(...given.map((fault) => ({ path, fault }))),
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  self.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/statistics`
  return self
}

function answer(self: LoopbackPublisher, url: URL, request: IncomingMessage, response: ServerResponse): void {
  const path = url.pathname.replace('/statistics/v1/', '')
  const sets = self.publications.flatMap(({ dataSets }) => dataSets)
  const [kind, id, what, which] = path.split('/')
  const set = sets.find((one) => one.id === id)
  const publications = self.publications.map(({ dataSets: _, ...rest }) => ({ ...rest, lastPublished: '2025-06-26' }))
  const own = self.publications.find((one) => one.id === id)?.dataSets ?? []
  if (kind === 'publications' && !id) paged(url, response, publications)
  else if (kind === 'publications' && what === 'data-sets') paged(url, response, own.map(summaryOf))
  else if (kind === 'data-sets' && set && what === 'versions' && which) json(response, versionOf(set))
  else if (kind === 'data-sets' && set && what === 'versions') paged(url, response, [versionOf(set)])
  else if (kind === 'data-sets' && set && what === 'csv') table(self, set, request, response)
  else response.writeHead(404, { 'content-type': 'application/json' }).end('{}')
}

const summaryOf = (set: DataSet) => ({
  id: set.id,
  title: set.title,
  summary: '',
  status: set.status ?? 'Published',
  latestVersion: { version: set.version ?? '1.0', totalResults: rowsOf(set) },
})
const versionOf = (set: DataSet) => ({
  version: set.version ?? '1.0',
  type: 'Major',
  status: 'Published',
  totalResults: rowsOf(set),
  release: { title: 'Reporting year 2025', slug: set.release ?? '2025' },
})
const rowsOf = ({ csv }: DataSet) => csv.trim().split('\n').length - 1

function paged(url: URL, response: ServerResponse, all: readonly object[]): void {
  const [page, pageSize] = [Number(url.searchParams.get('page')), Number(url.searchParams.get('pageSize'))]
  const totalPages = Math.ceil(all.length / pageSize)
  const results = all.slice((page - 1) * pageSize, page * pageSize)
  json(response, { paging: { page, pageSize, totalResults: all.length, totalPages }, results })
}

const json = (response: ServerResponse, said: unknown) =>
  response
    .writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-encoding': 'gzip' })
    .end(gzipSync(JSON.stringify(said)))

/** The table as it is sent: packed, as the real API does whether it was asked to or not. */
export const packed = (csv: string) => gzipSync(csv, { level: 0 })
const etagOf = (body: Buffer) => `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`

function table(self: LoopbackPublisher, set: DataSet, request: IncomingMessage, response: ServerResponse): void {
  const body = packed(set.csv)
  const etag = etagOf(body)
  const headers = {
    'content-type': 'text/csv',
    'content-encoding': 'gzip',
    ...(self.withoutEtag ? {} : { etag, 'accept-ranges': 'bytes' }),
  }
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0)
  if (from >= body.length) {
    response.writeHead(416, { 'content-range': `bytes */${body.length}` }).end()
    return
  }
  const goesOn = from > 0 && request.headers['if-range'] === etag
  const piece = goesOn ? body.subarray(from) : body
  self.sent += piece.length
  response
    .writeHead(goesOn ? 206 : 200, {
      ...headers,
      'content-length': piece.length,
      ...(goesOn ? { 'content-range': `bytes ${from}-${body.length - 1}/${body.length}` } : {}),
    })
    .end(piece)
}

/** Answers as it should, and cuts the connection after some bytes of the body. */
export const cutAfter =
  (csv: string, bytes: number, headers: Record<string, string> = { etag: etagOf(packed(csv)) }): Fault =>
  (_, response) => {
    const body = packed(csv)
    response.writeHead(200, {
      'content-type': 'text/csv',
      'content-encoding': 'gzip',
      'content-length': body.length,
      ...headers,
    })
    response.write(body.subarray(0, bytes), () => setTimeout(() => response.destroy(), 20))
  }

/** Answers with a status, some headers and a body. */
export const answering =
  (status: number, headers: Record<string, string> = {}, body: string | Buffer = ''): Fault =>
  (_, response) =>
    void response.writeHead(status, headers).end(body)
