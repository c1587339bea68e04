import { page } from '../../../../platform/http/page.ts'
import { checkReturns, officerOfReturn, seesMissing } from '../../access.ts'
import { nextReturn } from '../../years.ts'

/** Where everything about the return begins. */
export const overviewPage = page({
  path: '/sen2',
  title: 'The SEN2 return',
  mayUse: checkReturns,
  view: 'nation/sen2/pages/overview/view.njk',
  nav: { text: 'SEN2', order: 80 },
  show: async ({ actor, today }) => ({
    next: nextReturn(today),
    isManager: officerOfReturn(actor) !== undefined,
    seesMissing: seesMissing(actor),
  }),
})
