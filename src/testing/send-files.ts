import { asSighted } from '../platform/access/as.ts'
import { SESSION_COOKIE } from '../platform/http/page-server.ts'
import { startSession } from '../platform/http/session.ts'
import { type Key, LA, type World } from './world.ts'

export type SentFile = { field: string; filename: string; bytes: Uint8Array }

/** Opens a page in a browser of its own, then sends its form with files. */
export async function sendFiles(
  world: World,
  url: string,
  fields: Record<string, string>,
  files: SentFile[],
  who: Key,
) {
  const token = await asSighted(world.db, {}, (trx) => startSession(trx, LA, world.people[who], world.clock.now()))
  const shown = await world.app.inject({ url, cookies: { [SESSION_COOKIE]: token } })
  const set = Object.fromEntries(shown.cookies.map((one) => [one.name, one.value]))
  const hidden = [...shown.body.matchAll(/<input type="hidden" name="(_csrf|_seen)" value="([^"]*)"/g)]
  const all = { ...Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value])), ...fields }
  const boundary = 'a-boundary-of-ours'
  const part = (about: string, content: Uint8Array) =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${about}\r\n\r\n`),
      content,
      Buffer.from('\r\n'),
    ])
  const payload = Buffer.concat([
    ...Object.entries(all).map(([name, value]) => part(`name="${name}"`, Buffer.from(value))),
    ...files.map(({ field, filename, bytes }) =>
      part(`name="${field}"; filename="${filename}"\r\nContent-Type: application/octet-stream`, bytes),
    ),
    Buffer.from(`--${boundary}--\r\n`),
  ])
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` }
  return world.app.inject({ method: 'POST', url, headers, payload, cookies: { ...set, [SESSION_COOKIE]: token } })
}
