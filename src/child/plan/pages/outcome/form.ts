import { formOf } from '../../form-rows.ts'
import { readSources } from '../../item-options.ts'
import { idsIn, pathwayIn } from '../provision/form.ts'

export const outcomeForm = formOf((body, reader) => {
  if (body['does'] === 'remove') return { does: 'remove' as const, unlink: body['unlink'] === 'yes' }
  const text = reader.text('text')
  if (!text) reader.wrong('text', 'Say what difference the help is to make')
  const steps = reader
    .text('steps')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const links = { needs: idsIn(reader, 'needs'), provisions: idsIn(reader, 'provisions') }
  return {
    does: 'save' as const,
    text,
    byWhen: reader.text('byWhen', 500),
    steps,
    ...links,
    preparesFor: pathwayIn(body),
    sources: readSources(reader),
  }
})
export type OutcomeInput = ReturnType<(typeof outcomeForm)['parse']>
