import { day } from '../../platform/calendar/day.ts'
import type { Trx } from '../../platform/database/schema.ts'
import type { Area } from '../../platform/http/page.ts'
import type { EhcPlanContent } from './content/plan.ts'
import { currentPlanTemplate } from './documents/pdf.ts'
import type { PlanMeta } from './documents/plan-document.ts'

type About = { council: string; status: PlanMeta['status']; version: number; date: string; madeUp: boolean }

/** What stands around the content when it is printed. */
export const planMeta = (content: EhcPlanContent, about: About): PlanMeta => ({
  childName: content.personal.name,
  dateOfBirth: day(content.personal.dateOfBirth ?? about.date),
  localAuthority: about.council,
  status: about.status,
  version: about.version,
  date: day(about.date),
  templateVersion: currentPlanTemplate,
  madeUp: about.madeUp,
})

/** The council's own name, as it stands on a plan. */
export async function findCouncil(trx: Trx, area: Area): Promise<string> {
  const found = await trx
    .selectFrom('organisation')
    .select('name')
    .where('la_code', '=', area.laCode)
    .where('kind', '=', 'local-authority')
    .orderBy('name')
    .execute()
  return found.find(({ name }) => /council|authority|borough/i.test(name))?.name ?? `${area.name} Council`
}
