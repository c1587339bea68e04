import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Actor, type Guarded, guard, nameAndPlace } from '../access/actor.ts'
import { asSighted, look } from '../access/as.ts'
import { logAccess } from '../access/log.ts'
import { isAboutChild } from '../access/permission.ts'
import type { Trx } from '../database/schema.ts'
import { isUuid } from '../database/uuid.ts'
import { isRefusal, type Refusal } from '../decisions/refusal.ts'
import { CaseChanged } from '../events/append.ts'
import type { NewEvent } from '../events/event.ts'
import { findRecord } from '../events/read.ts'
import { waitForTurn } from '../events/wait-for-turn.ts'
import { ENGLISH } from '../languages/languages.ts'
import { phrase, plainly, speak, t } from '../languages/translate.ts'
import { endUnsent, keepReturned, type Place } from '../unsent/keep.ts'
import { addressOf, browserKey, draftIdIn, findUnsent, keepAgain, namesOf, type Unsent } from '../unsent/on-page.ts'
import { type Clash, meet } from '../unsent/two-writers.ts'
import { cleared } from './body.ts'
import { type Body, type FieldError, parseForm } from './form.ts'
import { frame } from './frame.ts'
import { speakTo } from './language.ts'
import type { Area, ChildContext, FileAnswer, Page, PageContext, Redirect, Shown } from './page.ts'
import { areaOf, browserCookie, NOTICE_COOKIE, type PageServer, sessionCookie } from './page-server.ts'
import { sameForEveryone } from './same-for-everyone.ts'
import { findSession, isFormToken } from './session.ts'

/** Puts every page on the web server, each behind the same guard. */
export function servePages(app: FastifyInstance, server: PageServer): void {
  for (const page of server.pages) {
    const limit = page.perMinute ? { config: { rateLimit: { max: page.perMinute, timeWindow: '1 minute' } } } : {}
    app.get(page.path, limit, (request, reply) => answer(server, page, request, reply))
    if (page.submit) app.post(page.path, limit, (request, reply) => answer(server, page, request, reply))
  }
}

/** What one run of a handler came to, before anything is sent. */
type Outcome =
  | {
      kind: 'shown'
      shown: Shown
      actor?: Actor
      area: Area
      version?: number | undefined
      unsent?: Unsent | undefined
      clash?: ShownClash | undefined
    }
  | { kind: 'file'; file: FileAnswer['file'] }
  | { kind: 'gone-to'; redirect: Redirect; actor?: Actor | undefined }
  | { kind: 'not-there'; actor?: Actor | undefined; area: Area; notYet?: string }
  | { kind: 'sign-in'; kept: boolean; area: Area; expired: boolean }

/** Why a submitted form is shown again, with what was typed. */
type Again = {
  status: number
  values: Body
  errors?: FieldError[]
  refusal?: Refusal
  caseChanged?: boolean
  clash?: Clash
  /** The whole form as it was sent, to keep it. */
  sent?: Body
}

type ShownClash = Omit<Clash, 'by'> & { by: string; at: string | undefined }

/** Undoes what a handler wrote before it refused. */
class Undo extends Error {
  readonly again: Again
  constructor(again: Again) {
    super('undone')
    this.again = again
  }
}

async function answer(server: PageServer, page: Page, request: FastifyRequest, reply: FastifyReply) {
  const body = request.method === 'POST' ? ((request.body ?? {}) as Body) : undefined
  const browser = request.cookies[browserCookie(server)]
  if (body && !isFormToken(server.secret, browser, body['_csrf'])) {
    return sendAgainPage(server, reply, request, browser)
  }
  try {
    const outcome = await decide(server, page, request, body)
    return await send(server, page, request, reply, outcome, undefined)
  } catch (problem) {
    const again = againFor(problem, body)
    if (!again) throw problem
    const outcome = await runInTransaction(server, page, request, undefined, again)
    return await send(server, page, request, reply, outcome, again)
  }
}

