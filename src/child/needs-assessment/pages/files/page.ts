import { childPage, notThere } from '../../../../platform/http/page.ts'
import { findDocument } from '../../../../record/documents/documents.ts'
import { readRequest } from '../../access.ts'
import { filesFor } from '../../files.ts'
import { needsAssessmentIn } from '../../state.ts'

/** A file of the request, its evidence or a decision. Only those that the person's own view of the record points at. */
export const filePage = childPage({
  path: '/needs-assessment/:childId/files/:sha256',
  title: 'A file of the request',
  mayUse: readRequest,
  async show({ trx, area, child, childId, params, grant }) {
    const ref = filesFor(needsAssessmentIn(child.events), grant.capacity).find((one) => one.sha256 === params['sha256'])
    const kept = ref && (await findDocument(trx, area.laCode, childId, ref.sha256))
    if (!ref || !kept) return notThere
    return { file: { name: ref.name, type: ref.mediaType, bytes: kept.bytes } }
  },
})
