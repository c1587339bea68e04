import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { recorderFor } from '../../app.ts'
import { features } from '../../features.ts'
import { asArea, asSighted, type Sight } from '../../platform/access/as.ts'
import { logAccess } from '../../platform/access/log.ts'
import { clockAt } from '../../platform/clock.ts'
import { findRecord } from '../../platform/events/read.ts'
import { rebuildAll, verifyAll } from '../../platform/events/rebuild.ts'
import { onEveryDatabase } from '../../platform/testing/databases.ts'
import { AddressRecorded, ChildDetailsChanged, ContactRecorded, RecordOpened } from '../children/events.ts'
import { AccessEnded, AccessGranted } from './events.ts'
import { visibleGrants } from './visible-grants.ts'

const LA = '999'
const on = { occurredOn: '2026-01-05' }
const record = recorderFor(features, clockAt('2026-01-05'))
const lists = features.flatMap((feature) => feature.lists ?? [])
const [nadia, imran, priya, liz, grandmother] = Array.from({ length: 5 }, () => randomUUID()) as [
  string,
  string,
  string,
  string,
  string,
]

const grantOf = (personId: string, privateTo: 'family' | null) =>
  AccessGranted(
    {
      grantId: randomUUID(),
      personId,
      who: 'Liz Hart, Mereshire SENDIASS',
      capacity: 'sendiass-adviser',
      basis: 'family-invitation',
      purpose: 'Advice and support',
      from: '2026-01-05',
      mayAct: false,
      parts: ['case'],
      privateTo,
    },
    on,
  )

onEveryDatabase((_kind, open) => {
  it('keeps from staff that a family sought advice, and shows it to the family and the adviser', async () => {
    const { db } = await open()
    const childId = await opened(db)
    const grant = grantOf(liz, 'family')
    const grantId = (grant.data as { grantId: string }).grantId
    await add(db, childId, 1, [grant])
    await asArea(db, LA, (trx) =>
      logAccess(trx, {
        laCode: LA,
        at: '2026-01-05T10:00:00Z',
        personId: liz,
        who: 'Liz Hart',
        capacity: 'sendiass-adviser',
        childId,
        page: '/x',
        what: 'Case',
        outcome: 'seen',
        basis: 'family-invitation',
        reference: 'R1',
      }),
    )
    const seenBy = (sight: Sight) =>
      asSighted(db, { children: [childId], ...sight }, async (trx) => {
        const events = (await findRecord(trx, LA, childId))?.events ?? []
        const { rows: grants } = await sql`select grant_id from access_grant`.execute(trx)
        const { rows: looks } = await sql`select who from access_log`.execute(trx)
        return { events: events.length, grants: grants.length, looks: looks.length }
      })
    expect(await seenBy({ person: priya, kind: 'staff' })).toEqual({ events: 1, grants: 0, looks: 0 })
    expect(await seenBy({ person: priya, kind: 'staff', la: LA })).toEqual({ events: 1, grants: 0, looks: 0 })
    expect(await seenBy({ person: nadia, kind: 'family' })).toEqual({ events: 2, grants: 1, looks: 1 })
    expect(await seenBy({ person: liz, kind: 'staff' })).toEqual({ events: 2, grants: 1, looks: 1 })

    // A caseworker who writes afterwards neither sees it nor loses it.
    const by = { laCode: LA, childId, by: priya, capacity: 'caseworker' }
    await asSighted(db, { person: priya, kind: 'staff', children: [childId] }, async (trx) => {
      await record(trx, {
        ...by,
        expectedVersion: 2,
        events: [ChildDetailsChanged({ preferredName: 'Mira' }, on), grantOf(priya, null)],
      })
      const { rows } = await sql<{ kind: string }>`select current_setting('app.kind') as kind`.execute(trx)
      expect(rows[0]?.kind).toBe('staff')
    })
    expect(await seenBy({ person: nadia, kind: 'family' })).toEqual({ events: 4, grants: 2, looks: 1 })
    await add(db, childId, 4, [AccessEnded({ grantId, why: 'The family ended it', privateTo: 'family' }, on)])
    expect((await seenBy({ person: priya, kind: 'staff' })).events).toBe(3)
    expect((await verifyAll(db)).broken).toEqual([])
    await rebuildAll(db, lists)
    expect((await seenBy({ person: nadia, kind: 'family' })).grants).toBe(2)
  })

  it('shows a protected address to those of the family named for it, and to none who join later', async () => {
    const { db } = await open()
    const childId = await opened(db)
    const protects = { ...on, hiddenFrom: [imran] }
    await add(db, childId, 1, [
      AddressRecorded({ of: 'child', lines: ['4 Quiet Lane'], postcode: 'ZZ1 1ZZ', seenBy: [nadia] }, protects),
      ContactRecorded({ of: nadia, email: 'quiet@example.org', prefers: 'email' }, protects),
    ])
    const seenBy = (sight: Sight) =>
      asSighted(db, { children: [childId], ...sight }, async (trx) =>
        JSON.stringify(await findRecord(trx, LA, childId)),
      )
    for (const person of [imran, grandmother]) {
      expect(await seenBy({ person, kind: 'family' })).not.toMatch(/Quiet Lane|quiet@/)
    }
    for (const sight of [
      { person: nadia, kind: 'family' },
      { person: priya, kind: 'staff' },
    ] as const) {
      expect(await seenBy(sight)).toMatch(/Quiet Lane.*quiet@/)
    }
  })
})

it('tells staff of no private grant, even from a whole record', () => {
  const events = [grantOf(liz, 'family'), grantOf(priya, null)].map((event, at) => ({
    ...event,
    eventId: String(at),
    supersedes: null,
  })) as never
  expect(visibleGrants(events, { kind: 'staff', personId: priya }).map((one) => one.personId)).toEqual([priya])
  expect(visibleGrants(events, { kind: 'staff', personId: liz })).toHaveLength(2)
  expect(visibleGrants(events, { kind: 'family', personId: nadia })).toHaveLength(2)
})

type Db = Parameters<typeof asArea>[0]

async function opened(db: Db): Promise<string> {
  const childId = randomUUID()
  await asArea(db, LA, (trx) =>
    trx.insertInto('area').values({ la_code: LA, name: 'Mereshire', made_up: true }).execute(),
  )
  await add(db, childId, 0, [RecordOpened({ givenName: 'Amira', familyName: 'Khan', dateOfBirth: '2016-05-02' }, on)])
  return childId
}

function add(db: Db, childId: string, expectedVersion: number, events: Parameters<typeof record>[1]['events']) {
  return asArea(db, LA, (trx) =>
    record(trx, { laCode: LA, childId, expectedVersion, events, by: null, capacity: 'caseworker' }),
  )
}
