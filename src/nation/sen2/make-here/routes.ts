import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { FieldError, UploadedFile } from '../../../platform/http/form.ts'
import { frame } from '../../../platform/http/frame.ts'
import { areaOf, browserCookie, type PageServer } from '../../../platform/http/page-server.ts'
import { isFormToken } from '../../../platform/http/session.ts'
import { makeReturns, purposeOfReturn } from '../access.ts'
import { makePage, viewOfMake } from '../pages/make/page.ts'
import { Unreadable } from '../read/xml/problem.ts'
import { noSettings, type Settings } from '../settings.ts'
import { parseSettings } from '../settings-file.ts'
import { whoAsks } from '../who-asks.ts'
import { returnYears } from '../years.ts'
import { makings } from './making.ts'

const Asked = z.object({
  year: z.coerce
    .number()
    .refine((year) => (returnYears as readonly number[]).includes(year), 'Choose the year of the return'),
  asKnown: z.enum(['census', 'today'], { error: 'Choose as known when' }),
  serialNo: z.coerce
    .number({ error: 'Enter the serial number as a whole number, like 1' })
    .int('Enter the serial number as a whole number, like 1')
    .min(1, 'The serial number begins at 1')
    .max(999, 'The serial number is 999 at the most'),
})

/** `POST /sen2/make` begins to make the return; it goes on while its page shows how far it is. */
export function serveMaking(app: FastifyInstance, server: PageServer): void {
  const few = { config: { rateLimit: { max: 20, timeWindow: '1 minute' } } }
  const path = makePage.path
  app.addHook('onClose', async () => makings.closeAll())

  app.post(path, few, async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const body = (request.body ?? {}) as Record<string, unknown>
    const isOurs = isFormToken(server.secret, request.cookies[browserCookie(server)], body['_csrf'])
    const what = 'The SEN2 return was made from the records of the area'
    const actor =
      isOurs && (await whoAsks(server, request, { mayUse: makeReturns, page: path, what, purpose: purposeOfReturn }))
    if (!actor) return reply.redirect(`/sign-in?next=${encodeURIComponent(path)}`, 303)
    const asked = Asked.safeParse(body)
    const settings = settingsIn(body['settings'])
    const errors: FieldError[] = asked.success
      ? []
      : asked.error.issues.map(({ path: field, message }) => ({ field: String(field[0]), message }))
    if (typeof settings === 'string') errors.push({ field: 'settings', message: settings })
    if (!asked.success || typeof settings === 'string') {
      const area = areaOf(server, actor.laCode)
      const { _csrf, settings: _, ...values } = body
      const shown = { ...viewOfMake(server.clock.today()), values, errors, title: makePage.title }
      const html = server.render(makePage.view as string, { ...frame(server, request, reply, actor, area), ...shown })
      return reply.code(400).type('text/html').send(html)
    }
    const toMake = { ...asked.data, laCode: actor.laCode, settings, now: server.clock.now() }
    const { makingId } = makings.begin(server.db, actor.personId, toMake, (error) => request.log.error(error))
    return reply.redirect(`${path}/${makingId}`, 303)
  })
}

function settingsIn(value: unknown): Settings | string {
  const file = Array.isArray(value) ? value[0] : value
  if (typeof file !== 'object' || file === null || !((file as UploadedFile).bytes instanceof Uint8Array))
    return noSettings
  try {
    return parseSettings(Buffer.from((file as UploadedFile).bytes).toString('utf8'))
  } catch (error) {
    if (error instanceof Unreadable) return error.message
    throw error
  }
}
