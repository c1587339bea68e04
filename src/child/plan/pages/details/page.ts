import { childPage } from '../../../../platform/http/page.ts'
import { writePermission } from '../../access.ts'
import type { EhcPlanContent } from '../../content/plan.ts'
import { writeDetails } from '../../decisions.ts'
import { rowValues } from '../../form-rows.ts'
import { backToPlan, callName, possessive, save, withPlan } from '../../plan-page.ts'
import { planShared } from '../../shared-words.ts'
import { planIn } from '../../state.ts'
import { type DetailsInput, detailsForm } from './form.ts'

export const detailsPage = childPage<DetailsInput>({
  path: '/plan/:childId/details',
  title: 'Details and services',
  mayUse: writePermission,
  view: 'child/plan/pages/details/view.njk',
  form: detailsForm,
  shared: planShared(detailsValues),
  show: (context) =>
    withPlan(context, ({ content, content: { personal, contacts, services } }) => ({
      title: `${possessive(callName(context))} details and services`,
      personal,
      contacts,
      rows: services.others.length + 2,
      values: detailsValues(content),
      back: backToPlan(context),
    })),
  submit: (details, context) =>
    save(context, writeDetails(planIn(context.child.events), { ...details, contacts: [] }, context.today)),
})

/** What is typed here, as the fields of the form; names and addresses come from the record and are not. */
function detailsValues({ personal, services }: Pick<EhcPlanContent, 'personal' | 'services'>) {
  const { yearGroup, sex, ethnicity, firstLanguage, parentsFirstLanguage } = personal
  const { others, knownToSocialCare, onePageProfileAttached, lookedAfter, ...typed } = services
  return {
    ...typed,
    yearGroup,
    sex,
    ethnicity,
    firstLanguage,
    parentsFirstLanguage,
    lookedAfter: lookedAfter ?? '',
    knownToSocialCare: knownToSocialCare === null ? '' : knownToSocialCare ? 'yes' : 'no',
    onePageProfileAttached: onePageProfileAttached ? ['yes'] : [],
    ...rowValues('others', others),
  }
}
