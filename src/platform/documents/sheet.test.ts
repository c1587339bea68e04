import { expect, it } from 'vitest'
import { inLanguage } from '../languages/index.ts'
import { accessibilityFaults, readPdf } from '../testing/pdf-structure.ts'
import { type Sheet, sheetPdf } from './sheet.ts'

const sheet: Sheet = {
  sender: 'Thornbury Vale Council',
  heading: 'مسودة الخطة جاهزة لتقرؤوها',
  date: '2026-03-23',
  paragraphs: ['أُرسلت مسودة الخطة في الاثنين، 23 مارس 2026. أخبرونا برأيكم حتى الثلاثاء، 7 أبريل 2026.'],
  english: 'For the envelope: this sheet goes with the letter “The draft plan is ready for you to read”.',
  madeUp: true,
}
const inArabic = (more: Partial<Sheet> = {}) => inLanguage('ar', () => sheetPdf({ ...sheet, ...more }))

it('is in the reader’s language, from right to left, and can be read by everyone', async () => {
  const pdf = await readPdf(inArabic())
  expect(accessibilityFaults(pdf, 'ar')).toEqual([])
  expect(pdf.headings.map((each) => each.level)).toEqual([1])
  expect(pdf.text).not.toContain('[U+')
  expect(pdf.text).toContain('The draft plan is ready for you to read')
})

it('is the same, byte for byte, when made again, and another for other words', () => {
  expect(inArabic().equals(inArabic())).toBe(true)
  expect(inArabic().equals(inArabic({ heading: 'الخطة النهائية جاهزة' }))).toBe(false)
})
