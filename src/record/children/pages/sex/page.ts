import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { oneOf } from '../../../../platform/http/form.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { recordForReturn } from '../../access.ts'
import { recordReturnedDetails } from '../../returned-details.ts'
import { childIn, findChildIn, fullNameOf, nameOf } from '../../state.ts'

export const sexPage = childPage({
  path: '/children/:childId/sex',
  title: 'Sex',
  mayUse: recordForReturn,
  view: 'record/children/pages/sex/view.njk',
  form: z.object({ sex: oneOf(['female', 'male'], 'Choose female or male') }),
  shared: { text: (events) => ({ sex: findChildIn(events)?.details.sex ?? '' }) },
  async show({ child: record, childId }) {
    const child = childIn(record.events)
    return {
      title: `${nameOf(child)}’s sex`,
      caption: fullNameOf(child),
      values: { sex: child.details.sex ?? '' },
      back: { href: `/children/${childId}/family`, text: 'The family' },
    }
  },
  async submit({ sex }, { child, childId, today, write }) {
    const events = recordReturnedDetails(child.events, { sex }, today)
    if (isRefusal(events)) return events
    await write(events)
    return goTo(`/children/${childId}/family`, 'The sex is recorded.')
  },
})
