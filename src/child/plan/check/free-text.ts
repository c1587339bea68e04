import type { PlanSection } from './finding.ts'
import type { Passage } from './rule.ts'

const LETTERS: readonly PlanSection[] = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H1', 'H2', 'I', 'J', 'K']

/** What councils call the sections when they leave the letters out. */
const TITLES: readonly (readonly [RegExp, PlanSection])[] = [
  [/^(?:the )?(?:views|child[’']?s views),? (?:wishes,? )?(?:interests )?(?:and|,) (?:feelings|aspirations)/i, 'A'],
  [
    /^(?:description of )?(?:the )?(?:child|young person|\w+)?[’']?s? ?special educational needs?(?: \(SEN\))?:?$/i,
    'B',
  ],
  [/^health(?: care)? needs?\b.{0,50}$/i, 'C'],
  [/^social care needs?\b.{0,50}$/i, 'D'],
  [/^(?:the )?outcomes?(?: sought)?\b(?! (?:it|they) work).{0,50}$/i, 'E'],
  [/^special educational provision\b.{0,50}$/i, 'F'],
  [/^health(?: care)? provision\b.{0,50}$/i, 'G'],
  [/^social care provision\b.{0,50}$/i, 'H2'],
  [/^(?:educational )?placement:?$/i, 'I'],
  [/^personal budgets?\b.{0,40}$/i, 'J'],
  [/^(?:advice and information|appendices)\b.{0,50}$/i, 'K'],
]

/** Column heads of plans that set needs, provision and outcomes side by side. */
const COLUMNS: readonly (readonly [RegExp, PlanSection])[] = [
  [/^(?:special educational )?needs?(?: \(B\))?$/i, 'B'],
  [
    /^(?:(?:special educational )?provision|support|how will (?:it|this) be met\??|what (?:support|help|provision).{0,40})(?: \(F\))?$/i,
    'F',
  ],
  [/^(?:outcomes?|aims?)(?: \(E\))?$/i, 'E'],
]

/** Column heads of what belongs to an item beside its main words. */
const DETAIL =
  /^(?:who|by whom|staff(?:ing)?|delivered by|led by|frequency|how (?:often|long|much)|when|duration|length|ratio|group(?: size)?|where|qualifications?|training|(?:monitor(?:ing|ed)|review(?:s|ed)?)(?: by)?|start(?:s| date)?)\b.{0,30}$/i

/**
 * A pasted plan as passages: sections by their headings ("Section F", "F: Special educational provision", "SECTION H1"),
 * table rows (cells parted by tabs) by their column heads. What no heading claims is checked as unknown.
 */
export function passagesInText(text: string, asSection?: PlanSection): Passage[] {
  let section: PlanSection = asSection ?? 'unknown'
  let columns: Columns = []
  let aboutTargets = false
  const labelledBefore = new Set<string>()
  const passages: Passage[] = []
  const put = (words: string, at: PlanSection, beside = '') => {
    const labelled = ['I', 'J', 'K'].includes(section) ? null : LABEL.exec(words)
    const where = labelled ? (labelled[1] as PlanSection) : /^[\w, ]{0,60}\bstrengths:/i.test(words) ? 'B' : at
    const number = labelled?.[2] ?? NUMBERED.exec(words)?.slice(1).find(Boolean)
    const said = words
      .replace(LABEL, '')
      .replace(/\bsource: K\d.*$/is, '')
      .replace(NUMBERED, '')
      .replace(/^(?:[•◦▪●○*–—-]|\d{1,2}[.)]|\([a-z\d]{1,2}\)|[a-z]\))\s+/i, '')
      .replace(WHOSE, '')
      .trim()
    if (!said || passages.length >= MOST_PASSAGES || ASIDE.test(said) || SUBHEAD.test(said)) return
    // A list at the end names items again that stood in full before.
    const again = labelled && `${where}${number} ${said.slice(0, 40)}`
    if (again && labelledBefore.has(again)) return
    if (again) labelledBefore.add(again)
    const quote = quoteIn(said)
    passages.push({
      section: where,
      kind: aboutTargets && where === 'E' ? 'detail' : 'text',
      text: said,
      beside: quote?.whose || beside,
      ...(number && { number }),
      ...(quote && { quoted: true }),
    })
  }
  for (const block of withoutRunningHeads(blocksIn(text))) {
    const heading = asSection ? undefined : sectionAt(block)
    if (heading) {
      section = heading.section
      aboutTargets = /\btargets?\b/i.test(block)
      columns = []
      if (heading.rest) put(heading.rest, section)
      continue
    }
    if (block.includes('\t')) {
      const cells = block.split('\t').map((cell) => cell.trim())
      const heads = cells.map(
        (cell) =>
          sectionAt(cell)?.section ??
          COLUMNS.find(([pattern]) => pattern.test(cell))?.[1] ??
          (DETAIL.test(cell) ? 'detail' : undefined),
      )
      if (heads.filter(Boolean).length > 1) {
        columns = heads
        continue
      }
      for (const { words, at, beside } of rowOf(cells, columns, section)) put(words, at, beside)
    } else put(block, section)
  }
  return withFront(passages)
}

/** What stands before the first section of a plan is its cover and a page about the child, which belongs to section A. */
function withFront(passages: readonly Passage[]): Passage[] {
  const first = passages.findIndex((one) => one.section !== 'unknown')
  if (!passages.some((one) => one.section === 'B' || one.section === 'F')) return [...passages]
  return passages.map((one, at) => (at < first ? { ...one, section: 'A', front: true } : one))
}

type Columns = readonly (PlanSection | 'detail' | undefined)[]

/** One row: who, how often and how long are read beside what they belong to, and a row of help without heads as one. */
function rowOf(cells: readonly string[], columns: Columns, section: PlanSection) {
  const number = /^[A-H]?\d{1,2}(?:\.\d{1,2})*[.)]?$/.test(cells[0] ?? '') ? `${cells[0]} ` : ''
  const said = number ? cells.slice(1) : cells
  const heads = number && cells.length <= columns.length ? columns.slice(1) : columns
  if (columns.length === 0 && HELPS.has(section))
    return [{ words: number + said.filter(Boolean).join(' | '), at: section, beside: '' }]
  const beside = said.filter((cell, at) => cell && heads[at] === 'detail').join('\n')
  return said.flatMap((cell, at) => {
    const head = heads[at]
    if (head === 'detail') return []
    const where = head ?? section
    return [{ words: cell && number + cell, at: where, beside: HELPS.has(where) ? beside : '' }]
  })
}

const HELPS: ReadonlySet<PlanSection> = new Set(['F', 'G', 'H1', 'H2'])

/** Words that are somebody’s from the first mark to the last, with whose they are if that stands behind them. */
function quoteIn(text: string): { whose: string } | undefined {
  const marks = /^[“"‘'](?:.+)[”"’'](?<whose>[^.”"]{0,80})$/su.exec(text)
  if (!marks || /[”"],? (?:\w+ ){0,4}(?:said|says|wrote|told)\b/.test(text)) return undefined
  return { whose: marks.groups?.['whose']?.trim() ?? '' }
}

/** What stands over parts of a section in most plans, and is no part of what they say. */
const SUBHEAD =
  /^(?:history|how to communicate(?: with \w+)?|interests|views|hopes(?: and aspirations)?|aspirations|communication and interaction|cognition and learning|social,? emotional (?:and|&) mental health(?: difficulties)?|sensory (?:and|&|and\/or) physical(?: needs)?|health|social care|main contacts|services|details|(?:special educational )?needs?|(?:special educational )?provision|outcomes?|strengths|preparing for adulthood|work and further learning|independent living|friends,? relationships and community|being healthy|employment|health)(?: needs)?:?$/i

/** "F3 A teaching assistant …": an item under its own number, wherever it stands on the page. */
const LABEL = /^(B|C|D|E|F|G|H1|H2)[ .-]?(\d{1,2})[:.)]?\s+(?=[\p{Lu}“"(])/u
/** "2.1 | Nusrat …", "3. Leila …": the number of an item within its section. */
const NUMBERED = /^(?:[A-H]?(\d{1,2}(?:\.\d{1,2})+)(?:[:.)]?\s*\|\s*|[:.)]?\s+(?=[\p{Lu}“"([]))|(\d{1,2})[.)]\s+)/u
/** Whose words these are, in papers where both sides write: “[LA]”, “[Parents’ wording]”. */
const WHOSE =
  /^\[(?:LA|local authority|council|parents?|mum|dad|agreed|not agreed|school|appellants?|respondents?|tribunal|EP|SaLT|SLT|OT|health|social care|young person|child)(?:[’']s?)?(?: (?:amendments?|wording|position|proposed|proposal|additions?|deletions?|comments?|evidence|view))?\]:?\s*/i
/** What a layout says about itself. */
const ASIDE =
  /^(?:page \d+(?: of \d+)?|\w{1,2}\d{1,2}\s+continued|(?:this )?(?:works towards|also helps)\b.{0,60}|no (?:need|outcome|provision) is (?:linked|set out)\b.{0,40}|the NHS body that pays for section G\b.{0,60}|section G was agreed by\b.{0,160}|there is more in section A\b.{0,40}|(?:draft|final|amended) plan|made-up example.*)$|(?:\. ?){6,}\s*\d+$/i

/** A short line that comes back on page after page is no part of the plan. */
function withoutRunningHeads(blocks: readonly string[]): string[] {
  const times = new Map<string, number>()
  const bare = (block: string) => block.replaceAll(/\d+/g, '#')
  for (const block of blocks) times.set(bare(block), (times.get(bare(block)) ?? 0) + 1)
  return blocks.filter(
    (block) => block.length > 90 || (times.get(bare(block)) ?? 0) < 4 || sectionAt(block) !== undefined,
  )
}

function sectionAt(line: string): { section: PlanSection; rest: string } | undefined {
  const bare = line.replaceAll(/[*_#]+/g, '').trim()
  // Several sections at once, or a section explained: what follows says for itself where it belongs.
  if (/^sections [A-K]\d?(?:,| and)/i.test(bare) || /^section [A-K]\d?, \w/i.test(bare))
    return { section: 'unknown', rest: '' }
  const named = /^(?:section|part) ([A-K])\s?([12])?\b\s*[:.)–—-]*\s*(.*)$/is.exec(bare)
  const letter = named ?? /^([A-K])([12])?\s*[:.)–—-]\s*(.*)$/s.exec(bare)
  if (letter) {
    const key = `${letter[1]?.toUpperCase()}${letter[2] ?? ''}`
    const section = LETTERS.find((one) => one === key) ?? (key === 'H' ? 'H1' : undefined)
    const rest = letter[3] ?? ''
    // "A: views" is a heading, "A. Smith saw Leo on Monday and found …" is not.
    if (section && (named ? rest.length < 400 : /^[A-Z][\w ,’'()/&-]{3,90}:?$/.test(rest))) {
      return { section, rest: rest.length > 90 || /[.!?]$/.test(rest) ? rest : '' }
    }
  }
  if (bare.length > 100) return undefined
  const titled = TITLES.find(([pattern]) => pattern.test(bare))
  return titled && { section: titled[1], rest: '' }
}

/** No paragraph and no row of a plan is longer. What is, is read in pieces, so that no file takes minutes. */
const LONGEST_LINE = 4_000
/** Twenty times those of a long plan. */
const MOST_PASSAGES = 5_000
/** Longer than any word or address: what is left of a picture, or meant to harm. */
const LONGEST_WORD = 400

function inPieces(line: string): string[] {
  if (line.length <= LONGEST_WORD) return [line]
  const pieces: string[] = []
  let piece = ''
  for (const word of line.split(/(?<=\s)/)) {
    if (word.length > LONGEST_WORD) continue
    if (piece.length + word.length > LONGEST_LINE) pieces.push(piece)
    piece = piece.length + word.length > LONGEST_LINE ? word : piece + word
  }
  return [...pieces, piece]
}

/** Paragraphs: lines that were only wrapped are joined, bullets and table rows stand alone. */
function blocksIn(text: string): string[] {
  const blocks: string[] = []
  let open = ''
  const close = () => {
    if (open.trim()) blocks.push(open.trim())
    open = ''
  }
  for (const raw of text
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replaceAll('\f', '\n\n')
    .replaceAll('\u00ad', '')
    .split('\n')
    .flatMap(inPieces)) {
    const line = withoutPipes(raw.replaceAll(/[ \u00a0]+/g, ' ').trimEnd())
    if (!line.trim()) close()
    else if (
      line.includes('\t') ||
      open.length + line.length > LONGEST_LINE ||
      startsAnew(line.trim(), LABEL.test(open)) ||
      (endsAlone(open) && !LABEL.test(open))
    ) {
      close()
      open = line.includes('\t') ? line : line.trim()
      if (line.includes('\t')) close()
    } else open = open ? `${open} ${line.trim()}` : line.trim()
  }
  close()
  return blocks
}

/** Cells parted by bars are cells; the rule under a table’s head is nothing. */
function withoutPipes(line: string): string {
  if (/^[\s|:+=-]*\|[\s|:+=-]*$/.test(line)) return ''
  return / \| |^\s*\|.*\|$/.test(line)
    ? line
        .trim()
        .replace(/^\|/, '')
        .replace(/\|$/, '')
        .split('|')
        .map((cell) => cell.trim())
        .join('\t')
    : line
}

const BULLET = /^(?:[•◦▪●○*–—-]|\d{1,2}[.)]|\([a-z\d]{1,2}\)|[a-z]\))\s/i

/** Bullets below a numbered item are its own: steps on the way, or who and how often. */
const startsAnew = (line: string, inItem: boolean) =>
  (BULLET.test(line) && !inItem) ||
  LABEL.test(line) ||
  SUBHEAD.test(line) ||
  sectionAt(line) !== undefined ||
  /^#+ /.test(line)

/** A line that ends in a full stop well before the margin, or a heading, ends its paragraph. */
const endsAlone = (open: string) =>
  open !== '' &&
  ((/[.!?:]$/.test(open) && !/^strengths:/i.test(open)) ||
    SUBHEAD.test(open) ||
    isShouted(open) ||
    (open.length < 60 && sectionAt(open) !== undefined))

/** A line in capitals is a heading. */
const isShouted = (line: string) => line.length < 90 && /\p{Lu}{3}/u.test(line) && line === line.toUpperCase()
