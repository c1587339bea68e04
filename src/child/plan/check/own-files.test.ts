import { expect, it } from 'vitest'
import { textOf } from '../../../record/documents/read/text-of.ts'
import { amirasPlan, asDraft, jordansPlan } from '../content/samples.ts'
import { ehcPlanDocx } from '../documents/docx.ts'
import { ehcPlanPdf } from '../documents/pdf.ts'
import { checkPlan, checkText } from './check.ts'

const today = '2026-05-01'
const meta = {
  childName: 'A Child',
  dateOfBirth: Temporal.PlainDate.from('2016-11-02'),
  localAuthority: 'Thornbury Vale Council',
  status: 'DRAFT' as const,
  version: 1,
  date: Temporal.PlainDate.from('2026-04-24'),
  templateVersion: '3',
}

it.each([
  ['a good plan', amirasPlan],
  ['the plan of a young person', jordansPlan],
])('finds in our own files of %s what it finds in the plan, and next to nothing else', async (_, plan) => {
  const draft = asDraft(plan)
  const inPlan = new Set(checkPlan(draft, { today }).map((one) => one.rule))
  for (const file of [ehcPlanPdf(draft, meta), await ehcPlanDocx(draft, meta)]) {
    const found = checkText(await textOf(file), { today, stage: 'draft' }).filter((one) => !inPlan.has(one.rule))
    expect(found.map((one) => `${one.section} ${one.rule}: ${one.sentence}`)).toEqual([])
  }
})
