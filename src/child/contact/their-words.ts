import type { RecordedEvent } from '../../platform/events/event.ts'
import { ENGLISH_BELOW } from '../../platform/messages/in-their-language.ts'
import { childIn } from '../../record/children/state.ts'

export type TheirWords = { language: string; subject: string; english: string; paragraphs: string[] }

/** What a letter on paper is about, in the language that its reader chose. Undefined where that is English. */
export function inTheirWords(
  events: readonly RecordedEvent[],
  { subject, body, toPerson }: { subject: string; body: string; toPerson: string | null },
): TheirWords | undefined {
  const language = toPerson ? childIn(events).languages[toPerson] : undefined
  const [theirs, english] = body.split(ENGLISH_BELOW)
  if (!language || language === 'en' || !theirs || english === undefined) return undefined
  const [own = subject, named = subject] = subject.split(' / ')
  return { language, subject: own, english: named, paragraphs: theirs.split('\n\n').filter((one) => one.trim() !== '') }
}
