import { createHmac, randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Actor } from '../access/actor.ts'
import type { Trx } from '../database/schema.ts'
import { isUuid } from '../database/uuid.ts'
import type { ChildRecord } from '../events/record.ts'
import type { Page } from '../http/page.ts'
import type { PageServer } from '../http/page-server.ts'
import { type Kept, keepReturned, listUnsent, MOST_CHARACTERS, type Place } from './keep.ts'
import type { Typed } from './merge.ts'
import { type Clash, changers } from './two-writers.ts'

/** Where words are kept under: the page with what stands after its question mark, which may begin another form. */
export const addressOf = (request: FastifyRequest): string =>
  request.url.length <= 500 ? request.url : (request.url.split('?')[0] ?? '/')

/** What a page knows of words kept for it. The browser's own copy may be newer, so it is told what is here. */
export type Unsent = {
  typed: Typed
  /** Said at the top of the page, or nothing when nothing is put back. */
  putBack?: { at: string; ids: string[]; files: string[]; changedBy?: string }
  draftId?: string
  seen?: number
  /** For the script, as JSON. */
  told: string
}

/** What this person typed here and did not send. One indexed read. */
export async function findUnsent(
  trx: Trx,
  place: Place,
  {
    page,
    now,
    child,
    params,
    server,
  }: { page: Page; now: string; child?: ChildRecord; params: Record<string, string>; server: PageServer },
): Promise<Unsent> {
  const rows = await listUnsent(trx, place)
  const live = rows.filter((row) => !row.ended)
  const newest = live.filter((row, at) => live.findIndex((one) => one.form === row.form) === at)
  const told = toldOf(rows, { now, shared: Boolean(page.shared) })
  const first = newest[0]
  if (!first) return { typed: {}, told }
  const typed = Object.assign({}, ...newest.toReversed().map((row) => row.typed)) as Typed
  const putBack = {
    at: first.savedAt,
    ids: newest.map((row) => row.draftId),
    files: [...new Set(newest.flatMap((row) => row.files))],
  }
  const seen = Math.min(...newest.map((row) => row.seen ?? Number.POSITIVE_INFINITY))
  if (!page.shared || !child || !(seen < child.version)) return { typed, putBack, draftId: first.draftId, told }
  const by = changers(page.shared, child, params, seen)
  const changedBy = by.length ? await namesOf(trx, server, by) : undefined
  return { typed, putBack: { ...putBack, ...(changedBy && { changedBy }) }, draftId: first.draftId, seen, told }
}

/** Keeps a form that is shown again, so that it is there too when the page is closed now. */
export async function keepAgain(
  trx: Trx,
  place: Place,
  {
    sent,
    values,
    files,
    seen,
    now,
    shared,
  }: { sent: Typed; values: Typed; files: string[]; seen: number | null; now: string; shared: boolean },
): Promise<Unsent> {
  // Without a script nothing tells a button's form from one that was typed in, save that words have spaces.
  const isTyped = Boolean(draftIdIn(sent)) || Object.values(values).some((value) => /\S\s+\S/.test(String(value)))
  const typed = isTyped && Object.keys(values).length > 0 && JSON.stringify(values).length <= MOST_CHARACTERS
  const draftId = draftIdIn(sent) ?? randomUUID()
  const form = typeof sent['_form'] === 'string' ? sent['_form'].slice(0, 100) : ''
  if (typed) await keepReturned(trx, place, { draftId, form, typed: values, files, seen }, now)
  const told = toldOf(await listUnsent(trx, place), { now, shared, again: draftId })
  return { typed: values, told, ...(typed && { draftId }) }
}

/** The draft that a form was typed as, when it was kept before. */
export function draftIdIn(body: Typed): string | undefined {
  const id = body['_unsent']
  return typeof id === 'string' && isUuid(id) ? id : undefined
}

/** Who changed it, as readers know them; nobody by name who has left. */
export async function namesOf(trx: Trx, server: PageServer, by: Clash['by']): Promise<string> {
  const names = await Promise.all(
    by.slice(0, 3).map(async ({ personId }) => {
      const found = personId && (await server.directory.findActor(trx, personId, server.clock.today()))
      return found ? found.name : 'Someone else'
    }),
  )
  return [...new Set(names)].join(' and ')
}

/** Opens what this person's browser keeps of unsent words. Without signing in again as them, it cannot be read there. */
export const browserKey = (secret: string, actor: Actor): string =>
  createHmac('sha256', secret).update(`unsent:${actor.laCode}:${actor.personId}`).digest('base64url')

function toldOf(rows: Kept[], more: { now: string; shared: boolean; again?: string }): string {
  const drafts = rows
    .filter((row) => !row.ended)
    .map(({ draftId, form, typed, files, seen, count, savedAt }) => ({
      draftId,
      form,
      typed,
      files,
      seen,
      count,
      savedAt,
    }))
  return JSON.stringify({ ...more, drafts, ended: rows.filter((row) => row.ended).map((row) => row.draftId) })
}
