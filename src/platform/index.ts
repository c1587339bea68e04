import { accessLogMigration } from './access/log.ts'
import { recordMigration } from './events/tables.ts'
import type { Feature } from './feature.ts'
import { forgetSessions, sessionEndMigration, sessionMigration } from './http/session.ts'
import { messageMigration } from './messages/outbox.ts'

export const platform: Feature = {
  name: 'platform',
  wing: 'platform',
  says: 'The record, access, sessions and messages: what every feature stands on.',
  migrations: [recordMigration, accessLogMigration, sessionMigration, messageMigration, sessionEndMigration],
  jobs: [forgetSessions],
}
