import type { FastifyRequest } from 'fastify'
import { type Actor, guard, nameAndPlace } from '../../platform/access/actor.ts'
import { asSighted, look } from '../../platform/access/as.ts'
import { logAccess } from '../../platform/access/log.ts'
import type { Permission } from '../../platform/access/permission.ts'
import { type PageServer, sessionCookie } from '../../platform/http/page-server.ts'
import { findSession } from '../../platform/http/session.ts'

type Asked = {
  mayUse: Permission
  /** For the access log, in words. Left out by what a page asks again and again. */
  what?: string
  page: string
  purpose?: string
}

/** Who sends this, if they may: for addresses that take or give more than a page can. Writes the access log. */
export async function whoAsks(
  server: PageServer,
  request: FastifyRequest,
  { mayUse, what, page, purpose }: Asked,
): Promise<Actor | undefined> {
  return asSighted(server.db, {}, async (trx) => {
    const now = server.clock.now()
    const token = request.cookies[sessionCookie(server)]
    const session = await findSession(trx, token, now, server.sessionMinutes, { touch: what !== undefined })
    if (session?.state !== 'live') return undefined
    await look(trx, { person: session.personId })
    const actor = await server.directory.findActor(trx, session.personId, server.clock.today(), session.laCode)
    const verdict = guard(mayUse, actor, undefined)
    if (actor && what) {
      await logAccess(trx, {
        laCode: actor.laCode,
        at: now,
        personId: actor.personId,
        who: nameAndPlace(actor),
        capacity: verdict.allowed ? verdict.as : (actor.roles[0] ?? actor.kind),
        childId: null,
        page,
        what,
        outcome: verdict.allowed ? 'done' : 'refused',
        purpose: purpose ?? null,
        reference: request.id,
      })
    }
    return verdict.allowed ? actor : undefined
  })
}
