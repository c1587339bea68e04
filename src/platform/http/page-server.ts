import type { Actor, Directory } from '../access/actor.ts'
import type { FurtherWork } from '../access/further-work.ts'
import type { Holding } from '../access/holding.ts'
import type { TeamNumbers } from '../access/team-numbers.ts'
import type { Clock } from '../clock.ts'
import type { Db, Trx } from '../database/schema.ts'
import type { Recorder } from '../events/recorder.ts'
import type { Scanner } from '../scanning/clamd.ts'
import type { Area, Page, Shown } from './page.ts'

/** All that serving pages needs, put together once in `app.ts`. */
export type PageServer = {
  db: Db
  directory: Directory
  recorder: Recorder
  clock: Clock
  areas: readonly Area[]
  secret: string
  /** Cookies only over HTTPS. */
  secureCookies: boolean
  sessionMinutes: number
  publicUrl: string
  scanner?: Scanner | undefined
  pages: readonly Page[]
  holdings?: readonly Holding[]
  furtherWork?: readonly FurtherWork[]
  teamNumbers?: readonly TeamNumbers[]
  /** The languages besides English that the area has switched on; left out, a made-up area offers all. */
  languages?: readonly string[] | undefined
  /** Remembers with a person in which language to write to them. */
  keepLanguage?(trx: Trx, actor: Actor, language: string): Promise<void>
  /** What they chose, for a browser that does not know it. */
  languageOf?(trx: Trx, actor: Actor): Promise<string | undefined>
  render(template: string, context: Shown): string
}

export const SESSION_COOKIE = 'opensend_session'
const BROWSER_COOKIE = 'opensend_browser'
/** Over HTTPS a browser keeps others, and other sites of the same domain, from setting a cookie of this name. */
const named = (server: PageServer, name: string) => (server.secureCookies ? `__Host-${name}` : name)
export const sessionCookie = (server: PageServer) => named(server, SESSION_COOKIE)
export const browserCookie = (server: PageServer) => named(server, BROWSER_COOKIE)
export const NOTICE_COOKIE = 'opensend_notice'

/** The area of a session, or the first one for whoever is not signed in. */
export function areaOf(server: PageServer, laCode: string | undefined): Area {
  const area = server.areas.find((one) => one.laCode === laCode) ?? server.areas[0]
  if (!area) throw new Error('This service has no local area yet.')
  return area
}
