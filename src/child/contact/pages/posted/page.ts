import { z } from 'zod'
import { ticked } from '../../../../platform/http/form.ts'
import { childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { otherLanguageName } from '../../../../platform/languages/index.ts'
import { childIn, nameOf } from '../../../../record/children/questions.ts'
import { postLetter } from '../../access.ts'
import { LetterPosted } from '../../events.ts'
import { findLetterToPost, markPosted } from '../../letters.ts'
import { inTheirWords } from '../../their-words.ts'

export const postedPage = childPage({
  path: '/contact/:childId/posted/:messageId',
  title: 'Print and post a letter',
  mayUse: postLetter,
  view: 'child/contact/pages/posted/view.njk',
  form: z.object({ posted: ticked().refine((yes) => yes, 'Tick this once the letter is in the post') }),
  async show({ trx, area, childId, child, params }) {
    const letter = await findLetterToPost(trx, area.laCode, childId, params['messageId'] ?? '')
    if (!letter) return notThere
    return {
      title: `Post a letter to ${nameOf(childIn(child.events))}’s family`,
      childId,
      letter,
      sheetIn: otherLanguageName(inTheirWords(child.events, letter)?.language),
      back: { href: '/contact/letters', text: 'Letters to post' },
    }
  },
  async submit(_input, { trx, area, childId, params, actor, today, clock, write }) {
    const letter = await findLetterToPost(trx, area.laCode, childId, params['messageId'] ?? '')
    if (!letter) return notThere
    const { messageId, template, toPerson } = letter
    await markPosted(trx, { laCode: area.laCode, childId, messageId }, actor.name, clock.now())
    await write([LetterPosted({ messageId, template, personId: toPerson, by: actor.name }, { occurredOn: today })])
    return goTo('/contact/letters', 'Posted. The record says when, and that it was you.')
  },
})
