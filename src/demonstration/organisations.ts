import type { InstitutionKind } from '../child/placement/events.ts'
import type { Trx } from '../platform/database/schema.ts'

type School = {
  name: string
  kind: string
  institutionKind: InstitutionKind
  phase: 'early' | 'primary' | 'secondary' | 'all' | 'post-16'
  urn: string
}

/** Schools and settings of every kind in law. Their numbers are none that DfE has given out. */
export const schools: readonly School[] = [
  { name: 'Little Acorns Nursery', kind: 'early-years', institutionKind: 'other', phase: 'early', urn: '999001' },
  {
    name: 'Millbrook Primary School',
    kind: 'mainstream-school',
    institutionKind: 'maintained-school',
    phase: 'primary',
    urn: '999002',
  },
  {
    name: 'St Brigid’s Catholic Primary School',
    kind: 'mainstream-school',
    institutionKind: 'maintained-school',
    phase: 'primary',
    urn: '999003',
  },
  {
    name: 'Harbour View Primary Academy',
    kind: 'academy',
    institutionKind: 'academy',
    phase: 'primary',
    urn: '999004',
  },
  {
    name: 'Mereshire High School',
    kind: 'mainstream-school',
    institutionKind: 'maintained-school',
    phase: 'secondary',
    urn: '999005',
  },
  { name: 'The Lindley Academy', kind: 'academy', institutionKind: 'academy', phase: 'secondary', urn: '999006' },
  {
    name: 'Oakfield Special School',
    kind: 'special-school',
    institutionKind: 'maintained-school',
    phase: 'all',
    urn: '999007',
  },
  {
    name: 'Cedar House Academy (special)',
    kind: 'special-academy',
    institutionKind: 'academy',
    phase: 'all',
    urn: '999008',
  },
  {
    name: 'Northgate School for Deaf Children',
    kind: 'non-maintained-special-school',
    institutionKind: 'non-maintained-special',
    phase: 'all',
    urn: '999009',
  },
  { name: 'Rowan Tree School', kind: 'section-41-school', institutionKind: 'section-41', phase: 'all', urn: '999010' },
  {
    name: 'Bridgewater Independent School',
    kind: 'independent-school',
    institutionKind: 'wholly-independent',
    phase: 'all',
    urn: '999011',
  },
  {
    name: 'The Turning Point (alternative provision)',
    kind: 'alternative-provision',
    institutionKind: 'academy',
    phase: 'secondary',
    urn: '999012',
  },
  { name: 'Mereshire College', kind: 'college', institutionKind: 'further-education', phase: 'post-16', urn: '999013' },
]

const services = [
  {
    name: 'Mereshire Council',
    kind: 'local-authority',
    details: {
      phone: '01632 960 100',
      email: 'send@mereshire.example.org',
      addressLines: ['Civic Centre', 'Market Row', 'Mereshire', 'ZM1 1AA'],
    },
  },
  { name: 'Mereshire Integrated Care Board', kind: 'integrated-care-board', details: { phone: '01632 960 200' } },
  { name: 'Mereshire Community Health', kind: 'health-provider', details: { phone: '01632 960 210' } },
  {
    name: 'Mereshire SENDIASS',
    kind: 'sendiass',
    details: { phone: '01632 960 300', email: 'help@sendiass.example.org', website: 'mereshire-sendiass.example.org' },
  },
  {
    name: 'Common Ground Mediation',
    kind: 'mediation-adviser',
    details: { phone: '01632 960 400', email: 'advice@commonground.example.org' },
  },
  {
    name: 'Mereshire Parent Carer Forum',
    kind: 'parent-carer-forum',
    details: { email: 'hello@mereshireforum.example.org' },
  },
]

/** Every organisation by its name. */
export type Organisations = ReadonlyMap<string, string>

export async function addOrganisations(
  trx: Trx,
  {
    laCode,
    name: area,
    newId,
    withSchools = true,
  }: { laCode: string; name: string; newId: () => string; withSchools?: boolean },
): Promise<Organisations> {
  const added = new Map<string, string>()
  const add = async (one: { name: string; kind: string; urn?: string; details: object }) => {
    const organisationId = newId()
    added.set(one.name, organisationId)
    await trx
      .insertInto('organisation')
      .values({
        la_code: laCode,
        organisation_id: organisationId,
        name: one.name,
        kind: one.kind,
        urn: one.urn ?? null,
        details: JSON.stringify(one.details),
      })
      .execute()
  }
  for (const { institutionKind, phase, ...school } of withSchools ? schools : [])
    await add({ ...school, details: { institutionKind, phase } })
  const own = JSON.parse(JSON.stringify(services).replaceAll('Mereshire', area).replaceAll('mereshire', plain(area)))
  for (const service of own as typeof services) await add(service)
  return added
}

const plain = (name: string) => name.toLowerCase().replaceAll(/[^a-z]/g, '')
