import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { oneOf } from '../../../../platform/http/form.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { recordForReturn } from '../../access.ts'
import { ethnicities } from '../../ethnicities.ts'
import { recordReturnedDetails } from '../../returned-details.ts'
import { childIn, findChildIn, fullNameOf, nameOf } from '../../state.ts'

const codes = ethnicities.map((one) => one.code) as [string, ...string[]]
const main = ethnicities.filter((one) => one.isMain && one.code !== 'REFU')
const closer = ethnicities.filter((one) => !one.isMain)

export const ethnicityPage = childPage({
  path: '/children/:childId/ethnicity',
  title: 'Ethnic group',
  mayUse: recordForReturn,
  view: 'record/children/pages/ethnicity/view.njk',
  form: z.object({ ethnicityCode: oneOf(codes, 'Choose the group that the family chose') }),
  shared: { text: (events) => ({ ethnicityCode: findChildIn(events)?.details.ethnicityCode ?? '' }) },
  async show({ child: record, childId }) {
    const child = childIn(record.events)
    const item = ({ code, says }: { code: string; says: string }) => ({ value: code, text: `${says} (${code})` })
    return {
      title: `${nameOf(child)}’s ethnic group`,
      caption: fullNameOf(child),
      inTheirWords: child.details.ethnicity,
      items: [
        ...main.map(item),
        { value: 'REFU', text: 'The family would rather not say (REFU)' },
        ...closer.map(item),
      ],
      values: { ethnicityCode: child.details.ethnicityCode ?? '' },
      back: { href: `/children/${childId}/family`, text: 'The family' },
    }
  },
  async submit({ ethnicityCode }, { child, childId, today, write }) {
    const events = recordReturnedDetails(child.events, { ethnicityCode }, today)
    if (isRefusal(events)) return events
    await write(events)
    return goTo(`/children/${childId}/family`, 'The ethnic group is recorded.')
  },
})
