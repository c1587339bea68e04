import cookie from '@fastify/cookie'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { calculatorApi } from './child/casework/calculator-api.ts'
import { openPlanCheck } from './child/plan/check/open-check.ts'
import type { Config } from './config.ts'
import { features as everything } from './features.ts'
import { serveOpenData } from './nation/open-data/routes.ts'
import { serveReturnCheck } from './nation/sen2/check-here/routes.ts'
import { serveMaking } from './nation/sen2/make-here/routes.ts'
import { asSighted } from './platform/access/as.ts'
import { type Clock, realClock } from './platform/clock.ts'
import type { Db } from './platform/database/schema.ts'
import { createRecorder, type Recorder } from './platform/events/recorder.ts'
import type { Feature } from './platform/feature.ts'
import { readBodies } from './platform/http/body.ts'
import { byteRanges } from './platform/http/byte-ranges.ts'
import { serveLanguages } from './platform/http/language.ts'
import type { PageServer } from './platform/http/page-server.ts'
import { answerProblems } from './platform/http/problems.ts'
import { securityHeaders } from './platform/http/security-headers.ts'
import { servePages } from './platform/http/serve-pages.ts'
import { registerSignIn } from './platform/http/sign-in.ts'
import { createLog, type Log } from './platform/logging/log.ts'
import { registerOperations } from './platform/logging/operations.ts'
import { newReference } from './platform/logging/reference.ts'
import { clamdScanner } from './platform/scanning/clamd.ts'
import { keepAlive } from './platform/site/keep-alive.ts'
import { keepUnsentWords } from './platform/unsent/routes.ts'
import { registerAssets } from './platform/views/assets.ts'
import { render } from './platform/views/render.ts'
import { keepLanguage, languageOf } from './record/children/language.ts'
import { directory } from './record/people/directory.ts'
import { door } from './record/people/door.ts'

export type AppParts = { config: Config; db: Db; log?: Log; clock?: Clock; features?: readonly Feature[] }

/** The whole web application over an open, migrated database that holds at least one area. */
export async function buildApp({
  config,
  db,
  log,
  clock = realClock,
  features = everything,
}: AppParts): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: log ?? createLog({ level: config.logLevel }),
    genReqId: newReference,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustedProxies.length ? [...config.trustedProxies] : false,
    bodyLimit: 2 * 1024 * 1024,
    routerOptions: { maxParamLength: 200 },
  })
  const areas = await asSighted(db, {}, (trx) =>
    trx.selectFrom('area').select(['la_code as laCode', 'name', 'made_up as madeUp']).orderBy('la_code').execute(),
  )
  const server: PageServer = {
    db,
    directory,
    recorder: recorderFor(features, clock),
    clock,
    areas,
    secret: config.secret,
    secureCookies: config.publicUrl.startsWith('https:'),
    sessionMinutes: config.sessionMinutes,
    publicUrl: config.publicUrl,
    scanner: config.virusScanner && clamdScanner({ ...config.virusScanner, log: app.log }),
    pages: features.flatMap((feature) => feature.pages ?? []),
    holdings: features.flatMap((feature) => feature.holdings ?? []),
    furtherWork: features.flatMap((feature) => feature.furtherWork ?? []),
    teamNumbers: features.flatMap((feature) => feature.teamNumbers ?? []),
    languages: config.languages,
    keepLanguage: keepLanguage(recorderFor(features, clock), clock),
    languageOf,
    render,
  }
  const migrations = features.flatMap((feature) => feature.migrations ?? [])
  registerOperations(app, { db, migrations, mode: config.mode, metricsKey: config.metricsKey })
  securityHeaders(app, server)
  byteRanges(app)
  await app.register(cookie)
  await readBodies(app)
  serveLanguages(app, server)
  registerAssets(app)
  answerProblems(app, server)
  await registerSignIn(app, server, config, door)
  await app.register(calculatorApi)
  openPlanCheck(app, server)
  serveReturnCheck(app, server, config.sen2LargestUpload)
  serveMaking(app, server)
  serveOpenData(app, server)
  keepAlive(app, server)
  keepUnsentWords(app, server)
  servePages(app, server)
  return app
}

/** Writes events with the lists and reactions of these features. */
export function recorderFor(features: readonly Feature[], clock: Clock): Recorder {
  return createRecorder({
    lists: features.flatMap((feature) => feature.lists ?? []),
    reactions: features.flatMap((feature) => feature.reactions ?? []),
    clock,
  })
}
