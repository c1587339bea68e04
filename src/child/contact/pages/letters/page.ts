import { page } from '../../../../platform/http/page.ts'
import { seeLetters } from '../../access.ts'
import { listLettersToPost } from '../../letters.ts'

export const lettersPage = page({
  path: '/contact/letters',
  title: 'Letters to post',
  mayUse: seeLetters,
  view: 'child/contact/pages/letters/view.njk',
  nav: { text: 'Letters to post', order: 40 },
  async show({ trx, area, actor, today }) {
    const letters = actor ? await listLettersToPost(trx, { laCode: area.laCode, personId: actor.personId, today }) : []
    return { letters, back: { href: '/' } }
  },
})
