import { hash } from 'node:crypto'
import type { EhcPlanContent } from '../../child/plan/content/plan.ts'
import type { PlanBlock } from '../../child/plan/documents/blocks.ts'
import { ehcPlanDocx, ehcPlanPdf, type PlanMeta, planDocument } from '../../child/plan/questions.ts'
import { type Letter, type LetterBlock, letterPdf } from '../../platform/documents/letter.ts'
import type { Row } from '../../platform/events/insert-rows.ts'
import type { DocumentRef } from '../../record/documents/documents.ts'
import { type PlainLine, type PlainText, plainDocx, plainPdf } from './plain-files.ts'

/**
 * How a case's letters and plans are kept: `laid-out` as openSEND makes them, `plain` as a system before it left them,
 * `named` when only the record speaks of them, for measuring.
 */
export type PaperKind = 'laid-out' | 'plain' | 'named'

export type Papers = {
  files: Row[]
  letter(name: string, letter: Letter, keptAt: string): DocumentRef
  plan(
    name: string,
    content: EhcPlanContent,
    meta: PlanMeta,
    keptAt: string,
  ): Promise<{ pdf: DocumentRef; docx: DocumentRef }>
  draftForSchools(content: EhcPlanContent, meta: PlanMeta, keptAt: string): DocumentRef
}

const PDF = 'application/pdf'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export function papersOf(kind: PaperKind, { laCode, childId }: { laCode: string; childId: string }): Papers {
  const files: Row[] = []
  const kept = new Set<string>()
  const keep = (name: string, mediaType: string, bytes: Buffer, keptAt: string): DocumentRef => {
    const sha256 = hash('sha256', bytes, 'hex')
    if (!kept.has(sha256)) {
      kept.add(sha256)
      files.push({
        la_code: laCode,
        child_id: childId,
        sha256,
        name,
        media_type: mediaType,
        size: bytes.length,
        bytes: `\\x${bytes.toString('hex')}`,
        kept_at: keptAt,
      })
    }
    return { sha256, name, mediaType, size: bytes.length }
  }
  const named = (name: string, mediaType: string, size: number): DocumentRef => ({
    sha256: hash('sha256', `${childId} ${name}`, 'hex'),
    name,
    mediaType,
    size,
  })
  return {
    files,
    letter(name, letter, keptAt) {
      if (kind === 'named') return named(name, PDF, 24_000)
      return keep(name, PDF, kind === 'laid-out' ? letterPdf(letter) : plainPdf(letterText(letter)), keptAt)
    },
    async plan(name, content, meta, keptAt) {
      if (kind === 'named') return { pdf: named(`${name}.pdf`, PDF, 90_000), docx: named(`${name}.docx`, DOCX, 20_000) }
      const text = kind === 'plain' ? planText(content, meta) : undefined
      return {
        pdf: keep(`${name}.pdf`, PDF, text ? plainPdf(text) : ehcPlanPdf(content, meta), keptAt),
        docx: keep(`${name}.docx`, DOCX, text ? plainDocx(text) : await ehcPlanDocx(content, meta), keptAt),
      }
    },
    draftForSchools(content, meta, keptAt) {
      const name = `Draft plan ${meta.version}, copy for schools.pdf`
      if (kind === 'named') return named(name, PDF, 85_000)
      return keep(name, PDF, kind === 'plain' ? plainPdf(planText(content, meta)) : ehcPlanPdf(content, meta), keptAt)
    },
  }
}

function letterText({ heading, greeting = '', sender, date, blocks, signoff, madeUp }: Letter): PlainText {
  return {
    title: heading,
    lines: [
      ...(madeUp ? [{ text: 'Made up. Nobody in this letter is a real person.' }] : []),
      { text: `${sender.name}, ${date.toLocaleString('en-GB', { dateStyle: 'long' })}` },
      { text: greeting },
      ...blocks.flatMap(linesOf),
      { text: [signoff.name, ...(signoff.lines ?? [])].join(', ') },
    ],
  }
}

function linesOf(block: LetterBlock): PlainLine[] {
  switch (block.kind) {
    case 'heading':
      return [{ heading: true, text: block.text }]
    case 'paragraph':
      return [{ text: block.text }]
    case 'bullets':
      return block.items.map((text) => ({ text: `• ${text}` }))
    case 'facts':
      return block.rows.map(([what, details]) => ({ text: `${what}: ${details}` }))
  }
}

/** Every word of the plan, in its order. */
function planText(content: EhcPlanContent, meta: PlanMeta): PlainText {
  const { title, statusExplained, versionWords, madeUp, keyFacts, blocks } = planDocument(content, meta)
  return {
    title,
    lines: [
      ...(madeUp ? [{ text: 'Made up. Nobody in this plan is a real person.' }] : []),
      { text: `${versionWords}. ${statusExplained}` },
      ...keyFacts.map(([what, details]) => ({ text: `${what}: ${details}` })),
      ...blocks.flatMap(planLines),
    ],
  }
}

function planLines(block: PlanBlock): PlainLine[] {
  switch (block.kind) {
    case 'heading':
      return [{ heading: true, text: block.text }]
    case 'text':
    case 'strengths':
    case 'nothing':
      return [{ text: block.text }]
    case 'notice':
      return [{ heading: true, text: block.heading }, { text: block.text }]
    case 'explains':
      return block.lines.map(({ letter, title, text }) => ({ text: `${letter}: ${title}. ${text}` }))
    case 'facts':
      return block.rows.map(([what, details]) => ({ text: `${what}: ${details}` }))
    case 'quotes':
      return block.items.map(({ words, speaker }) => ({ text: `“${words}” ${speaker}` }))
    case 'thread':
      return block.rows.flatMap(({ need, provisions, outcomes }) =>
        [need, ...provisions, ...outcomes].flatMap((item) =>
          item
            ? [
                {
                  text: `${item.label}: ${[item.text, ...item.facts.map(([what, is]) => `${what}: ${is}`)].join('. ')}`,
                },
              ]
            : [],
        ),
      )
    case 'table':
      return block.rows.map((row) => ({ text: row.join(': ') }))
  }
}