/**
 * Somebody who writes at the very same moment moves the record on between reading and writing. Where it is known what a
 * form writes, it is compared and decided again on the newer version; nothing of the first try is left. From the second
 * try on each waits for its turn before it reads, so that however many write at once, none loses twice.
 */
async function decide(server: PageServer, page: Page, request: FastifyRequest, body: Body | undefined) {
  for (let tries = 1; ; tries += 1) {
    try {
      return await runInTransaction(server, page, request, body, undefined, tries > 1)
    } catch (problem) {
      if (!(problem instanceof CaseChanged && body && page.shared && tries < MOST_TRIES)) throw problem
    }
  }
}

const MOST_TRIES = 5

function againFor(problem: unknown, body: Body | undefined): Again | undefined {
  if (problem instanceof Undo) return { ...problem.again, ...(body && { sent: body }) }
  if (problem instanceof CaseChanged && body)
    return { status: 409, values: withoutFiles(body), caseChanged: true, sent: body }
  return undefined
}

function runInTransaction(
  server: PageServer,
  page: Page,
  request: FastifyRequest,
  body: Body | undefined,
  again: Again | undefined,
  inTurn = false,
): Promise<Outcome> {
  return asSighted(server.db, {}, async (trx) => {
    const token = request.cookies[sessionCookie(server)]
    const now = server.clock.now()
    const today = server.clock.today()
    const session = await findSession(trx, token, now, server.sessionMinutes)
    const area = areaOf(server, session?.laCode)
    const live = session?.state === 'live' ? session : undefined
    if (live) await look(trx, { person: live.personId })
    const actor = live && (await server.directory.findActor(trx, live.personId, today, live.laCode))
    if (actor) await look(trx, { kind: actor.kind })
    speakTo(server, request, actor, page)
    const params = flat(request.params)
    const childId = params['childId']
    const verdict = guard(page.mayUse, actor, childId)
    const log = (outcome: 'seen' | 'done' | 'refused', what = page.title) =>
      writeLog(trx, { server, page, request, area, actor, verdict, childId, outcome, what })

    if (!verdict.allowed && verdict.why === 'sign-in') {
      const kept = Boolean(body && session)
      if (body && session) {
        const about = isUuid(childId) ? childId : null
        await look(trx, { person: session.personId, children: about ? [about] : [] })
        const place = {
          laCode: area.laCode,
          personId: session.personId,
          path: addressOf(request),
          childId: about,
          title: page.title,
        }
        const draft = { draftId: draftIdIn(body) ?? randomUUID(), form: String(body['_form'] ?? '').slice(0, 100) }
        const typed = { typed: withoutFiles(body), files: fileNames(body), seen: seenIn(body, undefined) }
        await keepReturned(trx, place, { ...draft, ...typed }, now)
      }
      if (isAboutChild(page.mayUse)) await log('refused')
      return { kind: 'sign-in', kept, area, expired: session?.state === 'expired' }
    }
    if (!verdict.allowed) {
      await log('refused')
      return { kind: 'not-there', actor, area }
    }
    const context: PageContext = {
      trx,
      area,
      actor,
      today,
      clock: server.clock,
      params,
      query: flat(request.query),
      reference: request.id,
      record: server.recorder,
      publicUrl: server.publicUrl,
      scanner: server.scanner,
      holdings: server.holdings ?? [],
      furtherWork: server.furtherWork ?? [],
      teamNumbers: server.teamNumbers ?? [],
    }
    const about = isAboutChild(page.mayUse) ? await aboutChild(server, page, context, verdict, body, inTurn) : context
    if (!about) {
      await log('refused')
      return { kind: 'not-there', actor, area }
    }
    if (!isAboutChild(page.mayUse)) await look(trx, { children: actor?.grants.map((grant) => grant.childId) ?? [] })
    const child = 'child' in about ? (about as ChildContext).child : undefined
    const place: Place | undefined = actor &&
      page.form && {
        laCode: area.laCode,
        personId: actor.personId,
        path: addressOf(request),
        childId: child?.childId ?? null,
        title: page.title,
      }

    if (body && place && body['_later']) {
      const draft = { draftId: draftIdIn(body) ?? randomUUID(), form: '', seen: seenIn(body, child?.version) }
      await keepReturned(trx, place, { ...draft, typed: withoutFiles(body), files: fileNames(body) }, now)
      await log('seen')
      return {
        kind: 'gone-to',
        actor,
        redirect: { goTo: '/unsent', notice: phrase('We kept what you typed. It is not sent.') },
      }
    }
    const met = child && body && page.shared ? meet({ shared: page.shared, child, params, body }) : undefined
    if (met?.kind === 'clash') throw clashed(met)
    if (body?.['_look']) throw new Undo({ status: 200, values: withoutFiles(body) })
    const sent = met?.body ?? body

    let unsent: Unsent | undefined
    if (place && !body && !again) {
      unsent = await findUnsent(trx, place, { page, now, params, server, ...(child && { child }) })
      if (unsent.putBack) about.typed = unsent.typed
    }
    if (again) about.typed = again.values
    const result =
      sent && page.submit
        ? await submit(page, sent, about, met?.kind === 'alone' ? met.clash : undefined)
        : await (again ? page.show(about) : sameForEveryone(server, page, about))
    if ('goTo' in result) {
      const draftId = sent && draftIdIn(sent)
      if (draftId && place) await endUnsent(trx, place, [draftId], 'sent', now)
      await log(body ? 'done' : 'seen')
      const redirect = result as Redirect
      if (met?.kind !== 'joined') return { kind: 'gone-to', redirect, actor }
      const who = await namesOf(trx, server, met.by)
      const also = t('{who} changed other parts while you were writing. Both are kept.', { who })
      return { kind: 'gone-to', redirect: { ...redirect, notice: [redirect.notice, also].filter(Boolean).join(' ') } }
    }
    if ('notThere' in result) {
      const notYet = childId && isWholeCase(page) ? childId : undefined
      await log(notYet ? 'seen' : 'refused')
      return { kind: 'not-there', actor, area, ...(notYet && { notYet }) }
    }
    await log(body ? 'done' : 'seen')
    if ('file' in result) return { kind: 'file', file: (result as FileAnswer).file }
    const seen = again?.clash?.seen ?? (again?.sent && page.shared ? seenIn(again.sent, child?.version) : null)
    if (again?.sent && place) {
      const kept = { sent: again.sent, values: again.values, files: fileNames(again.sent), now }
      unsent = await keepAgain(trx, place, {
        ...kept,
        seen: seen ?? child?.version ?? null,
        shared: Boolean(page.shared),
      })
    }
    const shown = unsent?.putBack
      ? { ...result, values: { ...((result as Shown)['values'] as object), ...unsent.typed } }
      : (result as Shown)
    const clash = again?.clash && {
      ...again.clash,
      by: await namesOf(trx, server, again.clash.by),
      at: again.clash.by[0]?.at,
    }
    const version = seen ?? unsent?.seen ?? child?.version
    return { kind: 'shown', shown, area, version, unsent, clash, ...(actor && { actor }) }
  })
}

