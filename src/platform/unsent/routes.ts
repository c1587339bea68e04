import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type Actor, guard } from '../access/actor.ts'
import { asSighted, look } from '../access/as.ts'
import { isAboutChild } from '../access/permission.ts'
import type { Trx } from '../database/schema.ts'
import { isUuid } from '../database/uuid.ts'
import { findRecord } from '../events/read.ts'
import type { Page } from '../http/page.ts'
import { browserCookie, type PageServer, sessionCookie } from '../http/page-server.ts'
import { findSession, isFormToken } from '../http/session.ts'
import { MOST_CHARACTERS, type Saved, saveUnsent } from './keep.ts'
import { namesOf } from './on-page.ts'
import { meetOthers, type Other } from './presence.ts'
import { changers } from './two-writers.ts'

/** What a database can hold: no NUL, and no version beyond its numbers. */
const Text = (least: number, most: number) =>
  z
    .string()
    .min(least)
    .max(most)
    .refine((text) => !text.includes('\u0000'))
const Version = z.number().int().min(0).max(2_147_483_647).nullable().default(null)

const Field = z.union([z.string(), z.array(z.string()).max(500)])
const Word = z.object({
  csrf: z.string(),
  /** Whose page it is: somebody else may have signed in since in this browser. */
  person: z.string(),
  path: Text(1, 500),
  seen: Version,
  /** The version whose changes are on the screen already, beside one's own words. */
  looked: Version,
  typing: z.boolean().default(false),
  draft: z
    .object({
      draftId: z.uuid(),
      form: Text(0, 100),
      typed: z.record(z.string().max(200), Field),
      files: z.array(z.string().max(200)).max(20).default([]),
      count: z.number().int().positive().max(Number.MAX_SAFE_INTEGER),
      after: z.number().int().min(0),
      writer: Text(1, 40),
    })
    .optional(),
})
type Word = z.output<typeof Word>

type Answer = {
  saved?: Saved
  signedOut?: boolean
  others?: Other[]
  changed?: { by: string; at: string }
}

/**
 * What an open page says from time to time: what was typed since, and that it is still open. Answers what became of it,
 * who else has the page open, and whether somebody changed what it writes.
 */
export function keepUnsentWords(app: FastifyInstance, server: PageServer): void {
  const find = finder(server.pages)
  app.post('/unsent/word', { bodyLimit: 4 * MOST_CHARACTERS, config: { takesJson: true } }, async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const told = Word.safeParse(request.body)
    if (!told.success) return reply.code(400).send({})
    const word = told.data
    if (!isFormToken(server.secret, request.cookies[browserCookie(server)], word.csrf)) return reply.code(403).send({})
    if (word.draft && JSON.stringify(word.draft.typed).length > MOST_CHARACTERS) return reply.code(413).send({})
    const place = find(word.path)
    if (!place) return reply.code(404).send({})
    const answer = await asSighted(server.db, {}, (trx) =>
      hear(trx, server, place, word, request.cookies[sessionCookie(server)]),
    )
    return answer ? reply.send(answer) : reply.code(404).send({})
  })
}

type Found = { page: Page; params: Record<string, string> }

async function hear(
  trx: Trx,
  server: PageServer,
  { page, params }: Found,
  word: Word,
  token: string | undefined,
): Promise<Answer | undefined> {
  const now = server.clock.now()
  const session = await findSession(trx, token, now, server.sessionMinutes, { touch: Boolean(word.draft) })
  if (!session || session.personId !== word.person) return { signedOut: true }
  await look(trx, { person: session.personId })
  const actor = await server.directory.findActor(trx, session.personId, server.clock.today(), session.laCode)
  const childId = params['childId'] ?? null
  if (!actor || !guard(page.mayUse, actor, childId ?? undefined).allowed) return undefined
  await look(trx, { kind: actor.kind, children: childId ? [childId] : [] })
  const answer: Answer = {}
  if (word.draft) {
    const place = { laCode: actor.laCode, personId: actor.personId, path: word.path, childId, title: page.title }
    answer.saved = await saveUnsent(trx, place, { ...word.draft, seen: word.seen, now })
  }
  // Words are still taken when the time is up, so that none are lost; nothing is told any more.
  if (session.state === 'expired') return { ...answer, signedOut: true }
  if (page.shared && childId && isAboutChild(page.mayUse) && actor.kind === 'staff')
    Object.assign(answer, await company(trx, server, { page, params, actor, childId, word, now }))
  return answer
}

type Company = {
  page: Page
  params: Record<string, string>
  actor: Actor
  childId: string
  word: Word
  now: string
}

/** Who else is here, and what they have sent meanwhile. Among staff alone: one carer does not learn when another is here. */
async function company(
  trx: Trx,
  server: PageServer,
  { page, params, actor, childId, word, now }: Company,
): Promise<Pick<Answer, 'others' | 'changed'>> {
  const { laCode, personId, name } = actor
  const path = word.path.split('?')[0] ?? word.path
  const others =
    params['itemId'] === 'new'
      ? []
      : await meetOthers(trx, { laCode, childId, path, personId, name, typing: word.typing, now })
  const seen = word.looked ?? word.seen
  const head = await trx
    .selectFrom('record_head')
    .select('version')
    .where('la_code', '=', laCode)
    .where('child_id', '=', childId)
    .executeTakeFirst()
  if (!page.shared || seen === null || !head || head.version <= seen) return { others }
  const child = await findRecord(trx, laCode, childId)
  const by = child ? changers(page.shared, child, params, seen) : []
  const last = by[0]
  return last ? { others, changed: { by: await namesOf(trx, server, by), at: last.at } } : { others }
}

/** Finds the page of an address as the web server does: a name before a place-holder. */
function finder(pages: readonly Page[]): (path: string) => Found | undefined {
  const routes = pages
    .filter((page) => page.form)
    .map((page) => {
      const names = [...page.path.matchAll(/:(\w+)/g)].map(([, name]) => name as string)
      return { page, names, shape: new RegExp(`^${page.path.replaceAll(/:\w+/g, '([^/]+)')}$`) }
    })
    .sort((a, b) => a.names.length - b.names.length)
  return (path) => {
    const bare = path.split('?')[0] ?? ''
    for (const { page, names, shape } of routes) {
      const found = shape.exec(bare)
      if (!found) continue
      const params = Object.fromEntries(names.map((name, at) => [name, found[at + 1] ?? '']))
      if ('childId' in params && !isUuid(params['childId'])) return undefined
      return { page, params }
    }
    return undefined
  }
}
