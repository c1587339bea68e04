import { AreaOfNeed, Need } from '../../content/plan.ts'
import { formOf } from '../../form-rows.ts'
import { readSources } from '../../item-options.ts'

const SECTIONS = Need.shape.section.options

/** A need is written, or taken out. */
export const needForm = formOf((body, reader) => {
  if (body['does'] === 'remove') return { does: 'remove' as const, unlink: body['unlink'] === 'yes' }
  const section = SECTIONS.find((one) => one === body['section'])
  if (!section) reader.wrong('section', 'Choose what kind of need it is')
  const area = AreaOfNeed.options.find((one) => one === body['area']) ?? null
  if (section === 'B' && !area) reader.wrong('area', 'Choose which of the four areas it belongs to')
  const text = reader.text('text')
  if (!text) reader.wrong('text', 'Describe the need')
  return {
    does: 'save' as const,
    section: section ?? 'B',
    area: section === 'B' ? area : null,
    text,
    sources: readSources(reader),
  }
})
export type NeedInput = ReturnType<(typeof needForm)['parse']>
