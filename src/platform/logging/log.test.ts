import Fastify from 'fastify'
import { beforeEach, describe, expect, it } from 'vitest'
import { createLog } from './log.ts'
import { registerOperations } from './operations.ts'
import { newReference } from './reference.ts'

const lines: string[] = []
beforeEach(() => {
  lines.length = 0
})
const newLog = () => createLog({ level: 'trace', to: { write: (line) => void lines.push(line) } })

/** Made up. Each would be a leak wherever it appeared. */
const personal = ['Marigold', 'Thistlewood', 'marigold@example.org', '07700 900123', 'AB1 2CD', '2015-05-02', 'autism']
const everything = personal.join(' ')

function expectNothingPersonal(): void {
  const text = lines.join('\n')
  expect(lines.length).toBeGreaterThan(0)
  for (const word of personal) expect(text.toLowerCase()).not.toContain(word.toLowerCase())
}

function errorFull(): Error {
  const error = new Error(`${everything}\n    at ${personal[1]} (/home/${personal[0]}/x.ts:1:1)`, {
    cause: new Error(everything),
  })
  return Object.assign(error, {
    detail: `Key (name)=(${everything})`,
    where: everything,
    code: '23505',
    table: 'person',
  })
}

describe('the log', () => {
  it('writes what is on the list, one JSON object a line', () => {
    newLog().info(
      { reference: 'K7M2-9QXB', method: 'GET', route: '/child/:childId', status: 200, ms: 12.34 },
      'request-completed',
    )
    expect(JSON.parse(lines[0] as string)).toMatchObject({
      level: 'info',
      what: 'request-completed',
      reference: 'K7M2-9QXB',
      route: '/child/:childId',
      status: 200,
      ms: 12.3,
    })
  })

  it('withholds a person put into any place of a line', () => {
    const log = newLog()
    log.info(everything)
    log.info({ name: everything, route: `/child/${personal[0]} ${personal[1]}`, method: everything }, everything)
    log.warn(
      { reference: everything, status: 7_700_900_123, job: everything, err: everything },
      '%s is here',
      everything,
    )
    log.error(errorFull())
    log.error({ err: errorFull(), req: { url: everything }, res: everything }, everything)
    log.child({ person: everything, reqId: everything }).fatal({ body: { deep: [everything] } }, everything)
    expectNothingPersonal()
  })

  it('keeps of an error its name, code, table and place in the code', () => {
    newLog().error({ err: errorFull() }, 'job-failed')
    const { err } = JSON.parse(lines[0] as string)
    expect(err).toMatchObject({ name: 'Error', code: '23505', table: 'person', cause: { name: 'Error' } })
    expect(err.stack[0]).toContain('log.test.ts')
  })

  it('does not take an address somebody opened for a route', () => {
    const log = newLog()
    log.info({ route: '/child/6f1c2b1e-58d0-4a53-9a59-0f3f7a9b1c11' }, 'request-completed')
    log.info({ route: '/search?name=x' }, 'request-completed')
    for (const line of lines) expect(JSON.parse(line)).not.toHaveProperty('route')
  })
})

describe('the log of a web server', () => {
  const place = encodeURIComponent(everything)

  it('holds nothing of addresses, headers, bodies, cookies and errors', async () => {
    const app = Fastify({ loggerInstance: newLog(), genReqId: newReference, disableRequestLogging: true })
    registerOperations(app, { db: undefined as never, migrations: [] })
    app.post('/child/:childId', async () => {
      throw errorFull()
    })
    app.get('/refused/:childId', async () => {
      throw Object.assign(errorFull(), { statusCode: 400 })
    })
    const headers = { cookie: `who=${place}`, 'x-name': place, 'content-type': 'application/json' }
    await app.inject({ method: 'POST', url: `/child/${place}?q=${place}`, headers, payload: { name: everything } })
    await app.inject({ method: 'POST', url: `/child/${place}`, headers, payload: `{"name": "${everything}` })
    await app.inject({ method: 'GET', url: `/refused/${place}`, headers })
    await app.inject({ method: 'GET', url: `/${place}/${place}?${place}`, headers })
    await app.close()
    expect(lines.some((line) => line.includes('"route":"/child/:childId"'))).toBe(true)
    expect(lines.some((line) => line.includes('request-failed'))).toBe(true)
    expectNothingPersonal()
  })

  it('carries the reference that an error page shows', async () => {
    const app = Fastify({ loggerInstance: newLog(), genReqId: newReference, disableRequestLogging: true })
    registerOperations(app, { db: undefined as never, migrations: [] })
    app.setErrorHandler((_error, request, reply) => reply.code(500).type('text/html').send(`Quote ${request.id}`))
    app.get('/', async () => {
      throw new Error('broken')
    })
    const shown = (await app.inject('/')).body.replace('Quote ', '')
    await app.close()
    expect(shown).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
    const failed = lines.map((line) => JSON.parse(line)).find(({ what }) => what === 'request-failed')
    expect(failed).toMatchObject({ level: 'error', reference: shown, route: '/', err: { name: 'Error' } })
  })
})
