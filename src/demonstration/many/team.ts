import type { Role } from '../../platform/access/permission.ts'
import type { Trx } from '../../platform/database/schema.ts'
import { insertRows, type Row } from '../../platform/events/insert-rows.ts'
import { drawAdult } from '../names.ts'
import type { Seeded } from '../seeded.ts'
import { idOf } from './ids.ts'
import { drawPlaces, type NewPlace } from './places.ts'

export type Size = {
  /** Children with a request or a plan, who have a caseworker. */
  cases: number
  /** Children with a record. */
  children: number
}

type Joining = { role: Role; at: string }

/** Adds schools, settings and staff so that an area of this size has all it needs. Adding them again changes nothing. */
export async function addTeam(
  trx: Trx,
  {
    laCode,
    council,
    chance,
    size,
    from,
  }: { laCode: string; council: string; chance: Seeded; size: Size; from: string },
): Promise<void> {
  const places = drawPlaces(chance, size.children)
  const idFor = (what: string) => idOf(`${laCode}/${chance.apart(what).next()}/${what}`)
  const known = await trx
    .selectFrom('organisation')
    .select(['organisation_id', 'name', 'kind'])
    .where('la_code', '=', laCode)
    .execute()
  const organisations = new Map(known.map((one) => [one.name, one.organisation_id]))
  const fresh = places.filter((one) => !organisations.has(one.name))
  if (fresh.length === 0) return
  for (const { name } of fresh) organisations.set(name, idFor(`place ${name}`))
  const health = known.find((one) => one.kind === 'health-provider')?.name ?? council
  const sendiass = known.find((one) => one.kind === 'sendiass')?.name ?? council
  const there = await countRoles(trx, laCode)
  const officers = there('designated-clinical-officer') > 0 ? [] : officersAt(council, health, sendiass)
  const joins = [...officers, ...joining(size, council, health, there), ...fresh.flatMap(atPlace)]
  const people = peopleFor(chance, joins, idFor)
  await insertRows(
    trx,
    'organisation',
    fresh.map((one, at) => organisationRow(laCode, one, at, organisations)),
  )
  await insertRows(
    trx,
    'person',
    people.map(({ personId, name, email }) => ({
      la_code: laCode,
      person_id: personId,
      kind: 'staff',
      name,
      email,
      phone: null,
      issuer: null,
      subject: null,
      left_on: null,
    })),
  )
  await insertRows(
    trx,
    'membership',
    people.map(({ personId, role, at }) => ({
      la_code: laCode,
      membership_id: idFor(`membership ${personId}`),
      person_id: personId,
      organisation_id: organisations.get(at),
      role,
      from_on: from,
      until_on: null,
    })),
  )
}

function organisationRow(laCode: string, one: NewPlace, at: number, ids: ReadonlyMap<string, string>): Row {
  const { name, kind, institutionKind, phase } = one
  return {
    la_code: laCode,
    organisation_id: ids.get(name),
    name,
    kind,
    // Numbers of seven digits: DfE's have six.
    urn: `${laCode}${String(at + 1001)}`,
    details: { institutionKind, phase },
  }
}

const atPlace = ({ name: at }: NewPlace): Joining[] => [
  { role: 'senco', at },
  { role: 'head-teacher', at },
]

async function countRoles(trx: Trx, laCode: string): Promise<(role: Role) => number> {
  const rows = await trx.selectFrom('membership').select('role').where('la_code', '=', laCode).execute()
  return (role) => rows.filter((one) => one.role === role).length
}

/** Those of whom an area has one or two, whatever its size. */
const officersAt = (council: string, health: string, sendiass: string): Joining[] => [
  { role: 'designated-clinical-officer', at: health },
  { role: 'designated-social-care-officer', at: council },
  { role: 'sendiass-adviser', at: sendiass },
  { role: 'data-officer', at: council },
  { role: 'partnership-officer', at: council },
  { role: 'data-protection-officer', at: council },
  { role: 'administrator', at: council },
  { role: 'administrator', at: council },
]

/** One caseworker for about two hundred cases, and everybody else in step. */
function joining({ cases }: Size, council: string, health: string, there: (role: Role) => number): Joining[] {
  const many = (each: number, least: number, one: Joining) =>
    Array.from({ length: Math.max(0, Math.max(least, Math.round(cases / each)) - there(one.role)) }, () => one)
  return [
    ...many(195, 1, { role: 'caseworker', at: council }),
    ...many(1100, 1, { role: 'team-manager', at: council }),
    ...many(160, 2, { role: 'educational-psychologist', at: council }),
    ...many(220, 2, { role: 'health-adviser', at: health }),
    ...many(300, 2, { role: 'social-care-adviser', at: council }),
  ]
}

function peopleFor(chance: Seeded, joins: readonly Joining[], idFor: (what: string) => string) {
  const taken = new Set<string>()
  return joins.map((join, number) => {
    const own = chance.apart(`colleague ${number}`)
    let name = drawAdult(own)
    while (taken.has(name)) name = drawAdult(own)
    taken.add(name)
    return { ...join, name, personId: idFor(`colleague ${number}`), email: `${plain(name)}@example.org` }
  })
}

const plain = (name: string) =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z ]/g, '')
    .trim()
    .replaceAll(/ +/g, '.')
