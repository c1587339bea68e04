import { childPage, notThere } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { caseAddress } from '../../../../record/access/questions.ts'
import { grantsIn, isLive } from '../../../../record/access/state.ts'
import { childIn, nameOf } from '../../../../record/children/state.ts'
import { readRequest } from '../../access.ts'
import { datesOf } from '../../dates.ts'
import { OFFICE_NAMES, STEP_NAMES } from '../../others/whom-to-tell.ts'
import { needsAssessmentIn } from '../../state.ts'

/** What somebody sees the moment after asking: the dates, who holds it, their copy, and what they can do. */
export const askedPage = childPage({
  path: '/needs-assessment/:childId/asked',
  title: phrase('We have your request'),
  inEveryLanguage: true,
  mayUse: readRequest,
  view: 'child/needs-assessment/pages/asked/view.njk',
  async show({ child, childId, today, grant }) {
    const state = needsAssessmentIn(child.events)
    if (!state.request) return notThere
    const name = nameOf(childIn(child.events))
    const holder = grantsIn(child.events).findLast((one) => one.capacity === 'caseworker' && isLive(one, today))
    const copy = state.notices.findLast((one) => one.about === 'request')?.service
    return {
      title: t('We have the request for {name}', { name }),
      name,
      childId,
      caseHref: grant.capacity === 'caseworker' && caseAddress(childId, grant.capacity),
      state,
      dates: datesOf(state),
      copy,
      stepNames: STEP_NAMES,
      officeNames: OFFICE_NAMES,
      holder: holder?.who,
      mayAdd: ['parent', 'young-person', 'senco', 'head-teacher', 'caseworker'].includes(grant.capacity),
      isFamily: ['parent', 'young-person'].includes(grant.capacity),
    }
  },
})
