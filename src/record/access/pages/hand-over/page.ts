import { ROLES } from '../../../../platform/access/permission.ts'
import { goTo, notThere, page } from '../../../../platform/http/page.ts'
import { plural } from '../../../../platform/views/filters.ts'
import {
  countCaseload,
  countCaseloads,
  findStaff,
  holdingInWords,
  listAreaLog,
  listHoldings,
} from '../../../people/questions.ts'
import { handOverCases } from '../../access.ts'
import { handOverForm, listRecipients } from './form.ts'

export const handOverPage = page({
  path: '/people/:personId/hand-over',
  title: 'Hand over cases',
  mayUse: handOverCases,
  view: 'record/access/pages/hand-over/view.njk',
  form: handOverForm,
  async show({ trx, area, params, query, today, holdings = [] }) {
    const leaver = await findStaff(trx, area.laCode, params.personId ?? '')
    if (!leaver) return notThere
    const recipients = await listRecipients(trx, area.laCode, leaver.personId, today, holdings)
    const caseloads = await countCaseloads(
      trx,
      area.laCode,
      recipients.map((one) => one.personId),
      today,
    )
    const past = await listAreaLog(trx, area.laCode, { size: 5, from: 0, kind: 'handed-over', about: leaver.personId })
    return {
      title: `Hand over the cases of ${leaver.name}`,
      leaver,
      caseload: await countCaseload(trx, area.laCode, leaver.personId, today),
      holds: (await listHoldings(trx, area.laCode, holdings, leaver.personId)).map(({ holding, held }) =>
        holdingInWords(holding, held.length),
      ),
      people: recipients.map((one) => ({
        value: one.personId,
        text: one.name,
        hint: `${one.roles.map((role) => ROLES[role]).join(', ')}. Holds ${plural(caseloads.get(one.personId) ?? 0, 'case')} now`,
      })),
      past: past.rows,
      values: { leftOn: leaver.leftOn, ...chosenBefore(query) },
      back: { href: '/people/hand-over', text: 'Hand over cases' },
    }
  },
  async submit({ to, why, leftOn }, { trx, area, params, today, holdings = [] }) {
    const leaver = await findStaff(trx, area.laCode, params.personId ?? '')
    if (!leaver) return notThere
    const recipients = await listRecipients(trx, area.laCode, leaver.personId, today, holdings)
    if (!to.every((id) => recipients.some((one) => one.personId === id))) {
      return {
        errors: [
          { field: 'to', message: 'Choose people from the list: one of those you chose cannot take cases today' },
        ],
      }
    }
    const chosen = new URLSearchParams({ to: to.join(','), why, ...(leftOn && { leftOn }) })
    return goTo(`/people/${leaver.personId}/hand-over/check?${chosen}`)
  },
})

/** What was chosen, for whoever comes back from the check to change it. */
const chosenBefore = ({ to, why, leftOn }: Record<string, string>) => ({
  ...(to && { to: to.split(',') }),
  ...(why && { why }),
  ...(leftOn && { leftOn }),
})
