import { childPage, notThere } from '../../../../platform/http/page.ts'
import { documentAnswer } from '../../../../record/documents/answer.ts'
import { mayOpen, openPermission } from '../../access.ts'
import { documentsIn } from '../../documents-in.ts'

export const filePage = childPage({
  path: '/documents/:childId/:sha256',
  title: 'A file in the record',
  mayUse: openPermission,
  async show({ trx, area, childId, child, actor, params }) {
    const { sha256 = '' } = params
    const found = documentsIn(child.events).some((one) => one.ref.sha256 === sha256 && mayOpen(one, actor, childId))
    if (!found) return notThere
    return (await documentAnswer(trx, area.laCode, childId, sha256)) ?? notThere
  },
})
