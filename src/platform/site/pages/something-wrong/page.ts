import { z } from 'zod'
import { optionalText, requiredText } from '../../../http/form.ts'
import { goTo, page } from '../../../http/page.ts'
import { phrase } from '../../../languages/index.ts'
import { tellUs } from '../../access.ts'
import { keepFeedback } from '../../feedback.ts'

export const somethingWrong = page({
  path: '/something-wrong',
  title: phrase('Something wrong? Tell us'),
  inEveryLanguage: true,
  mayUse: tellUs,
  view: 'platform/site/pages/something-wrong/view.njk',
  form: z.object({
    says: requiredText(phrase('Say what is wrong'), 5_000),
    reference: optionalText(60),
  }),
  async show({ query }) {
    return { values: { reference: query['reference']?.slice(0, 60) } }
  },
  async submit({ says, reference }, { trx, area, clock }) {
    await keepFeedback(trx, { la_code: area.laCode, at: clock.now(), reference: reference ?? null, says })
    return goTo('/something-wrong/thank-you')
  },
})

export const thankYou = page({
  path: '/something-wrong/thank-you',
  title: phrase('Thank you for telling us'),
  inEveryLanguage: true,
  mayUse: tellUs,
  view: 'platform/site/pages/something-wrong/thank-you.njk',
  show: async () => ({}),
})
