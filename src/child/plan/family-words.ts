import type { RecordedEvent } from '../../platform/events/event.ts'
import { effectiveEvents } from '../../platform/events/record.ts'
import { childIn, nameOf } from '../../record/children/state.ts'
import { adviceIn } from '../advice/questions.ts'
import type { NeedsAssessmentEvent } from '../needs-assessment/events.ts'
import type { QuotedView } from './content/plan.ts'

/** Something the child or family said already, ready to be put in section A as it stands. */
export type FamilyWords = QuotedView & { key: string; into: 'views' | 'aspirations' }

/** Tell it once: what was said in the request and in the family's own advice, and what was said in both once. */
export function familyWords(events: readonly RecordedEvent[]): FamilyWords[] {
  const asked = effectiveEvents(events).flatMap((event) => {
    const known = event as NeedsAssessmentEvent
    if (known.type !== 'AssessmentRequested') return []
    const { askedBy, concerns, whatHelps, hopes, childsViews, by } = known.data
    const family = by === 'parent' || by === 'young-person'
    const key = (what: string) => `${event.eventId}-${what}`
    const howGiven = 'in the request'
    return [
      said(key('childs-views'), 'views', nameOf(childIn(events)), childsViews, howGiven),
      said(key('hopes'), 'aspirations', askedBy.name, hopes, howGiven),
      ...(family
        ? [
            said(key('concerns'), 'views', askedBy.name, concerns, howGiven),
            said(key('what-helps'), 'views', askedBy.name, whatHelps, howGiven),
          ]
        : []),
    ]
  })
  const advised = adviceIn(events)
    .held.filter((one) => one.from === 'parent-or-young-person')
    .flatMap(({ adviceId, author, summary, lines }) => [
      said(`${adviceId}-summary`, 'views', author.name, summary, 'in their own advice'),
      ...lines.map((line) => {
        const into = line.kind === 'outcome' ? 'aspirations' : 'views'
        return said(
          `${adviceId}-${line.line}`,
          into,
          author.name,
          line.kind === 'provision' ? line.what : line.text,
          'in their own advice',
        )
      }),
    ])
  const seen = new Set<string>()
  return [...asked, ...advised].filter(({ into, speaker, words }) => {
    const key = `${into} ${speaker} ${words.replaceAll(/\s+/g, ' ').trim().toLowerCase()}`
    if (words.trim() === '' || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

const said = (
  key: string,
  into: FamilyWords['into'],
  speaker: string,
  words: string | null,
  howGiven: string,
): FamilyWords => ({
  key,
  into,
  speaker,
  words: words ?? '',
  about: '',
  howGiven,
})
