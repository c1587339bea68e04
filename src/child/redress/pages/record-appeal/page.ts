import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { manyOf, optionalText, requiredDay } from '../../../../platform/http/form.ts'
import { childPage } from '../../../../platform/http/page.ts'
import { recordRedress } from '../../access.ts'
import { recordAppeal } from '../../decisions/appeal.ts'
import { BESIDE_EDUCATION, type BesideEducation, SECTIONS, type Section } from '../../events.ts'
import { aboutOf, BESIDE_WORDS, captionAndBack, DECIDED, recordAndGoBack, SECTION_WORDS, SUBSECTION } from '../about.ts'

type Input = { on: string; reference?: string | undefined; sections: Section[]; asks: BesideEducation[] }

export const recordAppealPage = childPage<Input>({
  path: '/redress/:childId/record-appeal',
  title: 'Record an appeal to the Tribunal',
  mayUse: recordRedress,
  view: 'child/redress/pages/record-appeal/view.njk',
  form: z.object({
    on: requiredDay('the day on which the Tribunal sent it'),
    reference: optionalText(100),
    sections: manyOf(SECTIONS),
    asks: manyOf(BESIDE_EDUCATION),
  }) as z.ZodType<Input>,
  async show(context) {
    const { decision, appeal, certificate } = aboutOf(context)
    const open = !appeal || appeal.ended?.outcome === 'withdrawn' ? decision : null
    return {
      ...captionAndBack(context),
      decided: open,
      decidedWhat: open && DECIDED[open.to],
      subsection: open && SUBSECTION[open.to],
      hasCertificate: certificate !== null,
      sectionItems: SECTIONS.map((value) => ({ value, text: SECTION_WORDS[value] })),
      askItems: BESIDE_EDUCATION.map((value) => ({ value, text: BESIDE_WORDS[value] })),
    }
  },
  async submit({ on, reference, sections, asks }, context) {
    const command = { appealId: randomUUID(), reference: reference ?? null, on, sections, asks }
    const decided = recordAppeal(aboutOf(context), command, context.today)
    return recordAndGoBack(decided, context, 'The appeal is recorded. The time to answer it is on the worklist.', {
      'no-sections': 'sections',
    })
  },
})
