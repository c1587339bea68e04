import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { atField } from '../../../../platform/http/at-field.ts'
import { requiredDay } from '../../../../platform/http/form.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { childIn, fullNameOf } from '../../../../record/children/state.ts'
import { writeToOthersPermission } from '../../access.ts'
import { datesOf } from '../../dates.ts'
import { recordLettersToOthers } from '../../decisions.ts'
import { letterToOthers, OFFICE_NAMES, STEP_NAMES } from '../../others/whom-to-tell.ts'
import { lettersToWrite, needsAssessmentIn } from '../../state.ts'

const list = (value: unknown) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value])
const form = z.object({
  which: z.preprocess(list, z.array(z.uuid()).min(1, 'Choose the letters that you sent')),
  sentOn: requiredDay('the day on which you sent them'),
})
type Input = z.infer<typeof form>

/** The words for those whom no message reaches, and the record that they were written to. */
export const writtenToPage = childPage<Input>({
  path: '/needs-assessment/:childId/written-to',
  title: 'Write to those whom no message reached',
  mayUse: writeToOthersPermission,
  view: 'child/needs-assessment/pages/written-to/view.njk',
  form: form as z.ZodType<Input>,
  async show({ child, childId, area, today }) {
    const state = needsAssessmentIn(child.events)
    const about = childIn(child.events)
    const letters = lettersToWrite(state).map((one) => {
      const decision = one.step === 'decision-not-to-issue' ? state.issue : state.decision
      return {
        value: one.eventId,
        text: `${one.byLetter}: ${STEP_NAMES[one.step].toLowerCase()}`,
        office: OFFICE_NAMES[one.office],
        words: letterToOthers(
          one.step,
          { decideBy: datesOf(state)?.decideBy ?? one.on, on: one.on },
          {
            to: one.byLetter ?? '',
            fullName: fullNameOf(about),
            dateOfBirth: about.details.dateOfBirth,
            council: `${area.name}, SEND service`,
            reasons: one.step === 'request' ? null : decision?.reasons.plainly,
          },
        ),
      }
    })
    if (letters.length === 0) return goTo(`/needs-assessment/${childId}`, 'There is no letter left to write.')
    return {
      caption: fullNameOf(about),
      letters,
      values: { sentOn: today },
      back: { href: `/needs-assessment/${childId}`, text: 'The request' },
    }
  },
  async submit(input, { child, childId, today, write }) {
    const events = recordLettersToOthers(needsAssessmentIn(child.events), input, today)
    if (isRefusal(events)) return atField(events, { 'in-the-future': 'sentOn', 'before-the-step': 'sentOn' })
    await write(events)
    return goTo(`/needs-assessment/${childId}`, 'The letters are recorded.')
  },
})
