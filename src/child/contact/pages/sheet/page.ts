import { sheetPdf } from '../../../../platform/documents/sheet.ts'
import { childPage, notThere } from '../../../../platform/http/page.ts'
import { inLanguage } from '../../../../platform/languages/index.ts'
import { postLetter } from '../../access.ts'
import { findLetterToPost } from '../../letters.ts'
import { inTheirWords } from '../../their-words.ts'

/** What goes into the envelope beside the letter, for a family that reads another language than English. */
export const sheetPage = childPage({
  path: '/contact/:childId/sheet/:messageId',
  title: 'A sheet in the family’s language',
  mayUse: postLetter,
  async show({ trx, area, childId, child, params }) {
    const letter = await findLetterToPost(trx, area.laCode, childId, params['messageId'] ?? '')
    const theirs = letter && inTheirWords(child.events, letter)
    if (!letter || !theirs) return notThere
    const bytes = inLanguage(theirs.language, () =>
      sheetPdf({
        sender: area.name,
        heading: theirs.subject,
        date: letter.queuedOn,
        paragraphs: theirs.paragraphs,
        english: `For the envelope: this sheet goes with the letter “${theirs.english}”.`,
        madeUp: area.madeUp,
      }),
    )
    return { file: { name: 'sheet.pdf', type: 'application/pdf', bytes, inline: true } }
  },
})
