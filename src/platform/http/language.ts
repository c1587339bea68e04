import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../access/actor.ts'
import { asSighted, look } from '../access/as.ts'
import { ENGLISH, findLanguage, LANGUAGES, type Language } from '../languages/languages.ts'
import { inLanguage, languageNow, speak, t } from '../languages/translate.ts'
import type { Page } from './page.ts'
import { browserCookie, type PageServer, sessionCookie } from './page-server.ts'
import { findSession, isFormToken } from './session.ts'
import { safeNext } from './sign-in/safe-next.ts'

export const LANGUAGE_COOKIE = 'opensend_language'
const A_YEAR = 365 * 24 * 60 * 60

/** What may be chosen: English, and what the area has switched on. A made-up area has all of them, to be looked at. */
export function languagesOffered(server: Pick<PageServer, 'languages' | 'areas'>): Language[] {
  const madeUp = server.areas.some((area) => area.madeUp)
  return LANGUAGES.filter((one) => one === ENGLISH || (server.languages?.includes(one.code) ?? madeUp))
}

/** The language that this browser asked for, if it is offered. */
export function chosenLanguage(server: PageServer, request: FastifyRequest): Language {
  const found = findLanguage(request.cookies?.[LANGUAGE_COOKIE])
  return found && languagesOffered(server).includes(found) ? found : ENGLISH
}

/** Once it is known who asks, and for what: staff read English, and so does everybody where a page is not translated. */
export function speakTo(server: PageServer, request: FastifyRequest, actor: Actor | undefined, page?: Page): void {
  const english = actor?.kind === 'staff' || (page && !page.inEveryLanguage)
  speak(english ? ENGLISH.code : chosenLanguage(server, request).code)
}

/** Has this browser remember a language; at sign-in the one that the person chose on another. */
export function setLanguage(server: PageServer, reply: FastifyReply, code: string | undefined): void {
  if (!languagesOffered(server).some((one) => one.code === code) || !code) return
  const path = { path: '/', httpOnly: true, sameSite: 'lax', secure: server.secureCookies } as const
  reply.setCookie(LANGUAGE_COOKIE, code, { ...path, maxAge: A_YEAR })
}

export type LanguageMenu = {
  offered: Language[]
  chosen: Language
  /** In the chosen language, where the page is in another: that it is not translated, and what to do. */
  sorry: string | undefined
  /** That nobody who knows both languages and the law has read the translation yet. */
  unchecked: string | undefined
}

/** What a family page says about languages; nothing where there is no choice. */
export function languageMenu(server: PageServer, request: FastifyRequest): LanguageMenu | undefined {
  const offered = languagesOffered(server)
  const chosen = chosenLanguage(server, request)
  if (offered.length < 2) return undefined
  const inChosen = (english: string) => inLanguage(chosen.code, () => t(english))
  const translated = languageNow() === chosen
  return {
    offered,
    chosen,
    sorry: translated
      ? undefined
      : inChosen(
          'This page is not in your language yet. You can ask the council to explain it to you in your language.',
        ),
    unchecked:
      translated && chosen !== ENGLISH
        ? inChosen(
            'This translation is a help. A person who knows both languages and the law has not checked it yet. The English words are the ones that count.',
          )
        : undefined,
  }
}

/** Every answer is made in the chosen language; choosing works without a script and is remembered with the person. */
export function serveLanguages(app: FastifyInstance, server: PageServer): void {
  // Twice, because reading a body leaves the first behind.
  for (const hook of ['onRequest', 'preHandler'] as const)
    app.addHook(hook, (request: FastifyRequest, _reply: unknown, done: () => void) =>
      inLanguage(chosenLanguage(server, request).code, done),
    )
  app.post('/language', async (request, reply) => {
    const body = (request.body ?? {}) as Record<string, unknown>
    const language = languagesOffered(server).find((one) => one.code === body['language'])
    const ours = isFormToken(server.secret, request.cookies[browserCookie(server)], body['_csrf'])
    if (language && ours) {
      setLanguage(server, reply, language.code)
      await remember(server, request, language)
    }
    return reply.header('cache-control', 'no-store').redirect(safeNext(body['next']), 303)
  })
}

/** Messages and letters' translations follow what a family member chose, on whatever device they chose it. */
async function remember(server: PageServer, request: FastifyRequest, language: Language): Promise<void> {
  if (!server.keepLanguage) return
  await asSighted(server.db, {}, async (trx) => {
    const now = server.clock.now()
    const session = await findSession(trx, request.cookies[sessionCookie(server)], now, server.sessionMinutes)
    if (session?.state !== 'live') return
    await look(trx, { person: session.personId })
    const actor = await server.directory.findActor(trx, session.personId, server.clock.today(), session.laCode)
    if (actor?.kind === 'family') await server.keepLanguage?.(trx, actor, language.code)
  })
}
