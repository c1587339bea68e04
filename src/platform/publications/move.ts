import type { Trx } from '../database/schema.ts'
import { type Refusal, refusal } from '../decisions/refusal.ts'
import { listVersions, type PublicationContent, type PublicationState, type PublicationVersion } from './publication.ts'

const NEXT: Record<PublicationState, readonly PublicationState[]> = {
  draft: ['consultation', 'adopted'],
  consultation: ['draft', 'adopted'],
  adopted: ['withdrawn'],
  withdrawn: [],
}

/** Moves a version on: draft, consultation, adopted, withdrawn. Adopting one withdraws the one that was in use. */
export async function movePublication(
  trx: Trx,
  moving: { laCode: string; slug: string; version: number; to: PublicationState; on: string },
): Promise<PublicationVersion[] | Refusal> {
  const { laCode, slug, version, to, on } = moving
  const known = await listVersions(trx, laCode, slug)
  const found = known.find((one) => one.version === version)
  if (!found) return refusal('no-such-version', 'There is no such version.')
  if (!NEXT[found.state].includes(to)) {
    return refusal('cannot-move', `A version that is ${found.state} cannot become ${to}. Write a new version instead.`)
  }
  if (to === 'adopted') {
    const inUse = known.filter((one) => one.state === 'adopted')
    for (const one of inUse) await setState(trx, laCode, { ...one, state: 'withdrawn', withdrawnOn: on })
  }
  const adoptedOn = to === 'adopted' ? on : found.adoptedOn
  await setState(trx, laCode, { ...found, state: to, adoptedOn, withdrawnOn: to === 'withdrawn' ? on : null })
  return listVersions(trx, laCode, slug)
}

/** A new draft after the newest version. Its number, and so its address, is never used again. */
export async function draftPublication(
  trx: Trx,
  draft: { laCode: string; slug: string; kind: string; title: string; says: string; content: PublicationContent },
): Promise<number> {
  const { laCode, content, ...words } = draft
  const version = (await listVersions(trx, laCode, draft.slug)).length + 1
  await trx
    .insertInto('publication_version')
    .values({
      la_code: laCode,
      ...words,
      version,
      state: 'draft',
      content: JSON.stringify(content) as never,
      adopted_on: null,
      withdrawn_on: null,
    })
    .execute()
  return version
}

async function setState(trx: Trx, laCode: string, to: PublicationVersion): Promise<void> {
  await trx
    .updateTable('publication_version')
    .set({ state: to.state, adopted_on: to.adoptedOn, withdrawn_on: to.withdrawnOn })
    .where('la_code', '=', laCode)
    .where('slug', '=', to.slug)
    .where('version', '=', to.version)
    .execute()
}
