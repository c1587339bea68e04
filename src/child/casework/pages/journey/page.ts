import { guard } from '../../../../platform/access/actor.ts'
import { childPage } from '../../../../platform/http/page.ts'
import { childIn, nameOf } from '../../../../record/children/questions.ts'
import { adviceIn, bodyName } from '../../../advice/questions.ts'
import { askPermission, seeJourney } from '../../access.ts'
import { documentsFor } from '../../documents-for.ts'
import { caseDuties } from '../../duties.ts'
import { holderOn } from '../../holder.ts'
import { type Facts, journeySteps, latenessIn, nowIn } from '../../journey.ts'
import { rightsIn } from '../../rights.ts'
import { caseIn, questionsIn } from '../../state.ts'
import { stepsFor } from '../../steps.ts'

export const journeyPage = childPage({
  path: '/casework/:childId/journey',
  title: 'Where things are',
  mayUse: seeJourney,
  view: 'child/casework/pages/journey/view.njk',
  async show({ child, childId, actor, grant, today }) {
    const { events } = child
    const name = nameOf(childIn(events))
    const isSelf = grant.capacity === 'young-person'
    const advice = adviceIn(events).requests.map((one) => ({
      body: bodyName(one.from),
      askedOf: one.askedOf.name,
      dueOn: one.dueOn,
      givenOn: one.givenOn,
      isFamily: one.from === 'parent-or-young-person',
    }))
    const now = caseIn(events)
    const holder = holderOn(events, today)
    const facts: Facts = { name, case: now, duties: caseDuties(events, today), advice, holder: holder?.name, today }
    const late = latenessIn(facts)
    const steps = stepsFor(child, actor, today)
    return {
      title: isSelf ? 'Your EHC needs assessment' : `${name}’s EHC needs assessment`,
      childId,
      name,
      steps: journeySteps(facts),
      now: nowIn(facts),
      holder,
      late,
      main: steps.filter((step) => step.main),
      others: steps.filter((step) => !step.main),
      mayAsk: guard(askPermission, actor, childId).allowed,
      isHelper: grant.capacity === 'sendiass-adviser',
      rights: rightsIn({ childId, case: now, duties: facts.duties, late: late.length > 0, today }),
      advice,
      documents: documentsFor(events, actor, childId),
      questions: questionsIn(events)
        .filter((one) => one.personId === actor.personId)
        .reverse(),
      back: { href: '/my', text: isSelf ? 'Your case' : 'Your children' },
    }
  },
})
