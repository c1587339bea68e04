import { randomUUID } from 'node:crypto'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { buildApp, recorderFor } from '../app.ts'
import { readConfig } from '../config.ts'
import { features } from '../features.ts'
import { asArea, asSighted } from '../platform/access/as.ts'
import type { Role } from '../platform/access/permission.ts'
import { clockAt } from '../platform/clock.ts'
import type { Db } from '../platform/database/schema.ts'
import type { NewEvent } from '../platform/events/event.ts'
import { findRecord } from '../platform/events/read.ts'
import type { Feature } from '../platform/feature.ts'
import { SESSION_COOKIE } from '../platform/http/page-server.ts'
import { startSession } from '../platform/http/session.ts'
import { createLog } from '../platform/logging/log.ts'
import { AccessGranted, type Basis } from '../record/access/events.ts'
import { CarerAdded, RecordOpened, SettingAttended } from '../record/children/events.ts'

/** The made-up area in which tests take place: one person of every role, and one child. */
export const LA = '999'

export const PEOPLE = {
  nadia: { name: 'Nadia Khan', kind: 'family' },
  imran: { name: 'Imran Khan', kind: 'family' },
  stranger: { name: 'Sally Stranger', kind: 'family' },
  jordan: { name: 'Jordan Ellis', kind: 'family' },
  parveen: { name: 'Parveen Akhtar', kind: 'family' },
  tom: { name: 'Tom Bell', kind: 'staff', role: 'senco', organisation: 'Millbrook Primary School' },
  helen: { name: 'Helen Marsh', kind: 'staff', role: 'head-teacher', organisation: 'Oakfield Special School' },
  priya: { name: 'Priya Shah', kind: 'staff', role: 'caseworker', organisation: 'Mereshire Council' },
  owen: { name: 'Owen Price', kind: 'staff', role: 'caseworker', organisation: 'Mereshire Council' },
  ruth: { name: 'Ruth Adeyemi', kind: 'staff', role: 'team-manager', organisation: 'Mereshire Council' },
  ed: { name: 'Ed Lowe', kind: 'staff', role: 'educational-psychologist', organisation: 'Mereshire Council' },
  osei: { name: 'Dr Ama Osei', kind: 'staff', role: 'health-adviser', organisation: 'Mereshire Community Health' },
  grace: {
    name: 'Grace Lin',
    kind: 'staff',
    role: 'designated-clinical-officer',
    organisation: 'Mereshire Community Health',
  },
  maya: { name: 'Maya Scott', kind: 'staff', role: 'social-care-adviser', organisation: 'Mereshire Council' },
  dan: { name: 'Dan Wells', kind: 'staff', role: 'designated-social-care-officer', organisation: 'Mereshire Council' },
  liz: { name: 'Liz Hart', kind: 'staff', role: 'sendiass-adviser', organisation: 'Mereshire SENDIASS' },
  kit: { name: 'Kit Moss', kind: 'staff' },
  noor: { name: 'Noor Siddiqui', kind: 'staff', role: 'data-officer', organisation: 'Mereshire Council' },
  marcus: { name: 'Marcus Bright', kind: 'staff', role: 'partnership-officer', organisation: 'Mereshire Council' },
  dana: { name: 'Dana Fox', kind: 'staff', role: 'data-protection-officer', organisation: 'Mereshire Council' },
  alex: { name: 'Alex Stone', kind: 'staff', role: 'administrator', organisation: 'Mereshire Council' },
  bea: { name: 'Bea Quinn', kind: 'staff', role: 'administrator', organisation: 'Mereshire Council' },
} as const satisfies Record<string, { name: string; kind: 'family' | 'staff'; role?: Role; organisation?: string }>

export type Key = keyof typeof PEOPLE

export type World = Awaited<ReturnType<typeof makeWorld>>

