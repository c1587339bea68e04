import type { AvailableStep } from '../../platform/decisions/available-step.ts'
import type { ChildRecord } from '../../platform/events/record.ts'
import { t } from '../../platform/languages/index.ts'
import { childIn, nameOf } from '../../record/children/questions.ts'
import { quoteOwnPage, readOwnPage } from './access.ts'
import { entriesIn } from './state.ts'

/** The child's own page is there for everybody who may read it; what waits for an answer is the caseworker's. */
export function availableSteps({ childId, events }: ChildRecord): AvailableStep[] {
  const name = nameOf(childIn(events))
  const waiting = entriesIn(events).filter(
    (one) => !one.seenBy && one.placed.length === 0 && one.answers.length === 0,
  ).length
  const page: AvailableStep = {
    code: 'own-page',
    text: t('{name}’s own page', { name }),
    href: `/own/${childId}`,
    permission: readOwnPage,
    main: false,
  }
  if (waiting === 0) return [page]
  const why =
    waiting === 1 ? 'One thing waits to be quoted or answered.' : `${waiting} things wait to be quoted or answered.`
  return [
    page,
    {
      code: 'quote-own-page',
      text: `Read what ${name} says`,
      href: `/own/${childId}/mine`,
      permission: quoteOwnPage,
      main: false,
      why,
    },
  ]
}
