import { childPage, notThere } from '../../../../platform/http/page.ts'
import { phrase } from '../../../../platform/languages/index.ts'
import { documentAnswer } from '../../../../record/documents/answer.ts'
import { readOwnPage } from '../../access.ts'
import { entriesIn } from '../../state.ts'

/** A drawing, a photograph or a recording, for those who may see what it belongs to. */
export const entryFilePage = childPage({
  path: '/own/:childId/file/:entryId',
  title: phrase('Something on the child’s own page'),
  mayUse: readOwnPage,
  async show({ area, child, childId, params, trx }) {
    const file = entriesIn(child.events).find((one) => one.entryId === params['entryId'])?.file
    return (file && (await documentAnswer(trx, area.laCode, childId, file.sha256))) || notThere
  },
})
