import type { FileChild, Paragraph } from 'docx'
import {
  bullet,
  heading,
  lines,
  makeDocx,
  paragraph,
  QUIET,
  run,
  TEAL,
  table,
} from '../../../platform/documents/docx.ts'
import type { EhcPlanContent } from '../content/plan.ts'
import type { PlanBlock, PlanDocument, ThreadItem, ThreadMark } from './blocks.ts'
import { type PlanMeta, planDocument } from './plan-document.ts'

/** The plan as a Word file that a person can edit: the same words as the PDF, in the same order. */
export const ehcPlanDocx = (plan: EhcPlanContent, meta: PlanMeta): Promise<Buffer> => {
  const document = planDocument(plan, meta)
  return makeDocx({
    title: document.title,
    author: document.localAuthority,
    date: meta.date,
    headerLeft: `EHC plan: ${document.childName}`,
    headerRight: document.statusWords,
    footerLeft: `${document.madeUp ? `${madeUpWords} ` : ''}${document.localAuthority}. ${document.versionWords}`,
    children: [...head(document), ...document.blocks.flatMap(children)],
  })
}

const madeUpWords = 'Made-up example. Not a real person.'

const head = (document: PlanDocument): FileChild[] => [
  heading(1, document.title),
  paragraph([run(document.statusWords, { bold: true, size: 30 })]),
  paragraph(document.statusExplained),
  ...(document.madeUp ? [paragraph([run(madeUpWords, { bold: true })])] : []),
  ...profileInWord(document),
  factsTable('This plan', 'Details', document.keyFacts),
  heading(2, 'What is in this plan'),
  ...document.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [bullet(block.text)] : [])),
]

export const profileInWord = ({ profile: it }: PlanDocument): FileChild[] =>
  it === null
    ? []
    : [
        heading(2, it.title),
        ...it.boxes.flatMap((one) => [
          heading(3, one.title),
          ...(one.items.length === 0 ? [paragraph([run('Nothing is written here yet.', { color: QUIET })])] : []),
          ...one.items.map(({ words, whose }) => paragraph(words, whose ? [run(` ${whose}`, { color: QUIET })] : [])),
          ...(one.more ? [paragraph([run('There is more in section A and in the strengths.', { color: QUIET })])] : []),
        ]),
      ]

const children = (block: PlanBlock): FileChild[] => {
  switch (block.kind) {
    case 'heading':
      return [heading(block.level, block.text, block.mark && colours[block.mark])]
    case 'explains':
      return block.lines.map((each) =>
        block.lines.length === 1
          ? paragraph(each.text)
          : paragraph([run(`Section ${each.letter}, ${lowerFirst(each.title)}: `, { bold: true })], each.text),
      )
    case 'text':
      return block.text.split('\n\n').map((text) => paragraph(text))
    case 'strengths':
      return [paragraph([run('Strengths: ', { bold: true })], block.text)]
    case 'nothing':
      return [paragraph([run(block.text, { color: QUIET })])]
    case 'notice':
      return [
        paragraph([run(block.heading, { bold: true })]),
        ...block.text.split('\n\n').map((text) => paragraph(text)),
      ]
    case 'quotes':
      return block.items.map((each) => paragraph(`“${each.words}”\n`, lines(each.speaker, { color: QUIET, size: 20 })))
    case 'facts':
      return [factsTable(block.label, block.value, block.rows), paragraph('')]
    case 'table':
      return [
        table(
          block.headers,
          block.rows.map((row) => row.map((text) => [paragraph(text)])),
          widths[block.headers.length] ?? [],
          plain,
        ),
        paragraph(''),
      ]
    case 'thread':
      return [
        table(
          block.headers,
          block.rows.map((row) => [
            row.need ? item(row.need) : [paragraph('No need is linked yet.')],
            row.provisions.length > 0 ? row.provisions.flatMap(item) : [paragraph(row.whenNoProvision)],
            row.outcomes.length > 0 ? row.outcomes.flatMap(item) : [paragraph(row.whenNoOutcome)],
          ]),
          [28, 42, 30],
          { color: colours[block.mark], tint: 'EEF4F4' },
        ),
        paragraph(''),
      ]
  }
}

const item = (each: ThreadItem): Paragraph[] => {
  const label = [run(`${each.label}  `, { bold: true })]
  if (each.continues) return [paragraph(label, 'continued')]
  if (each.alsoAt) return [paragraph(label, `This also helps here. It is set out in full beside ${each.alsoAt}.`)]
  return [
    paragraph(label, each.text),
    ...each.facts.map(([what, text]) => paragraph([run(`${what}: `, { bold: true })], text)),
    ...(each.steps.length > 0 ? [paragraph([run('Steps on the way', { bold: true })]), ...each.steps.map(bullet)] : []),
    ...(each.preparesFor ? [paragraph([run('Preparing for adulthood: ', { bold: true })], each.preparesFor)] : []),
    ...each.sources.map((source) => paragraph(lines(`Source: ${source}`, { size: 17, color: QUIET }))),
  ]
}

const factsTable = (label: string, value: string, rows: [string, string][]) =>
  table(
    [label, value],
    rows.map(([what, text]) => [[paragraph([run(what, { bold: true })])], [paragraph(text)]]),
    [30, 70],
    plain,
  )

const plain = { color: TEAL, tint: 'EEF4F4' }
const widths: Record<number, number[]> = { 3: [25, 10, 65], 4: [8, 22, 50, 20], 5: [8, 20, 40, 17, 15] }

/** The same colours as in the PDF, each beside its words. */
const colours: Record<ThreadMark, string> = {
  COMMUNICATION_INTERACTION: '1C5D8C',
  COGNITION_LEARNING: '6A3D9A',
  SEMH: 'A23E12',
  SENSORY_PHYSICAL: '2C6B34',
  HEALTH: '8C1D50',
  SOCIAL_CARE: '5C5312',
  NONE: QUIET,
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
