import { isRefusal } from '../../../../../platform/decisions/refusal.ts'
import { notThere, page } from '../../../../../platform/http/page.ts'
import { recordUses } from '../../../boards/access.ts'
import { changeUse, isLive } from '../../../boards/decisions.ts'
import { nameOf } from '../../../boards/use.ts'
import { measureBy } from '../../../catalogue/catalogue.ts'
import { choicesFor } from '../choices.ts'
import { typedFrom, useForm, useIn } from '../form.ts'
import { keepNext, useAt } from '../kept-use.ts'

/** Changes what was recorded of a use. What was said before is kept. */
export const changeUsePage = page({
  path: '/boards/uses/:useId/change',
  title: 'Change what a board uses a measure for',
  mayUse: recordUses,
  view: 'nation/dashboard/pages/boards/form.njk',
  form: useForm,
  async show({ trx, area, params, today }) {
    const use = await useAt(trx, area.laCode, params.useId)
    if (!use || !isLive(use, today)) return notThere
    const measure = measureBy(use.measure)
    return {
      title: `Change what ${nameOf(use)} uses this measure for`,
      ...choicesFor(measure),
      fixed: true,
      values: typedFrom(use),
      version: use.version,
      back: { href: '/boards', text: 'What this is used for' },
      button: 'Keep the change',
    }
  },
  async submit(input, context) {
    const { trx, area, actor, params, today } = context
    const kept = await useAt(trx, area.laCode, params.useId)
    if (!kept || !actor) return notThere
    const typed = useIn(input)
    if ('errors' in typed) return typed
    const use = changeUse(kept, typed, today)
    if (isRefusal(use)) return use
    return keepNext({ kept, use, by: actor.personId, notice: 'The change is kept.' }, context)
  },
})