/** Fills an empty, migrated database with the area, and serves the whole application over it. */
export async function makeWorld(db: Db, options: { today?: string; also?: readonly Feature[] } = {}) {
  const clock = clockAt(options.today ?? '2026-01-05')
  const all = [...features, ...(options.also ?? [])]
  const record = recorderFor(all, clock)
  const people = Object.fromEntries(Object.keys(PEOPLE).map((key) => [key, randomUUID()])) as Record<Key, string>
  const organisations = await addPeople(db, people)
  const app: FastifyInstance = await buildApp({
    config: readConfig({ OPENSEND_SECRET: 'Zq8v2LmX4tRw9KpB6nYc3HdF7sGj5TaE', OPENSEND_LOG_LEVEL: 'silent' }),
    db,
    clock,
    features: all,
    log: createLog({ level: 'silent' }),
  })
  const cookies = new Map<Key, Record<string, string>>()

  const world = {
    db,
    app,
    clock,
    people,
    organisations,
    /** Adds events to a child's record, as somebody; opens it when it is new. */
    async write(childId: string, events: NewEvent[], by: Key | null = 'priya', capacity = 'caseworker') {
      return asArea(db, LA, async (trx) => {
        const known = await findRecord(trx, LA, childId)
        const expectedVersion = known?.version ?? 0
        return record(trx, { laCode: LA, childId, expectedVersion, events, by: by && people[by], capacity })
      })
    },
    /** A record as it stands, with everything in it. */
    async read(childId: string) {
      const found = await asArea(db, LA, (trx) => findRecord(trx, LA, childId))
      if (!found) throw new Error('There is no such record.')
      return found
    },
    /** Looks at rows with the sight of a job for the whole area. */
    asArea: <T>(work: Parameters<typeof asArea<T>>[2]) => asArea(db, LA, work),
    /** Gives somebody a live grant. */
    async grant(
      childId: string,
      who: Key,
      capacity: Role,
      more: { basis?: Basis; mayAct?: boolean; until?: string } = {},
    ) {
      const { basis = 'caseload', mayAct = true, until = null } = more
      await world.write(childId, [
        AccessGranted(
          {
            grantId: randomUUID(),
            personId: people[who],
            who: PEOPLE[who].name,
            capacity,
            basis,
            purpose: 'For the assessment',
            from: clock.today(),
            until,
            mayAct,
          },
          { occurredOn: clock.today() },
        ),
      ])
    },
    /** Amira Khan, nearly ten: her mother acts, her father may see, Tom is her SENCO and Priya her caseworker. */
    async amira(): Promise<string> {
      const childId = randomUUID()
      const on = { occurredOn: clock.today() }
      await world.write(childId, [
        RecordOpened({ givenName: 'Amira', familyName: 'Khan', dateOfBirth: '2016-05-02' }, on),
        SettingAttended(
          {
            organisationId: organisations['Millbrook Primary School'] ?? null,
            name: 'Millbrook Primary School',
            yearGroup: '5',
          },
          on,
        ),
        CarerAdded(
          { carerId: people.nadia, name: 'Nadia Khan', relationship: 'Mother', parentalResponsibility: true },
          on,
        ),
        CarerAdded(
          {
            carerId: people.imran,
            name: 'Imran Khan',
            relationship: 'Father',
            parentalResponsibility: true,
            mayAct: false,
          },
          on,
        ),
      ])
      await world.grant(childId, 'nadia', 'parent', { basis: 'parental-responsibility' })
      await world.grant(childId, 'imran', 'parent', { basis: 'parental-responsibility', mayAct: false })
      await world.grant(childId, 'tom', 'senco', { basis: 'setting-attended' })
      await world.grant(childId, 'priya', 'caseworker')
      return childId
    },
    async signIn(who: Key): Promise<void> {
      const token = await asSighted(db, {}, (trx) => startSession(trx, LA, people[who], clock.now()))
      cookies.set(who, { ...cookies.get(who), [SESSION_COOKIE]: token })
    },
    /** Opens a page as somebody, or as nobody. Signs them in first when they are not. */
    async get(url: string, who?: Key): Promise<LightMyRequestResponse> {
      if (who && !cookies.get(who)?.[SESSION_COOKIE]) await world.signIn(who)
      const answer = await app.inject({ url, ...(who && { cookies: cookies.get(who) ?? {} }) })
      if (who) cookies.set(who, { ...cookies.get(who), ...setBy(answer) })
      return answer
    },
    /** Opens the page, then sends its form with these fields, as a browser would: its hidden fields go along. */
    async post(url: string, fields: Record<string, string | string[]>, who: Key): Promise<LightMyRequestResponse> {
      const shown = await world.get(url, who)
      return world.send(url, { ...hiddenFields(shown.body), ...fields }, who)
    },
    /** Sends exactly these fields. */
    async send(url: string, fields: Record<string, string | string[]>, who: Key): Promise<LightMyRequestResponse> {
      const payload = new URLSearchParams()
      for (const [name, value] of Object.entries(fields)) {
        for (const one of Array.isArray(value) ? value : [value]) payload.append(name, one)
      }
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      const answer = await app.inject({
        method: 'POST',
        url,
        headers,
        payload: payload.toString(),
        cookies: cookies.get(who) ?? {},
      })
      cookies.set(who, { ...cookies.get(who), ...setBy(answer) })
      return answer
    },
    /** Sends JSON, as the script of an open page does. */
    tell: (url: string, who: Key, payload: object): Promise<LightMyRequestResponse> =>
      app.inject({ method: 'POST', url, payload, cookies: cookies.get(who) ?? {} }),
    /** What the browser of somebody sends along, for a request that `send` cannot make. */
    cookiesOf: (who: Key): Record<string, string> => cookies.get(who) ?? {},
    /** The newest lines of the access log about a child. */
    accessLog: (childId: string) =>
      asArea(db, LA, (trx) =>
        trx
          .selectFrom('access_log')
          .selectAll()
          .where('la_code', '=', LA)
          .where('child_id', '=', childId)
          .orderBy('at', 'desc')
          .execute(),
      ),
    close: async (): Promise<void> => {
      await app.close()
    },
  }
  return world
}

