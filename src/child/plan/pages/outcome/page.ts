import { randomUUID } from 'node:crypto'
import { childPage, notThere } from '../../../../platform/http/page.ts'
import { writePermission } from '../../access.ts'
import { AdulthoodPathway, Outcome, PlanItemId } from '../../content/plan.ts'
import { removeOutcome, writeOutcome } from '../../decisions.ts'
import { pathwayNames } from '../../documents/sections.ts'
import { labelIn, optionsOf, sourceKeys, sourceOptions, sourcesChosen } from '../../item-options.ts'
import { backToPlan, callName, save, withPlan } from '../../plan-page.ts'
import { itemShared, wasIn } from '../../shared-words.ts'
import { planIn } from '../../state.ts'
import { type OutcomeInput, outcomeForm } from './form.ts'

export const outcomePage = childPage<OutcomeInput>({
  path: '/plan/:childId/outcome/:itemId',
  title: 'Write an outcome',
  mayUse: writePermission,
  view: 'child/plan/pages/outcome/view.njk',
  form: outcomeForm,
  shared: itemShared('outcomes', outcomeValues),
  show: (context) =>
    withPlan(context, ({ content }) => {
      const { params, query, child } = context
      const outcome = content.outcomes.find((one) => one.id === params['itemId'])
      if (!outcome && params['itemId'] !== 'new' && !(context.typed && wasIn(child.events, params['itemId'])))
        return notThere
      const source = sourceOptions(child, outcome?.sources ?? [])
      const towards = content.needs.find((one) => one.id === query['need'])
      const linked = outcome && content.sectionJ.some((one) => one.outcomes.includes(outcome.id))
      return {
        title: outcome ? `Change outcome ${labelIn(content, outcome.id)}` : 'Add an outcome',
        outcome,
        name: callName(context),
        source,
        needs: optionsOf(content, content.needs),
        provisions: optionsOf(content, content.provisions),
        linked: linked && 'A direct payment in section J names this outcome',
        pathways: AdulthoodPathway.options.map((one) => ({ value: one, text: pathwayNames[one] })),
        values: outcome ? outcomeValues(outcome) : { needs: towards ? [towards.id] : [] },
        back: backToPlan(context),
      }
    }),
  async submit(input, context) {
    const { params, child, today } = context
    const plan = planIn(child.events)
    const before = plan?.content.outcomes.find((one) => one.id === params['itemId'])
    if (params['itemId'] !== 'new' && !before && !wasIn(child.events, params['itemId'])) return notThere
    if (input.does === 'remove')
      return before
        ? save(
            context,
            removeOutcome(plan, { id: before.id, unlink: input.unlink }, today),
            '#thread',
            'The outcome is taken out.',
          )
        : notThere
    const id = before?.id ?? PlanItemId.parse(randomUUID())
    const { does, ...written } = input
    const outcome = Outcome.parse({
      ...written,
      id,
      sources: sourcesChosen(child, before?.sources ?? [], input.sources),
    })
    return save(context, writeOutcome(plan, outcome, today), `#item-${id}`)
  },
})

/** An outcome as the fields of its form. */
function outcomeValues({ id, sources, steps, preparesFor, ...fields }: Outcome) {
  return { ...fields, steps: steps.join('\n'), preparesFor: preparesFor ?? '', sources: sourceKeys(sources) }
}
