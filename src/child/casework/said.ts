import type { RecordedEvent } from '../../platform/events/event.ts'
import { effectiveEvents } from '../../platform/events/record.ts'
import { listed, phrase, t } from '../../platform/languages/index.ts'
import { day } from '../../platform/views/filters.ts'
import { adviceIn } from '../advice/questions.ts'
import type { NeedsAssessmentEvent } from '../needs-assessment/events.ts'
import { placementIn } from '../placement/questions.ts'
import { planIn } from '../plan/questions.ts'
import { questionsIn } from './state.ts'

/** Something that the family said, where it went, and what changed because of it. */
export type Said = {
  on: string
  /** What kind of thing it was: "Your request". */
  what: string
  words: string
  went: string
  changed: string | null
  /** `waiting` where an answer is owed and has not come. */
  state: 'done' | 'waiting'
}

type Reader = { personId: string; name: string }

const LONGEST = 280

/** Everything this reader said or sent, as far as the record shows it to them, the newest first. */
export function saidIn(events: readonly RecordedEvent[], { personId, name }: Reader): Said[] {
  const mine = new Set(events.filter((one) => one.by === personId).map((one) => one.eventId))
  return [
    ...asked(events, personId, mine),
    ...advised(events),
    ...commented(events, { personId, name }),
    ...schools(events),
    ...questions(events, personId),
  ].toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}

function asked(events: readonly RecordedEvent[], personId: string, mine: ReadonlySet<string>): Said[] {
  const effective = effectiveEvents(events) as NeedsAssessmentEvent[]
  const decision = effective.findLast((one) => one.type === 'DecidedToAssess' || one.type === 'DecidedNotToAssess')
  const read = decision
    ? t(
        decision.type === 'DecidedToAssess'
          ? phrase('Read before we decided, on {day}, to assess. It stays in the record.')
          : phrase('Read before we decided, on {day}, not to assess. It stays in the record.'),
        { day: day(decision.occurredOn) },
      )
    : t('It is read before we decide whether to assess.')
  const said: Said[] = []
  for (const event of effective) {
    if (event.type === 'AssessmentRequested' && event.data.askedBy.personId === personId) {
      const { concerns, whatHelps, hopes, childsViews } = event.data
      said.push({
        on: event.occurredOn,
        what: t('The request for an assessment'),
        words: [concerns, whatHelps, hopes, childsViews].filter(Boolean).join(' '),
        went: read,
        changed: decision?.type === 'DecidedToAssess' ? t('We assess because of it.') : null,
        state: decision ? 'done' : 'waiting',
      })
    }
    if (event.type === 'EvidenceAdded' && mine.has(event.eventId)) {
      const files = event.data.documents.length
      said.push({
        on: event.occurredOn,
        what: files
          ? t('{files, plural, one {Something you added, with a file} other {Something you added, with # files}}', {
              files,
            })
          : t('Something you added'),
        words: event.data.says,
        went: decision && decision.occurredOn < event.occurredOn ? t('It is in the record, for the assessment.') : read,
        changed: null,
        state: 'done',
      })
    }
  }
  return said
}

/** Advice of the family: where the plan quotes it, line by line, and section A, which is theirs. */
function advised(events: readonly RecordedEvent[]): Said[] {
  const plan = planIn(events)
  const content = plan && (plan.finals.at(-1)?.content ?? plan.drafts.at(-1)?.content)
  return adviceIn(events)
    .held.filter((one) => one.from === 'parent-or-young-person')
    .map((one) => {
      const quotes = (item: { sources: readonly { adviceId: string }[] }) =>
        item.sources.some((source) => source.adviceId === one.adviceId)
      const counts = content
        ? ([
            ['need', content.needs.filter(quotes).length],
            ['provision', content.provisions.filter(quotes).length],
            ['outcome', content.outcomes.filter(quotes).length],
          ] as const)
        : []
      const placed = counts.flatMap(([name, count]) => (count > 0 ? [t(COUNTED[name], { count })] : []))
      const inA = content ? content.sectionA.views.length + content.sectionA.aspirations.length : 0
      const changed = [
        ...(placed.length ? [t('The plan rests on your words in {places}.', { places: listed(placed) })] : []),
        ...(inA
          ? [
              t(
                '{times, plural, one {Section A of the plan quotes your family once.} other {Section A of the plan quotes your family # times.}}',
                {
                  times: inA,
                },
              ),
            ]
          : []),
      ]
      return {
        on: one.on,
        what: t('Your views, as advice for the assessment'),
        words: one.summary ?? one.lines.map((line) => ('text' in line ? line.text : line.what)).join(' '),
        went: content
          ? t('It was advice like that of the professionals, and went to whoever wrote the plan.')
          : t('It is advice like that of the professionals. Whoever writes the plan reads it.'),
        changed: changed.length ? changed.join(' ') : null,
        state: 'done' as const,
      }
    })
}

