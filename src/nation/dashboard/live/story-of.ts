import { contactIn } from '../../../child/contact/questions.ts'
import { auditsIn, pairsIn, RATED, type Rated } from '../../../child/quality-audit/questions.ts'
import type { RecordedEvent } from '../../../platform/events/event.ts'
import { effectiveEvents } from '../../../platform/events/record.ts'
import { ETHNICITY_CODES } from '../../../record/children/ethnicities.ts'
import { type DayNumber, dayNumber, type Life, lifeOfRecord } from '../../sen2/questions.ts'
import { askStory } from './ask-story.ts'
import { type ToldEvent, tellBeside } from './beside.ts'
import { type Owed, owedIn, tellDuties } from './owed-story.ts'
import { ASKED, READ } from './reads.ts'
import type { AuditStory, Story } from './story.ts'

/** One child’s record as the measures read it. Pure: the same record tells the same story on any day. */
export function storyOf(record: readonly RecordedEvent[]): Story {
  const events = record.filter(({ type }) => READ.has(type))
  // Of the whole record, whose duties are worked out once for every list.
  return storyOfRead(events, (effective) => owedIn(record, effective))
}

/**
 * The same from the events that are read alone.
 *
 * @param owed the duties of the record that are owed, as the duty list has them
 */
export function storyOfRead(
  events: readonly RecordedEvent[],
  owed: (effective: readonly RecordedEvent[]) => readonly Owed[],
): Story {
  const effective = effectiveEvents(events)
  const beside = tellBeside(effective as ToldEvent[])
  const life = lifeOfRecord(events)
  const dayOf = ([id]: readonly string[]) => {
    const said = effective.find(({ eventId }) => eventId === id)
    return said && dayNumber(said.occurredOn)
  }
  const story: Story = { from: speaksFrom(events) }
  tellWho(story, life)
  if (life.episodes.length > 0) story.asks = life.episodes.map((episode) => askStory(episode, beside, dayOf))
  if (beside.advice) story.advice = [...beside.advice.values()]
  tellDuties(story, owed(effective))
  if (beside.appeals) story.appeals = beside.appeals
  if (beside.mediations) story.mediations = [...beside.mediations.values()]
  if (effective.some(({ type }) => type === 'PlanChosenForAudit')) {
    const audits = auditsOf(events)
    if (audits.length > 0) story.audits = audits
  }
  const { running, lastTold } = contactIn(events)
  if (running && lastTold !== null) story.waitsSince = dayNumber(lastTold)
  return story
}

/** The record is whole from the year of the first return that was brought over, or from the day it was begun. */
function speaksFrom(events: readonly RecordedEvent[]): DayNumber {
  let [known, recorded] = ['9999', '9999']
  for (const { type, source, recordedAt } of events)
    if (!SAYS_SINCE.has(type)) continue
    else if (source) known = source.knownOn < known ? source.knownOn : known
    else if (recordedAt < recorded) recorded = recordedAt
  const days = [
    ...(known < '9999' ? [dayNumber(`${Number(known.slice(0, 4)) - 1}-01-01`)] : []),
    ...(recorded < '9999' ? [dayNumber(recorded.slice(0, 10))] : []),
  ]
  return days.length > 0 ? Math.min(...days) : 0
}

/** Of all others it depends on how a record is read whether they are met. */
const SAYS_SINCE = new Set(ASKED)

function tellWho(story: Story, { details }: Life): void {
  if (details.dateOfBirth) story.born = dayNumber(details.dateOfBirth.value)
  if (details.sex) story.sex = details.sex.value === 'female' ? 'F' : 'M'
  const code = details.ethnicity?.value
  const main = code && (MAIN_CODES.get(code) ?? code)
  if (main) story.group = main
}

const MAIN_CODES = new Map<string, string>(
  ETHNICITY_CODES.map((one) => [one.code, 'mainCode' in one ? one.mainCode : one.code]),
)

/** A part meets the standard when each of its questions was answered with 3 or 4 in the end. */
function auditsOf(events: readonly RecordedEvent[]): AuditStory[] {
  return auditsIn(events).flatMap((audit) => {
    const pairs = pairsIn(audit)
    if (pairs.length === 0 || pairs.some(({ settled }) => settled === null)) return []
    const days = [...audit.scored.map((one) => one?.on ?? ''), audit.settled?.on ?? ''].sort()
    const parts = Object.keys(RATED).map((part) => {
      const of = pairs.filter(({ criterion }) => criterion.startsWith(`${part as Rated}.`))
      return [part, of.every(({ settled }) => (settled ?? 0) >= 3)] as const
    })
    return [{ on: dayNumber(days.at(-1) ?? ''), parts: Object.fromEntries(parts) }]
  })
}
