import { z } from 'zod'
import { oneOf, optionalText } from '../../../../platform/http/form.ts'
import { goTo, notThere, page } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { answerPulse } from '../../access.ts'
import { answerOnce, findAsk } from '../../box.ts'
import { ANSWERS, POINTS, QUESTIONS } from '../../points.ts'

const mark = () => oneOf(['5', '4', '3', '2', '1'], phrase('Choose an answer'))

export const answerPulsePage = page({
  path: '/tell-us-how-it-went/:token',
  title: phrase('How did it go?'),
  inEveryLanguage: true,
  mayUse: answerPulse,
  perMinute: 30,
  view: 'child/pulse/pages/answer/view.njk',
  form: z.object({ told: mark(), heard: mark(), words: optionalText(2000) }),
  async show({ trx, area, params, today }) {
    const point = await findAsk(trx, area.laCode, params['token'] ?? '', today)
    if (!point) return notThere
    const items = Object.entries(ANSWERS)
      .map(([value, text]) => ({ value, text }))
      .reverse()
    return { title: t('How did it go with {point}?', { point: POINTS[point] }), questions: QUESTIONS, items }
  },
  async submit({ told, heard, words }, { trx, area, params, today }) {
    const answer = { told: Number(told), heard: Number(heard), words: words ?? null }
    const token = params['token'] ?? ''
    if (!(await findAsk(trx, area.laCode, token, today))) return notThere
    return (await answerOnce(trx, area.laCode, token, answer, today))
      ? goTo('/pulse', phrase('Thank you. What you said is kept without your name.'))
      : notThere
  },
})
