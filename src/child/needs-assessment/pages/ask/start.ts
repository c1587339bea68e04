import { z } from 'zod'
import { goTo, page } from '../../../../platform/http/page.ts'
import { phrase } from '../../../../platform/languages/index.ts'
import { askAsFamily } from '../../access.ts'

/** Whom somebody wants to ask for. Children whom they may not act for are not offered. */
export const askPage = page<{ about: string }>({
  path: '/ask',
  title: phrase('Ask for an EHC needs assessment'),
  inEveryLanguage: true,
  mayUse: askAsFamily,
  view: 'child/needs-assessment/pages/ask/start.njk',
  form: z.object({
    about: z
      .string({ error: phrase('Choose whom you are asking for') })
      .min(1, phrase('Choose whom you are asking for')),
  }),
  async show({ trx, area, actor }) {
    const grants = (actor?.grants ?? []).filter(
      (one) => one.mayAct && ['parent', 'young-person'].includes(one.capacity),
    )
    const ids = [...new Set(grants.map((one) => one.childId))]
    const children = ids.length
      ? await trx
          .selectFrom('child')
          .select(['child_id as childId', 'given_name as givenName', 'family_name as familyName'])
          .where('la_code', '=', area.laCode)
          .where('child_id', 'in', ids)
          .orderBy('given_name')
          .execute()
      : []
    return { family: actor?.kind === 'family', children, roles: actor?.roles ?? [] }
  },
  async submit({ about }, { actor }) {
    const mine = actor?.grants.some((one) => one.childId === about)
    return goTo(mine ? `/needs-assessment/${about}/ask` : '/ask/new')
  },
})
