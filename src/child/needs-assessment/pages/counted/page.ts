import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { oneOf } from '../../../../platform/http/form.ts'
import { childPage, goTo, notThere } from '../../../../platform/http/page.ts'
import { childIn, fullNameOf, nameOf } from '../../../../record/children/questions.ts'
import { countPermission } from '../../access.ts'
import { countedRequestsIn, countRequest } from '../../counted.ts'
import { REQUEST_SOURCES, type RequestSource } from '../../events.ts'

const ASKERS: Record<RequestSource, string> = {
  family: 'A parent or the young person',
  setting: 'A school, college or other setting',
  health: 'Somebody who works in health',
  'social-care': 'Somebody who works in social care',
  other: 'Somebody else',
}

export const countedPage = childPage({
  path: '/needs-assessment/:childId/counted/:requestId',
  title: 'How the request is counted',
  mayUse: countPermission,
  view: 'child/needs-assessment/pages/counted/view.njk',
  form: z.object({
    source: oneOf(REQUEST_SOURCES, 'Choose who asked'),
    accommodation: oneOf(['yes', 'no', 'unknown'], 'Choose yes, no or not known'),
  }),
  shared: {
    text: (events, { requestId }) => {
      const request = countedRequestsIn(events).find((one) => one.requestId === requestId)
      return request ? { source: request.source ?? '', accommodation: said(request.inYouthAccommodation) } : null
    },
  },
  async show({ child, childId, params }) {
    const about = childIn(child.events)
    const request = countedRequestsIn(child.events).find((one) => one.requestId === params['requestId'])
    if (!request) return notThere
    const { source, inYouthAccommodation } = request
    return {
      title: `How ${nameOf(about)}’s request is counted`,
      caption: fullNameOf(about),
      receivedOn: request.receivedOn,
      askers: REQUEST_SOURCES.map((value) => ({ value, text: ASKERS[value] })),
      values: { source: source ?? '', accommodation: said(inYouthAccommodation) },
      back: { href: `/casework/${childId}`, text: 'The case' },
    }
  },
  async submit({ source, accommodation }, { child, childId, params, write }) {
    const request = countedRequestsIn(child.events).find((one) => one.requestId === params['requestId'])
    const inYouthAccommodation = accommodation === 'unknown' ? null : accommodation === 'yes'
    const events = countRequest(request, { source, inYouthAccommodation })
    if (isRefusal(events)) return events
    if (events.length > 0) await write(events)
    return goTo(`/casework/${childId}`, 'It is recorded how the request is counted.')
  },
})

const said = (yes: boolean | null) => (yes === null ? '' : yes ? 'yes' : 'no')
