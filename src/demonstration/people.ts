import type { Actor } from '../platform/access/actor.ts'
import { asArea } from '../platform/access/as.ts'
import type { Role } from '../platform/access/permission.ts'
import type { Db, Trx } from '../platform/database/schema.ts'
import { addPerson } from '../record/people/add-person.ts'
import { addRole } from '../record/people/staff.ts'
import { drawStaff } from './names.ts'
import { type Organisations, schools } from './organisations.ts'
import type { Seeded } from './seeded.ts'

/** People whom one can choose to be, in the order in which they are offered. */
const personas: { key: string; name: string; role?: Role; at?: string; says: string }[] = [
  {
    key: 'new-parent',
    name: 'Sam Rivers',
    says: 'A parent who has not asked yet. Start here to type a case in from the beginning.',
  },
  { key: 'nadia', name: 'Nadia Khan', says: 'Amira’s mother. Asked for an assessment; her draft plan has come.' },
  { key: 'imran', name: 'Imran Khan', says: 'Amira’s father. May see how things stand, and not decide.' },
  { key: 'jordan', name: 'Jordan Ellis', says: '17, and decides for himself. His mother sees what he shares.' },
  { key: 'kerry', name: 'Kerry Ellis', says: 'Jordan’s mother. Sees what Jordan lets her see.' },
  { key: 'rosie', name: 'Rosie Loveridge', says: 'Levi’s mother. Her address is kept from his father.' },
  { key: 'jimmy', name: 'Jimmy Connors', says: 'Levi’s father. A court order says what he may not be told.' },
  { key: 'donna', name: 'Donna Fletcher', says: 'Alfie’s mother. The council said no to an assessment.' },
  {
    key: 'oksana',
    name: 'Oksana Shevchenko',
    says: 'Danylo’s mother. Shares the case with a SENDIASS adviser. Her final plan has come.',
  },
  { key: 'layla', name: 'Layla Haddad', says: 'Yusuf’s mother. Reads and writes Arabic; his draft plan has come.' },
  { key: 'stranger', name: 'Sally Stranger', says: 'Another parent. Sees nothing of anybody else’s child.' },
  {
    key: 'tom',
    name: 'Tom Bell',
    role: 'senco',
    at: 'Millbrook Primary School',
    says: 'Asks for an assessment and gives the school’s evidence and advice.',
  },
  {
    key: 'amy',
    name: 'Amy Okoro',
    role: 'senco',
    at: 'Mereshire High School',
    says: 'SENCO of a large secondary school.',
  },
  {
    key: 'bronwen',
    name: 'Bronwen Pugh',
    role: 'senco',
    at: 'Little Acorns Nursery',
    says: 'Looks after small children at a nursery. Gives advice in a few questions, on her phone.',
  },
  {
    key: 'millbrook-head',
    name: 'Joan Whitfield',
    role: 'head-teacher',
    at: 'Millbrook Primary School',
    says: 'Answers whether her school can meet a child’s needs.',
  },
  {
    key: 'helen',
    name: 'Helen Marsh',
    role: 'head-teacher',
    at: 'Oakfield Special School',
    says: 'Answers whether a special school can meet a child’s needs.',
  },
  {
    key: 'rowan-head',
    name: 'Gwen Parry',
    role: 'head-teacher',
    at: 'Rowan Tree School',
    says: 'Head of an independent special school approved under section 41.',
  },
  {
    key: 'priya',
    name: 'Priya Shah',
    role: 'caseworker',
    at: 'Mereshire Council',
    says: 'EHC caseworker: carries a case from the request to the final plan.',
  },
  {
    key: 'owen',
    name: 'Owen Price',
    role: 'caseworker',
    at: 'Mereshire Council',
    says: 'EHC caseworker, with cases of his own.',
  },
  {
    key: 'ruth',
    name: 'Ruth Adeyemi',
    role: 'team-manager',
    at: 'Mereshire Council',
    says: 'Sees what is running, due and late, and hands cases over.',
  },
  {
    key: 'ed',
    name: 'Ed Lowe',
    role: 'educational-psychologist',
    at: 'Mereshire Council',
    says: 'Educational psychologist. Some of his advice is late.',
  },
  {
    key: 'osei',
    name: 'Dr Ama Osei',
    role: 'health-adviser',
    at: 'Mereshire Community Health',
    says: 'Community paediatrician: gives health advice.',
  },
  {
    key: 'grace',
    name: 'Grace Lin',
    role: 'designated-clinical-officer',
    at: 'Mereshire Community Health',
    says: 'Sees every request for health advice, and answers for it.',
  },
  {
    key: 'maya',
    name: 'Maya Scott',
    role: 'social-care-adviser',
    at: 'Mereshire Council',
    says: 'Gives social care advice.',
  },
  {
    key: 'dan',
    name: 'Dan Wells',
    role: 'designated-social-care-officer',
    at: 'Mereshire Council',
    says: 'Sees every request for social care advice, and answers for it.',
  },
  {
    key: 'liz',
    name: 'Liz Hart',
    role: 'sendiass-adviser',
    at: 'Mereshire SENDIASS',
    says: 'Sees what a family shares with her, and nothing else.',
  },
  {
    key: 'noor',
    name: 'Noor Siddiqui',
    role: 'data-officer',
    at: 'Mereshire Council',
    says: 'Makes the SEN2 return and sees what it lacks. Opens no case.',
  },
  {
    key: 'marcus',
    name: 'Marcus Bright',
    role: 'partnership-officer',
    at: 'Mereshire Council',
    says: 'Writes down which decision each board takes with which measure. Sees no case.',
  },
  {
    key: 'dana',
    name: 'Dana Fox',
    role: 'data-protection-officer',
    at: 'Mereshire Council',
    says: 'Sees who looked at what, and agrees to opening a record in an emergency.',
  },
  {
    key: 'alex',
    name: 'Alex Stone',
    role: 'administrator',
    at: 'Mereshire Council',
    says: 'Adds people and their roles. Sees no case.',
  },
  {
    key: 'bea',
    name: 'Bea Quinn',
    role: 'administrator',
    at: 'Mereshire Council',
    says: 'A second administrator, for what takes two people.',
  },
]

