import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { nameAndPlace } from '../access/actor.ts'
import { asArea } from '../access/as.ts'
import type { Door, Moment, TurnedAway, Vouched } from '../access/door.ts'
import { logAccess } from '../access/log.ts'
import type { Trx } from '../database/schema.ts'
import { isUuid } from '../database/uuid.ts'
import { phrase, t } from '../languages/index.ts'
import { frame } from './frame.ts'
import { setLanguage } from './language.ts'
import type { Area } from './page.ts'
import { browserCookie, type PageServer, sessionCookie } from './page-server.ts'
import { areaOfToken, endSession, findSession, isFormToken, startSession } from './session.ts'
import { createIssuers, type IssuerSettings, Unreachable } from './sign-in/issuers.ts'
import { groupPersonas } from './sign-in/personas.ts'
import { safeNext } from './sign-in/safe-next.ts'
import { openStarted, STARTED_MINUTES, sealStarted } from './sign-in/started.ts'
import { stillMaking } from './sign-in/still-making.ts'
import { WAYS, WHY, type Why } from './sign-in/words.ts'

export type SignInConfig = { mode: 'demonstration' | 'production'; issuers: readonly IssuerSettings[] }

const STARTED_COOKIE = 'opensend_sign_in'

/** Signing in and out. Raw routes, because they make and end what every page stands on. */
export async function registerSignIn(
  app: FastifyInstance,
  server: PageServer,
  config: SignInConfig,
  door: Door,
): Promise<void> {
  const issuers = createIssuers(config.issuers, server.publicUrl)
  const made = server.areas.filter((area) => area.madeUp)
  const demonstration = config.mode === 'demonstration' && made.length > 0
  const cookie = { path: '/', httpOnly: true, sameSite: 'lax', secure: server.secureCookies } as const
  const moment = (): Moment => ({ now: server.clock.now(), today: server.clock.today() })

  const show = (request: FastifyRequest, reply: FastifyReply, view: string, more: object, status = 200) => {
    const area = server.areas[0]
    if (!area) throw new Error('This service has no local area yet.')
    reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'no-store')
    return reply.send(
      server.render(`platform/http/sign-in/${view}.njk`, {
        ...frame(server, request, reply, undefined, area),
        ...more,
      }),
    )
  }
  const turnAway = (request: FastifyRequest, reply: FastifyReply, why: Why) => {
    const { status, ...words } = WHY[why]
    return show(request, reply, 'turned-away', { ...words, title: t(words.title) }, status)
  }

  /** A new session with a new name, whatever the browser brought; what it had before is ended. */
  async function letIn(
    trx: Trx,
    request: FastifyRequest,
    reply: FastifyReply,
    who: { laCode: string; personId: string; by: string | null },
  ) {
    const { now, today } = moment()
    const old = request.cookies[sessionCookie(server)]
    if (old) await endSession(trx, old, now)
    const token = await startSession(trx, who.laCode, who.personId, now, who.by)
    const actor = await server.directory.findActor(trx, who.personId, today)
    await logAccess(trx, {
      laCode: who.laCode,
      at: now,
      personId: who.personId,
      childId: null,
      page: '/sign-in',
      what: 'Signed in',
      outcome: 'done',
      who: nameAndPlace(actor),
      capacity: actor?.roles[0] ?? actor?.kind ?? 'unknown',
      reference: request.id,
    })
    reply.setCookie(sessionCookie(server), token, cookie)
    if (actor?.kind === 'family') setLanguage(server, reply, await server.languageOf?.(trx, actor))
  }

  await app.register(rateLimit, { global: false })
  const perMinute = demonstration ? 600 : 30
  const limited = { config: { rateLimit: { max: perMinute, timeWindow: '1 minute' } } }

  app.get('/sign-in', async (request, reply) => {
    const { next, because } = request.query as Record<string, string | undefined>
    const { today } = moment()
    const groups = demonstration
      ? await Promise.all(
          made.map((area) => asArea(server.db, area.laCode, (trx) => door.listPersonas(trx, area.laCode, today))),
        )
      : []
    return show(request, reply, 'choose', {
      title: t(demonstration ? phrase('Choose whom to be') : phrase('Sign in')),
      because: because === 'kept' || because === 'expired' ? because : undefined,
      next: safeNext(next),
      ways: issuers.names.map((name) => ({ name, text: WAYS[name] ?? name })),
      demonstration,
      groups: groupPersonas(groups.flat()),
      stillMaking: demonstration ? await stillMaking(server.db) : undefined,
    })
  })

  app.get('/sign-in/with/:issuer', limited, async (request, reply) => {
    const { issuer } = request.params as { issuer: string }
    if (!issuers.names.includes(issuer)) return reply.callNotFound()
    const { next, invitation } = request.query as Record<string, unknown>
    try {
      const { url, started } = await issuers.start(issuer)
      const until = Temporal.Instant.from(server.clock.now()).add({ minutes: STARTED_MINUTES }).toString()
      const sealed = sealStarted(server.secret, {
        ...started,
        issuer,
        next: safeNext(next),
        invitation: typeof invitation === 'string' ? invitation.slice(0, 100) : null,
        until,
      })
      reply.setCookie(STARTED_COOKIE, sealed, { ...cookie, path: '/sign-in', maxAge: STARTED_MINUTES * 60 })
      return reply.header('cache-control', 'no-store').redirect(url.href, 303)
    } catch (problem) {
      if (!(problem instanceof Unreachable)) throw problem
      request.log.warn({ err: problem }, 'issuer-not-reached')
      return turnAway(request, reply, 'unreachable')
    }
  })

  app.get('/sign-in/callback/:issuer', limited, async (request, reply) => {
    const { issuer } = request.params as { issuer: string }
    const started = openStarted(server.secret, request.cookies[STARTED_COOKIE], server.clock.now())
    reply.clearCookie(STARTED_COOKIE, { ...cookie, path: '/sign-in' })
    if (!started || started.issuer !== issuer) return turnAway(request, reply, 'not-begun-here')
    if ('error' in (request.query as object)) return turnAway(request, reply, 'cancelled')
    let vouched: Vouched
    try {
      vouched = await issuers.finish(issuer, new URL(request.url, server.publicUrl), started)
    } catch (problem) {
      request.log.warn({ err: problem as Error }, 'issuer-did-not-vouch')
      return turnAway(request, reply, problem instanceof Unreachable ? 'unreachable' : 'not-vouched')
    }
    const why = started.invitation
      ? await letInByInvitation(request, reply, started.invitation, { ...vouched, issuerName: issuer })
      : await letInKnown(request, reply, vouched, issuer)
    if (why) return turnAway(request, reply, why)
    return reply.header('cache-control', 'no-store').redirect(started.next, 303)
  })

  async function letInByInvitation(
    request: FastifyRequest,
    reply: FastifyReply,
    token: string,
    vouched: Vouched & { issuerName: string },
  ): Promise<TurnedAway | undefined> {
    const area = areaOf(token)
    if (!area) return 'invitation-over'
    return asArea(server.db, area.laCode, async (trx) => {
      const met = await door.accept(trx, area.laCode, token, vouched, moment())
      if (typeof met === 'string') return met
      await letIn(trx, request, reply, { laCode: area.laCode, personId: met.personId, by: vouched.issuerName })
      return undefined
    })
  }

  async function letInKnown(
    request: FastifyRequest,
    reply: FastifyReply,
    vouched: Vouched,
    issuer: string,
  ): Promise<TurnedAway | undefined> {
    let why: TurnedAway = 'unknown'
    for (const area of server.areas) {
      const met = await asArea(server.db, area.laCode, async (trx) => {
        const found = await door.meet(trx, area.laCode, vouched, moment().today)
        if (typeof found === 'string') return found
        await letIn(trx, request, reply, { laCode: area.laCode, personId: found.personId, by: issuer })
        return undefined
      })
      if (!met) return undefined
      if (met !== 'unknown') why = met
    }
    return why
  }

  const areaOf = (token: string): Area | undefined => server.areas.find((area) => area.laCode === areaOfToken(token))

  app.get('/invitation/:token', limited, async (request, reply) => {
    const { token } = request.params as { token: string }
    const area = areaOf(token)
    const invited =
      area && (await asArea(server.db, area.laCode, (trx) => door.findInvitation(trx, area.laCode, token, moment())))
    if (!area || !invited) return turnAway(request, reply, 'invitation-over')
    return show(request, reply, 'invited', {
      title: t('You are invited to openSEND'),
      area,
      invited,
      token,
      ways: issuers.names
        .filter((name) => name !== 'family' || invited.kind === 'family')
        .map((name) => ({ name, text: WAYS[name] ?? name })),
      demonstration: demonstration && area.madeUp,
    })
  })

  if (demonstration) {
    app.post('/sign-in/as', limited, async (request, reply) => {
      const body = (request.body ?? {}) as Record<string, unknown>
      if (!isFormToken(server.secret, request.cookies[browserCookie(server)], body._csrf)) {
        return turnAway(request, reply, 'form-not-ours')
      }
      const invitation = typeof body.invitation === 'string' ? body.invitation : undefined
      for (const area of made) {
        const found = await asArea(server.db, area.laCode, async (trx) => {
          const used = invitation ? await door.accept(trx, area.laCode, invitation, undefined, moment()) : undefined
          const personId = used && typeof used !== 'string' ? used.personId : String(body.person ?? '')
          const actor = isUuid(personId) ? await server.directory.findActor(trx, personId, moment().today) : undefined
          if (!actor || actor.laCode !== area.laCode) return false
          await letIn(trx, request, reply, { laCode: area.laCode, personId, by: null })
          return true
        })
        if (found) return reply.redirect(safeNext(body.next), 303)
      }
      return turnAway(request, reply, 'unknown')
    })
  }

  app.post('/sign-out', async (request, reply) => {
    const body = (request.body ?? {}) as Record<string, unknown>
    if (!isFormToken(server.secret, request.cookies[browserCookie(server)], body._csrf)) {
      return turnAway(request, reply, 'form-not-ours')
    }
    const token = request.cookies[sessionCookie(server)]
    const laCode = token && server.areas.find((area) => area.laCode === areaOfToken(token))?.laCode
    const by = laCode ? await asArea(server.db, laCode, (trx) => endSession(trx, token, server.clock.now())) : null
    reply.clearCookie(sessionCookie(server), cookie)
    return reply.redirect(by ? `/signed-out?from=${encodeURIComponent(by)}` : '/signed-out', 303)
  })

  app.get('/signed-out', async (request, reply) => {
    const { from } = request.query as { from?: string }
    const there = from && issuers.names.includes(from) ? await issuers.signOutAt(from) : undefined
    // A form may only lead to our own pages, so the issuer is visited from this page and not by the form's redirect.
    if (there) reply.header('refresh', `0; url=${there.href}`)
    return show(request, reply, 'signed-out', { title: t('You have signed out'), there: there?.href })
  })

  /** Says that somebody is still there; any page does so too. */
  app.post('/session/keep', async (request, reply) => {
    const body = (request.body ?? {}) as Record<string, unknown>
    const token = request.cookies[sessionCookie(server)]
    if (!token || !isFormToken(server.secret, request.cookies[browserCookie(server)], body._csrf))
      return reply.code(401).send({})
    const now = server.clock.now()
    const found = await asArea(server.db, areaOfToken(token), (trx) =>
      findSession(trx, token, now, server.sessionMinutes),
    )
    if (found?.state !== 'live') return reply.code(401).send({})
    const endsAt = Temporal.Instant.from(now).add({ minutes: server.sessionMinutes }).toString()
    return reply.header('cache-control', 'no-store').send({ endsAt })
  })
}
