import { childPage } from '../../../../platform/http/page.ts'
import { writePermission } from '../../access.ts'
import { writeDetails } from '../../decisions.ts'
import { rowValues } from '../../form-rows.ts'
import { backToPlan, callName, possessive, save, withPlan } from '../../plan-page.ts'
import { planIn } from '../../state.ts'
import { type DetailsInput, detailsForm } from './form.ts'

export const detailsPage = childPage<DetailsInput>({
  path: '/plan/:childId/details',
  title: 'Details and services',
  mayUse: writePermission,
  view: 'child/plan/pages/details/view.njk',
  form: detailsForm,
  show: (context) =>
    withPlan(context, ({ content: { personal, contacts, services } }) => ({
      title: `${possessive(callName(context))} details and services`,
      personal,
      contacts,
      rows: services.others.length + 2,
      values: {
        ...personal,
        ...services,
        knownToSocialCare: services.knownToSocialCare === null ? '' : services.knownToSocialCare ? 'yes' : 'no',
        onePageProfileAttached: services.onePageProfileAttached ? 'yes' : '',
        ...rowValues('others', services.others),
      },
      back: backToPlan(context),
    })),
  submit: (details, context) =>
    save(context, writeDetails(planIn(context.child.events), { ...details, contacts: [] }, context.today)),
})
