import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { features } from './features.ts'
import { isAboutChild, type Permission, ROLES, type Role } from './platform/access/permission.ts'
import type { Page } from './platform/http/page.ts'
import { openTestDatabase } from './platform/testing/databases.ts'
import { AccessEnded, AccessGranted } from './record/access/events.ts'
import { type Key, LA, makeWorld, PEOPLE, type World } from './testing/world.ts'

const pages = features.flatMap((feature) => feature.pages ?? [])
const childPages = pages.filter((page) => isAboutChild(page.mayUse))
const otherPages = pages.filter((page) => !isAboutChild(page.mayUse))
const roles = Object.keys(ROLES) as Role[]

/** Somebody to hold each capacity. Families hold theirs by grant alone. */
const holder: Record<Role, Key> = {
  parent: 'nadia',
  'young-person': 'jordan',
  helper: 'parveen',
  senco: 'tom',
  'head-teacher': 'helen',
  caseworker: 'priya',
  'team-manager': 'ruth',
  'educational-psychologist': 'ed',
  'health-adviser': 'osei',
  'designated-clinical-officer': 'grace',
  'social-care-adviser': 'maya',
  'designated-social-care-officer': 'dan',
  'sendiass-adviser': 'liz',
  'plan-rater': 'kit',
  'data-officer': 'noor',
  'partnership-officer': 'marcus',
  'data-protection-officer': 'dana',
  administrator: 'alex',
}

/** How somebody stands to the child whose page it is. Only the first opens anything. */
const RELATIONSHIPS = [
  'granted',
  'granted-to-see-only',
  'granted-other-parts',
  'ended',
  'run-out',
  'not-begun',
  'another-child',
  'none',
] as const
type Relationship = (typeof RELATIONSHIPS)[number]

let world: World
let close: () => Promise<void>
const children = {} as Record<Relationship, string>

beforeAll(async () => {
  const database = await openTestDatabase()
  world = await makeWorld(database.db)
  close = async () => {
    await world.close()
    await database.close()
  }
  for (const relationship of RELATIONSHIPS) children[relationship] = await childFor(relationship)
}, 120_000)
afterAll(() => close())

describe('every page about a child', () => {
  it.each(childPages.map((page) => [page.path, page] as const))(
    '%s opens as its declaration says, and is in the log',
    async (_path, page) => {
      const permission = page.mayUse
      if (!isAboutChild(permission)) throw new Error('not about a child')
      for (const role of roles) {
        for (const relationship of RELATIONSHIPS) {
          const who = `${page.path} as ${role}, ${relationship}`
          const may = permission.capacities.includes(role) && opens(permission, relationship)
          const childId = children[relationship]
          const answer = await world.get(addressOf(page, childId), holder[role])
          const reference = await lastLine(childId, holder[role])
          if (may) {
            expect(answer.statusCode, who).toBeLessThan(500)
            if (!hasMoreParameters(page)) {
              expect([200, 303, 404], who).toContain(answer.statusCode)
              if (answer.statusCode === 404) expect(answer.body, who).toContain('There is nothing here yet')
              expect(answer.headers['location'] ?? '', who).not.toContain('/sign-in')
              expect(reference?.outcome, who).toBe('seen')
            }
            expect(reference?.capacity, who).toBe(role)
          } else {
            expect(answer.statusCode, who).toBe(404)
            expect(answer.body, who).not.toContain('Amira')
            expect(reference?.outcome, who).toBe('refused')
          }
          expect(reference?.page, who).toBe(page.path)
        }
      }
    },
    120_000,
  )

  it.each(childPages.map((page) => [page.path, page] as const))(
    '%s asks a stranger to sign in, and logs the try',
    async (_path, page) => {
      const answer = await world.get(addressOf(page, children.granted))
      expect(answer.statusCode).toBe(303)
      expect(answer.headers['location']).toMatch(/^\/sign-in\?next=/)
      expect((await lastLine(children.granted, null))?.outcome).toBe('refused')
    },
  )

  it.each(childPages.filter((page) => page.submit).map((page) => [page.path, page] as const))(
    '%s takes no form without its token, nor from somebody without a grant',
    async (_path, page) => {
      const before = await world.read(children.none)
      const forged = await world.send(addressOf(page, children.granted), { anything: 'x' }, 'priya')
      expect(forged.statusCode).toBe(403)
      const token = tokenIn((await world.get('/sign-in', 'stranger')).body)
      const closed = await world.send(addressOf(page, children.none), { _csrf: token, anything: 'x' }, 'stranger')
      expect(closed.statusCode).toBe(404)
      expect(await world.read(children.none)).toEqual(before)
    },
  )
})

