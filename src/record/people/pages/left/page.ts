import { z } from 'zod'
import { refusal } from '../../../../platform/decisions/refusal.ts'
import { requiredDay } from '../../../../platform/http/form.ts'
import { goTo, notThere, page } from '../../../../platform/http/page.ts'
import { changePeople } from '../../access.ts'
import { writeAreaLog } from '../../area-log.ts'
import { countCaseload, countOthersInRole, endAll, findStaff, holdingInWords, listHoldings } from '../../staff.ts'

export const left = page({
  path: '/people/:personId/left',
  title: 'When does their sign-in stop?',
  mayUse: changePeople,
  view: 'record/people/pages/left/view.njk',
  form: z.object({ leftOn: requiredDay('the day on which their sign-in stops') }),
  async show({ trx, area, params, today, holdings = [] }) {
    const somebody = await findStaff(trx, area.laCode, params.personId ?? '')
    if (!somebody) return notThere
    return {
      title: `When does ${somebody.name}’s sign-in stop?`,
      somebody,
      caseload: await countCaseload(trx, area.laCode, somebody.personId, today),
      holds: (await listHoldings(trx, area.laCode, holdings, somebody.personId)).map(({ holding, held }) =>
        holdingInWords(holding, held.length),
      ),
      values: { leftOn: somebody.leftOn ?? today },
      back: { href: `/people/${somebody.personId}`, text: somebody.name },
    }
  },
  async submit({ leftOn }, { trx, area, params, actor, today, clock, holdings = [] }) {
    const somebody = await findStaff(trx, area.laCode, params.personId ?? '')
    if (!somebody || !actor) return notThere
    const { personId, name } = somebody
    if (personId === actor.personId) {
      return refusal('not-yourself', 'You cannot end your own sign-in. Ask another administrator to do it.')
    }
    const runs = somebody.memberships.some(
      (held) => held.role === 'administrator' && (held.until === null || held.until >= today),
    )
    if (runs && (await countOthersInRole(trx, area.laCode, 'administrator', personId, today)) === 0) {
      return refusal('last-administrator', 'This is the only administrator. Give somebody else the role first.')
    }
    await endAll(trx, area.laCode, personId, leftOn)
    const caseload = await countCaseload(trx, area.laCode, personId, today)
    const others = await listHoldings(trx, area.laCode, holdings, personId)
    const what = `Said that ${name} leaves: their sign-in stops on ${leftOn}. They held ${caseload} cases.`
    await writeAreaLog(trx, {
      laCode: area.laCode,
      at: clock.now(),
      by: actor,
      kind: 'left',
      aboutPerson: personId,
      what,
      numbers: { caseload },
    })
    const left = [
      ...(caseload ? [`${caseload} ${caseload === 1 ? 'case' : 'cases'}`] : []),
      ...others.map(({ holding, held }) => holdingInWords(holding, held.length)),
    ]
    const still = left.length ? ` They still hold ${left.join(' and ')}: hand them over now.` : ''
    return goTo(
      left.length ? `/people/${personId}/hand-over` : `/people/${personId}`,
      `${name}’s leaving was recorded.${still}`,
    )
  },
})
