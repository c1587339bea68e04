import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { goTo, page } from '../../../../platform/http/page.ts'
import { changePeople } from '../../access.ts'
import { writeAreaLog } from '../../area-log.ts'
import { ORGANISATION_KINDS, organisationForm } from './form.ts'

export const addOrganisation = page({
  path: '/people/add-organisation',
  title: 'Add a school or another organisation',
  mayUse: changePeople,
  view: 'record/people/pages/add-organisation/view.njk',
  form: organisationForm,
  async show() {
    return {
      kindItems: Object.entries(ORGANISATION_KINDS).map(([value, text]) => ({ value, text })),
      back: { href: '/people', text: 'People and their roles' },
    }
  },
  async submit({ name, kind, urn = null, ...contact }, { trx, area, actor, clock }) {
    const { rows } = await sql<{ name: string }>`select name from organisation where la_code = ${area.laCode}
      and (lower(name) = ${name.toLowerCase()} or urn = ${urn})`.execute(trx)
    if (rows[0]) return { errors: [{ field: 'name', message: `${rows[0].name} is in the list already` }] }
    const row = { la_code: area.laCode, organisation_id: randomUUID(), name, kind, urn }
    await trx
      .insertInto('organisation')
      .values({ ...row, details: JSON.stringify(contact) })
      .execute()
    const by = { personId: actor?.personId ?? null, name: actor?.name ?? '' }
    const what = `Added the organisation ${name} (${ORGANISATION_KINDS[kind]}).`
    await writeAreaLog(trx, { laCode: area.laCode, at: clock.now(), by, kind: 'organisation-added', what })
    return goTo('/people/add', `${name} is in the list. You can now add the people who work there.`)
  },
})
