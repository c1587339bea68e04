import type { FileChild } from 'docx'
import { bullet, heading, lines, makeDocx, paragraph, run } from '../../../platform/documents/docx.ts'
import type { EhcPlanContent } from '../content/plan.ts'
import type { PlanBlock, ThreadItem } from './blocks.ts'
import { profileInWord } from './docx.ts'
import { type PlanMeta, planDocument } from './plan-document.ts'

/** 18 point; Word counts in halves. */
const LARGE = 36

/** The plan as a Word file with nothing below 18 point and no table: a line for each fact, in one column. */
export const largePrintDocx = (plan: EhcPlanContent, meta: PlanMeta): Promise<Buffer> => {
  const document = planDocument(plan, meta)
  const madeUp = document.madeUp ? 'Made-up example. Not a real person.' : ''
  return makeDocx({
    smallest: LARGE,
    title: document.title,
    author: document.localAuthority,
    date: meta.date,
    headerLeft: document.childName,
    headerRight: document.statusWords,
    footerLeft: document.madeUp ? 'Made-up example.' : '',
    children: [
      heading(1, document.title),
      paragraph([run(document.statusWords, { bold: true })]),
      paragraph(document.statusExplained),
      paragraph(`${document.localAuthority}. Large print. It says the same as the plan in ordinary print.`),
      ...(madeUp ? [paragraph([run(madeUp, { bold: true })])] : []),
      ...facts(document.keyFacts),
      ...profileInWord(document),
      heading(2, 'What is in this plan'),
      ...document.blocks.flatMap((it) => (it.kind === 'heading' && it.level === 2 ? [bullet(it.text)] : [])),
      ...document.blocks.flatMap(inOneColumn),
    ],
  })
}

const inOneColumn = (it: PlanBlock): FileChild[] => {
  switch (it.kind) {
    case 'heading':
      return [heading(it.level, it.text)]
    case 'explains':
      return it.lines.map((each) => paragraph([run(`Section ${each.letter}: `, { bold: true })], each.text))
    case 'text':
      return it.text.split('\n\n').map((text) => paragraph(text))
    case 'strengths':
      return [paragraph([run('Strengths: ', { bold: true })], it.text)]
    case 'nothing':
      return [paragraph(it.text)]
    case 'notice':
      return [paragraph([run(it.heading, { bold: true })]), ...it.text.split('\n\n').map((text) => paragraph(text))]
    case 'quotes':
      return it.items.map((each) => paragraph(`“${each.words}” `, lines(each.speaker)))
    case 'facts':
      return [paragraph([run(it.label, { bold: true })]), ...facts(it.rows)]
    case 'table':
      return it.rows.flatMap((row) => facts(row.map((text, at) => [it.headers[at] ?? '', text])))
    case 'thread':
      return it.rows.flatMap((row) => [
        ...(row.need ? (row.need.continues ? [] : item(row.need, 'Need')) : [paragraph('No need is linked yet.')]),
        ...row.provisions.flatMap((each) => item(each, 'Help')),
        ...(row.provisions.length === 0 ? [paragraph(row.whenNoProvision)] : []),
        ...row.outcomes.flatMap((each) => item(each, 'Outcome')),
        ...(row.outcomes.length === 0 ? [paragraph(row.whenNoOutcome)] : []),
      ])
  }
}

const item = (each: ThreadItem, what: string): FileChild[] => {
  const label = [run(`${what} ${each.label}. `, { bold: true })]
  if (each.alsoAt) return [paragraph(label, `This also helps here. It is set out in full beside ${each.alsoAt}.`)]
  return [
    paragraph(label, each.text),
    ...facts(each.facts),
    ...(each.steps.length > 0 ? [paragraph([run('Steps on the way', { bold: true })]), ...each.steps.map(bullet)] : []),
    ...(each.preparesFor ? facts([['Preparing for adulthood', each.preparesFor]]) : []),
    ...each.sources.map((source) => paragraph(`Source: ${source}`)),
  ]
}

const facts = (rows: [string, string][]): FileChild[] =>
  rows
    .filter(([, text]) => text.trim() !== '')
    .map(([what, text]) => paragraph([run(`${what}: `, { bold: true })], text))
