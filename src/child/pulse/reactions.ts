import type { Reaction } from '../../platform/events/recorder.ts'
import { findChildIn } from '../../record/children/questions.ts'
import { rightsHolderOn } from '../../record/children/rights-holder.ts'
import { DecidedToIssue } from '../needs-assessment/events.ts'
import { routeIn } from './ask.ts'
import { noteAsked } from './box.ts'

/** No letter goes out when a plan is decided on, so the family is asked on its own page. */
export const askAboutAssessment: Reaction = {
  to: DecidedToIssue,
  says: 'Asks the family how the assessment went.',
  async does(trx, _event, { laCode, childId, events }, clock) {
    const today = clock.today()
    const child = findChildIn(events)
    if (!child) return
    const holder = rightsHolderOn(child, today)
    const people = holder.kind === 'parents' ? holder.carerIds : child.youngPerson ? [child.youngPerson.personId] : []
    for (const personId of people)
      await noteAsked(trx, { laCode, childId, personId, point: 'assessment', route: routeIn(events), today })
  },
}
