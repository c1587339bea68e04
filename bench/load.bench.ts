import { randomUUID } from 'node:crypto'
import { recorderFor } from '../src/app.ts'
import { QuestionAsked } from '../src/child/casework/events.ts'
import { features } from '../src/features.ts'
import { asSighted } from '../src/platform/access/as.ts'
import { logAccess } from '../src/platform/access/log.ts'
import { realClock } from '../src/platform/clock.ts'
import type { Db } from '../src/platform/database/schema.ts'
import { findRecord } from '../src/platform/events/read.ts'
import { ChildDetailsChanged } from '../src/record/children/events.ts'
import type { Bench, BenchResult } from './result.ts'
import type { Load } from './support/load.ts'
import { press } from './support/press.ts'
import { processorTimeOf } from './support/processor-time.ts'
import { makeCounty, openEngland, type Somebody, serve, signInCaseworkers } from './synthetic.ts'

const PER_SECOND = 100
const SECONDS = 20
const WARMING = 10
const LIMIT_MS = 100
const WRITES = 200

/**
 * The case page and the worklist beside 10,000 cases, and beside those of a made-up England where
 * `OPENSEND_BENCH_ENGLAND` names a database that `opensend demo --size england` filled; a write with and without its line
 * in the access log; and whether a list says on the very next request what was just written.
 */
export const bench: Bench = async () => {
  const results: BenchResult[] = []
  const county = await makeCounty()
  try {
    results.push(...(await pagesBeside(county.database.db, county.cases)))
    results.push(await auditRatio(county.database.db))
  } finally {
    await county.close()
  }
  const england = await openEngland()
  try {
    if (england) results.push(...(await pagesBeside(england.database.db, england.cases)))
  } finally {
    await england?.close()
  }
  return results
}

async function pagesBeside(db: Db, cases: number): Promise<BenchResult[]> {
  const people = await signInCaseworkers(db, 12)
  const service = await serve(db)
  const beside = `beside ${cases.toLocaleString('en-GB')} cases`
  const load = (urls: Load['urls'], perSecond: number, seconds = SECONDS): Load => ({ urls, perSecond, seconds })
  const inTurn = (path: (person: Somebody, at: number) => string) =>
    Array.from({ length: 480 }, (_, at) => {
      const person = people[at % people.length] as Somebody
      return { url: `${service.address}${path(person, Math.floor(at / people.length))}`, cookie: person.cookie }
    })
  const casePages = inTurn(({ children }, at) => `/casework/${children[at % children.length]}`)
  const worklists = inTurn(() => '/today')
  const mixed = inTurn(({ children }, at) => (at % 5 === 0 ? '/today' : `/casework/${children[at % children.length]}`))
  try {
    // A service just started is slow until its code is compiled, which is said apart.
    const first = await press(load(worklists, PER_SECOND, WARMING))
    return [
      {
        name: `worklist ${beside}, ${PER_SECOND} a second, in the first ${WARMING} seconds of a service, 99 in 100 faster than`,
        value: first.p99,
        unit: 'ms',
      },
      ...(await measured(db, `case page ${beside}`, load(casePages, PER_SECOND))),
      ...(await measured(db, `worklist ${beside}`, load(worklists, PER_SECOND))),
      ...(await measured(db, `four case pages to one worklist ${beside}`, load(mixed, PER_SECOND))),
      await nextRequest(db, people, service.address, beside),
    ]
  } finally {
    await service.close()
  }
}

async function measured(db: Db, name: string, load: Load): Promise<BenchResult[]> {
  await press({ ...load, seconds: WARMING })
  const [{ p50, p99, failed }, time] = await processorTimeOf(db, load.perSecond * load.seconds, () => press(load))
  const what = `${name}, ${load.perSecond} a second`
  return [
    { name: `${what}, median`, value: p50, unit: 'ms' },
    { name: `${what}, 99 in 100 faster than`, value: p99, unit: 'ms', limit: LIMIT_MS },
    { name: `${what}, failed`, value: failed, unit: 'requests' },
    { name: `${what}, processor time of the service for each`, value: time.service, unit: 'ms' },
    ...(time.database === undefined
      ? []
      : [{ name: `${what}, processor time of the database for each`, value: time.database, unit: 'ms' }]),
  ]
}

/** Changes a name, and looks for it by the new one with the next request. */
async function nextRequest(db: Db, people: readonly Somebody[], address: string, beside: string): Promise<BenchResult> {
  const record = recorderFor(features, realClock)
  let wrong = 0
  for (const [number, { laCode, personId, children, cookie }] of people.entries()) {
    const childId = children[number] ?? ''
    const preferredName = `Zebedee${String.fromCharCode(97 + number)}`
    await asSighted(db, { person: personId, kind: 'staff', children: [childId] }, async (trx) => {
      const found = await findRecord(trx, laCode, childId)
      const changed = ChildDetailsChanged({ preferredName }, { occurredOn: realClock.today() })
      const expectedVersion = found?.version ?? 0
      await record(trx, { laCode, childId, expectedVersion, events: [changed], by: personId, capacity: 'caseworker' })
    })
    const answer = await fetch(`${address}/find?find=${preferredName}`, { headers: { cookie } })
    if (!(await answer.text()).includes(childId)) wrong += 1
  }
  return { name: `lists that do not say it on the next request, ${beside}`, value: wrong, unit: `of ${people.length}` }
}

/** The same write with its line in the access log and without, in turn, so that nothing else differs. */
async function auditRatio(db: Db): Promise<BenchResult> {
  const record = recorderFor(features, realClock)
  const [person] = await signInCaseworkers(db, 1)
  if (!person) throw new Error('There is nobody.')
  const { laCode, personId, children } = person
  const write = (childId: string, logged: boolean) =>
    asSighted(db, { person: personId, kind: 'staff', children: [childId] }, async (trx) => {
      const found = await findRecord(trx, laCode, childId)
      const said = { questionId: randomUUID(), personId, from: 'A parent', says: 'When will you visit?' }
      const asked = QuestionAsked(said, { occurredOn: realClock.today() })
      const expectedVersion = found?.version ?? 0
      await record(trx, { laCode, childId, expectedVersion, events: [asked], by: personId, capacity: 'caseworker' })
      if (logged) await logAccess(trx, lookAt(laCode, personId, childId))
    })
  const took = { with: 0, without: 0 }
  for (let turn = 0; turn < WRITES; turn += 1) {
    const childId = children[turn % children.length] ?? ''
    // Whoever goes first meets a colder record, so they take turns.
    for (const logged of turn % 2 === 0 ? [true, false] : [false, true]) {
      const begun = performance.now()
      await write(childId, logged)
      if (turn >= 20) took[logged ? 'with' : 'without'] += performance.now() - begun
    }
  }
  const each = (total: number) => total / (WRITES - 20)
  return {
    name: 'a write with its line in the access log',
    value: each(took.with),
    unit: 'ms',
    peer: { name: 'the same without', value: each(took.without) },
  }
}

const lookAt = (laCode: string, personId: string, childId: string) => ({
  laCode,
  at: realClock.now(),
  personId,
  who: 'Somebody, Mereshire Council',
  capacity: 'caseworker',
  childId,
  page: '/casework/:childId',
  what: 'Asked a question',
  outcome: 'done' as const,
  reference: 'AAAA-AAAA',
})
