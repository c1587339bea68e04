import type { z } from 'zod'
import type { RecordedEvent } from '../../../platform/events/event.ts'
import { effectiveEvents } from '../../../platform/events/record.ts'
import type { EhcPlanContent, Provision } from '../content/plan.ts'
import { EASY_PARTS, type EasyLine, type EasyPart, type EasyReadWritten } from './events.ts'
import { symbolFor } from './symbols.ts'

export type EasyRead = z.output<typeof EasyReadWritten.schema> & { on: string }
export type EasyParts = EasyRead['parts']

/** A line longer than this is not easy. */
export const MOST_WORDS = 20

/** The easy words of one version as they were last written. */
export function easyReadOf(events: readonly RecordedEvent[], planId: string, version: string): EasyRead | undefined {
  const written = effectiveEvents(events).filter(({ type }) => type === 'EasyReadWritten')
  const found = written.findLast(({ data }) => {
    const of = data as EasyRead
    return of.planId === planId && of.version === version
  })
  return found && { ...(found.data as EasyRead), on: found.occurredOn }
}

/** A start from what stands in the plan in parts of its own. Somebody who knows the child then makes it easy and true. */
export function easyStart(plan: EhcPlanContent, isDraft: boolean): EasyParts {
  const { sectionA, strengths, needs, provisions, outcomes, sectionI } = plan
  const childs = [...sectionA.views, ...sectionA.aspirations].filter(({ speaker }) => isChild(plan, speaker))
  const helpIn = (...sections: Provision['section'][]) =>
    provisions.filter((one) => sections.includes(one.section)).flatMap(helpLines)
  const words: Record<EasyPart, string[]> = {
    about: childs.flatMap((view) => [`You said: “${firstSentence(view.words)}”`]),
    good: Object.values(strengths)
      .filter(Boolean)
      .flatMap((text) => easyLines(firstSentence(text))),
    hard: needs.flatMap((need) => easyLines(firstSentence(need.text))),
    help: helpIn('F'),
    health: helpIn('G'),
    home: helpIn('H1', 'H2'),
    aims: outcomes.flatMap((one) => [
      ...easyLines(firstSentence(one.text)),
      ...(one.byWhen.trim() ? [`By ${one.byWhen.trim()}.`] : []),
    ]),
    school: isDraft
      ? ['The plan names no school yet.', 'You can say which school or college you want.']
      : sectionI
        ? [sectionI.name ? `Your place is ${sectionI.name}.` : `Your plan names a kind of place: ${sectionI.type}.`]
        : [],
    rights: [
      isDraft
        ? 'This plan is not finished. You can say what is wrong.'
        : 'Once a year we ask you if the plan still fits.',
      'You can ask somebody to help you say it.',
      isDraft
        ? 'You can say what is missing.'
        : 'If you think the plan is wrong, others can decide. Ask for help soon.',
    ],
  }
  return (Object.keys(EASY_PARTS) as EasyPart[]).map((part) => ({
    part,
    lines: words[part].filter((one) => one.trim()).map((one) => ({ symbol: symbolFor(one, part), words: one })),
  }))
}

/** "You will have help: … A speech therapist will do this. 2 times a week. Each time: 30 minutes." */
function helpLines(one: Provision): string[] {
  const what = firstSentence(one.what)
  const filled = (text: string, says: (text: string) => string) =>
    text.trim() ? easyLines(says(firstSentence(text))) : []
  return [
    ...(what ? easyLines(`You will have: ${lower(what)}`) : []),
    ...filled(one.whoDelivers, (text) => `Who helps: ${lower(text)}`),
    ...filled(one.frequency, (text) => `How often: ${lower(text)}`),
    ...filled(one.duration, (text) => `How long: ${lower(text)}`),
  ]
}

/** As lines that a person can edit: "[talk] You will have help with talking." */
export const asText = (lines: readonly EasyLine[]) => lines.map((one) => `[${one.symbol}] ${one.words}`).join('\n')

export const wordsIn = (text: string) => text.split(/\s+/).filter((one) => /[\p{L}\d]/u.test(one)).length

/**
 * A long sentence as shorter lines: at its semicolons, and then no further than a comma, so that no line ends in the
 * middle of a thought. One that has no such place stays long, for a person to make easy.
 */
function easyLines(sentence: string): string[] {
  if (wordsIn(sentence) <= MOST_WORDS) return [sentence]
  return sentence.split(/;\s+/).map((part) => ended(capital(upToComma(part))))
}

function upToComma(part: string): string {
  if (wordsIn(part) <= MOST_WORDS) return part
  const ends = [...part.matchAll(/,\s|\s–\s/g)].map(({ index }) => part.slice(0, index))
  return ends.findLast((one) => wordsIn(one) <= MOST_WORDS && wordsIn(one) >= FEWEST_WORDS) ?? part
}

/** Less than this says nothing by itself. */
const FEWEST_WORDS = 6
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const ended = (text: string) => (/[.!?…”]$/.test(text) ? text : `${text}.`)

function isChild(plan: EhcPlanContent, speaker: string) {
  const names = [plan.personal.preferredName, plan.personal.name.split(' ')[0] ?? '', plan.personal.name]
  return names.some((name) => name !== '' && name === speaker)
}

function firstSentence(text: string): string {
  const first = /^.*?[.!?](?=\s|$)/s.exec(text.trim())?.[0] ?? text.trim()
  const plain = first.replaceAll(/\s+/g, ' ')
  return /[.!?…]$/.test(plain) || plain === '' ? plain : `${plain}.`
}

/** Small at the beginning, unless it is a name or an abbreviation as far as one can see. */
const lower = (text: string) =>
  /^\p{Lu}\p{Ll}*\s+\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
