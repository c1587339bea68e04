import { page } from '../../../http/page.ts'
import { phrase } from '../../../languages/index.ts'
import { ownUnsent } from '../../access.ts'
import { KEPT_DAYS, listOwnUnsent } from '../../keep.ts'
import type { Typed } from '../../merge.ts'

/** Says how much was typed and never what: the words are about a child, and are shown on that child's page alone. */
export const unsentPage = page({
  path: '/unsent',
  title: phrase('What you typed and have not sent'),
  inEveryLanguage: true,
  mayUse: ownUnsent,
  view: 'platform/unsent/pages/list/view.njk',
  async show({ trx, actor, area }) {
    const found = actor ? await listOwnUnsent(trx, area.laCode, actor.personId) : []
    return { days: KEPT_DAYS, drafts: found.map((one) => ({ ...one, words: countWords(one.typed) })) }
  },
})

const countWords = (typed: Typed): number =>
  Object.values(typed)
    .flat()
    .reduce<number>((sum, value) => sum + (String(value).match(/\S+/g)?.length ?? 0), 0)
