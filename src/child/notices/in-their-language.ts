import { canSay, t } from '../../platform/languages/index.ts'
import type { Words } from '../../platform/messages/in-their-language.ts'
import { day } from '../../platform/views/filters.ts'
import type { NoticeDates } from './rules/dates.ts'
import type { Values } from './words.ts'

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
