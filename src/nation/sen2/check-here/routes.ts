import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Actor } from '../../../platform/access/actor.ts'
import { frame } from '../../../platform/http/frame.ts'
import { areaOf, browserCookie, type PageServer } from '../../../platform/http/page-server.ts'
import { isFormToken } from '../../../platform/http/session.ts'
import { checkReturns } from '../access.ts'
import { checkAReturn, viewOfForm } from '../pages/check-a-return/page.ts'
import { whoAsks } from '../who-asks.ts'
import { checkings } from './checkings.ts'
import { takeUpload } from './upload.ts'

/** Most files are checked before anybody would look at a bar: then the findings are the next page. */
const secondsToWait = 4

/**
 * `POST /check-a-sen2-return` takes files of any size as they come. `/check-a-sen2-return/:checkId/now` says how far it
 * is, and `/left` that its page was closed. None of them writes anything of a file anywhere, or into the log.
 */
export function serveReturnCheck(app: FastifyInstance, server: PageServer, largest: number): void {
  const few = { config: { rateLimit: { max: 60, timeWindow: '1 minute' }, isStreamed: true } }
  const path = checkAReturn.path
  checkings.largest = largest
  app.addHook('onClose', async () => checkings.closeAll())

  app.post(path, few, async (request, reply) => {
    const isScript = request.headers['x-requested-with'] === 'script'
    reply.header('cache-control', 'no-store')
    const asked = { mayUse: checkReturns, page: path, what: 'A SEN2 return was checked. Nothing of it was kept' }
    const actor = await whoAsks(server, request, asked)
    if (!actor) return turnAway(request, reply, isScript)
    if (!request.isMultipart()) return again(request, reply, actor, isScript, noFile)
    const browser = request.cookies[browserCookie(server)]
    const upload = await takeUpload(request, checkings.largest, (token) => isFormToken(server.secret, browser, token))
    if ('forged' in upload) return turnAway(request, reply, isScript)
    if ('wrong' in upload) return again(request, reply, actor, isScript, upload.wrong)
    const { checkId } = checkings.begin(actor.personId, upload.toCheck)
    await checkings.wait(checkId, actor.personId, isScript ? 0.5 : secondsToWait)
    const goTo = `${path}/${checkId}`
    return isScript ? reply.send({ goTo }) : reply.redirect(goTo, 303)
  })

  const Params = z.object({ checkId: z.uuid() })
  const often = { config: { rateLimit: { max: 240, timeWindow: '1 minute' } } }
  app.get(`${path}/:checkId/now`, often, async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const params = Params.safeParse(request.params)
    const actor = await whoAsks(server, request, { mayUse: checkReturns, page: path })
    const checking = actor && params.success && checkings.find(params.data.checkId, actor.personId)
    if (!checking) return reply.code(404).send({})
    const { state, read, size, findings } = checking
    return reply.send({ state, read, size, found: findings.length })
  })
  app.post(`${path}/:checkId/left`, often, async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const params = Params.safeParse(request.params)
    const actor = await whoAsks(server, request, { mayUse: checkReturns, page: path })
    if (actor && params.success) checkings.leave(params.data.checkId, actor.personId)
    return reply.code(204).send()
  })

  function again(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Actor,
    isScript: boolean,
    wrong: { field: string; message: string },
  ) {
    if (isScript) return reply.code(400).send(wrong)
    const area = areaOf(server, actor.laCode)
    return reply
      .code(400)
      .type('text/html')
      .send(
        server.render(checkAReturn.view as string, {
          ...frame(server, request, reply, actor, area),
          title: checkAReturn.title,
          ...viewOfForm(area),
          errors: [wrong],
        }),
      )
  }

  async function turnAway(request: FastifyRequest, reply: FastifyReply, isScript: boolean) {
    // The rest of what is being sent is read and dropped, so that the browser hears the answer.
    request.raw.resume()
    if (isScript)
      return reply.code(403).send({ field: 'form', message: 'Load this page again, then send the file once more' })
    return reply.redirect(`/sign-in?next=${encodeURIComponent(path)}`, 303)
  }
}

const noFile = { field: 'files', message: 'Choose the file of a return, or its CSV tables' }
