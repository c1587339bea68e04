import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { atField } from '../../../../platform/http/at-field.ts'
import { oneOf, requiredDay } from '../../../../platform/http/form.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { childIn, fullNameOf } from '../../../../record/children/state.ts'
import { recordRedress } from '../../access.ts'
import { recordCertificate } from '../../decisions/mediation.ts'
import { CERTIFICATE_BECAUSE, type CertificateBecause } from '../../events.ts'
import { mediatedIn } from '../../state.ts'
import { aboutOf, addressOf, DAY_AT_ON } from '../about.ts'

type Input = { on: string; because: CertificateBecause }
const reasons = Object.keys(CERTIFICATE_BECAUSE) as [CertificateBecause, ...CertificateBecause[]]

export const recordCertificatePage = childPage<Input>({
  path: '/redress/:childId/record-certificate',
  title: 'Record a mediation certificate',
  mayUse: recordRedress,
  view: 'child/redress/pages/record-certificate/view.njk',
  form: z.object({
    on: requiredDay('the date of the certificate'),
    because: oneOf(reasons, 'Choose why it was given'),
  }),
  async show(context) {
    const state = aboutOf(context)
    return {
      caption: fullNameOf(childIn(context.child.events)),
      open: mediatedIn(state) !== null && state.certificate === null,
      reasons: Object.entries(CERTIFICATE_BECAUSE).map(([value, text]) => ({ value, text })),
      back: { href: addressOf(context), text: 'The disagreement' },
    }
  },
  async submit(input, context) {
    const events = recordCertificate(aboutOf(context), input, context.today)
    if (isRefusal(events)) return atField(events, { ...DAY_AT_ON, 'not-held': 'because' })
    await context.write(events)
    return goTo(addressOf(context), 'The certificate is recorded. The last day to appeal takes account of it.')
  },
})
