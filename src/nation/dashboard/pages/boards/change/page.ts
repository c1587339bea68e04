import { isRefusal, refusal } from '../../../../../platform/decisions/refusal.ts'
import { goTo, notThere, page } from '../../../../../platform/http/page.ts'
import { recordUses } from '../../../boards/access.ts'
import { changeUse, isLive } from '../../../boards/decisions.ts'
import { findUse, keepUse } from '../../../boards/kept.ts'
import { nameOf } from '../../../boards/use.ts'
import { measureBy } from '../../../catalogue/catalogue.ts'
import { choicesFor } from '../choices.ts'
import { typedFrom, useForm, useIn } from '../form.ts'

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
  async submit(input, { trx, area, actor, params, today, clock }) {
    const kept = await useAt(trx, area.laCode, params.useId)
    if (!kept || !actor) return notThere
    const typed = useIn(input)
    if ('errors' in typed) return typed
    const use = changeUse(kept, typed, today)
    if (isRefusal(use)) return use
    const next = {
      laCode: area.laCode,
      useId: kept.useId,
      version: kept.version + 1,
      use,
      at: clock.now(),
      by: actor.personId,
    }
    if (!(await keepUse(trx, next)))
      return refusal('changed-meanwhile', 'Somebody changed this use at the same moment. Look again.')
    return goTo('/boards', 'The change is kept.')
  },
})

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

export const useAt = async (trx: Parameters<typeof findUse>[0], laCode: string, useId: string | undefined) =>
  useId && UUID.test(useId) ? findUse(trx, laCode, useId) : undefined
