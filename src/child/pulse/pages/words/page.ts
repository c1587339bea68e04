import { page } from '../../../../platform/http/page.ts'
import { readPulseWords } from '../../access.ts'
import { FEWEST_ANSWERS, POINTS } from '../../points.ts'
import { pulseWords } from '../../results.ts'
import { quarterInWords } from '../results/page.ts'

export const wordsPage = page({
  path: '/pulse/words',
  title: 'What families wrote',
  mayUse: readPulseWords,
  view: 'child/pulse/pages/words/view.njk',
  async show({ trx, area, today }) {
    const groups = await pulseWords(trx, area.laCode, today)
    return {
      fewest: FEWEST_ANSWERS,
      groups: groups.map(({ quarter, point, words }) => ({
        name: `About ${POINTS[point]}, ${quarterInWords(quarter)}`,
        words,
      })),
      back: { href: '/pulse', text: 'What families say' },
    }
  },
})
