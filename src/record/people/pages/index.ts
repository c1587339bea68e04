import type { Page } from '../../../platform/http/page.ts'
import { addOrganisation } from './add-organisation/page.ts'
import { addSomebody } from './add-somebody/page.ts'
import { endRole } from './end-role/page.ts'
import { giveRole } from './give-role/page.ts'
import { inviteAgain } from './invite-again/page.ts'
import { left } from './left/page.ts'
import { areaLog } from './log/page.ts'
import { people } from './people/page.ts'
import { person } from './person/page.ts'

export const peoplePages: readonly Page[] = [
  people,
  addSomebody,
  addOrganisation,
  areaLog,
  person,
  inviteAgain,
  giveRole,
  endRole,
  left,
]