/** Shows both what this person and another wrote, and asks again where a choice is still open. */
function clashed({ clash, values, unchosen }: { clash: Clash; values: Body; unchosen: string[] }): Undo {
  const errors = unchosen.map((field) => ({ field: `_take-${field}`, message: phrase('Choose whose words to keep') }))
  return new Undo({ status: 409, values: withoutFiles(values), clash, ...(errors.length && { errors }) })
}

/** The version that the form was shown with. */
function seenIn(body: Body, otherwise: number | undefined): number | null {
  const seen = String(body['_seen'])
  return /^\d{1,9}$/.test(seen) ? Number(seen) : (otherwise ?? null)
}

/** Narrows the transaction to this one child, and reads its record at the version the person saw. */
async function aboutChild(
  server: PageServer,
  page: Page,
  context: PageContext,
  verdict: Guarded,
  body: Body | undefined,
  inTurn: boolean,
): Promise<ChildContext | undefined> {
  const childId = context.params['childId'] ?? ''
  if (!isUuid(childId) || !verdict.allowed || !verdict.grant || !context.actor) return undefined
  await look(context.trx, { children: [childId] })
  if (inTurn) await waitForTurn(context.trx, context.area.laCode, childId)
  const child = await findRecord(context.trx, context.area.laCode, childId)
  if (!child) return undefined
  const seen = Number(body?.['_seen'])
  const moved = body && Number.isInteger(seen) && seen !== child.version
  if (moved && !(page.shared && seen < child.version)) throw new CaseChanged(childId)
  const { actor, trx, area } = context
  const grant = verdict.grant
  const write = (events: NewEvent[]) =>
    server.recorder(trx, {
      laCode: area.laCode,
      childId,
      events,
      expectedVersion: child.version,
      by: actor.personId,
      capacity: grant.capacity,
    })
  return { ...context, actor, childId, grant, child, write }
}

