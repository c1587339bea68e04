import { childPage, notThere } from '../../../../platform/http/page.ts'
import { findDocument } from '../../../../record/documents/documents.ts'
import { postLetter } from '../../access.ts'
import { findLetterToPost } from '../../letters.ts'

export const letterPage = childPage({
  path: '/contact/:childId/letter/:messageId',
  title: 'A letter to print',
  mayUse: postLetter,
  async show({ trx, area, childId, params }) {
    const letter = await findLetterToPost(trx, area.laCode, childId, params['messageId'] ?? '')
    const document = letter && (await findDocument(trx, area.laCode, childId, letter.sha256))
    return document
      ? { file: { name: 'letter.pdf', type: 'application/pdf', bytes: document.bytes, inline: true } }
      : notThere
  },
})
