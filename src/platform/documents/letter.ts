import { dayParts, fullDayInWords } from './days.ts'
import { readTemplate, renderPdf } from './typst.ts'

export type LetterBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'bullets'; items: string[] }
  /** A table of key facts. Say what its two columns hold, for people who hear it read. */
  | { kind: 'facts'; rows: [what: string, details: string][]; label?: string; value?: string }

export type Letter = {
  sender: { name: string; lines: string[] }
  recipientName: string
  addressLines: string[]
  date: Temporal.PlainDate
  reference?: string
  heading: string
  greeting?: string
  blocks: LetterBlock[]
  signoff: { closing?: string; name: string; lines?: string[] }
  /** Says on every page that the people in it are made up. */
  madeUp?: boolean
}

/** A letter as tagged PDF/UA-1. The same letter gives the same bytes. */
export const letterPdf = (letter: Letter): Buffer =>
  renderPdf(template, {
    title: letter.heading,
    sender: letter.sender,
    recipientName: letter.recipientName,
    addressLines: letter.addressLines,
    dateParts: dayParts(letter.date),
    dateWords: fullDayInWords(letter.date),
    reference: letter.reference ?? '',
    heading: letter.heading,
    greeting: letter.greeting ?? `Dear ${letter.recipientName}`,
    blocks: letter.blocks.map((block) =>
      block.kind === 'facts' ? { ...block, label: block.label ?? 'What', value: block.value ?? 'Details' } : block,
    ),
    signoff: {
      closing: letter.signoff.closing ?? 'Yours sincerely',
      name: letter.signoff.name,
      lines: letter.signoff.lines ?? [],
    },
    madeUp: letter.madeUp ?? false,
  })

const template = readTemplate('letter-1', new URL('./templates/letter-1.typ', import.meta.url))
