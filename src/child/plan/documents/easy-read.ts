import { dayParts } from '../../../platform/documents/days.ts'
import { heading, makeDocx, paragraph, run } from '../../../platform/documents/docx.ts'
import { readTemplate, renderPdf } from '../../../platform/documents/typst.ts'
import type { EasyParts } from '../editions/easy-read.ts'
import { EASY_PARTS } from '../editions/events.ts'
import { EASY_SYMBOLS, symbolSvg } from '../editions/symbols.ts'
import type { PlanMeta } from './plan-document.ts'

const template = readTemplate('easy-read', new URL('./easy-read.typ', import.meta.url))

/** A plan in easy words, with a picture beside each line, as tagged PDF/UA-1. */
export const easyReadPdf = (parts: EasyParts, meta: PlanMeta): Buffer =>
  renderPdf(template, {
    ...around(meta),
    date: dayParts(meta.date),
    parts: filled(parts).map(({ part, lines }) => ({
      title: EASY_PARTS[part],
      lines: lines.map(({ symbol, words }) => ({
        words,
        svg: symbolSvg(symbol),
        alt: `Picture: ${EASY_SYMBOLS[symbol] ?? symbol}`,
      })),
    })),
  })

/** The easy words alone, so that a school can put in the symbols that the child knows. */
export const easyReadDocx = (parts: EasyParts, meta: PlanMeta): Promise<Buffer> => {
  const { title, about, childName, statusWords, localAuthority, madeUp } = around(meta)
  const sample = madeUp ? 'Made-up example. Not a real person.' : ''
  return makeDocx({
    smallest: 32,
    title,
    author: localAuthority,
    date: meta.date,
    headerLeft: childName,
    headerRight: statusWords,
    footerLeft: sample,
    children: [
      heading(1, title),
      ...about.map((text) => paragraph(text)),
      ...(sample ? [paragraph([run(sample, { bold: true })])] : []),
      ...filled(parts).flatMap(({ part, lines }) => [
        heading(2, EASY_PARTS[part]),
        ...lines.map(({ words }) => paragraph(words)),
      ]),
    ],
  })
}

const filled = (parts: EasyParts) => parts.filter(({ lines }) => lines.length > 0)

const around = ({ childName, localAuthority, status, madeUp = false }: PlanMeta) => ({
  title: `${childName}’s plan in easy words`,
  childName,
  localAuthority,
  statusWords: status === 'DRAFT' ? 'Not finished' : 'Finished',
  madeUp,
  about: [
    status === 'DRAFT'
      ? 'This plan is not finished. You can say what should change.'
      : 'This plan is finished. It says what help you get.',
    'These are easy words. They do not say everything. The whole plan is the one that counts.',
    'Read it with somebody if you like.',
  ],
})
