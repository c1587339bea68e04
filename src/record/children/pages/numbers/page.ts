import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { optionalText } from '../../../../platform/http/form.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { recordForReturn } from '../../access.ts'
import { NO_NUMBER, type NoNumber, recordReturnedDetails, wrongUln, wrongUpn } from '../../returned-details.ts'
import { childIn, findChildIn, fullNameOf, nameOf } from '../../state.ts'

const number = () => optionalText(20).transform((text) => text?.replaceAll(/\s/g, '').toUpperCase() || null)
const reasons = Object.keys(NO_NUMBER) as [NoNumber, ...NoNumber[]]

export const numbersPage = childPage({
  path: '/children/:childId/numbers',
  title: 'Pupil and learner numbers',
  mayUse: recordForReturn,
  view: 'record/children/pages/numbers/view.njk',
  form: z
    .object({
      upn: number(),
      uln: number(),
      noNumberBecause: z.preprocess(
        (value) => value || null,
        z.enum(reasons, { error: 'Choose from the list' }).nullable(),
      ),
    })
    .superRefine(({ upn, uln, noNumberBecause }, { addIssue }) => {
      const say = (field: string, message: string | undefined) =>
        message && addIssue({ code: 'custom', path: [field], message })
      if (upn) say('upn', wrongUpn(upn))
      if (uln) say('uln', wrongUln(uln))
      if (!upn && !uln && !noNumberBecause) say('upn', 'Enter a number, or choose below why there is none')
      if ((upn || uln) && noNumberBecause) say('noNumberBecause', 'Leave this empty when there is a number')
    }),
  shared: {
    text: (events) => {
      const { upn, uln, noNumberBecause } = findChildIn(events)?.details ?? {}
      return { upn: upn ?? '', uln: uln ?? '', noNumberBecause: noNumberBecause ?? '' }
    },
  },
  async show({ child: record, childId }) {
    const child = childIn(record.events)
    const { upn, uln, noNumberBecause } = child.details
    return {
      title: `${nameOf(child)}’s numbers`,
      caption: fullNameOf(child),
      reasons: reasons.map((value) => ({ value, text: `${NO_NUMBER[value]} (${value})` })),
      values: { upn: upn ?? '', uln: uln ?? '', noNumberBecause: noNumberBecause ?? '' },
      back: { href: `/children/${childId}/family`, text: 'The family' },
    }
  },
  async submit(numbers, { child, childId, today, write }) {
    const events = recordReturnedDetails(child.events, numbers, today)
    if (isRefusal(events)) return events
    await write(events)
    return goTo(`/children/${childId}/family`, 'The numbers are recorded.')
  },
})
