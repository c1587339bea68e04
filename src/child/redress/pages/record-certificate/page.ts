import { z } from 'zod'
import { oneOf, requiredDay } from '../../../../platform/http/form.ts'
import { childPage } from '../../../../platform/http/page.ts'
import { recordRedress } from '../../access.ts'
import { recordCertificate } from '../../decisions/mediation.ts'
import { CERTIFICATE_BECAUSE, type CertificateBecause } from '../../events.ts'
import { mediatedIn } from '../../state.ts'
import { aboutOf, captionAndBack, recordAndGoBack } from '../about.ts'

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
      ...captionAndBack(context),
      open: mediatedIn(state) !== null && state.certificate === null,
      reasons: Object.entries(CERTIFICATE_BECAUSE).map(([value, text]) => ({ value, text })),
    }
  },
  async submit(input, context) {
    const decided = recordCertificate(aboutOf(context), input, context.today)
    return recordAndGoBack(
      decided,
      context,
      'The certificate is recorded. The last day to appeal takes account of it.',
      { 'not-held': 'because' },
    )
  },
})
