import { randomUUID } from 'node:crypto'
import { childPage, notThere } from '../../../../platform/http/page.ts'
import { writePermission } from '../../access.ts'
import { AdulthoodPathway, PlanItemId, Provision } from '../../content/plan.ts'
import { removeProvision, writeProvision } from '../../decisions.ts'
import { pathwayNames } from '../../documents/sections.ts'
import { labelIn, optionsOf, sourceKeys, sourceOptions, sourcesChosen } from '../../item-options.ts'
import { backToPlan, save, withPlan } from '../../plan-page.ts'
import { itemShared, wasIn } from '../../shared-words.ts'
import { planIn } from '../../state.ts'
import { vagueIn } from '../../thread-view.ts'
import { type ProvisionInput, provisionForm } from './form.ts'

const beginsIn: Record<string, Provision['section']> = { B: 'F', C: 'G', D: 'H2' }

export const provisionPage = childPage<ProvisionInput>({
  path: '/plan/:childId/provision/:itemId',
  title: 'Write provision',
  mayUse: writePermission,
  view: 'child/plan/pages/provision/view.njk',
  form: provisionForm,
  shared: itemShared('provisions', provisionValues),
  show: (context) =>
    withPlan(context, ({ content, agreedG }) => {
      const { params, query, child } = context
      const provision = content.provisions.find((one) => one.id === params['itemId'])
      if (!provision && params['itemId'] !== 'new' && !(context.typed && wasIn(child.events, params['itemId'])))
        return notThere
      const source = sourceOptions(child, provision?.sources ?? [])
      const meeting = content.needs.find((one) => one.id === query['meets'])
      const linked = provision && content.outcomes.some((one) => one.provisions.includes(provision.id))
      return {
        title: provision ? `Change provision ${labelIn(content, provision.id)}` : 'Add provision',
        provision,
        source,
        vague: provision ? vagueIn(provision) : [],
        needs: optionsOf(content, content.needs),
        linked: linked && 'An outcome in the plan names this provision',
        agreedG: provision?.section === 'G' && agreedG?.stands,
        pathways: AdulthoodPathway.options.map((one) => ({ value: one, text: pathwayNames[one] })),
        values: provision
          ? provisionValues(provision)
          : { section: beginsIn[meeting?.section ?? 'B'], meets: meeting ? [meeting.id] : [] },
        back: backToPlan(context),
      }
    }),
  async submit(input, context) {
    const { params, child, today } = context
    const plan = planIn(child.events)
    const before = plan?.content.provisions.find((one) => one.id === params['itemId'])
    if (params['itemId'] !== 'new' && !before && !wasIn(child.events, params['itemId'])) return notThere
    if (input.does === 'remove')
      return before
        ? save(
            context,
            removeProvision(plan, { id: before.id, unlink: input.unlink }, today),
            '#thread',
            'The provision is taken out.',
          )
        : notThere
    const id = before?.id ?? PlanItemId.parse(randomUUID())
    const { does, ...written } = input
    const provision = Provision.parse({
      ...written,
      id,
      sources: sourcesChosen(child, before?.sources ?? [], input.sources),
    })
    return save(context, writeProvision(plan, provision, today), `#item-${id}`)
  },
})

/** Provision as the fields of its form. */
function provisionValues({ id, sources, preparesFor, ...fields }: Provision) {
  return { ...fields, preparesFor: preparesFor ?? '', sources: sourceKeys(sources) }
}
