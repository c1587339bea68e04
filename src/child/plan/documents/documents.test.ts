import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accessibilityFaults, readPdf } from '../../../platform/testing/pdf-structure.ts'
import { emptyPlan } from '../content/plan.ts'
import { amirasPlan, asDraft, jordansPlan, planThatSays } from '../content/samples.ts'
import { ehcPlanDocx } from './docx.ts'
import { ehcPlanPdf } from './pdf.ts'
import type { PlanMeta } from './plan-document.ts'

const draft: PlanMeta = {
  childName: 'Amira Haddad',
  dateOfBirth: Temporal.PlainDate.from('2016-11-02'),
  localAuthority: 'Thornbury Vale Council',
  status: 'DRAFT',
  version: 1,
  date: Temporal.PlainDate.from('2026-04-24'),
  templateVersion: '1',
  madeUp: true,
}
const final: PlanMeta = { ...draft, childName: 'Jordan Clarke-Mensah', status: 'FINAL', version: 2 }

const flat = (text: string): string => text.replaceAll(/\s+/g, '')

describe('the plan as PDF', () => {
  it.each([
    ['a draft', asDraft(amirasPlan), draft],
    ['a final plan', jordansPlan, final],
    ['a plan with nothing in it yet', emptyPlan(), draft],
  ])('can be read by everyone: %s', async (_, plan, meta) => {
    expect(accessibilityFaults(await readPdf(ehcPlanPdf(plan, meta)))).toEqual([])
  })

  it('shows each section by its letter, as reg 12 asks', async () => {
    const { text, headings } = await readPdf(ehcPlanPdf(jordansPlan, final))
    for (const letter of ['A', 'I', 'J', 'K'])
      expect(headings.some((each) => each.text.startsWith(`Section ${letter}:`))).toBe(true)
    for (const letter of ['B', 'C', 'D', 'E', 'F', 'G', 'H1', 'H2']) expect(text).toContain(`Section ${letter}, `)
  })

  it('prints every need, provision and outcome in full, once', async () => {
    const text = flat((await readPdf(ehcPlanPdf(jordansPlan, final))).text)
    for (const each of jordansPlan.needs) expect(text).toContain(flat(each.text.slice(0, 30)))
    for (const each of jordansPlan.provisions) expect(text).toContain(flat(each.whoDelivers.slice(0, 30)))
    for (const each of jordansPlan.outcomes) expect(text).toContain(flat(each.text.slice(0, 30)))
  })

  it('names the placement in a final plan, and never in a draft', async () => {
    expect((await readPdf(ehcPlanPdf(jordansPlan, final))).text).toContain('resourced provision for deaf pupils')
    const { text } = await readPdf(ehcPlanPdf(jordansPlan, draft))
    expect(text).not.toContain('resourced provision for deaf pupils')
    expect(text).toContain('This section is blank on purpose')
  })

  it('says on every page whose plan it is, that it is a draft, that it is made up, and which page', async () => {
    const { pageTexts } = await readPdf(ehcPlanPdf(asDraft(amirasPlan), draft))
    pageTexts.forEach((page, i) => {
      for (const words of [
        'EHC plan: Amira Haddad',
        'DRAFT – not final',
        'Made-up example',
        `Page ${i + 1} of ${pageTexts.length}`,
      ])
        expect(page).toContain(words)
    })
  })

  it('does not say that a real plan is made up', async () => {
    expect((await readPdf(ehcPlanPdf(jordansPlan, { ...final, madeUp: false }))).text).not.toContain('Made-up')
  })

  it('is the same, byte for byte, when made again after another', () => {
    const first = ehcPlanPdf(jordansPlan, final)
    ehcPlanPdf(asDraft(amirasPlan), draft)
    expect(ehcPlanPdf(structuredClone(jordansPlan), { ...final }).equals(first)).toBe(true)
  })

  it.each([
    '#read("/etc/passwd") #import "x.typ": * *bold* _it_ $x^2$ @label <tag> \\ // c /* d */ = H - l',
    '</w:t><script>alert(1)</script> &amp; ]]> {{ x }} {% y %}',
    'Łódź Kraków Ελλάδα Київ',
  ])('shows what was typed and no more: %s', async (words) => {
    expect(flat((await readPdf(ehcPlanPdf(planThatSays(words), draft))).text)).toContain(flat(words))
  })

  it('makes a readable document of a very long word, of scripts from right to left, and of signs that no font draws', async () => {
    const { text } = await readPdf(
      ehcPlanPdf(planThatSays(`${'w'.repeat(2000)} سلام שלום 😀👨‍👩‍👧 \u{1F9FF} \u0000 \uD800 \u{10FFFF}`), draft),
    )
    expect(text).toContain('[U+10FFFF]')
    expect(flat(text)).toContain('w'.repeat(60))
  })

  it('makes a document of any text at all', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        (a, b) => {
          const pdf = ehcPlanPdf(planThatSays(`${a} ${b}`), { ...draft, childName: b })
          expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('the plan as a Word file', () => {
  it('has a title, a language, real headings and header rows', async () => {
    const docx = await ehcPlanDocx(jordansPlan, final)
    expect(part(docx, 'docProps/core.xml')).toContain('<dc:title>EHC plan for Jordan Clarke-Mensah</dc:title>')
    expect(part(docx, 'word/styles.xml')).toContain('w:lang w:val="en-GB"')
    const body = part(docx, 'word/document.xml')
    for (const style of ['Heading1', 'Heading2', 'Heading3']) expect(body).toContain(`w:val="${style}"`)
    expect(body.match(/<w:tbl>/g)?.length).toBe(body.match(/<w:tblHeader\/>/g)?.length)
  })

  it('says what the PDF says', async () => {
    const body = part(await ehcPlanDocx(jordansPlan, final), 'word/document.xml')
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll('&quot;', '"')
    for (const each of jordansPlan.provisions) expect(body).toContain(each.what)
    for (const each of jordansPlan.outcomes) expect(body).toContain(each.text)
  })

  it('leaves the placement out of a draft', async () => {
    expect(part(await ehcPlanDocx(jordansPlan, draft), 'word/document.xml')).not.toContain(
      'resourced provision for deaf pupils',
    )
  })

  it('is the same, byte for byte, whenever it is made', async () => {
    const first = await ehcPlanDocx(jordansPlan, final)
    await new Promise((resolve) => setTimeout(resolve, 2100))
    expect((await ehcPlanDocx(jordansPlan, final)).equals(first)).toBe(true)
  })

  it('keeps markup as words, and holds nothing that XML forbids', async () => {
    const body = part(
      await ehcPlanDocx(planThatSays('</w:t><b>&amp;\u0000\u000b\uFFFF\uD800'), draft),
      'word/document.xml',
    )
    expect(body).toContain('&lt;/w:t&gt;&lt;b&gt;&amp;amp;')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not be there
    expect(body).not.toMatch(/[\u0000-\u0008\u000b\u000c\uFFFE\uFFFF]/)
  })
})

const part = (docx: Buffer, name: string): string => {
  const end = docx.lastIndexOf(Buffer.from('PK\x05\x06'))
  for (let entry = docx.readUInt32LE(end + 16); docx.readUInt32LE(entry) === 0x02014b50; ) {
    const [packed, nameLength, extra, comment] = [
      docx.readUInt32LE(entry + 20),
      ...[28, 30, 32].map((at) => docx.readUInt16LE(entry + at)),
    ] as [number, number, number, number]
    if (docx.toString('utf8', entry + 46, entry + 46 + nameLength) === name) {
      const local = docx.readUInt32LE(entry + 42)
      const start = local + 30 + docx.readUInt16LE(local + 26) + docx.readUInt16LE(local + 28)
      const bytes = docx.subarray(start, start + packed)
      return (docx.readUInt16LE(entry + 10) === 8 ? inflateRawSync(bytes) : bytes).toString('utf8')
    }
    entry += 46 + nameLength + extra + comment
  }
  throw new Error(`The file has no part ${name}.`)
}