async function submit(page: Page, body: Body, context: PageContext, clash: Clash | undefined) {
  // What is done and recorded is in English whoever asks; only what is shown is in the reader's language.
  speak(ENGLISH.code)
  const parsed = parseForm(page.form as never, body)
  const back = { values: withoutFiles(body), ...(clash && { clash }) }
  if (!parsed.ok) throw new Undo({ ...back, status: 400, errors: parsed.errors })
  const result = await page.submit?.(parsed.input, context)
  if (isRefusal(result)) throw new Undo({ ...back, status: 409, refusal: result })
  if (result && 'errors' in result) throw new Undo({ ...back, status: 400, errors: result.errors })
  if (!result) throw new Error(`${page.path} answered nothing`)
  return result
}

async function writeLog(
  trx: Trx,
  seen: {
    server: PageServer
    page: Page
    request: FastifyRequest
    area: Area
    actor: Actor | undefined
    verdict: Guarded
    childId: string | undefined
    outcome: 'seen' | 'done' | 'refused'
    what: string
  },
): Promise<void> {
  const { server, page, request, area, actor, verdict, childId, outcome, what } = seen
  // Public pages hold nothing of a child; who reads them is nobody's business.
  if ('to' in page.mayUse && page.mayUse.to === 'anyone') return
  const grant = verdict.allowed ? verdict.grant : null
  const as = verdict.allowed ? verdict.as : (actor?.roles[0] ?? actor?.kind ?? 'not signed in')
  await logAccess(trx, {
    laCode: area.laCode,
    at: server.clock.now(),
    personId: actor?.personId ?? null,
    who: actor ? nameAndPlace(actor) : 'Somebody who was not signed in',
    capacity: as,
    childId: isUuid(childId) ? childId : null,
    page: page.path,
    what,
    outcome,
    basis: grant?.basis ?? null,
    purpose: grant?.purpose ?? null,
    reference: request.id,
  })
}