export type Cast = {
  organisations: Organisations
  /** Whoever may be chosen, by key. */
  by(key: string): Actor
  /** Staff in a role, in a settled order; at one place when it is given. */
  inRole(role: Role, at?: string): Actor[]
  /** A parent or carer with a sign-in of their own. */
  addFamily(name: string): Promise<Actor>
  /** An e-mail address that nobody has. */
  addressFor(name: string): string
}

export async function addPeople(
  db: Db,
  trx: Trx,
  {
    laCode,
    organisations,
    chance,
    from,
    newId,
  }: {
    laCode: string
    organisations: Organisations
    chance: Seeded
    from: string
    newId: () => string
  },
): Promise<Cast> {
  const actors = new Map<string, Actor>()
  const everybody: Actor[] = []
  let addresses = 0
  const addressFor = (name: string) => `${addressOf(name).split('@')[0]}.${++addresses}@example.org`
  const joins = async (trx: Trx, name: string, kind: Actor['kind'], email: string): Promise<Actor> => {
    const personId = await addPerson(trx, { laCode, kind, name, email, personId: newId() })
    const actor: Actor = { personId, laCode, name, email, kind, roles: [], organisation: null, grants: [] }
    everybody.push(actor)
    return actor
  }
  const addStaff = async (name: string, role: Role, at: string): Promise<Actor> => {
    const actor = await joins(trx, name, 'staff', addressOf(name))
    const organisationId = organisations.get(at)
    if (!organisationId) throw new Error(`There is no organisation ${at}.`)
    await addRole(trx, laCode, { personId: actor.personId, organisationId, role, from, until: null })
    return Object.assign(actor, { roles: [role], organisation: { organisationId, name: at } })
  }
  for (const [ordering, { key, name, role, at, says }] of personas.entries()) {
    const actor = role && at ? await addStaff(name, role, at) : await joins(trx, name, 'family', addressOf(name))
    actors.set(key, actor)
    await trx.insertInto('persona').values({ la_code: laCode, person_id: actor.personId, says, ordering }).execute()
  }
  for (const { name, role, at } of othersFor(chance)) await addStaff(name, role, at)
  return {
    organisations,
    by(key) {
      const found = actors.get(key)
      if (!found) throw new Error(`Nobody is called ${key}.`)
      return found
    },
    inRole: (role, at) => everybody.filter((one) => one.roles.includes(role) && (!at || one.organisation?.name === at)),
    addFamily: (name) => asArea(db, laCode, (trx) => joins(trx, name, 'family', addressFor(name))),
    addressFor,
  }
}

/** A SENCO and a head for every school, and a second psychologist. */
function othersFor(chance: Seeded): { name: string; role: Role; at: string }[] {
  const has = (role: Role, at: string) => personas.some((one) => one.role === role && one.at === at)
  const atSchools = schools.flatMap(({ name: at }) =>
    (['senco', 'head-teacher'] as const).filter((role) => !has(role, at)).map((role) => ({ role, at })),
  )
  const places = [...atSchools, { role: 'educational-psychologist' as const, at: 'Mereshire Council' }]
  const names = drawStaff(chance, places.length)
  return places.map((place, at) => ({ name: names[at % names.length] ?? 'Pat Lane', ...place }))
}

const addressOf = (name: string) =>
  `${name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z ]/g, '')
    .trim()
    .replaceAll(/ +/g, '.')}@example.org`
