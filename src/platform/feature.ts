import type { FurtherWork } from './access/further-work.ts'
import type { Holding } from './access/holding.ts'
import type { Permission } from './access/permission.ts'
import type { TeamNumbers } from './access/team-numbers.ts'
import type { Clock } from './clock.ts'
import type { Db, Migration } from './database/schema.ts'
import type { EventType } from './events/event.ts'
import type { List } from './events/list.ts'
import type { Reaction, Recorder } from './events/recorder.ts'
import type { Page } from './http/page.ts'
import type { Carrier } from './messages/carrier.ts'

/** A feature as one value, in reading order. `features.ts` lists them all. */
export type Feature = {
  name: string
  wing: 'platform' | 'record' | 'area' | 'child' | 'nation'
  /** One sentence: what it is for. */
  says: string
  pages?: readonly Page[]
  permissions?: readonly Permission[]
  // biome-ignore lint/suspicious/noExplicitAny: a table of events holds every shape of data
  events?: readonly EventType<any, any>[]
  lists?: readonly List[]
  reactions?: readonly Reaction[]
  jobs?: readonly Job[]
  /** What people hold besides cases, and is handed over with them. */
  holdings?: readonly Holding[]
  /** What the page of today says of one’s work elsewhere. */
  furtherWork?: readonly FurtherWork[]
  /** What the page of the team counts of its cases. */
  teamNumbers?: readonly TeamNumbers[]
  migrations?: readonly Migration[]
}

/** Work on the clock. Runs as the whole area, may be stopped at any time, and does nothing twice. */
export type Job = {
  name: string
  says: string
  /** A cron expression in Europe/London. */
  schedule: string
  run(context: JobContext): Promise<void>
}

export type JobContext = {
  db: Db
  clock: Clock
  record: Recorder /** Undefined when no way to send messages is configured: they wait. */
  carrier: Carrier | undefined
}
