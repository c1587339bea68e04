import { inLanguage } from '../languages/index.ts'

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
