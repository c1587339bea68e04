import { childPage, notThere } from '../../../../platform/http/page.ts'
import { findDocument } from '../../../../record/documents/documents.ts'
import { papersPermission } from '../../access.ts'
import { factsOf, isCaseworker } from '../../facts.ts'
import { ownConsultation } from '../answer/page.ts'

/** One file of the papers that a school was sent. Any other file of the record is not there. */
export const papersPage = childPage({
  path: '/placement/:childId/papers/:consultationId/:sha256',
  title: 'Papers sent to a school',
  mayUse: papersPermission,
  async show(context) {
    const { consultations } = factsOf(context).placement
    const consultation = isCaseworker(context)
      ? consultations.find((one) => one.consultationId === context.params['consultationId'])
      : ownConsultation(context)
    const paper = consultation?.papers.find((one) => one.sha256 === context.params['sha256'])
    const kept = paper && (await findDocument(context.trx, context.area.laCode, context.childId, paper.sha256))
    if (!paper || !kept) return notThere
    return {
      file: {
        name: paper.name,
        type: paper.mediaType,
        bytes: kept.bytes,
        inline: paper.mediaType === 'application/pdf',
      },
    }
  },
})
