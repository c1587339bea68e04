import { guard } from '../../../../platform/access/actor.ts'
import { childPage } from '../../../../platform/http/page.ts'
import { phrase, t } from '../../../../platform/languages/index.ts'
import { caseAddress, readsTheCase } from '../../../../record/access/questions.ts'
import { grantsIn, isLive } from '../../../../record/access/state.ts'
import { childIn, fullNameOf, nameOf } from '../../../../record/children/state.ts'
import { readRequest } from '../../access.ts'
import { datesOf } from '../../dates.ts'
import { mayReadExceptions } from '../../files.ts'
import { GROUNDS } from '../../grounds.ts'
import { OFFICE_NAMES, STEP_NAMES } from '../../others/whom-to-tell.ts'
import { availableSteps } from '../../questions.ts'
import { lettersToWrite, needsAssessmentIn } from '../../state.ts'

const NOTICES = {
  request: phrase('We have your request'),
  'decision-to-assess': phrase('Our decision whether to assess'),
  'decision-to-issue': phrase('Our decision whether to make a plan'),
}

export const requestPage = childPage({
  path: '/needs-assessment/:childId',
  title: phrase('The request for an assessment'),
  inEveryLanguage: true,
  mayUse: readRequest,
  view: 'child/needs-assessment/pages/request/view.njk',
  async show({ child, childId, today, grant, actor }) {
    const state = needsAssessmentIn(child.events)
    const about = childIn(child.events)
    const holder = grantsIn(child.events).findLast((one) => one.capacity === 'caseworker' && isLive(one, today))
    const staff = ['caseworker', 'team-manager'].includes(grant.capacity)
    const steps = availableSteps(child, today).filter((step) => guard(step.permission, actor, childId).allowed)
    return {
      title: t('{name}’s request for an assessment', { name: nameOf(about) }),
      caption: fullNameOf(about),
      back: readsTheCase(grant.capacity)
        ? { href: caseAddress(childId, grant.capacity), text: t('Back to the case') }
        : { href: '/', text: t('Back to your first page') },
      childId,
      state,
      dates: datesOf(state),
      staff,
      isFamily: ['parent', 'young-person'].includes(grant.capacity),
      stepNames: STEP_NAMES,
      officeNames: OFFICE_NAMES,
      unwritten: staff ? lettersToWrite(state) : [],
      holder: holder?.who,
      main: steps.find((step) => step.main),
      others: steps.filter((step) => !step.main && step.code !== 'read-request'),
      notices: state.notices.toReversed().map((one) => ({ ...one.service, name: NOTICES[one.about] })),
      exceptions: mayReadExceptions(grant.capacity)
        ? state.exceptions.map((one) => ({ ...one, says: GROUNDS[one.ground].says }))
        : [],
      mayBe: staff ? state.mayBe.map((id) => ({ id, mine: actor.grants.some((one) => one.childId === id) })) : [],
    }
  },
})
