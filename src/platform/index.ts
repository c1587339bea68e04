import { accessLogMigration } from './access/log.ts'
import { childrenByHashMigration } from './database/row-level-security.ts'
import { eventSourceMigration, recordMigration } from './events/tables.ts'
import type { Feature } from './feature.ts'
import { forgetSessions, sessionEndMigration, sessionMigration } from './http/session.ts'
import { sendWaitingMessages } from './messages/jobs.ts'
import { messageMigration, postedMigration } from './messages/outbox.ts'
import { outbox } from './messages/pages/outbox/page.ts'

export const platform: Feature = {
  name: 'platform',
  wing: 'platform',
  says: 'The record, access, sessions and messages: what every feature stands on.',
  pages: [outbox],
  migrations: [
    recordMigration,
    accessLogMigration,
    sessionMigration,
    messageMigration,
    postedMigration,
    sessionEndMigration,
    eventSourceMigration,
    childrenByHashMigration,
  ],
  jobs: [sendWaitingMessages, forgetSessions],
}
