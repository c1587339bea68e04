import { type Language, languageNow, t } from '../languages/index.ts'
import { day as dayWords } from '../views/filters.ts'
import { dayParts } from './days.ts'
import { readTemplate, renderPdf } from './typst.ts'

export type Sheet = {
  /** Who sends it, as they are called in English. */
  sender: string
  heading: string
  date: string
  paragraphs: string[]
  /** What it is for, in English, for whoever puts it in the envelope. */
  english: string
  madeUp: boolean
}

/**
 * One page that goes with a letter on paper, in the language of here and now: what the letter is about, what can be done
 * until when, and that the English letter is the one that counts. Large, because many read it together.
 */
export function sheetPdf({ sender, heading, date, paragraphs, english, madeUp }: Sheet): Buffer {
  const language: Language = languageNow()
  return renderPdf(template, {
    title: plain(heading),
    sender,
    lang: language.code,
    dir: language.dir,
    dateParts: dayParts(Temporal.PlainDate.from(date)),
    dateWords: plain(dayWords(date)),
    heading: plain(heading),
    paragraphs: paragraphs.map(plain),
    notes: [
      t('This sheet says in your language what the letter is about. The letter in English is the one that counts.'),
      t('You can ask the council to explain it to you in your language.'),
    ].map(plain),
    english,
    madeUp: madeUp ? plain(`${t('Made-up area.')} ${t('Every child, family and person here is invented.')}`) : '',
  })
}

/** The marks that keep a value's direction on a page have no picture in print; the compiler orders the words itself. */
const plain = (text: string): string => text.replaceAll(/[\u2066-\u2069]/g, '')

const template = readTemplate('sheet-1', new URL('./templates/sheet-1.typ', import.meta.url))
