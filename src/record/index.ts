import type { Feature } from '../platform/feature.ts'
import { breakGlass, changeWhoMayLook, handOverCases, seeWhoMayLook } from './access/access.ts'
import { accessEvents } from './access/events.ts'
import { grantsList, grantsMigration, helperGrantsMigration } from './access/grants-list.ts'
import { breakGlassList, breakGlassMigration } from './access/lists/break-glass.ts'
import { accessPages } from './access/pages/index.ts'
import { privateToFamilyMigration } from './access/private-to-family.ts'
import { childrenPermissions } from './children/access.ts'
import { childList, childMigration } from './children/child-list.ts'
import { childrenEvents } from './children/events.ts'
import { questionedLookList, questionedLookMigration } from './children/lists/questioned-look.ts'
import { childrenPages } from './children/pages/index.ts'
import { documentMigration } from './documents/documents.ts'
import { changePeople, seeAreaLog, seePeople } from './people/access.ts'
import { areaLogMigration } from './people/area-log.ts'
import { invitationMigration } from './people/invitations.ts'
import { peoplePages } from './people/pages/index.ts'
import { personaMigration } from './people/personas.ts'
import { peopleMigration } from './people/tables.ts'

export const record: Feature = {
  name: 'record',
  wing: 'record',
  says: 'Children, families, organisations, people and their grants: what every feature is about.',
  pages: [...childrenPages, ...accessPages, ...peoplePages],
  permissions: [
    ...childrenPermissions,
    seeWhoMayLook,
    changeWhoMayLook,
    handOverCases,
    breakGlass,
    seePeople,
    changePeople,
    seeAreaLog,
  ],
  events: [...childrenEvents, ...accessEvents],
  lists: [childList, grantsList, breakGlassList, questionedLookList],
  migrations: [
    peopleMigration,
    grantsMigration,
    helperGrantsMigration,
    childMigration,
    documentMigration,
    invitationMigration,
    areaLogMigration,
    personaMigration,
    breakGlassMigration,
    privateToFamilyMigration,
    questionedLookMigration,
  ],
}
