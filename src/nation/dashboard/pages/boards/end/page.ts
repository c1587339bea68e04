import { z } from 'zod'
import { isRefusal } from '../../../../../platform/decisions/refusal.ts'
import { requiredDay, requiredText } from '../../../../../platform/http/form.ts'
import { notThere, page } from '../../../../../platform/http/page.ts'
import { recordUses } from '../../../boards/access.ts'
import { endUse, isLive } from '../../../boards/decisions.ts'
import { nameOf } from '../../../boards/use.ts'
import { measureBy } from '../../../catalogue/catalogue.ts'
import { keepNext, useAt } from '../kept-use.ts'

/** Ends a use, with why. The page goes on saying that there was one. */
export const endUsePage = page({
  path: '/boards/uses/:useId/end',
  title: 'End the use of a measure',
  mayUse: recordUses,
  view: 'nation/dashboard/pages/boards/end/view.njk',
  form: z.object({
    until: requiredDay('the last day on which it was used'),
    because: requiredText('Say why the board uses it no more', 500),
  }),
  async show({ trx, area, params, today }) {
    const use = await useAt(trx, area.laCode, params.useId)
    if (!use || !isLive(use, today)) return notThere
    return {
      title: `End the use of “${measureBy(use.measure)?.name ?? use.measure}” by ${nameOf(use)}`,
      decision: use.decision,
      values: { until: today },
      back: { href: '/boards', text: 'What this is used for' },
    }
  },
  async submit(input, context) {
    const { trx, area, actor, params, today } = context
    const kept = await useAt(trx, area.laCode, params.useId)
    if (!kept || !actor) return notThere
    if (input.until > today) return { errors: [{ field: 'until', message: 'Enter today or an earlier day' }] }
    const use = endUse(kept, input, today)
    if (isRefusal(use)) return use
    return keepNext(
      { kept, use, by: actor.personId, notice: 'The use is ended. It stays on the page among those that have ended.' },
      context,
    )
  },
})
