import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { oneOf, optionalText } from '../../../../platform/http/form.ts'
import { childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { planIn } from '../../../plan/questions.ts'
import { quoteOwnPage } from '../../access.ts'
import { answerEntry, placeEntry, viewOf } from '../../decisions.ts'
import { ownShown } from '../../own-page.ts'
import { entriesIn } from '../../state.ts'
import { whereItWent } from '../../where-it-went.ts'

const placeForm = z.object({
  into: oneOf(['views', 'aspirations', 'nowhere'], 'Choose where it goes'),
  words: optionalText(5000),
  says: optionalText(1000),
})

/** The caseworker quotes a child and writes back, in one go: a child who said something hears what became of it. */
export const placePage = childPage<z.infer<typeof placeForm>>({
  path: '/own/:childId/place/:entryId',
  title: 'Quote it in the plan',
  mayUse: quoteOwnPage,
  view: 'child/own-page/pages/place/view.njk',
  form: placeForm,
  async show(context) {
    const shown = ownShown(context)
    const { events } = context.child
    const entry = shown.entries.find((one) => one.entryId === context.params['entryId'] && !one.seenBy)
    if (!entry) return notThere
    const plan = planIn(events)
    const isOpen = plan !== undefined && plan.stage !== 'final' && plan.stage !== 'stopped'
    const mayPlace = isOpen && entry.mayQuote
    return {
      ...shown,
      title: mayPlace ? `Quote ${shown.name} in the plan` : `Write back to ${shown.name}`,
      entry,
      mayPlace,
      isOpen,
      view: viewOf(events, entry),
      went: whereItWent(entry, plan),
      values: {
        into: mayPlace ? (entry.topic === 'future' ? 'aspirations' : 'views') : 'nowhere',
        words: entry.kind === 'words' ? entry.words : '',
      },
      back: { href: `/own/${context.childId}/mine`, text: `${shown.name}’s things` },
    }
  },
  async submit({ into, words, says }, context) {
    const { actor, child, childId, params, today } = context
    const entryId = params['entryId'] ?? ''
    const entry = entriesIn(child.events).find((one) => one.entryId === entryId && !one.seenBy)
    if (!entry) return notThere
    if (into !== 'nowhere' && !words) return { errors: [{ field: 'words', message: 'Write the words to quote' }] }
    if (into === 'nowhere' && !says)
      return { errors: [{ field: 'says', message: 'Write back, or choose where it goes in the plan' }] }
    const placed = into === 'nowhere' ? [] : placeEntry(child.events, { entryId, into, words: words ?? '' }, today)
    if (isRefusal(placed)) return placed
    const answered = says ? answerEntry(child.events, entryId, actor.name, says, today) : []
    if (isRefusal(answered)) return answered
    await context.write([...placed, ...answered])
    return goTo(`/own/${childId}/mine#${entryId}`, placed.length > 0 ? 'Quoted in section A.' : 'Sent.')
  },
})