async function addPeople(db: Db, people: Record<Key, string>): Promise<Record<string, string>> {
  const names = [
    ...new Set(Object.values(PEOPLE).flatMap((person) => ('organisation' in person ? [person.organisation] : []))),
  ]
  const organisations: Record<string, string> = Object.fromEntries(names.map((name) => [name, randomUUID()]))
  await asArea(db, LA, async (trx) => {
    await trx.insertInto('area').values({ la_code: LA, name: 'Mereshire', made_up: true }).execute()
    for (const name of names) {
      const kind = name.includes('Special')
        ? 'special-school'
        : name.includes('School')
          ? 'mainstream-school'
          : 'local-authority'
      await trx
        .insertInto('organisation')
        .values({ la_code: LA, organisation_id: organisations[name] ?? '', name, kind, urn: null })
        .execute()
    }
    for (const [key, person] of Object.entries(PEOPLE)) {
      const personId = people[key as Key]
      const email = `${key}@example.org`
      await trx
        .insertInto('person')
        .values({
          la_code: LA,
          person_id: personId,
          kind: person.kind,
          name: person.name,
          email,
          phone: null,
          issuer: null,
          subject: null,
          left_on: null,
        })
        .execute()
      if (!('role' in person)) continue
      const organisationId = organisations[person.organisation] ?? ''
      await trx
        .insertInto('membership')
        .values({
          la_code: LA,
          membership_id: randomUUID(),
          person_id: personId,
          organisation_id: organisationId,
          role: person.role,
          from_on: '2020-01-01',
          until_on: null,
        })
        .execute()
    }
  })
  return organisations
}

function setBy(answer: LightMyRequestResponse): Record<string, string> {
  return Object.fromEntries(answer.cookies.map((one) => [one.name, one.value]))
}

/** The hidden fields of the page's main form, which is the last one that posts. */
function hiddenFields(html: string): Record<string, string> {
  const forms = [...html.matchAll(/<form[^>]*method="post"[\s\S]*?<\/form>/g)].map((found) => found[0])
  const main = forms.findLast((form) => !form.includes('/sign-out')) ?? ''
  const inputs = [...main.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map((found) => found[0])
  const attribute = (input: string, name: string) => new RegExp(`${name}="([^"]*)"`).exec(input)?.[1] ?? ''
  return Object.fromEntries(inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')]))
}