async function send(
  server: PageServer,
  page: Page,
  request: FastifyRequest,
  reply: FastifyReply,
  outcome: Outcome,
  again: Again | undefined,
) {
  reply.header('cache-control', 'no-store')
  if (outcome.kind === 'gone-to') {
    if (outcome.redirect.notice) {
      speakTo(server, request, outcome.actor)
      const notice = Buffer.from(plainly(t(outcome.redirect.notice))).toString('base64url')
      reply.setCookie(NOTICE_COOKIE, notice, {
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure: server.secureCookies,
      })
    }
    return reply.redirect(outcome.redirect.goTo, 303)
  }
  if (outcome.kind === 'file') {
    const { name, type, bytes, inline } = outcome.file
    const shown = `${inline ? 'inline' : 'attachment'}; filename="${name.replaceAll(/[^\w. -]/g, '_')}"`
    reply.header('content-disposition', shown).header('x-content-type-options', 'nosniff').type(type)
    return reply.send(Buffer.from(bytes))
  }
  if (outcome.kind === 'sign-in') {
    const state = outcome.expired ? (outcome.kept ? '&because=kept' : '&because=expired') : ''
    return reply.redirect(`/sign-in?next=${encodeURIComponent(addressOf(request))}${state}`, 303)
  }
  if (outcome.kind === 'not-there') speakTo(server, request, outcome.actor)
  const common = frame(server, request, reply, outcome.actor, outcome.area)
  if (outcome.kind === 'not-there') {
    const template = outcome.notYet ? 'platform/views/not-yet.njk' : 'platform/views/not-found.njk'
    return reply
      .code(404)
      .type('text/html')
      .send(server.render(template, { ...common, childId: outcome.notYet }))
  }
  const template = page.view
  if (!template) throw new Error(`${page.path} shows something but has no view`)
  const html = server.render(template, {
    ...common,
    title: t(page.title),
    seen: outcome.version,
    values: {},
    ...(outcome.actor && { browserKey: browserKey(server.secret, outcome.actor) }),
    unsent: outcome.unsent,
    ...outcome.shown,
    ...(again && {
      values: again.values,
      ...(isOtherForm(outcome.shown['values'], again.values) && { values: outcome.shown['values'] }),
      errors: again.errors?.map((error) => ({ ...error, message: t(error.message) })),
      refusal: again.refusal,
      caseChanged: again.caseChanged,
      clash: outcome.clash,
      filesAgain: again.sent && fileNames(again.sent),
    }),
  })
  return reply
    .code(again?.status ?? 200)
    .type('text/html')
    .send(html)
}

/** Whether a page is about the case as a whole, so that finding nothing there says only how far the case has come. */
const isWholeCase = (page: Page) => page.path.split(':').length === 2

/** The form did not come from a page of ours in this browser, or cookies are off. Nothing was done. */
async function sendAgainPage(
  server: PageServer,
  reply: FastifyReply,
  request: FastifyRequest,
  browser: string | undefined,
) {
  const area = areaOf(server, undefined)
  const refusal: Refusal = {
    refused: true,
    code: 'form-not-ours',
    says: browser
      ? phrase(
          'We could not be sure that this form came from you, so nothing was changed. Go back, load the page again and send it once more.',
        )
      : phrase(
          'Your browser did not send our cookie, so nothing was changed. Allow cookies for this site, load the page again and send it once more.',
        ),
  }
  const common = frame(server, request, reply, undefined, area)
  return reply
    .code(403)
    .type('text/html')
    .send(server.render('platform/views/refused.njk', { ...common, title: t('Send that again'), refusal }))
}

function flat(query: unknown): Record<string, string> {
  const entries = Object.entries((query ?? {}) as Record<string, unknown>)
  return Object.fromEntries(
    entries.map(([key, value]) => [key, cleared(String(Array.isArray(value) ? value[0] : value))]),
  )
}

function withoutFiles(body: Body): Body {
  const kept = Object.entries(body).filter(([key, value]) => {
    const first = Array.isArray(value) ? value[0] : value
    return !key.startsWith('_') && !(typeof first === 'object' && first !== null && 'bytes' in first)
  })
  return Object.fromEntries(kept)
}

/** Whether a page's second form was sent, such as the one that takes something out: its first then shows what it shows. */
function isOtherForm(shown: unknown, sent: Body): boolean {
  const names = Object.keys((shown ?? {}) as object)
  return names.length > 0 && !names.some((name) => name in sent || `${name}-day` in sent)
}

/** What the files were called that have to be chosen again. */
function fileNames(body: Body): string[] {
  return Object.values(body)
    .flat()
    .flatMap((value) => (typeof value === 'object' && value && 'filename' in value ? [String(value.filename)] : []))
}
