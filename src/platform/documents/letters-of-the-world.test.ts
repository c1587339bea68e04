import { describe, expect, it } from 'vitest'
import { readPdf } from '../testing/pdf-structure.ts'
import { partsFor } from './fonts.ts'
import { type Letter, letterPdf } from './letter.ts'
import { charactersNotPrinted } from './typst.ts'

const NAMES = {
  'simplified Chinese': '张伟 李娜',
  'traditional Chinese': '陳嘉欣 粵',
  Japanese: '田中さくら カタカナ 栃木 辻',
  Korean: '김민준 한지우',
  Arabic: 'فاطمة الزهراء',
  Urdu: 'محمد علی خان',
  Hebrew: 'נועה כהן',
  Bengali: 'রহিমা বেগম',
  Gujarati: 'પ્રિયા શાહ',
  Gurmukhi: 'ਗੁਰਪ੍ਰੀਤ ਕੌਰ',
  Tamil: 'தமிழ்ச்செல்வி',
  Hindi: 'अनन्या शर्मा',
  Ukrainian: 'Данило Шевченко',
  Greek: 'Ελένη Παπαδοπούλου',
  Vietnamese: 'Nguyễn Thị Hường',
  Amharic: 'አበበ ተስፋዬ',
  Tigrinya: 'ሰላም ገብረስላሴ',
  Thai: 'สมชาย ใจดี',
  Sinhala: 'නිමල් පෙරේරා',
  Malayalam: 'അനിത നായർ',
  Telugu: 'రాధిక రెడ్డి',
  Georgian: 'ნინო ბერიძე',
  Armenian: 'Անի Սարգսյան',
  Khmer: 'សុខា ចាន់',
  Burmese: 'အောင်ဆန်း',
}

const letterTo = (name: string): Letter => ({
  sender: { name: 'Thornbury Vale Council', lines: ['Civic Centre'] },
  recipientName: name,
  addressLines: ['14 Mill Lane'],
  date: Temporal.PlainDate.from('2026-03-23'),
  reference: 'EHC-2026-0042',
  heading: 'We have your request',
  blocks: [{ kind: 'paragraph', text: `You asked us about ${name}.` }],
  signoff: { name: 'Priya Shah', lines: [] },
  madeUp: true,
})

describe('a name in the letters of its own language', () => {
  it.each(Object.entries(NAMES))('is printed and can be read out: %s', async (_language, name) => {
    const pdf = await readPdf(letterPdf(letterTo(name)))
    expect(pdf.text).not.toContain('[U+')
    expect(charactersNotPrinted(name)).toEqual([])
    for (const font of pdf.fonts) expect(font).toMatchObject({ isEmbedded: true, mapsToText: true })
    // A reader gives back every letter; lines that run from right to left come in the order in which they are drawn.
    const found = lettersOf(pdf.text)
    for (const [letter, times] of lettersOf(name))
      expect(found.get(letter) ?? 0, letter).toBeGreaterThanOrEqual(times * 2)
  })

  it('is printed where several languages stand in one letter', async () => {
    const pdf = await readPdf(letterPdf(letterTo(Object.values(NAMES).join(', '))))
    expect(pdf.text).not.toContain('[U+')
    expect(pdf.text).toContain('김민준')
    expect(pdf.text).toContain('张伟')
  })

  it('has the Japanese form of a letter that Chinese has too, where kana show that it is Japanese', () => {
    const files = (text: string) => partsFor([...text].map((one) => one.codePointAt(0) ?? 0)).join()
    expect(files('直子さん')).not.toContain('-sc-')
    expect(files('直子さん')).toContain('-jp-')
    expect(files('直子')).not.toContain('-jp-')
    expect(files('さԱնի')).toContain('-armenian-')
    expect(charactersNotPrinted('さԱնի')).toEqual([])
  })

  it('has it for a name without kana too, where the document says that the language is Japanese', () => {
    const codePoints = [...'直子'].map((one) => one.codePointAt(0) ?? 0)
    expect(partsFor(codePoints, true).join()).toContain('-jp-')
    expect(partsFor(codePoints, true).join()).not.toContain('-sc-')
    const [known, unknown] = ['First language: Japanese', 'First language: Chinese'].map((text) =>
      letterPdf({ ...letterTo('直子'), blocks: [{ kind: 'paragraph', text }] }).toString('latin1'),
    )
    expect(known).toContain('jp-')
    expect(unknown).not.toContain('jp-')
  })

  it('takes no letters that it does not need', () => {
    expect(partsFor([...'খਗא'].map((one) => one.codePointAt(0) ?? 0))).toEqual([])
    expect(partsFor([...'张伟'].map((one) => one.codePointAt(0) ?? 0)).length).toBeLessThanOrEqual(2)
  })

  it('is the same, byte for byte, when made again after others', () => {
    const first = letterPdf(letterTo(NAMES.Japanese))
    for (const name of Object.values(NAMES)) letterPdf(letterTo(name))
    expect(letterPdf(letterTo(NAMES.Japanese)).equals(first)).toBe(true)
  })
})

function lettersOf(text: string): Map<string, number> {
  const counted = new Map<string, number>()
  for (const one of text.normalize('NFKC')) if (/\p{L}/u.test(one)) counted.set(one, (counted.get(one) ?? 0) + 1)
  return counted
}
