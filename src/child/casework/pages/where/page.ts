import { lookingWider } from '../../../../platform/access/as.ts'
import { logAccess } from '../../../../platform/access/log.ts'
import { eventsOf } from '../../../../platform/events/read.ts'
import { notThere, page } from '../../../../platform/http/page.ts'
import { phrase } from '../../../../platform/languages/index.ts'
import { paceIn } from '../../../pace/questions.ts'
import { findOpened } from '../../../status-link/questions.ts'
import { seeWhere } from '../../access.ts'
import { journeyDuties } from '../../duties.ts'
import { scaleInWords, twoDatesIn } from '../../expected.ts'
import { journeySteps } from '../../journey.ts'
import { caseIn } from '../../state.ts'
import { whereIn } from '../../where.ts'

/** For whoever holds a link that the family made. It reads the record and answers nothing that tells of a person. */
export const wherePage = page({
  path: '/where/:token',
  title: phrase('Where things are'),
  inEveryLanguage: true,
  mayUse: seeWhere,
  perMinute: 30,
  view: 'child/casework/pages/where/view.njk',
  async show({ trx, area, params, today, clock, reference }) {
    const opened = await findOpened(trx, area.laCode, params['token'] ?? '', today)
    if (!opened) return notThere
    const { childId } = opened
    const events = await lookingWider(trx, { la: area.laCode }, () => eventsOf(trx, area.laCode, childId))
    const now = caseIn(events)
    const duties = journeyDuties(events, today)
    const final = duties.findLast((row) => row.duty === 'issue-final-plan' && row.metOn === null)
    const legal = final ? { on: final.dueOn, verified: final.verified, provision: final.provision } : null
    const dates = twoDatesIn({ events, pace: await paceIn(trx, area.laCode, today), today, legal })
    await logAccess(trx, {
      laCode: area.laCode,
      at: clock.now(),
      personId: null,
      who: phrase('Somebody with a link that your family made'),
      capacity: 'public',
      childId,
      page: '/where/:token',
      what: phrase('Where things are: the step and its dates'),
      outcome: 'seen',
      reference,
    })
    return {
      steps: journeySteps({ name: '', case: now, duties, advice: [], holder: undefined, today }).map(
        ({ name, state, on, by, law }) => ({
          name,
          state,
          ...(on && { on }),
          ...(by && { by }),
          ...(law && { law }),
        }),
      ),
      ...whereIn(now, duties, today),
      dates,
      scaleSays: dates ? scaleInWords(dates, today) : '',
    }
  },
})
