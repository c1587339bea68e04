import type { Member } from '../../child/needs-assessment/others/whom-to-tell.ts'
import type { LetterContent } from '../../child/notices/letters/letter.ts'
import type { NoticeSlug } from '../../child/notices/questions.ts'
import { findSender, type Sender } from '../../child/notices/sender.ts'
import { type KnownInstitution, listInstitutions } from '../../child/placement/questions.ts'
import type { Role } from '../../platform/access/permission.ts'
import type { Trx } from '../../platform/database/schema.ts'
import type { Area } from '../../platform/http/page.ts'
import { listVersions } from '../../platform/publications/publication.ts'
import { membersOn } from '../../record/people/questions.ts'
import type { Phase } from './places.ts'

/** A school or setting with its phase, as a child of some age would attend it. */
export type Place = KnownInstitution & { phase: Phase }

/** Everything about an area that a case in it needs, read once. */
export type AreaOfMany = {
  area: Area
  places: readonly Place[]
  staff: readonly Member[]
  inRole(role: Role, organisationId?: string | null): readonly Member[]
  council: string
  /** The commissioning body of health care. */
  board: { organisationId: string | null; name: string }
  sender: Sender
  letters: ReadonlyMap<NoticeSlug, { version: number; content: LetterContent }>
}

const LETTERS: readonly NoticeSlug[] = [
  'request-received',
  'decision-to-assess',
  'decision-not-to-assess',
  'decision-not-to-issue',
  'draft-plan',
  'final-plan',
]

export async function readArea(trx: Trx, area: Area, today: string): Promise<AreaOfMany> {
  const { laCode } = area
  const staff = await membersOn(trx, laCode, today).orderBy('p.name').orderBy('p.person_id').execute()
  const phases = new Map(
    (
      await trx
        .selectFrom('organisation')
        .select(['organisation_id', 'details'])
        .where('la_code', '=', laCode)
        .execute()
    ).map((one) => [one.organisation_id, (one.details as { phase?: Phase }).phase]),
  )
  const places = (await listInstitutions(trx, laCode, today)).flatMap((one) => {
    const phase = phases.get(one.organisationId)
    return phase ? [{ ...one, phase }] : []
  })
  const boards = await trx
    .selectFrom('organisation')
    .select(['organisation_id', 'name'])
    .where('la_code', '=', laCode)
    .where('kind', '=', 'integrated-care-board')
    .execute()
  const letters = new Map<NoticeSlug, { version: number; content: LetterContent }>()
  for (const slug of LETTERS) {
    const [found] = await listVersions(trx, laCode, slug)
    if (found) letters.set(slug, { version: found.version, content: found.content as LetterContent })
  }
  const byRole = new Map<string, Member[]>()
  for (const one of staff) byRole.set(one.role, [...(byRole.get(one.role) ?? []), one])
  const sender = await findSender(trx, area)
  return {
    area,
    places,
    staff,
    inRole: (role, at) => {
      const all = byRole.get(role) ?? []
      return at ? all.filter((one) => one.organisationId === at) : all
    },
    council: sender.council,
    board: { organisationId: boards[0]?.organisation_id ?? null, name: boards[0]?.name ?? 'The integrated care board' },
    sender,
    letters,
  }
}