function commented(events: readonly RecordedEvent[], { personId, name }: Reader): Said[] {
  const comments = planIn(events)?.comments ?? []
  return comments
    .filter((one) => one.by === personId || (one.capacity === 'caseworker' && one.from.startsWith(name)))
    .map((one) => ({
      on: one.on,
      what:
        one.section === 'whole'
          ? t('About draft {number}', { number: one.number })
          : t('About section {section} of draft {number}', { section: one.section, number: one.number }),
      words: one.typedUp?.words ?? one.says,
      went: one.answer
        ? t('Answered on {day}: {answer}', { day: day(one.answer.on), answer: one.answer.answer })
        : t('Whoever writes the plan answers it.'),
      changed: one.answer
        ? one.answer.changed
          ? t('The plan was changed.')
          : t('The plan was not changed; the answer says why.')
        : null,
      state: one.answer ? ('done' as const) : ('waiting' as const),
    }))
}

function schools(events: readonly RecordedEvent[]): Said[] {
  const { requests, consultations, decision } = placementIn(events)
  return requests.map((one) => {
    const consulted = consultations.findLast(({ institution }) => institution.name === one.institution.name)
    const named = decision?.name === one.institution.name
    return {
      on: one.on,
      what: t('You asked for {school}', { school: one.institution.name }),
      words: one.why ?? '',
      went: one.withdrawn
        ? t('Taken back on {day}.', { day: day(one.withdrawn.on) })
        : consulted
          ? consulted.reply
            ? t('We asked it on {day}; it answered on {answered}.', {
                day: day(consulted.sentOn),
                answered: day(consulted.reply.on),
              })
            : decision
              ? t('We asked it on {day}.', { day: day(consulted.sentOn) })
              : t('We asked it on {day}. It should answer by {by}.', {
                  day: day(consulted.sentOn),
                  by: day(consulted.answerBy),
                })
          : t('We have not asked it yet.'),
      changed: decision ? (named ? t('It is named in the plan.') : t('It is not named; our decision says why.')) : null,
      state: decision || one.withdrawn ? ('done' as const) : ('waiting' as const),
    }
  })
}

function questions(events: readonly RecordedEvent[], personId: string): Said[] {
  return questionsIn(events)
    .filter((one) => one.personId === personId)
    .map((one) => ({
      on: one.on,
      what: t('You asked or told us'),
      words: one.says,
      went: one.answer
        ? t('{who} answered on {day}: {answer}', {
            who: one.answer.by,
            day: day(one.answer.on),
            answer: one.answer.says,
          })
        : t('It is with whoever looks after the case.'),
      changed: null,
      state: one.answer ? ('done' as const) : ('waiting' as const),
    }))
}

/** The beginning of long words; the whole is in the record. */
export const excerpt = (words: string): string =>
  words.length <= LONGEST ? words : `${words.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`

const COUNTED = {
  need: phrase('{count, plural, one {# need} other {# needs}}'),
  provision: phrase('{count, plural, one {# provision} other {# provision}}'),
  outcome: phrase('{count, plural, one {# outcome} other {# outcomes}}'),
} as const
