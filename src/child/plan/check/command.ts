import { readFile, stat } from 'node:fs/promises'
import { LARGEST_FILE, textOf } from '../../../record/documents/read/text-of.ts'
import { Unreadable } from '../../../record/documents/read/unreadable.ts'
import { checkText } from './check.ts'
import type { Finding } from './finding.ts'
import { sectionTitles } from './show.ts'

type Io = {
  stdin: NodeJS.ReadableStream
  stdout: { write(text: string): unknown }
  stderr: { write(text: string): unknown }
}
type Given = Record<string, string | boolean | undefined>

const CLEAN = 0
const FOUND = 1
const UNREADABLE = 2
const FORMATS = { text: asText, json: asJson, csv: asCsv } as const

/** `opensend plan-check FILE`: 0 when nothing was found, 1 when something was, 2 when the file cannot be read. */
export async function planCheckCommand(
  { given, rest }: { given: Given; rest: readonly string[] },
  io: Io,
): Promise<number> {
  const say = (sentence: string) => {
    io.stderr.write(`openSEND: ${sentence}\n`)
    return UNREADABLE
  }
  const [file, ...others] = rest
  const format = FORMATS[(given['format'] ?? 'text') as keyof typeof FORMATS]
  if (!file || others.length > 0) return say('Give one file, or - for standard input; see opensend plan-check --help.')
  if (!format) return say('The format is text, json or csv.')
  const stage = given['stage'] ?? 'draft'
  if (stage !== 'draft' && stage !== 'final') return say('The stage is draft or final.')
  try {
    const text = await textOf(file === '-' ? await bytesIn(io.stdin) : await bytesOf(file))
    const findings = checkText(text, { stage, today: Temporal.Now.plainDateISO('Europe/London').toString() })
    io.stdout.write(format(findings))
    return findings.length > 0 ? FOUND : CLEAN
  } catch (problem) {
    if (problem instanceof Unreadable) return say(problem.message)
    throw problem
  }
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    const found = await stat(file)
    if (!found.isFile()) throw new Unreadable(`${file} is not a file.`)
    if (found.size > LARGEST_FILE) throw new Unreadable('This file is larger than 10 MB.')
    return await readFile(file)
  } catch (problem) {
    throw problem instanceof Unreadable ? problem : new Unreadable(`The file ${file} cannot be read.`)
  }
}

async function bytesIn(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of stream) {
    size += part.length
    if (size > LARGEST_FILE) throw new Unreadable('This is larger than 10 MB.')
    parts.push(Buffer.from(part))
  }
  return Buffer.concat(parts)
}

function asText(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'Nothing to look at again.\n'
  const lines = findings.flatMap((one, at) => {
    const title =
      findings[at - 1]?.section === one.section ? [] : [`${at > 0 ? '\n' : ''}${sectionTitles[one.section]}`, '']
    const marked = one.to > one.from ? ` [${one.sentence.slice(one.from, one.to)}]` : ''
    return [
      ...title,
      ...(isSameSentence(findings[at - 1], one) ? [] : [`  ${one.sentence}`]),
      `    ${one.rule}${marked}: ${one.message}`,
      ...(one.suggest ? [`    ${one.suggest}`] : []),
      `    ${one.source}${one.verified ? '' : ' (not checked)'}`,
      '',
    ]
  })
  return `${lines.join('\n')}\n${findings.length} to look at again.\n`
}

/** What is found in one sentence stands below it. */
const isSameSentence = (before: Finding | undefined, one: Finding) =>
  before?.section === one.section && before.at === one.at && before.sentence === one.sentence

function asJson(findings: readonly Finding[]): string {
  return `${JSON.stringify(findings, null, 2)}\n`
}

function asCsv(findings: readonly Finding[]): string {
  const columns = ['section', 'rule', 'level', 'sentence', 'marked', 'message', 'suggest', 'source'] as const
  const rows = findings.map((one) =>
    columns.map((name) => (name === 'marked' ? one.sentence.slice(one.from, one.to) : (one[name] ?? ''))),
  )
  return `${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

/** A cell that a spreadsheet could take for a formula gets an apostrophe before it. */
const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
