import { page } from '../../../http/page.ts'
import { pageNumber } from '../../../http/page-number.ts'
import { readFeedback } from '../../access.ts'
import { listFeedback } from '../../feedback.ts'

const SIZE = 50

export const feedback = page({
  path: '/something-wrong/read',
  title: 'What people said is wrong',
  mayUse: readFeedback,
  view: 'platform/site/pages/feedback/view.njk',
  nav: { text: 'What is wrong', order: 95 },
  async show({ trx, area, query }) {
    const number = pageNumber(query['page'])
    const rows = await listFeedback(trx, area.laCode, { size: SIZE, from: (number - 1) * SIZE })
    return { rows: rows.slice(0, SIZE), number, pages: number + (rows.length > SIZE ? 1 : 0) }
  },
})
