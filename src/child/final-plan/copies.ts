import { randomUUID } from 'node:crypto'
import type { Role } from '../../platform/access/permission.ts'
import type { NewEvent } from '../../platform/events/event.ts'
import type { ChildContext } from '../../platform/http/page.ts'
import { phrase } from '../../platform/languages/index.ts'
import { queueMessage } from '../../platform/messages/outbox.ts'
import { AccessGranted } from '../../record/access/events.ts'
import { grantsIn, isLive } from '../../record/access/state.ts'
import { listInstitutions, placementIn } from '../placement/questions.ts'

type Reader = {
  personId: string
  name: string
  email: string | null
  role: Role
  organisation: string
  basis: 'named-setting' | 'designated-officer'
  purpose: string
}
export type Copies = {
  copiesTo: { name: string; organisationId: string | null }[]
  readers: Reader[]
  byHand: string[]
}

/**
 * SEND Regulations 2014, regs 13(2), 22(3) and 31(2): the institution that is named, and the responsible commissioning body, get the plan
 * too, get it when it is amended, and are told when it is to end.
 */
export async function findCopies(
  context: ChildContext,
  healthBody: string | null,
  decision: { name: string | null; organisationId: string | null } | null = placementIn(context.child.events).decision,
): Promise<Copies> {
  const { trx, area, today } = context
  const known = decision?.name
    ? (await listInstitutions(trx, area.laCode, today)).find((one) => one.organisationId === decision.organisationId)
    : undefined
  const setting = decision?.name ? [{ name: decision.name, organisationId: decision.organisationId }] : []
  const staff = (known?.staff ?? []).map((one) => ({
    ...one,
    organisation: known?.name ?? '',
    basis: 'named-setting' as const,
    purpose: phrase('To make sure that the plan is followed at the school it names'),
  }))
  const health = await findHealthBody(context, healthBody)
  return {
    copiesTo: [...setting, { name: health.name, organisationId: health.organisationId }],
    readers: [...staff, ...health.officers],
    byHand: [
      ...(decision?.name && staff.length === 0 ? [decision.name] : []),
      ...(health.officers.length === 0 ? [health.name] : []),
    ],
  }
}

async function findHealthBody({ trx, area, today }: ChildContext, agreedBy: string | null) {
  const boards = await trx
    .selectFrom('organisation')
    .select(['organisation_id', 'name'])
    .where('la_code', '=', area.laCode)
    .where('kind', '=', 'integrated-care-board')
    .orderBy('name')
    .execute()
  const board = boards.find((one) => one.name === agreedBy) ?? boards[0]
  const officers = await trx
    .selectFrom('membership as m')
    .innerJoin('person as p', (join) =>
      join.onRef('p.la_code', '=', 'm.la_code').onRef('p.person_id', '=', 'm.person_id'),
    )
    .innerJoin('organisation as o', (join) =>
      join.onRef('o.la_code', '=', 'm.la_code').onRef('o.organisation_id', '=', 'm.organisation_id'),
    )
    .select(['p.person_id as personId', 'p.name', 'p.email', 'm.role', 'o.name as organisation'])
    .where('m.la_code', '=', area.laCode)
    .where('m.role', '=', 'designated-clinical-officer')
    .where('m.from_on', '<=', today)
    .where((where) => where.or([where('m.until_on', 'is', null), where('m.until_on', '>=', today)]))
    .where((where) => where.or([where('p.left_on', 'is', null), where('p.left_on', '>', today)]))
    .orderBy('p.name')
    .execute()
  const basis = 'designated-officer' as const
  return {
    name: board?.name ?? agreedBy ?? 'The responsible commissioning body (integrated care board)',
    organisationId: board?.organisation_id ?? null,
    officers: officers.map((one) => ({ ...one, basis, purpose: phrase('To hold the health body’s copy of the plan') })),
  }
}

/** Lets the readers of the copies see the plan, unless they do so already. */
export function grantsForCopies(context: ChildContext, { readers }: Copies): NewEvent[] {
  const { today, child } = context
  const held = grantsIn(child.events).filter((grant) => isLive(grant, today))
  return readers
    .filter(
      (one) =>
        !held.some(
          (grant) =>
            grant.personId === one.personId &&
            grant.capacity === one.role &&
            grant.basis === one.basis &&
            (grant.parts === null || grant.parts.includes('plan')),
        ),
    )
    .map(({ personId, name, organisation, role: capacity, basis, purpose }) =>
      AccessGranted(
        {
          grantId: randomUUID(),
          personId,
          who: `${name}, ${organisation}`,
          capacity,
          basis,
          purpose,
          from: today,
          until: null,
          parts: ['case', 'plan'],
        },
        { occurredOn: today },
      ),
    )
}

const NEW_PLAN: CopyWords = {
  template: 'final-plan-copy',
  subject: 'Your copy of a final EHC plan is ready',
  says: 'A final EHC plan was issued, and the law says that you get a copy.',
}
export type CopyWords = { template: string; subject: string; says: string }

export async function tellReaders(context: ChildContext, { readers }: Copies, words = NEW_PLAN): Promise<void> {
  const { trx, area, childId, clock, publicUrl } = context
  for (const { personId, email } of readers) {
    if (!email) continue
    await queueMessage(trx, {
      laCode: area.laCode,
      childId,
      toPerson: personId,
      toAddress: email,
      channel: 'email',
      template: words.template,
      subject: words.subject,
      body: `${words.says}\n\nRead it here:\n${publicUrl}/final-plan/${childId}`,
      queuedAt: clock.now(),
    })
  }
}
