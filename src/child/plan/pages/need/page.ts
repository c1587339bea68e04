import { randomUUID } from 'node:crypto'
import { childPage, notThere } from '../../../../platform/http/page.ts'
import { writePermission } from '../../access.ts'
import { areasOfNeed, Need, PlanItemId } from '../../content/plan.ts'
import { removeNeed, writeNeed } from '../../decisions.ts'
import { areaNames } from '../../documents/sections.ts'
import { labelIn, sourceKeys, sourceOptions, sourcesChosen } from '../../item-options.ts'
import { backToPlan, save, withPlan } from '../../plan-page.ts'
import { itemShared, wasIn } from '../../shared-words.ts'
import { planIn } from '../../state.ts'
import { type NeedInput, needForm } from './form.ts'

export const needPage = childPage<NeedInput>({
  path: '/plan/:childId/need/:itemId',
  title: 'Write a need',
  mayUse: writePermission,
  view: 'child/plan/pages/need/view.njk',
  form: needForm,
  shared: itemShared('needs', needValues),
  show: (context) =>
    withPlan(context, ({ content }) => {
      const { params, query, child } = context
      const need = content.needs.find((one) => one.id === params['itemId'])
      if (!need && params['itemId'] !== 'new' && !(context.typed && wasIn(child.events, params['itemId'])))
        return notThere
      const source = sourceOptions(child, need?.sources ?? [])
      const linked = need && content.provisions.some((one) => one.meets.includes(need.id))
      return {
        title: need ? `Change need ${labelIn(content, need.id)}` : 'Add a need',
        need,
        source,
        linked: linked && 'Provision in the plan meets this need',
        areas: areasOfNeed.map((area) => ({ value: area, text: areaNames[area] })),
        values: need ? needValues(need) : { section: query['section'] ?? 'B', area: query['area'] },
        back: backToPlan(context),
      }
    }),
  async submit(input, context) {
    const { params, child, today } = context
    const plan = planIn(child.events)
    const isNew = params['itemId'] === 'new'
    const before = plan?.content.needs.find((one) => one.id === params['itemId'])
    if (!isNew && !before && !wasIn(child.events, params['itemId'])) return notThere
    if (input.does === 'remove')
      return before
        ? save(
            context,
            removeNeed(plan, { id: before.id, unlink: input.unlink }, today),
            '#thread',
            'The need is taken out.',
          )
        : notThere
    const id = before?.id ?? PlanItemId.parse(randomUUID())
    const { section, area, text } = input
    const need = Need.parse({
      id,
      section,
      area,
      text,
      sources: sourcesChosen(child, before?.sources ?? [], input.sources),
    })
    return save(context, writeNeed(plan, need, today), `#item-${id}`)
  },
})

/** A need as the fields of its form. */
function needValues({ section, area, text, sources }: Need) {
  return { section, area: area ?? '', text, sources: sourceKeys(sources) }
}