describe('every other page', () => {
  it.each(otherPages.map((page) => [page.path, page] as const))(
    '%s opens as its declaration says',
    async (_path, page) => {
      const permission = page.mayUse
      for (const role of roles) {
        const key = holder[role]
        const answer = await world.get(addressOf(page, randomUUID()), key)
        const who = `${page.path} as ${role}`
        if (mayOpen(permission, key)) {
          expect(answer.statusCode, who).toBeLessThan(500)
          if (!hasMoreParameters(page)) expect([200, 303], who).toContain(answer.statusCode)
        } else expect(answer.statusCode, who).toBe(404)
      }
      const unknown = await world.get(addressOf(page, randomUUID()))
      if ('to' in permission && permission.to === 'anyone') expect(unknown.statusCode).toBeLessThan(500)
      else expect(unknown.headers['location']).toMatch(/^\/sign-in\?next=/)
    },
    120_000,
  )
})

it('declares each permission once, with a sentence, and each address once', () => {
  const permissions = new Map<string, Permission>()
  for (const { mayUse } of pages) {
    expect(permissions.get(mayUse.name) ?? mayUse).toBe(mayUse)
    permissions.set(mayUse.name, mayUse)
    expect(mayUse.says).toMatch(/^[A-Z].+\.$/)
  }
  expect(new Set(pages.map((page) => page.path)).size).toBe(pages.length)
})

function opens(permission: Permission, relationship: Relationship): boolean {
  if (!isAboutChild(permission)) return false
  if (relationship === 'granted') return true
  if (relationship === 'granted-other-parts') return permission.part === 'any'
  return relationship === 'granted-to-see-only' && !permission.acts
}

function mayOpen(permission: Permission, key: Key): boolean {
  if ('to' in permission) return true
  const person = PEOPLE[key]
  return 'roles' in permission && 'role' in person && permission.roles.includes(person.role)
}

/** A child to whom the holder of every role stands in this way. */
async function childFor(relationship: Relationship): Promise<string> {
  const childId = await world.amira()
  const record = await world.read(childId)
  const on = { occurredOn: world.clock.today() }
  const live = record.events.filter((event) => event.type === 'AccessGranted')
  await world.write(
    childId,
    live.map((event) => AccessEnded({ grantId: (event.data as { grantId: string }).grantId, why: 'For the test' }, on)),
  )
  const target = relationship === 'another-child' ? await world.amira() : childId
  if (relationship === 'none') return childId
  const grants = roles.map((role) => ({ grantId: randomUUID(), role }))
  await world.write(
    target,
    grants.map(({ grantId, role }) =>
      AccessGranted(
        {
          grantId,
          personId: world.people[holder[role]],
          who: PEOPLE[holder[role]].name,
          capacity: role,
          basis: 'caseload',
          purpose: 'For the test',
          from: relationship === 'not-begun' ? '2026-02-01' : '2025-12-01',
          until: relationship === 'run-out' ? '2026-01-04' : null,
          mayAct: relationship !== 'granted-to-see-only',
          parts: relationship === 'granted-other-parts' ? [] : null,
        },
        on,
      ),
    ),
  )
  if (relationship === 'ended')
    await world.write(
      childId,
      grants.map(({ grantId }) => AccessEnded({ grantId, why: 'For the test' }, on)),
    )
  return childId
}

const addressOf = (page: Page, childId: string) =>
  page.path.replace(':childId', childId).replaceAll(/:\w+/g, () => randomUUID())
const hasMoreParameters = (page: Page) => page.path.replace(':childId', '').includes(':')
const tokenIn = (html: string) => /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? ''

function lastLine(childId: string, who: Key | null) {
  return world.asArea((trx) => {
    const lines = trx.selectFrom('access_log').selectAll().where('la_code', '=', LA).where('child_id', '=', childId)
    const theirs = who ? lines.where('person_id', '=', world.people[who]) : lines.where('person_id', 'is', null)
    return theirs.orderBy('at', 'desc').limit(1).executeTakeFirst()
  })
}
