import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { oneOf, requiredDay } from '../../../../platform/http/form.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { childIn, fullNameOf } from '../../../../record/children/state.ts'
import { recordRedress } from '../../access.ts'
import { recordCertificate } from '../../decisions.ts'
import { CERTIFICATE_BECAUSE, type CertificateBecause } from '../../events.ts'
import { redressIn } from '../../state.ts'

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
  async show({ child, childId }) {
    const { refusal, certificate } = redressIn(child.events)
    return {
      caption: fullNameOf(childIn(child.events)),
      open: refusal !== null && certificate === null,
      reasons: Object.entries(CERTIFICATE_BECAUSE).map(([value, text]) => ({ value, text })),
      back: { href: `/redress/${childId}`, text: 'The disagreement' },
    }
  },
  async submit(input, { child, childId, today, write }) {
    const events = recordCertificate(redressIn(child.events), input, today)
    if (isRefusal(events)) return events
    await write(events)
    return goTo(`/redress/${childId}`, 'The certificate is recorded. The last day to appeal takes account of it.')
  },
})
