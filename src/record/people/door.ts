import type { Door } from '../../platform/access/door.ts'
import { writeAreaLog } from './area-log.ts'
import { directory } from './directory.ts'
import { findOpenInvitation, useInvitation } from './invitations.ts'
import { listPersonas } from './personas.ts'

/** Who is let in: those whom an issuer vouches for, and whom an invitation tied to it. Never by an e-mail address. */
export const door: Door = {
  async meet(trx, laCode, { issuer, subject }, today) {
    const person = await trx
      .selectFrom('person')
      .select(['person_id', 'left_on'])
      .where('la_code', '=', laCode)
      .where('issuer', '=', issuer)
      .where('subject', '=', subject)
      .executeTakeFirst()
    if (!person) return 'unknown'
    return person.left_on !== null && person.left_on <= today ? 'left' : { personId: person.person_id }
  },

  async findInvitation(trx, laCode, token, { now, today }) {
    const open = await findOpenInvitation(trx, laCode, token, now)
    const actor = open && (await directory.findActor(trx, open.person_id, today))
    return actor && { personId: actor.personId, name: actor.name, kind: actor.kind, roles: actor.roles }
  },

  async accept(trx, laCode, token, vouched, { now, today }) {
    const open = await findOpenInvitation(trx, laCode, token, now)
    const actor = open && (await directory.findActor(trx, open.person_id, today))
    if (!open || !actor) return 'invitation-over'
    if (vouched?.issuerName === 'family' && actor.kind === 'staff') return 'not-by-this-issuer'
    if (vouched) {
      const other = await trx
        .selectFrom('person')
        .select('person_id')
        .where('la_code', '=', laCode)
        .where('issuer', '=', vouched.issuer)
        .where('subject', '=', vouched.subject)
        .executeTakeFirst()
      if (other && other.person_id !== actor.personId) return 'already-somebody-else'
    }
    const personId = await useInvitation(trx, laCode, token, now)
    if (!personId) return 'invitation-over'
    if (vouched) {
      await trx
        .updateTable('person')
        .set({ issuer: vouched.issuer, subject: vouched.subject })
        .where('la_code', '=', laCode)
        .where('person_id', '=', personId)
        .execute()
    }
    if (actor.kind === 'staff') {
      const what = `${actor.name} used their invitation and signed in.`
      await writeAreaLog(trx, {
        laCode,
        at: now,
        by: { personId, name: actor.name },
        kind: 'joined',
        aboutPerson: personId,
        what,
      })
    }
    return { personId }
  },

  listPersonas,
}
