import type { z } from 'zod'
import { childPage } from '../../../../platform/http/page.ts'
import type { AccessQuestioned } from '../../../access/events.ts'
import { seeQuestionedLooks } from '../../access.ts'
import { childIn, nameOf } from '../../state.ts'

type Question = z.output<(typeof AccessQuestioned)['schema']>

export const questionedPage = childPage({
  path: '/children/:childId/questioned-looks',
  title: 'Looks that the family thinks are wrong',
  mayUse: seeQuestionedLooks,
  view: 'record/children/pages/questioned/view.njk',
  async show({ child, childId }) {
    const questions = child.events
      .filter((event) => event.type === 'AccessQuestioned')
      .map((event) => ({ ...(event.data as Question), on: event.occurredOn }))
    return {
      title: `Looks at ${nameOf(childIn(child.events))}’s record that the family thinks are wrong`,
      questions: questions.toReversed(),
      back: { href: `/children/${childId}/family` },
    }
  },
})
