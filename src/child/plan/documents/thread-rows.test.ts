import { expect, it } from 'vitest'
import { EhcPlanContent, PlanItemId } from '../content/plan.ts'
import { wordsOfHelp } from '../content/words-of-help.ts'
import { planDocument } from './plan-document.ts'
import { threadPrinter } from './thread-rows.ts'

const id = (n: number) => PlanItemId.parse(`00000000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`)
const adviceId = '00000000-0000-4000-8000-00000000aa01'
const from = (line: number, quote: string) => [{ adviceId, line, quote }]

/** Written in the order in which it came to mind: the help for the second need first. */
const plan = EhcPlanContent.parse({
  personal: { name: 'Leo Marsh' },
  contacts: [{ name: 'Ada Marsh', relationship: 'Mother', email: 'ada@example.org' }],
  sectionK: [{ id: adviceId, kind: 'PSYCHOLOGICAL', title: 'Psychological advice', author: 'Dr Reyes' }],
  needs: [
    {
      id: id(1),
      section: 'B',
      area: 'COMMUNICATION_INTERACTION',
      text: 'Leo loses a second step.',
      sources: from(1, 'Leo loses a second step'),
    },
    {
      id: id(2),
      section: 'B',
      area: 'SEMH',
      text: 'Leo hides when it is loud.',
      sources: from(4, 'He hid twice while I was there.'),
    },
  ],
  provisions: [
    {
      id: id(3),
      section: 'F',
      meets: [id(2)],
      what: 'A mentor sits with Leo',
      frequency: 'every Monday',
      duration: '20 minutes',
      whoDelivers: 'a trained mentor',
      sources: from(5, 'A mentor sits with Leo: every Monday, 20 minutes, by a trained mentor'),
    },
    { id: id(4), section: 'F', meets: [id(1)], what: 'One step at a time', frequency: 'in every lesson', sources: [] },
    { id: id(6), section: 'F', meets: [], what: 'A desk by the window', sources: [] },
  ],
  outcomes: [
    { id: id(7), needs: [id(2)], text: 'By July Leo stays for a song.', sources: [] },
    { id: id(8), needs: [id(1)], text: 'By July Leo follows two steps.', sources: [] },
  ],
})

it('numbers help and outcomes beside their needs, and what is not linked last', () => {
  const { labels } = threadPrinter(plan)
  expect([1, 4, 8, 2, 3, 7, 6].map((n) => labels.get(id(n)))).toEqual(['B1', 'F1', 'E1', 'B2', 'F2', 'E2', 'F3'])
})

it('says where each line comes from, and repeats its words only where the plan has others', () => {
  const printer = threadPrinter(plan)
  const [first, second] = plan.needs.flatMap((need) => printer.rowsFor(need))
  expect(first?.need?.sources).toEqual(['K1, line 1, word for word'])
  expect(second?.need?.sources).toEqual(['K1, line 4: “He hid twice while I was there.”'])
  expect(second?.provisions[0]?.sources).toEqual(['K1, line 5, word for word'])
})

it('gives help in the shape in which advice is quoted', () => {
  expect(plan.provisions.map(wordsOfHelp)).toEqual([
    'A mentor sits with Leo: every Monday, 20 minutes, by a trained mentor',
    'One step at a time: in every lesson',
    'A desk by the window',
  ])
})

it('names each contact, and shows check codes only where there are files', () => {
  const meta = {
    childName: 'Leo Marsh',
    dateOfBirth: Temporal.PlainDate.from('2016-11-02'),
    localAuthority: 'Thornbury Vale Council',
    status: 'DRAFT' as const,
    version: 1,
    date: Temporal.PlainDate.from('2026-04-24'),
    templateVersion: '3',
  }
  const headersOfK = (content: EhcPlanContent) =>
    planDocument(content, meta).blocks.flatMap((one) => (one.kind === 'table' ? one.headers : []))
  expect(planDocument(plan, meta).blocks).toContainEqual(
    expect.objectContaining({ kind: 'facts', label: 'Ada Marsh', named: true }),
  )
  expect(headersOfK(plan)).not.toContain('Check code')
  const [advice] = plan.sectionK
  const filed = { ...plan, sectionK: [{ ...advice, sha256: 'a'.repeat(64) }] } as EhcPlanContent
  expect(headersOfK(filed)).toContain('Check code')
})
