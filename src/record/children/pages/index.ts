import { addCarerPage } from './add-carer/page.ts'
import { allQuestionedPage } from './all-questioned/page.ts'
import { capacityPage } from './capacity/page.ts'
import { changeCarerPage, endCarerPage } from './carer/page.ts'
import { courtOrderPage } from './court-order/page.ts'
import { decideAccessPage } from './decide-access/page.ts'
import { detailsPage } from './details/page.ts'
import { ethnicityPage } from './ethnicity/page.ts'
import { familyPage } from './family/page.ts'
import { joinPage } from './join/page.ts'
import { nearlyAdultPage } from './nearly-adult/page.ts'
import { numbersPage } from './numbers/page.ts'
import { questionedPage } from './questioned/page.ts'
import { reachPage } from './reach/page.ts'
import { settingPage } from './setting/page.ts'
import { sexPage } from './sex/page.ts'
import { sharePage } from './share/page.ts'
import { shareChangePage } from './share-change/page.ts'
import { thisLooksWrongPage } from './this-looks-wrong/page.ts'
import { whoHasLookedPage } from './who-has-looked/page.ts'

export const childrenPages = [
  familyPage,
  detailsPage,
  settingPage,
  numbersPage,
  sexPage,
  ethnicityPage,
  addCarerPage,
  changeCarerPage,
  endCarerPage,
  reachPage,
  courtOrderPage,
  capacityPage,
  nearlyAdultPage,
  joinPage,
  decideAccessPage,
  whoHasLookedPage,
  thisLooksWrongPage,
  questionedPage,
  allQuestionedPage,
  sharePage,
  shareChangePage,
]
