import type { Feature } from '../../platform/feature.ts'
import { contactPermissions } from './access.ts'
import { contactEvents } from './events.ts'
import { contactMigration, familyContactList, familyNoticeList, openNoticesMigration } from './lists/family-contact.ts'
import { letterPage } from './pages/letter/page.ts'
import { lettersPage } from './pages/letters/page.ts'
import { postedPage } from './pages/posted/page.ts'
import { sheetPage } from './pages/sheet/page.ts'
import { spokenPage } from './pages/spoken/page.ts'

export const contact: Feature = {
  name: 'contact',
  wing: 'child',
  says: 'Whether each family was really told: notices unopened, families who hear nothing, letters to post, talks written down.',
  pages: [lettersPage, letterPage, sheetPage, postedPage, spokenPage],
  permissions: contactPermissions,
  events: contactEvents,
  lists: [familyContactList, familyNoticeList],
  migrations: [contactMigration, openNoticesMigration],
}
