import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { AccessGranted } from '../../../../record/access/events.ts'
import { keepDocument } from '../../../../record/documents/documents.ts'
import { textFile } from '../../../../record/documents/sample-files.ts'
import { openWorld } from '../../../../testing/open-world.ts'
import { LA, type World } from '../../../../testing/world.ts'
import { type AdviceFrom, AdviceGiven } from '../../../advice/events.ts'
import { EvidenceAdded } from '../../../needs-assessment/events.ts'

let world: World
let childId: string
const files: Record<string, string> = {}
beforeAll(async () => {
  world = await openWorld({ today: '2026-02-09' })
  childId = await world.amira()
  const on = { occurredOn: '2026-02-09' }
  const keep = async (name: string, mediaType = 'text/plain') => {
    const where = { laCode: LA, childId, name, mediaType, keptAt: '2026-02-09T09:00:00Z' }
    const ref = await world.asArea((trx) => keepDocument(trx, { ...where, bytes: textFile(name) }))
    files[name] = `/documents/${childId}/${ref.sha256}`
    return [ref]
  }
  const advice = async (from: AdviceFrom) =>
    AdviceGiven(
      {
        adviceRequestId: randomUUID(),
        adviceId: randomUUID(),
        from,
        author: { personId: null, name: 'x', profession: 'x' },
        title: 'x',
        documents: await keep(from),
      },
      on,
    )
  const evidence = async (name: string, hiddenFrom: string[] = []) =>
    EvidenceAdded(
      { evidenceId: randomUUID(), from: 'Nadia', says: 'x', documents: await keep(name) },
      { ...on, hiddenFrom },
    )
  await world.write(childId, [
    await advice('health'),
    await advice('social-care'),
    await evidence('letter'),
    await evidence('private', [world.people.imran]),
  ])
  await keep('loose')
  const helper = {
    personId: world.people.liz,
    who: 'Liz Hart',
    capacity: 'sendiass-adviser',
    basis: 'family-invitation',
    purpose: 'To help',
    from: '2026-02-09',
  } as const
  await world.write(childId, [AccessGranted({ ...helper, grantId: randomUUID(), parts: ['case', 'request'] }, on)])
})
afterAll(() => world.close())
const opens = async (who: Parameters<World['get']>[1]) => {
  const open: string[] = []
  for (const [name, url] of Object.entries(files)) if ((await world.get(url, who)).statusCode === 200) open.push(name)
  return open
}

it.each([
  ['a parent opens all but what hangs on nothing', 'nadia', ['health', 'social-care', 'letter', 'private']],
  ['another parent opens nothing that is hidden from them', 'imran', ['health', 'social-care', 'letter']],
  ['the caseworker opens what the record holds', 'priya', ['health', 'social-care', 'letter', 'private']],
  ['the school does not open social care’s advice', 'tom', ['health', 'letter', 'private']],
  ['a helper opens the parts that the family shares', 'liz', ['letter', 'private']],
  ['a stranger opens nothing', 'stranger', []],
  ['a caseworker of other children opens nothing', 'owen', []],
] as const)('%s', async (_, who, expected) => {
  expect(await opens(who)).toEqual(expected)
})

it('is saved, never run in the browser, and every opening is in the access log', async () => {
  const answer = await world.get(files['letter'] ?? '', 'nadia')
  expect(answer.headers['content-disposition']).toBe('attachment; filename="letter"')
  expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8')
  const log = await world.accessLog(childId)
  expect(log[0]).toMatchObject({ page: '/documents/:childId/:sha256', outcome: 'seen', who: 'Nadia Khan' })
  expect(log.some((line) => line.outcome === 'refused' && line.who.startsWith('Owen Price'))).toBe(true)
})
