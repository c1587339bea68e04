import { canSay, inLanguage, t } from '../../platform/languages/index.ts'
import { day } from '../../platform/views/filters.ts'
import type { NoticeDates } from './rules/dates.ts'
import type { Values } from './words.ts'

export type Words = { subject: string; body: string }

/** Between the two languages of a message. */
export const ENGLISH_BELOW = '\n\n— English —\n\n'

/** A message in the language that somebody chose, with the English below it: the English is what counts. */
export function inTheirLanguage(language: string | undefined, english: Words, theirs: () => Words | undefined): Words {
  const chosen = language && language !== 'en' ? inLanguage(language, theirs) : undefined
  return chosen
    ? plainly({
        subject: `${chosen.subject} / ${english.subject}`,
        body: `${chosen.body}${ENGLISH_BELOW}${english.body}`,
      })
    : english
}

/** Without the marks that keep a value's direction: a telephone would take them for a part of the link. */
const plainly = ({ subject, body }: Words): Words => ({
  subject: subject.replaceAll(/[\u2068\u2069]/g, ''),
  body: body.replaceAll(/[\u2068\u2069]/g, ''),
})

/** A standing message in the reader's language. Undefined where the area wrote its own, which nobody has translated. */
export function standingWords(
  text: { subject: string; message: string },
  values: Values,
  dates: NoticeDates,
  more: readonly string[],
): Words | undefined {
  if (!canSay(text.subject) || !canSay(text.message)) return undefined
  const days = Object.fromEntries(Object.entries(dates).map(([key, value]) => [key, value && day(value)]))
  return { subject: t(text.subject), body: [t(text.message, { ...values, ...days }), ...more].join('\n\n') }
}

export const linkWords = {
  status: (link: string) => t('Where things are, without signing in: {link}', { link }),
  pulse: (link: string) => t('How did it go? Three questions, without your name: {link}', { link }),
  read: (link: string) => t('Read it here: {link}', { link }),
}
