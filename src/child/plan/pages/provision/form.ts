import { AdulthoodPathway, PlanItemId, Provision } from '../../content/plan.ts'
import { formOf, type Reader } from '../../form-rows.ts'
import { readSources } from '../../item-options.ts'

export const PROVISION_TEXTS = [
  'what',
  'whoDelivers',
  'qualification',
  'frequency',
  'duration',
  'groupSize',
  'where',
  'starts',
  'reviewed',
  'funder',
] as const

export const provisionForm = formOf((body, reader) => {
  if (body['does'] === 'remove') return { does: 'remove' as const, unlink: body['unlink'] === 'yes' }
  const section = Provision.shape.section.options.find((one) => one === body['section'])
  if (!section) reader.wrong('section', 'Choose what kind of help it is')
  const texts = Object.fromEntries(
    PROVISION_TEXTS.map((name) => [name, reader.text(name, name === 'what' ? 20_000 : 1_000)]),
  ) as Record<(typeof PROVISION_TEXTS)[number], string>
  if (!texts.what) reader.wrong('what', 'Say what will be done')
  return {
    does: 'save' as const,
    section: section ?? 'F',
    ...texts,
    meets: idsIn(reader, 'meets'),
    preparesFor: pathwayIn(body),
    sources: readSources(reader),
  }
})
export type ProvisionInput = ReturnType<(typeof provisionForm)['parse']>

export const idsIn = (reader: Reader, name: string): PlanItemId[] =>
  reader.list(name).flatMap((one) => {
    const id = PlanItemId.safeParse(one)
    return id.success ? [id.data] : []
  })

export const pathwayIn = (body: Record<string, unknown>) =>
  AdulthoodPathway.options.find((one) => one === body['preparesFor']) ?? null
