import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { charactersNotPrinted } from '../../../platform/documents/typst.ts'
import { accessibilityFaults, readPdf } from '../../../platform/testing/pdf-structure.ts'
import { emptyPlan, QuotedView } from '../content/plan.ts'
import { amirasPlan, asDraft, jordansPlan, planThatSays } from '../content/samples.ts'
import { ehcPlanDocx } from './docx.ts'
import { largePrintDocx } from './large-print-docx.ts'
import { ehcPlanPdf, largePrintPdf } from './pdf.ts'
import { type PlanMeta, planDocument } from './plan-document.ts'
import { profileOf } from './profile.ts'

const draft: PlanMeta = {
  childName: 'Amira Haddad',
  dateOfBirth: Temporal.PlainDate.from('2016-11-02'),
  localAuthority: 'Thornbury Vale Council',
  status: 'DRAFT',
  version: 1,
  date: Temporal.PlainDate.from('2026-04-24'),
  templateVersion: '3',
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

  it('says the same by the template before, which wrote the dots of its contents as letters', async () => {
    const words = async (templateVersion: string) => {
      const { pageTexts } = await readPdf(ehcPlanPdf(jordansPlan, { ...final, templateVersion }))
      return pageTexts.map((page) => flat(page).replace(`template${templateVersion}`, '').replaceAll('.', ''))
    }
    expect(await words('3')).toEqual(await words('2'))
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

  it('knows which letters it cannot print, so that a page can say so', () => {
    expect(charactersNotPrinted(planThatSays('ᏣᎳᎩ ሰላም 王小明 Łódź Київ سلام 😀'))).toEqual(['Ꮳ', 'Ꮃ', 'Ꭹ'])
    expect(charactersNotPrinted(jordansPlan)).toEqual([])
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

describe('the child on one page', () => {
  const page = async (plan = jordansPlan) => (await readPdf(ehcPlanPdf(plan, final))).pageTexts

  it('stands on the first page, and on that page alone, before the contents', async () => {
    for (const plan of [jordansPlan, amirasPlan]) {
      const [first = '', second = ''] = await page(plan)
      for (const title of ['Who I am', 'What matters to me', 'How to help me well']) expect(first).toContain(title)
      expect(second).toContain('What is in this plan')
    }
  })

  it('is left out while nothing is written, and has no part of a plan of the first template', async () => {
    expect((await readPdf(ehcPlanPdf(emptyPlan(), draft))).text).not.toContain('on one page')
    const earlier = await readPdf(ehcPlanPdf(jordansPlan, { ...final, templateVersion: '1' }))
    expect(earlier.text).not.toContain('on one page')
  })

  it('puts the child’s own words first where they belong, as quotes with whose they are', () => {
    const view = (about: string, words: string) => QuotedView.parse({ speaker: 'Mira', about, words })
    const views = [view('What helps me', 'A quiet room.'), view('What I am good at', 'Maps!'), view('', 'I like Noor.')]
    const profile = profileOf({ ...amirasPlan, sectionA: { ...amirasPlan.sectionA, views } }, 'Amira Haddad')
    const [, matters, good, help] = profile?.boxes ?? []
    expect(help?.items[0]).toEqual({ words: '“A quiet room.”', whose: 'Mira' })
    expect(good?.items[0]).toEqual({ words: '“Maps!”', whose: 'Mira' })
    expect(matters?.items[0]).toEqual({ words: '“I like Noor.”', whose: 'Mira' })
  })

  it('keeps to its page however much is said, says that there is more, and changes no word', async () => {
    const long = 'I like to be outside with the dogs. '.repeat(60).trim()
    const sectionA = { ...amirasPlan.sectionA, interests: long, howTheyCommunicate: 'x'.repeat(3000) }
    const plan = { ...amirasPlan, sectionA }
    const profile = profileOf(plan, 'Amira Haddad')
    const [who] = profile?.boxes ?? []
    expect(who?.more).toBe(true)
    for (const { words } of who?.items ?? [])
      expect(words === 'I like to be called Mira.' || long.startsWith(words)).toBe(true)
    const pages = await page(plan)
    expect(pages[1]).toContain('What is in this plan')
    expect(pages[1]).not.toContain('There is more')
  })
})

describe('the plan in large print', () => {
  it.each([
    ['a draft', asDraft(amirasPlan), draft],
    ['a final plan', jordansPlan, final],
    ['a plan with nothing in it yet', emptyPlan(), draft],
  ])('can be read by everyone, in one column without a table: %s', async (_, plan, meta) => {
    const pdf = await readPdf(largePrintPdf(plan, meta))
    expect(accessibilityFaults(pdf)).toEqual([])
    expect(pdf.roles).not.toContain('Table')
  })

  it('sets nothing smaller than 18 point', async () => {
    expect(await smallestType(largePrintPdf(jordansPlan, final))).toBeGreaterThanOrEqual(18)
    expect(await smallestType(ehcPlanPdf(jordansPlan, final))).toBeLessThan(18)
    const docx = await largePrintDocx(jordansPlan, final)
    const sizes = ['word/document.xml', 'word/header1.xml', 'word/footer1.xml'].flatMap((name) =>
      [...part(docx, name).matchAll(/<w:sz w:val="(\d+)"/g)].map((found) => Number(found[1])),
    )
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(36)
    expect(/<w:docDefaults>.*?<w:sz w:val="(\d+)"/.exec(part(docx, 'word/styles.xml'))?.[1]).toBe('36')
    expect(part(docx, 'word/document.xml')).not.toContain('<w:tbl>')
  })

  it('says everything that the ordinary one says', async () => {
    const large = flat((await readPdf(largePrintPdf(jordansPlan, final))).text)
    const word = part(await largePrintDocx(jordansPlan, final), 'word/document.xml')
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll('&quot;', '"')
    const strings = (value: unknown): string[] =>
      typeof value === 'string'
        ? [value]
        : typeof value === 'object' && value !== null
          ? Object.entries(value).flatMap(([key, one]) =>
              [
                'kind',
                'mark',
                'value',
                'headers',
                'letter',
                'title',
                'label',
                'whenNoProvision',
                'whenNoOutcome',
              ].includes(key)
                ? []
                : strings(one),
            )
          : []
    for (const block of planDocument(jordansPlan, final).blocks)
      for (const text of strings(block).filter((one) => one.trim())) {
        // A line may run over a page, where the running head stands between.
        for (const words of text.split(/\s+/)) expect(large).toContain(flat(words))
        if (!text.includes('\n')) expect(word).toContain(text)
      }
  })
})

/** The smallest type on any page, in points. */
async function smallestType(pdf: Buffer): Promise<number> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const sizes: number[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    for (const item of items)
      if ('str' in item && item.str.trim()) sizes.push(Math.hypot(item.transform[2], item.transform[3]))
  }
  await document.loadingTask.destroy()
  return Math.round(Math.min(...sizes) * 100) / 100
}

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
