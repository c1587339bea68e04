import { z } from 'zod'
import { isRefusal } from '../../../../platform/decisions/refusal.ts'
import { optionalText, requiredDay, requiredText } from '../../../../platform/http/form.ts'
import { childPage, goTo } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { changeDetails } from '../../access.ts'
import { attendSetting } from '../../decisions.ts'
import { childIn, nameOf } from '../../state.ts'

export const settingPage = childPage({
  path: '/children/:childId/setting',
  title: phrase('School or setting'),
  inEveryLanguage: true,
  mayUse: changeDetails,
  view: 'record/children/pages/setting/view.njk',
  form: z.object({
    name: requiredText(phrase('Enter the name of the school or setting, or “None”'), 200),
    yearGroup: optionalText(30),
    from: requiredDay(phrase('the first day there')),
  }),
  async show({ child: record, childId }) {
    const child = childIn(record.events)
    return {
      title: t('Where does {name} go to school?', { name: nameOf(child) }),
      setting: child.setting,
      back: { href: `/children/${childId}/family` },
    }
  },
  async submit({ name, yearGroup = null, from }, { trx, area, child, childId, today, write }) {
    const known = await trx
      .selectFrom('organisation')
      .select(['organisation_id', 'name'])
      .where('la_code', '=', area.laCode)
      .where((is) => is(is.fn('lower', ['name']), '=', name.toLowerCase()))
      .executeTakeFirst()
    const setting = { organisationId: known?.organisation_id ?? null, name: known?.name ?? name, yearGroup, from }
    const events = attendSetting(childIn(child.events), setting, today)
    if (isRefusal(events)) return events
    await write(events)
    return goTo(`/children/${childId}/family`, phrase('The school or setting is recorded.'))
  },
})
