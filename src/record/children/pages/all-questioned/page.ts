import { page } from '../../../../platform/http/page.ts'
import { withAreaSight } from '../../../people/questions.ts'
import { seeAllQuestionedLooks } from '../../access.ts'
import { listQuestioned } from '../../lists/questioned-look.ts'

export const allQuestionedPage = page({
  path: '/children/questioned-looks',
  title: 'Looks that families think are wrong',
  mayUse: seeAllQuestionedLooks,
  view: 'record/children/pages/all-questioned/view.njk',
  nav: { text: 'Questioned looks', order: 82 },
  async show({ trx, area, actor }) {
    const found = await withAreaSight(trx, area.laCode, () => listQuestioned(trx, area.laCode))
    return { questions: found.filter((one) => one.about_person !== actor?.personId) }
  },
})
