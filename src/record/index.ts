import type { Feature } from '../platform/feature.ts'
import { accessEvents } from './access/events.ts'
import { grantsList, grantsMigration } from './access/grants-list.ts'
import { childList, childMigration } from './children/child-list.ts'
import { childrenEvents } from './children/events.ts'
import { documentMigration } from './documents/documents.ts'
import { areaLogMigration } from './people/area-log.ts'
import { invitationMigration } from './people/invitations.ts'
import { personaMigration } from './people/personas.ts'
import { peoplePages } from './people/pages/index.ts'
import { changePeople, seeAreaLog, seePeople } from './people/access.ts'
import { peopleMigration } from './people/tables.ts'

export const record: Feature = {
  name: 'record',
  wing: 'record',
  says: 'Children, families, organisations, people and their grants: what every feature is about.',
  pages: [...peoplePages],
  permissions: [seePeople, changePeople, seeAreaLog],
  events: [...childrenEvents, ...accessEvents],
  lists: [childList, grantsList],
  migrations: [peopleMigration, grantsMigration, childMigration, documentMigration, invitationMigration, areaLogMigration, personaMigration],
}
