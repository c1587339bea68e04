import type { z } from 'zod'
import type { Actor, Grant } from '../../platform/access/actor.ts'
import { ROLES } from '../../platform/access/permission.ts'
import { day, shortDay } from '../../platform/calendar/index.ts'
import { type Refusal, refusal } from '../../platform/decisions/refusal.ts'
import type { NewEvent, RecordedEvent } from '../../platform/events/event.ts'
import { phrase } from '../../platform/languages/index.ts'
import { childIn, nameOf } from '../../record/children/questions.ts'
import { ABOUT_ME } from '../plan/content/profile.ts'
import { SectionAWritten } from '../plan/events.ts'
import { planIn } from '../plan/questions.ts'
import { LeaveToQuoteGiven, OwnEntryAnswered, OwnEntryGiven, OwnEntryPlaced, OwnEntryTakenAway } from './events.ts'
import { type Entry, entriesIn } from './state.ts'

type Events = readonly RecordedEvent[]
type Answer = NewEvent[] | Refusal
export type Giving = z.input<typeof OwnEntryGiven.schema>

const gone = refusal('not-there', phrase('This is not on the page any more.'))

/** Puts something on the page; in the place of an earlier thing where that is named. Who may see it stays as it was. */
export function giveEntry(
  events: Events,
  giving: Giving,
  {
    today,
    instead,
    personId,
    isSelf,
  }: { today: string; instead?: string | undefined; personId: string; isSelf: boolean },
): Answer {
  if (giving.seenBy && !isSelf)
    return refusal(
      'not-yours-to-hide',
      phrase('Only a young person who is signed in can choose who sees something.'),
      'Children and Families Act 2014, section 83(2)',
    )
  if (!instead) return [OwnEntryGiven(giving, { occurredOn: today })]
  const earlier = entriesIn(events).find((one) => one.entryId === instead)
  if (!earlier) return gone
  if (!isOwn(earlier, personId, isSelf)) return notOwn
  const { entryId, seenBy, seenByNames, eventId } = earlier
  return [OwnEntryGiven({ ...giving, entryId, seenBy, seenByNames }, { occurredOn: today, supersedes: eventId })]
}

export function takeAway(
  events: Events,
  entryId: string,
  { today, personId, isSelf }: { today: string; personId: string; isSelf: boolean },
): Answer {
  const entry = entriesIn(events).find((one) => one.entryId === entryId)
  if (!entry) return gone
  if (!isOwn(entry, personId, isSelf)) return notOwn
  return [OwnEntryTakenAway({ entryId }, { occurredOn: today, supersedes: entry.eventId })]
}

export function giveLeave(
  events: Events,
  entryId: string,
  { today, personId, isSelf }: { today: string; personId: string; isSelf: boolean },
): Answer {
  const entry = entriesIn(events).find((one) => one.entryId === entryId)
  if (!entry) return gone
  if (!isOwn(entry, personId, isSelf)) return notOwn
  if (entry.seenBy) return privateStays
  return entry.mayQuote ? [] : [LeaveToQuoteGiven({ entryId }, { occurredOn: today })]
}

/** Puts words in section A as a quote, with whose they are. What was typed is quoted to the letter. */
export function placeEntry(
  events: Events,
  { entryId, into, words }: { entryId: string; into: 'views' | 'aspirations'; words: string },
  today: string,
): Answer {
  const entry = entriesIn(events).find((one) => one.entryId === entryId)
  if (!entry) return gone
  if (entry.seenBy) return privateStays
  if (!entry.mayQuote) return refusal('ask-first', 'They asked to be asked first. They can say yes on their own page.')
  const plan = planIn(events)
  if (!plan) return refusal('no-plan', 'The writing of the plan has not begun. Start the plan first.')
  if (plan.stage === 'final' || plan.stage === 'stopped')
    return refusal('plan-closed', 'This plan takes no more changes. Keep it for the next review.')
  if (entry.kind === 'words' && !tidy(entry.words).includes(tidy(words)))
    return refusal(
      'not-their-words',
      'These are not the words on the page. A quote is what they said, to the letter: take out what you do not need, and change nothing else.',
    )
  const quote = { ...viewOf(events, entry), words }
  const { sectionA } = plan.content
  if (sectionA[into].some((one) => one.words === words && one.speaker === quote.speaker))
    return refusal('there-already', 'These words are in section A already.')
  return [
    SectionAWritten(
      { planId: plan.planId, sectionA: { ...sectionA, [into]: [...sectionA[into], quote] } },
      { occurredOn: today },
    ),
    OwnEntryPlaced({ entryId, planId: plan.planId, into, words }, { occurredOn: today }),
  ]
}

export function answerEntry(events: Events, entryId: string, from: string, says: string, today: string): Answer {
  if (!entriesIn(events).some((one) => one.entryId === entryId)) return gone
  return [OwnEntryAnswered({ entryId, from, says }, { occurredOn: today })]
}

/** Whoever put it there may change it, and a young person everything: it is their page. */
export const isOwn = (entry: Entry, personId: string, isSelf: boolean) => isSelf || entry.by === personId

/** Who is with the child, as everybody reads it. */
export const besideOf = (actor: Actor, grant: Grant) =>
  grant.capacity === 'young-person' ? null : { name: actor.name, as: ROLES[grant.capacity] }

/** Whose words they are, and how they came, for section A. */
export function viewOf(events: Events, entry: Entry) {
  const name = nameOf(childIn(events))
  const { beside, made, kind, topic, on } = entry
  const speaker = made === 'told-for' && beside ? beside.name : name
  const how = { words: 'written', drawing: 'in a drawing', photo: 'with a photograph', voice: 'in a recording' }[kind]
  const help =
    !beside || made === 'alone'
      ? ''
      : made === 'told-for'
        ? `, told for ${name} by ${beside.name}`
        : `, with ${beside.name} (${beside.as}) helping`
  return { speaker, about: ABOUT_ME[topic], howGiven: `${how} on ${name}’s own page${help}, ${shortDay(day(on))}` }
}

const notOwn = refusal('not-yours', phrase('Only whoever put this here can change it.'))
const privateStays = refusal(
  'private',
  phrase(
    'This is only for the people who were chosen, so it cannot go in the plan. Give it again for everybody first.',
  ),
)
const tidy = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
