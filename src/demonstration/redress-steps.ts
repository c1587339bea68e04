import { askForMediationPage } from '../child/redress/pages/ask-for-mediation/page.ts'
import { recordAppealPage } from '../child/redress/pages/record-appeal/page.ts'
import { recordCertificatePage } from '../child/redress/pages/record-certificate/page.ts'
import { recordMediationPage } from '../child/redress/pages/record-mediation/page.ts'
import { tellHealthPage } from '../child/redress/pages/tell-health/page.ts'
import { asCaseworker, type Case, submitTo } from './case.ts'

/** The family rings, and the caseworker writes it down. */
export const wantMediation = (one: Case) =>
  asCaseworker(one, 'Wrote down that the family wants mediation', (context) =>
    submitTo(
      askForMediationPage,
      {
        by: one.holder.name,
        how: 'phone',
        on: context.today,
        health: true,
        says: one.child.say(
          'Section F says “support” and not how much. We want the hours in it. And nobody says who checks {his} hearing.',
        ),
      },
      context,
    ),
  )

export const tellHealth = (one: Case) =>
  asCaseworker(one, 'Told the health body what mediation is about', (context) =>
    submitTo(tellHealthPage, { who: 'Grace Lin, Mereshire Community Health', on: context.today }, context),
  )

/** A part is settled, and each thing that was agreed has its own time. */
export const holdMediation = (one: Case) =>
  asCaseworker(one, 'Wrote down what came of mediation', (context) =>
    submitTo(
      recordMediationPage,
      {
        on: context.today,
        outcome: 'things',
        things: ['health', 'other'],
        'says-health': one.child.say('The hearing test is booked, and its result goes to the setting within a week.'),
        'says-other': 'The caseworker meets the family at the setting each half term.',
      },
      context,
    ),
  )

export const recordCertificate = (one: Case) =>
  asCaseworker(one, 'Wrote down the mediation certificate', (context) =>
    submitTo(recordCertificatePage, { on: context.today, because: 'held' }, context),
  )

/** What mediation left open goes to the Tribunal: the hours in section F, and the place in section I. */
export const recordAppeal = (one: Case) =>
  asCaseworker(one, 'Wrote down that there is an appeal', (context) =>
    submitTo(
      recordAppealPage,
      { on: context.today, reference: 'EH999/26/00417', sections: ['F', 'I'], asks: ['social-care'] },
      context,
    ),
  )
