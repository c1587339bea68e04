import { describe, expect, it } from 'vitest'
import { accessibilityFaults, readPdf } from '../testing/pdf-structure.ts'
import { type Letter, letterPdf } from './letter.ts'

const letter: Letter = {
  sender: { name: 'Thornbury Vale Council', lines: ['SEND service', 'Civic Centre', 'Thornbury Vale', 'TV1 1AA'] },
  recipientName: 'Ms Rosa Novák',
  addressLines: ['14 Mill Lane', 'Thornbury Vale', 'TV3 4ZZ'],
  date: Temporal.PlainDate.from('2026-03-23'),
  reference: 'EHC-2026-0042',
  heading: 'We will assess Amira’s needs',
  blocks: [
    {
      kind: 'paragraph',
      text: 'You asked us for an EHC needs assessment. We have decided to do one.\n\nThis letter says what happens next.',
    },
    { kind: 'heading', text: 'What happens next' },
    { kind: 'bullets', items: ['We ask people who know Amira for advice.', 'They answer within 6 weeks.'] },
    {
      kind: 'facts',
      rows: [
        ['You asked on', '5 January 2026'],
        ['Final plan due by', '25 May 2026'],
      ],
      label: 'Step',
      value: 'Day',
    },
    { kind: 'heading', text: 'If you have questions' },
    { kind: 'paragraph', text: 'Ask Priya Shah on 01632 960 001.' },
  ],
  signoff: { name: 'Priya Shah', lines: ['EHC caseworker'] },
  madeUp: true,
}

describe('a letter', () => {
  it('can be read by everyone', async () => {
    const pdf = await readPdf(letterPdf(letter))
    expect(accessibilityFaults(pdf)).toEqual([])
    expect(pdf.title).toBe('We will assess Amira’s needs')
    expect(pdf.headings.map((each) => each.text)).toEqual([
      'We will assess Amira’s needs',
      'What happens next',
      'If you have questions',
    ])
  })

  it('says everything that it was given', async () => {
    const { text } = await readPdf(letterPdf(letter))
    for (const words of [
      'Ms Rosa Novák',
      '14 Mill Lane',
      'Monday 23 March 2026',
      'EHC-2026-0042',
      'They answer within 6 weeks.',
      '25 May 2026',
      'Priya Shah',
      'Made-up example',
      'Page 1 of 1',
    ])
      expect(text).toContain(words)
  })

  it('is the same, byte for byte, when made again', () => {
    expect(letterPdf(letter).equals(letterPdf({ ...letter }))).toBe(true)
  })

  it('shows markup as the words that were typed', async () => {
    const typed = '#read("/etc/passwd") *bold* _it_ $x^2$ @label <tag> \\ #eval("1+1") // note /* note */ = Heading'
    const { text } = await readPdf(letterPdf({ ...letter, blocks: [{ kind: 'paragraph', text: typed }] }))
    expect(text.replaceAll(/\s+/g, ' ')).toContain(typed)
  })
})
