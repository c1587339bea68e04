import { randomUUID } from 'node:crypto'
import { isRefusal } from '../../../../../platform/decisions/refusal.ts'
import { goTo, notThere, page } from '../../../../../platform/http/page.ts'
import { recordUses } from '../../../boards/access.ts'
import { recordUse } from '../../../boards/decisions.ts'
import { keepUse, usesIn } from '../../../boards/kept.ts'
import { measureAt, measureBy } from '../../../catalogue/catalogue.ts'
import { choicesFor } from '../choices.ts'
import { useForm, useIn } from '../form.ts'

/** Records what a board decides with a measure. The measure is chosen first, because what to watch depends on it. */
export const addUse = page({
  path: '/boards/uses/add',
  title: 'Record what a board uses a measure for',
  mayUse: recordUses,
  view: 'nation/dashboard/pages/boards/form.njk',
  form: useForm,
  async show({ query, today, typed }) {
    const measure =
      measureBy(String(typed?.measure ?? '')) ?? measureAt(query.measure ?? '') ?? measureBy(query.measure ?? '')
    return {
      ...choicesFor(measure),
      values: { measure: measure?.id, from: today, hasTarget: undefined },
      back: { href: '/boards', text: 'What this is used for' },
      button: 'Record this use',
    }
  },
  async submit(input, { trx, area, actor, today, clock }) {
    if (!actor) return notThere
    const typed = useIn(input)
    if ('errors' in typed) return typed
    const use = recordUse(await usesIn(trx, area.laCode), typed, today)
    if (isRefusal(use)) return use
    await keepUse(trx, {
      laCode: area.laCode,
      useId: randomUUID(),
      version: 1,
      use,
      at: clock.now(),
      by: actor.personId,
    })
    return goTo('/boards', 'The use is recorded, and everyone can read it.')
  },
})
