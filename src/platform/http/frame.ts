import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Actor, guard } from '../access/actor.ts'
import { ROLES, type Role } from '../access/permission.ts'
import { languageNow, saidAlready } from '../languages/translate.ts'
import { languageMenu } from './language.ts'
import type { Area, Page, Shown } from './page.ts'
import { browserCookie, NOTICE_COOKIE, type PageServer } from './page-server.ts'
import { formToken, newToken } from './session.ts'

/** What every page needs around it. */
export function frame(
  server: PageServer,
  request: FastifyRequest,
  reply: FastifyReply,
  actor: Actor | undefined,
  area: Area,
): Shown {
  let browser = request.cookies[browserCookie(server)]
  if (!browser) {
    browser = newToken()
    reply.setCookie(browserCookie(server), browser, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: server.secureCookies,
    })
  }
  const notice = request.cookies[NOTICE_COOKIE]
  if (notice) reply.clearCookie(NOTICE_COOKIE, { path: '/' })
  return {
    area,
    madeUp: area.madeUp,
    person: actor && { key: actor.personId, name: actor.name, roleName: roleNameOf(actor) },
    nav: navigation(server.pages, actor, request),
    language: languageNow(),
    languages: actor?.kind === 'staff' ? undefined : languageMenu(server, request),
    notice: notice && saidAlready(Buffer.from(notice, 'base64url').toString()),
    csrfToken: formToken(server.secret, browser),
    reference: request.id,
    today: server.clock.today(),
    sessionMinutes: actor ? server.sessionMinutes : undefined,
    path: pathOf(request),
    address: request.url,
  }
}

export function roleNameOf(actor: Actor): string {
  const role: Role | undefined = actor.roles[0] ?? actor.grants[0]?.capacity
  return role ? ROLES[role] : 'Family'
}

function navigation(pages: readonly Page[], actor: Actor | undefined, request: FastifyRequest) {
  if (!actor) return []
  return pages
    .filter((page) => page.nav && guard(page.mayUse, actor, undefined).allowed)
    .sort((a, b) => (a.nav?.order ?? 0) - (b.nav?.order ?? 0))
    .map((page) => ({ href: page.path, text: page.nav?.text, current: pathOf(request) === page.path }))
}

/** The address that was asked for, without its query. */
export const pathOf = (request: FastifyRequest) => request.url.split('?')[0] ?? '/'
